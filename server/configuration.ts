import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { isCapName } from '../interchange/cap/index.ts'

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
  /** How many days of the past the demonstration is made with; two years when null. */
  readonly demoDays: number | null
  /** Reached over TLS by everybody: own certificates, or a proxy that the deployer vouches for. */
  readonly secure: boolean
  /** Serve TLS ourselves: the deployer's files, or a local authority when both are null. */
  readonly tls: { readonly certFile: string | null; readonly keyFile: string | null } | null
  /** smtp://user:password@host:port: how notices without content are mailed; none when absent. */
  readonly smtpUrl: string | null
  readonly mailFrom: string
  /** The zone in which times are written for other systems, by its name in the IANA database. */
  readonly zone: string
  /** Whom other systems take an alert from: one name in the whole world, for instance a mail address. */
  readonly capSender: string
  /** The file with the services that bring messages, and their secrets; none when absent. */
  readonly messagingFile: string | null
  /** Called every minute while all is well, so that somebody outside notices when it is not. */
  readonly heartbeatUrl: string | null
}

/** A shorter past has no answered receipt in it; a longer one has no stories. */
const [fewestDays, mostDays] = [10, 728]

/** A setting that cannot be used, with its name and what it must be. */
export class ConfigurationError extends Error {
  constructor(setting: string, rule: string) {
    super(`${setting}: ${rule}`)
    this.name = 'ConfigurationError'
  }
}

/** What the command line says beside the environment. */
export interface StartOptions {
  readonly demo?: boolean
  readonly days?: string
  readonly tls?: boolean
  readonly tlsCert?: string
  readonly tlsKey?: string
}

/** @throws ConfigurationError naming the setting at fault */
export function readConfiguration(env: NodeJS.ProcessEnv, options: StartOptions): Configuration {
  const port = Number(env.PORT ?? 8787)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new ConfigurationError('PORT', 'a whole number from 0 to 65535')
  }
  if (options.demo && env.DATABASE_URL) {
    throw new ConfigurationError('DATABASE_URL', 'the demonstration keeps its own data folder; unset it')
  }
  const home = resolve(env.VIGIA_HOME ?? join(homedir(), '.vigia'))
  return {
    tls: tlsOf(options),
    home: options.demo ? join(home, 'demo') : home,
    port,
    host: options.demo ? '127.0.0.1' : (env.VIGIA_HOST ?? '127.0.0.1'),
    databaseUrl: env.DATABASE_URL ?? null,
    appDatabaseUrl: env.VIGIA_APP_DATABASE_URL ?? null,
    jobDatabaseUrl: env.VIGIA_JOB_DATABASE_URL ?? null,
    demo: options.demo ?? false,
    demoDays: daysOf(options),
    secure: env.VIGIA_SECURE === '1' || tlsOf(options) !== null,
    smtpUrl: urlOf(env, 'VIGIA_SMTP_URL', ['smtp:', 'smtps:']),
    mailFrom: mailFromOf(env),
    zone: zoneOf(env),
    capSender: capSenderOf(env),
    messagingFile: env.VIGIA_MESSAGING ? resolve(env.VIGIA_MESSAGING) : null,
    heartbeatUrl: urlOf(env, 'VIGIA_HEARTBEAT_URL', ['http:', 'https:']),
  }
}

const mailFromOf = (env: NodeJS.ProcessEnv): string => env.VIGIA_MAIL_FROM ?? 'vigia@localhost.localdomain'

function zoneOf(env: NodeJS.ProcessEnv): string {
  const zone = env.VIGIA_ZONE || 'UTC'
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    throw new ConfigurationError('VIGIA_ZONE', 'a time zone by its name, for instance America/Tegucigalpa')
  }
}

function capSenderOf(env: NodeJS.ProcessEnv): string {
  const sender = env.VIGIA_CAP_SENDER || mailFromOf(env)
  if (!isCapName(sender)) {
    throw new ConfigurationError('VIGIA_CAP_SENDER', 'a name without space, comma, < or &, as a mail address')
  }
  return sender
}

function daysOf({ demo, days }: StartOptions): number | null {
  if (days === undefined) return null
  const count = Number(days)
  if (!demo || !Number.isInteger(count) || count < fewestDays || count > mostDays) {
    throw new ConfigurationError('--days', `with --demo, a whole number from ${fewestDays} to ${mostDays}`)
  }
  return count
}

function tlsOf({ tls, tlsCert, tlsKey }: StartOptions): Configuration['tls'] {
  if ((tlsCert === undefined) !== (tlsKey === undefined)) {
    throw new ConfigurationError('--tls-cert and --tls-key', 'give both files, or neither')
  }
  if (tlsCert === undefined && !tls) return null
  return { certFile: tlsCert ?? null, keyFile: tlsKey ?? null }
}

function urlOf(env: NodeJS.ProcessEnv, setting: string, protocols: readonly string[]): string | null {
  const text = env[setting]
  if (text === undefined || text === '') return null
  if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol)) {
    throw new ConfigurationError(setting, `an address that begins with ${protocols.join('// or ')}//`)
  }
  return text
}
