import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** Everything that a deployment may choose, read once from the environment and the command line. */
export interface Configuration {
  /** State that is not in the database: keys, the embedded cluster, the watchman's mark. */
  readonly home: string
  readonly port: number
  /** `127.0.0.1` unless a deployer says otherwise; always so in the demonstration. */
  readonly host: string
  /** A PostgreSQL ≥ 15 of the deployer's own; the embedded one when absent. */
  readonly databaseUrl: string | null
  readonly appDatabaseUrl: string | null
  readonly jobDatabaseUrl: string | null
  readonly demo: boolean
  /** Reached over TLS by everybody: own certificates, or a proxy that the deployer vouches for. */
  readonly secure: boolean
  /** smtp://user:password@host:port: how notices without content are mailed; none when absent. */
  readonly smtpUrl: string | null
  readonly mailFrom: string
  /** Called every minute while all is well, so that somebody outside notices when it is not. */
  readonly heartbeatUrl: string | null
}

/** A setting that cannot be used, with its name and what it must be. */
export class ConfigurationError extends Error {
  constructor(setting: string, rule: string) {
    super(`${setting}: ${rule}`)
    this.name = 'ConfigurationError'
  }
}

/** @throws ConfigurationError naming the setting at fault */
export function readConfiguration(env: NodeJS.ProcessEnv, options: { demo: boolean }): Configuration {
  const port = Number(env.PORT ?? 8787)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new ConfigurationError('PORT', 'a whole number from 0 to 65535')
  }
  if (options.demo && env.DATABASE_URL) {
    throw new ConfigurationError('DATABASE_URL', 'the demonstration keeps its own data folder; unset it')
  }
  const home = resolve(env.VIGIA_HOME ?? join(homedir(), '.vigia'))
  return {
    home: options.demo ? join(home, 'demo') : home,
    port,
    host: options.demo ? '127.0.0.1' : (env.VIGIA_HOST ?? '127.0.0.1'),
    databaseUrl: env.DATABASE_URL ?? null,
    appDatabaseUrl: env.VIGIA_APP_DATABASE_URL ?? null,
    jobDatabaseUrl: env.VIGIA_JOB_DATABASE_URL ?? null,
    demo: options.demo,
    secure: env.VIGIA_SECURE === '1',
    smtpUrl: urlOf(env, 'VIGIA_SMTP_URL', ['smtp:', 'smtps:']),
    mailFrom: env.VIGIA_MAIL_FROM ?? 'vigia@localhost.localdomain',
    heartbeatUrl: urlOf(env, 'VIGIA_HEARTBEAT_URL', ['http:', 'https:']),
  }
}

function urlOf(env: NodeJS.ProcessEnv, setting: string, protocols: readonly string[]): string | null {
  const text = env[setting]
  if (text === undefined || text === '') return null
  if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol)) {
    throw new ConfigurationError(setting, `an address that begins with ${protocols.join('// or ')}//`)
  }
  return text
}
