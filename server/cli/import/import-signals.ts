import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { listPlaces } from '../../parties/place/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Database } from '../../platform/database/index.ts'
import type { ImportField } from '../../warning/signal/index.ts'
import {
  clearStagedRows,
  dropImport,
  type ImportContext,
  openImport,
  publishImport,
  readImportRow,
  type StagedRow,
  stageRows,
} from '../../warning/signal/index.ts'
import { cancelled, EXIT, type Progress, Refusal } from '../tool/index.ts'
import { type BadRows, openBadRows } from './bad-rows.ts'
import { type Columns, cellsOf, mapColumns } from './map-columns.ts'
import { readRows } from './read-rows.ts'
import { signalFields } from './signal-fields.ts'

export interface SignalFileOptions {
  readonly map: readonly string[]
  readonly dryRun: boolean
  /** Publish the good rows although others are bad. */
  readonly skipBad: boolean
}

export interface SignalFileParts {
  readonly job: Database
  readonly chance: Chance
  readonly progress: Progress
  readonly signal: AbortSignal
}

export interface SignalFileOutcome {
  readonly file: string
  readonly rows: number
  readonly bad: number
  readonly badRowsFile: string | null
  /** What the file would add, or has added: null where bad rows held it back. */
  readonly published: { readonly signals: number; readonly repeated: number } | null
  readonly importId: string | null
  readonly already: boolean
  readonly unreadColumns: readonly string[]
  readonly dryRun: boolean
}

const actor = { kind: 'job', name: 'import-signals' } as const
const batchSize = 1_000
const kept = 'What was read so far is staged, unseen; the same command goes on from there.'

/**
 * Reads a file of signals in batches, each staged in a transaction of its own, and publishes all of it in one move.
 * Killed at any point it publishes nothing, and the same command goes on behind the last batch.
 */
export async function importSignals(
  path: string,
  options: SignalFileOptions,
  parts: SignalFileParts,
): Promise<SignalFileOutcome> {
  const fileDigest = await digestOf(path, options)
  const context = await parts.job.transact(actor, async (work): Promise<ImportContext> => {
    const places = (await listPlaces(work)).filter((place) => place.level > 0)
    return { places: new Set(places.map(({ id }) => id)), now: work.now }
  })
  if (context.places.size === 0)
    throw new Refusal('There are no places yet: load them first with vigia import places.')
  const begun = options.dryRun
    ? null
    : await parts.job.transact(actor, (work) => openImport(work, { fileDigest, chance: parts.chance }))
  if (begun?.state === 'published') {
    const published = { signals: 0, repeated: (begun.signals ?? 0) + (begun.repeated ?? 0) }
    return {
      ...nothing(path, options),
      published,
      importId: begun.id,
      already: true,
      rows: published.repeated,
    }
  }
  const bad = await openBadRows(`${path}.errors.csv`, (old) => rm(old, { force: true }))
  try {
    const read = await readFileOf(path, { options, parts, context, bad, begun })
    const outcome = {
      ...nothing(path, options),
      ...read,
      bad: bad.rows(),
      badRowsFile: bad.rows() > 0 ? bad.path : null,
    }
    if (begun === null) return outcome
    if (bad.rows() > 0 && !options.skipBad) {
      await parts.job.transact(actor, (work) => dropImport(work, begun.id))
      return outcome
    }
    cancelled(parts.signal, kept)
    const published = await parts.job.transact(actor, (work) => publishImport(work, begun.id))
    await parts.job.transact(actor, (work) => clearStagedRows(work, begun.id))
    return { ...outcome, published, importId: begun.id }
  } finally {
    await bad.close()
  }
}

const nothing = (path: string, { dryRun }: SignalFileOptions): SignalFileOutcome => ({
  file: path,
  rows: 0,
  bad: 0,
  badRowsFile: null,
  published: null,
  importId: null,
  already: false,
  unreadColumns: [],
  dryRun,
})

interface Reading {
  readonly options: SignalFileOptions
  readonly parts: SignalFileParts
  readonly context: ImportContext
  readonly bad: BadRows
  readonly begun: { readonly id: string; readonly stagedToLine: number } | null
}

async function readFileOf(
  path: string,
  reading: Reading,
): Promise<{ rows: number; unreadColumns: readonly string[] }> {
  let columns: Columns<ImportField> | null = null
  let width = 0
  let rows = 0
  let batch: StagedRow[] = []
  let toLine = 0
  const flush = async () => {
    await stage(reading, batch, toLine)
    batch = []
  }
  for await (const { line, cells } of readRows(path)) {
    if (columns === null) {
      columns = mapColumns(cells, signalFields, reading.options.map)
      width = cells.length
      continue
    }
    rows += 1
    toLine = line
    const named = cellsOf(cells, columns, width)
    const read =
      named === null
        ? { faults: [{ field: 'row', reason: 'other-number-of-columns' }] }
        : readImportRow(named, reading.context)
    if ('faults' in read) for (const fault of read.faults) await reading.bad.add({ line, ...fault })
    // Rows that an earlier, killed run staged are checked again and not sent again.
    else if (line > (reading.begun?.stagedToLine ?? 0)) batch.push({ line, signal: read.signal })
    if (batch.length >= batchSize) await flush()
    if (rows % 256 === 0)
      cancelled(reading.parts.signal, reading.begun === null ? 'Nothing was written.' : kept)
    reading.parts.progress.step('Rows read', rows)
  }
  if (batch.length > 0) await flush()
  if (columns === null || rows === 0) throw new Refusal(`${path}: it has no rows`, EXIT.unreadableFile)
  return { rows, unreadColumns: columns.unread }
}

async function stage({ begun, parts }: Reading, rows: readonly StagedRow[], toLine: number): Promise<void> {
  if (begun === null) return
  await parts.job.transact(actor, (work) => stageRows(work, begun.id, { rows, toLine, chance: parts.chance }))
}

/** The same bytes read in the same way are the same import. */
async function digestOf(path: string, { map, skipBad }: SignalFileOptions): Promise<Uint8Array> {
  const hash = createHash('sha256').update(JSON.stringify({ map: [...map].sort(), skipBad }))
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) hash.update(chunk)
  } catch (error) {
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined
    throw new Refusal(`${path}: it cannot be opened (${String(code)})`, EXIT.unreadableFile)
  }
  return hash.digest()
}
