import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import pg from 'pg'
import {
  type Configuration,
  readConfiguration,
  siteConfiguration,
  siteConfigurations,
} from '../../configuration.ts'
import {
  plainSite,
  readSites,
  type SiteEntry,
  SiteError,
  siteEntry,
  writeSites,
} from '../../platform/sites/index.ts'
import { EXIT, type Outside, openBeside, Refusal, runCommand, theProcess } from '../tool/index.ts'

interface AddOptions {
  readonly host: readonly string[]
  readonly databaseUrl?: string
  readonly appDatabaseUrl?: string
  readonly jobDatabaseUrl?: string
  readonly smtpUrl?: string
  readonly mailFrom?: string
  readonly zone?: string
  readonly capSender?: string
  readonly messaging?: string
  readonly heartbeatUrl?: string
}

/** `vigia site add|list|remove`. */
export function registerSite(program: Command, given: Partial<Outside> = {}): void {
  const outside = { ...theProcess, ...given }
  const root = program.command('site').description('several independent sites in one installation')
  root
    .command('add')
    .description('define a site; it is opened at the next start')
    .argument('<name>', 'small letters, digits and dashes; "default" names hosts of the plain site')
    .option('--host <name>', 'the name it is reached by; may be given again', collect, [])
    .option('--database-url <url>', 'a database of its own elsewhere; made beside the others when left out')
    .option('--app-database-url <url>', 'a login of your own that serves people there')
    .option('--job-database-url <url>', 'and one that works in between')
    .option('--smtp-url <url>', 'how its notices are mailed; no mail when left out')
    .option('--mail-from <address>', 'from whom')
    .option('--zone <name>', 'its time zone, for instance America/Tegucigalpa')
    .option('--cap-sender <name>', 'who sends its alerts in CAP; the address of its mail when left out')
    .option('--messaging <file>', 'the services that bring messages to it')
    .option('--heartbeat-url <url>', 'called every minute while this site is well')
    .addHelpText('after', addHelp)
    .action((name: string, options: AddOptions) => add(name, options, outside))
  root
    .command('list')
    .description('which sites there are, by which names, and where their folders lie')
    .option('--json', 'one JSON object for machines')
    .action((options: { json?: boolean }) => list(options, outside))
  root
    .command('remove')
    .description('forget a site; its database and its keys stay where they are')
    .argument('<name>')
    .argument('[again]', 'the name once more, when the site holds data')
    .action((name: string, again: string | undefined) => remove(name, again, outside))
}

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value]

const addHelp = `
A site has a database, keys, people, settings, backups and a set-up link of its own; nothing of one is known to another.
It is reached by its host names alone: whoever asks for a name of nobody is refused. The folder and the database of the
plain site stay where they are.

Exit codes: 0 done · 1 failed · 2 wrong use · 4 refused: the name or a host is taken

Examples:
  npm run vigia -- site add rehearsal --host rehearsal.example.org
  npm run vigia -- site add default --host vigia.example.org
  npm run vigia -- backup monday.vigia --keeper ana.key.pub --site rehearsal`

async function add(name: string, options: AddOptions, outside: Outside): Promise<void> {
  await runCommand('site add', outside, async () => {
    const { home } = readConfiguration(outside.env, {})
    const { host: hosts, messaging, ...settings } = options
    const messagingFile = messaging === undefined ? null : resolve(messaging)
    const parsed = siteEntry.safeParse({ name, hosts, messagingFile, ...settings })
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      throw new Refusal(`${issue?.path.join('.')}: ${issue?.message}`, EXIT.wrongUse)
    }
    await mkdir(home, { recursive: true, mode: 0o700 })
    await write(home, [...(await readSites(home)), parsed.data])
    outside.write(
      name === plainSite
        ? `The plain site is reached by ${hosts.join(', ')} from the next start on.\n`
        : `Site ${name} is defined. Stop Vigía and start it again: it makes the database and prints the link that sets the site up.\n`,
    )
    return EXIT.done
  })
}

async function write(home: string, sites: readonly SiteEntry[]): Promise<void> {
  try {
    await writeSites(home, sites)
  } catch (error) {
    throw error instanceof SiteError ? new Refusal(error.message) : error
  }
}

async function list(options: { json?: boolean }, outside: Outside): Promise<void> {
  await runCommand('site list', outside, async () => {
    const whole = readConfiguration(outside.env, {})
    const sites = siteConfigurations(whole, await readSites(whole.home)).map((site) => ({
      name: site.site?.name ?? plainSite,
      hosts: site.site?.hosts ?? [],
      home: site.home,
      database: databaseOf(site),
    }))
    const lines = sites.map(
      ({ name, hosts, home, database }) => `${name}  ${hosts.join(', ') || '—'}  ${database}  ${home}`,
    )
    outside.write(options.json ? `${JSON.stringify({ sites })}\n` : `${lines.join('\n')}\n`)
    return EXIT.done
  })
}

/** Without its login and password. */
function databaseOf({ databaseUrl, database }: Configuration): string {
  if (databaseUrl === null) return database
  const { host, pathname } = new URL(databaseUrl)
  return `${host}${pathname}`
}

async function remove(name: string, again: string | undefined, outside: Outside): Promise<void> {
  await runCommand('site remove', outside, async () => {
    const whole = readConfiguration(outside.env, {})
    const sites = await readSites(whole.home)
    const entry = sites.find((site) => site.name === name)
    if (entry === undefined) throw new Refusal(`${name}: no such site`, EXIT.wrongUse)
    const site = siteConfiguration(whole, entry)
    if (name !== plainSite && again !== name && (await mayHoldData(site, outside))) {
      throw new Refusal(
        `Site ${name} holds data. Say its name twice to forget it all the same: vigia site remove ${name} ${name}\n` +
          `Its database (${databaseOf(site)}) and its folder (${site.home}) are kept.`,
      )
    }
    await write(
      whole.home,
      sites.filter((one) => one !== entry),
    )
    outside.write(
      name === plainSite
        ? 'The plain site has no name of its own from the next start on.\n'
        : `Site ${name} is forgotten from the next start on. Kept: the database ${databaseOf(site)} and the folder ${site.home}. Added again by the same name, it finds them.\n`,
    )
    return EXIT.done
  })
}

/** Whether anything was ever done there; what cannot be asked may hold some. */
async function mayHoldData(site: Configuration, outside: Outside): Promise<boolean> {
  const cluster = await openBeside(site, (line) => outside.writeError(`${line}\n`))
  try {
    const admin =
      site.databaseUrl === null ? cluster.connection?.(site.database) : { connectionString: site.databaseUrl }
    const client = new pg.Client(admin)
    try {
      await client.connect()
      const made = await client.query<{ made: boolean }>(
        `select to_regclass('audit.head') is not null as made`,
      )
      if (made.rows[0]?.made !== true) return false
      await client.query('set role vigia_owner')
      const used = await client.query<{ used: boolean }>('select position > 0 as used from audit.head')
      return used.rows[0]?.used ?? false
    } catch (error) {
      // A database that was never made holds nothing.
      return !(error instanceof Error && 'code' in error && error.code === '3D000')
    } finally {
      await client.end().catch(() => undefined)
    }
  } finally {
    await cluster.stop()
  }
}
