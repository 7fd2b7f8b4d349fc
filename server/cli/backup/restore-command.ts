import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { type AuditReport, sweepSegments, verifyAudit } from '../../parties/audit/index.ts'
import { countShutWraps } from '../../parties/sealed/index.ts'
import { BackupError, type Restored, restoreBackup } from '../../platform/backup/index.ts'
import type { Database, Work } from '../../platform/database/index.ts'
import { sweepReferralRetention } from '../../warning/referral/index.ts'
import { sweepSignalRetention } from '../../warning/signal/index.ts'
import { sweepNoteRetention } from '../../warning/situation/index.ts'
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

interface RestoreOptions {
  readonly key: string
  readonly into?: string
  readonly json?: boolean
  readonly site?: string
}

/** Deletes what is no longer kept; answers how much it deleted, and is called until that is nothing. */
type Retention = (work: Work) => Promise<number>

/** What a restore runs before the installation is opened: a backup must not bring back what was deleted since. */
const retentions = {
  signals: sweepSignalRetention,
  notes: sweepNoteRetention,
  referrals: sweepReferralRetention,
  links: sweepSegments,
} as const satisfies Record<string, Retention>

/** How many of each were deleted again. */
type Purged = Record<keyof typeof retentions, number>

const actor = { kind: 'job', name: 'restore' } as const
const number = new Intl.NumberFormat('en')

/** `vigia restore FILE`. */
export function registerRestore(program: Command, given: Partial<Outside> = {}): void {
  const outside = { ...theProcess, ...given }
  program
    .command('restore')
    .description('write a backup into an empty installation, and check it')
    .argument('<file>', 'a backup')
    .requiredOption('--key <file>', 'the secret key of one of its keepers')
    .option(
      '--into <url or folder>',
      'a database address (postgres://…) or a VIGIA_HOME; the present one when left out',
    )
    .option('--json', 'one JSON object for machines')
    .option(...siteOption)
    .addHelpText('after', help)
    .action((file: string, options: RestoreOptions) => restore(file, options, outside))
}

const help = `
Everything is written in one transaction, or nothing. Then what is no longer kept is deleted, and the audit chain is
checked. Sessions and one-time links are not in a backup: everybody signs in again. Without the keys of the first
installation (VIGIA_HOME/keys) second factors are set up anew. Notes and other sealed texts open only while the key of their
month is in VIGIA_HOME/keys/months: no backup holds these keys, and each is destroyed two months later.

Exit codes: 0 done · 1 failed · 2 wrong use · 3 the file cannot be read · 4 refused: wrong key, a damaged file, an
installation that is not empty, or a chain that was changed before the backup · 130 cancelled

Examples:
  npm run vigia -- restore monday.vigia --key ana.key --into /srv/vigia-restored
  npm run vigia -- restore monday.vigia --key ana.key --into postgres://owner@db/vigia`

async function restore(file: string, options: RestoreOptions, outside: Outside): Promise<void> {
  const there = { ...outside, env: envOf(outside.env, options.into), site: options.site }
  await runTool('restore', there, async (run) => {
    const restored = await write(file, options, run)
    const purged = await replayRetention(run.tool.job)
    const shut = await run.tool.job.transact(actor, (work) =>
      countShutWraps(work, run.tool.keyring.seals.months),
    )
    const report = await check(run)
    outside.write(
      options.json
        ? `${JSON.stringify({ ...restored, purged, shut, audit: report })}\n`
        : `${linesOf(restored, { purged, shut }, report).join('\n')}\n`,
    )
    return report.fault === null ? EXIT.done : EXIT.refused
  })
}

async function write(
  file: string,
  options: RestoreOptions,
  { tool, progress, signal }: Run,
): Promise<Restored> {
  const secretKey = await readKey(options.key)
  try {
    return await restoreBackup(createReadStream(file), {
      owner: tool.connections.owner,
      secretKey,
      told: (rows) => progress.step('Rows written', rows),
      pause: () => cancelled(signal, 'Nothing was written.'),
    })
  } catch (error) {
    if (error instanceof BackupError) throw new Refusal(`${error.message}\nNothing was written.`)
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined
    if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR') {
      throw new Refusal(`${file}: it cannot be opened (${code})`, EXIT.unreadableFile)
    }
    throw error
  }
}

/** Runs every retention until nothing more is due. */
async function replayRetention(job: Database): Promise<Purged> {
  const run = async (retention: Retention): Promise<number> => {
    let purged = 0
    for (let done = -1; done !== 0; purged += done) done = await job.transact(actor, retention)
    return purged
  }
  return {
    signals: await run(retentions.signals),
    notes: await run(retentions.notes),
    referrals: await run(retentions.referrals),
    links: await run(retentions.links),
  }
}

async function check({ tool, progress, signal }: Run): Promise<AuditReport> {
  return await tool.job.transact(actor, (work) =>
    verifyAudit(work, {
      publicKey: tool.keyring.auditKey.publicKey,
      keyId: tool.keyring.auditKey.id,
      told: (done, total) => progress.step('Links checked', done, total),
      pause: () =>
        cancelled(signal, 'The rows are restored; the chain is not checked yet: run vigia audit verify.'),
    }),
  )
}

function linesOf(
  { madeAt, tables }: Restored,
  { purged, shut }: { readonly purged: Purged; readonly shut: number },
  { links, fault }: AuditReport,
): string[] {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  return [
    `${number.format(rows)} rows of ${tables.length} tables are restored, as they were on ${madeAt}.`,
    `${number.format(purged.signals)} signals, the texts of ${number.format(purged.notes)} more, ${number.format(purged.referrals)} referrals and ${number.format(purged.links)} links of the access log that are no longer kept were deleted again.`,
    ...(shut === 0 ? [] : [shutLine(shut)]),
    fault === null
      ? `The audit chain is whole: ${number.format(links)} links.`
      : `THE AUDIT CHAIN WAS CHANGED BEFORE THE BACKUP (${fault.kind}). Look at it with vigia audit verify before this installation is opened.`,
  ]
}

const shutLine = (shut: number): string =>
  `${number.format(shut)} keys of sealed texts lie under the key of a month that is not here: it was destroyed when the month was over, or VIGIA_HOME/keys/months is of another installation. What they open cannot be read any more, by anybody. Codes and decisions are whole.`

function envOf(env: NodeJS.ProcessEnv, into: string | undefined): NodeJS.ProcessEnv {
  if (into === undefined) return env
  if (/^postgres(ql)?:\/\//.test(into)) return { ...env, DATABASE_URL: into }
  const { DATABASE_URL: _, VIGIA_APP_DATABASE_URL: _app, VIGIA_JOB_DATABASE_URL: _job, ...rest } = env
  return { ...rest, VIGIA_HOME: into }
}

async function readKey(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw new Refusal(`--key ${path}: it cannot be opened`, EXIT.unreadableFile)
  }
}
