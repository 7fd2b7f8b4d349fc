import { createWriteStream } from 'node:fs'
import { access, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Command } from 'commander'
import {
  BackupError,
  backupRecords,
  makeKeeperKey,
  sealFile,
  type TableEnd,
} from '../../platform/backup/index.ts'
import { version } from '../../version.ts'
import {
  cancelled,
  EXIT,
  type Outside,
  Refusal,
  type Run,
  runTool,
  siteOption,
  theProcess,
} from '../tool/index.ts'

interface BackupOptions {
  readonly keeper: readonly string[]
  readonly json?: boolean
  readonly site?: string
}

const number = new Intl.NumberFormat('en')

/** `vigia backup OUT` and `vigia backup keygen OUT`. */
export function registerBackup(program: Command, given: Partial<Outside> = {}): void {
  const outside = { ...theProcess, ...given }
  const root = program
    .command('backup')
    .description('write every row into one sealed file, while the server goes on')
  root
    .command('write', { isDefault: true })
    .description('write the backup')
    .argument('<out>', 'the file to write; it must not exist')
    .option('--keeper <public key>', 'who can open it: the text or its file; may be given again', collect, [])
    .option('--json', 'one JSON object for machines')
    .option(...siteOption)
    .addHelpText('after', help)
    .action((out: string, options: BackupOptions) => write(out, options, { ...outside, site: options.site }))
  root
    .command('keygen')
    .description('make the key pair of a keeper')
    .argument('<out>', 'the file of the secret key; the public key is printed and written beside it (.pub)')
    .action((out: string) => keygen(out, outside))
}

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value]

const help = `
The file is sealed to its keepers: neither this server nor whoever carries it can open it. It holds no session, no
one-time link and none of the keys in VIGIA_HOME/keys; keep a copy of those apart, or second factors are set up anew
after a restore.

Exit codes: 0 done · 1 failed · 2 wrong use · 4 refused: the file exists, or a key is none · 130 cancelled

Examples:
  npm run vigia -- backup keygen ana.key
  npm run vigia -- backup monday.vigia --keeper ana.key.pub --keeper vigia-keeper-BK3x…`

async function write(out: string, options: BackupOptions, outside: Outside): Promise<void> {
  await runTool('backup', outside, async (run) => {
    if (options.keeper.length === 0) {
      throw new Refusal(
        'name at least one keeper: --keeper PUBLIC_KEY, made by vigia backup keygen',
        EXIT.wrongUse,
      )
    }
    if (await exists(out)) throw new Refusal(`${out} exists already; a backup replaces no file`)
    const keepers = await Promise.all(options.keeper.map(readKeeper))
    const tables: TableEnd[] = []
    await writeWhole(out, { run, keepers, tables, outside })
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    outside.write(
      options.json
        ? `${JSON.stringify({ file: out, keepers: keepers.length, rows, tables })}\n`
        : `${number.format(rows)} rows of ${tables.length} tables, sealed to ${keepers.length} keeper(s): ${out}\n`,
    )
    return EXIT.done
  })
}

/** The file gets its name only when it lies whole on the disk. */
async function writeWhole(
  out: string,
  {
    run,
    keepers,
    tables,
    outside,
  }: { run: Run; keepers: readonly string[]; tables: TableEnd[]; outside: Outside },
): Promise<void> {
  const draft = `${out}.part`
  try {
    const records = backupRecords(
      {
        owner: run.tool.connections.owner,
        now: outside.clock.now(),
        version,
        told: (rows) => run.progress.step('Rows saved', rows),
        pause: () => cancelled(run.signal, 'No backup was written.'),
      },
      tables,
    )
    await pipeline(
      Readable.from(sealFile(records, { keepers, chance: outside.chance })),
      createWriteStream(draft, { mode: 0o600 }),
    )
    const file = await open(draft)
    await file.sync()
    await file.close()
    await rename(draft, out)
  } catch (error) {
    await rm(draft, { force: true })
    throw error instanceof BackupError ? new Refusal(error.message) : error
  }
}

async function keygen(out: string, outside: Outside): Promise<void> {
  const { publicText, secretText } = await makeKeeperKey()
  try {
    await writeFile(out, `${secretText}\n`, { mode: 0o600, flag: 'wx' })
    await writeFile(`${out}.pub`, `${publicText}\n`)
  } catch (error) {
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined
    outside.writeError(
      `vigia backup keygen: ${out}: ${code === 'EEXIST' ? 'it exists already; no key is replaced' : String(code)}\n`,
    )
    outside.setExitCode(code === 'EEXIST' ? EXIT.refused : EXIT.failed)
    return
  }
  outside.write(
    `${publicText}\nThe secret key is in ${out}: keep it away from the server; without it no backup opens.\n`,
  )
}

async function readKeeper(text: string): Promise<string> {
  if (text.startsWith('vigia-keeper-')) return text
  try {
    return (await readFile(text, 'utf8')).trim()
  } catch {
    throw new Refusal(`--keeper ${text}: neither a public key nor a file that can be opened`, EXIT.wrongUse)
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path)
    return true
  } catch {
    return false
  }
}
