import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { isCapName } from '../interchange/cap/index.ts'
import { isOnion, plainSite, type SiteEntry } from './platform/sites/index.ts'

/** Everything that a deployment may choose, read once from the environment and the command line. */
export interface Configuration {
  /** State that is not in the database: keys, the embedded cluster, the watchman's mark. */
  readonly home: string
  readonly port: number
  /** `127.0.0.1` unless a deployer says otherwise; always so in the demonstration. */
  readonly host: string
  /** Which of several sites this is; null where the installation is one. */
  readonly site: { readonly name: string; readonly hosts: readonly string[] } | null
  /** The folder of the embedded cluster, and the name of this site's database in it. */
  readonly clusterHome: string
  readonly database: string
  /** A login at its server makes the database where it is missing; null where it must be there. */
  readonly makeDatabaseAt: string | null
  /** A PostgreSQL ≥ 15 of the deployer's own; the embedded one when absent. */
  readonly databaseUrl: string | null
  readonly appDatabaseUrl: string | null
  readonly jobDatabaseUrl: string | null
  readonly demo: boolean
  /** How many days of the past the demonstration is made with; two years when null. */
  readonly demoDays: number | null
  /** Reached over TLS by everybody: own certificates, or a proxy that the deployer vouches for. */
  readonly secure: boolean
  /** The address of an onion service that leads here: 56 letters and digits, then `.onion`. */
  readonly onion: string | null
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

/** The name of the plain site's database, and what the names of the others begin with. */
const database = 'vigia'

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
  const ownHome = options.demo ? join(home, 'demo') : home
  return {
    tls: tlsOf(options),
    home: ownHome,
    site: null,
    clusterHome: ownHome,
    database,
    makeDatabaseAt: null,
    port,
    host: options.demo ? '127.0.0.1' : (env.VIGIA_HOST ?? '127.0.0.1'),
    databaseUrl: env.DATABASE_URL ?? null,
    appDatabaseUrl: env.VIGIA_APP_DATABASE_URL ?? null,
    jobDatabaseUrl: env.VIGIA_JOB_DATABASE_URL ?? null,
    demo: options.demo ?? false,
    demoDays: daysOf(options),
    secure: env.VIGIA_SECURE === '1' || tlsOf(options) !== null,
    onion: onionOf(env),
    smtpUrl: urlOf(env, 'VIGIA_SMTP_URL', ['smtp:', 'smtps:']),
    mailFrom: mailFromOf(env),
    zone: zoneOf(env),
    capSender: capSenderOf(env),
    messagingFile: env.VIGIA_MESSAGING ? resolve(env.VIGIA_MESSAGING) : null,
    heartbeatUrl: urlOf(env, 'VIGIA_HEARTBEAT_URL', ['http:', 'https:']),
  }
}

/**
 * The configuration of one of several sites: its own folder, database, names and ways out; the machine's port, TLS and
 * database server.
 */
export function siteConfiguration(whole: Configuration, entry: SiteEntry): Configuration {
  const site = { name: entry.name, hosts: entry.hosts }
  const mailFrom = entry.mailFrom ?? whole.mailFrom
  const own = `${database}_${entry.name.replaceAll('-', '_')}`
  const isMade = entry.databaseUrl === null && whole.databaseUrl !== null
  return {
    ...whole,
    site,
    home: join(whole.home, 'sites', entry.name),
    database: own,
    databaseUrl: isMade ? urlOfDatabase(whole.databaseUrl ?? '', own) : entry.databaseUrl,
    makeDatabaseAt: isMade ? whole.databaseUrl : null,
    appDatabaseUrl: entry.appDatabaseUrl,
    jobDatabaseUrl: entry.jobDatabaseUrl,
    smtpUrl: entry.smtpUrl,
    mailFrom,
    zone: entry.zone === null ? whole.zone : zoneOf({ VIGIA_ZONE: entry.zone }),
    capSender: capSenderOf({ VIGIA_CAP_SENDER: entry.capSender ?? undefined, VIGIA_MAIL_FROM: mailFrom }),
    messagingFile: entry.messagingFile,
    heartbeatUrl: entry.heartbeatUrl,
    onion: onionAmong(entry.hosts),
  }
}

/** Of all sites: the plain one is there always and first, stays where it was, and needs no name of its own. */
export function siteConfigurations(whole: Configuration, entries: readonly SiteEntry[]): Configuration[] {
  const plain = entries.find(({ name }) => name === plainSite)
  const named = [...(plain?.hosts ?? []), ...(whole.onion === null ? [] : [whole.onion])]
  return [
    { ...whole, site: { name: plainSite, hosts: [...new Set(named)] }, onion: onionAmong(named) },
    ...entries.filter((entry) => entry !== plain).map((entry) => siteConfiguration(whole, entry)),
  ]
}

const onionAmong = (hosts: readonly string[]): string | null =>
  hosts.find((host) => host.endsWith('.onion')) ?? null

/** @throws ConfigurationError */
function onionOf(env: NodeJS.ProcessEnv): string | null {
  const onion = env.VIGIA_ONION
  if (onion === undefined || onion === '') return null
  if (!isOnion(onion))
    throw new ConfigurationError('VIGIA_ONION', 'the 56 letters and digits of the service, then .onion')
  return onion
}

function urlOfDatabase(text: string, name: string): string {
  const url = new URL(text)
  url.pathname = `/${name}`
  return url.href
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
