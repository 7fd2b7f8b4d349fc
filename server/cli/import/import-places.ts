import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Loaded, listPlaces, loadCountry, type PlaceFacts } from '../../parties/place/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { cancelled, EXIT, type Progress, Refusal } from '../tool/index.ts'
import { type BadRows, openBadRows } from './bad-rows.ts'
import { type Columns, cellsOf, mapColumns } from './map-columns.ts'
import { type PlaceField, placeFields, readPlaceRow } from './place-fields.ts'
import { readRows } from './read-rows.ts'

export interface PlaceFileOptions {
  readonly map: readonly string[]
  readonly dryRun: boolean
  /** `CODE=Name` of the country, for a file that begins with its departments. */
  readonly country: string | null
  readonly source: string | null
}

export interface PlaceFileParts {
  readonly job: Database
  readonly progress: Progress
  readonly signal: AbortSignal
}

export interface PlaceFileOutcome {
  readonly file: string
  readonly rows: number
  readonly bad: number
  readonly badRowsFile: string | null
  readonly loaded: Loaded | null
  readonly unreadColumns: readonly string[]
  readonly dryRun: boolean
}

export const placeActor = { kind: 'job', name: 'import-places' } as const
/** The country with the most municipalities has some 35,000; whatever is far beyond is another kind of file. */
const mostPlaces = 200_000

/** Ends the transaction of a dry run without a trace. */
class DryRun extends Error {
  readonly loaded: Loaded
  constructor(loaded: Loaded) {
    super('dry run')
    this.loaded = loaded
  }
}

/** Loads places from a CSV file: all rows or, when one is bad, none. */
export async function importPlaces(
  path: string,
  options: PlaceFileOptions,
  parts: PlaceFileParts,
): Promise<PlaceFileOutcome> {
  const country = readCountry(options.country)
  const known = (await parts.job.transact(placeActor, listPlaces)).find((place) => place.level === 0)
  const root = country?.code ?? known?.id ?? null
  const source = options.source ?? basename(path)
  const bad = await openBadRows(`${path}.errors.csv`, (old) => rm(old, { force: true }))
  try {
    const read = await readPlaces(path, options, { parts, bad, otherwise: { parent: root, source } })
    const places = withCountry(read.places, country, source)
    const loaded =
      bad.rows() > 0 ? null : await load(places, { dryRun: options.dryRun, parts, bad, lines: read.lines })
    return {
      file: path,
      rows: read.rows,
      bad: bad.rows(),
      badRowsFile: bad.rows() > 0 ? bad.path : null,
      loaded,
      unreadColumns: read.unreadColumns,
      dryRun: options.dryRun,
    }
  } finally {
    await bad.close()
  }
}

async function load(
  places: readonly PlaceFacts[],
  {
    dryRun,
    parts,
    bad,
    lines,
  }: { dryRun: boolean; parts: PlaceFileParts; bad: BadRows; lines: ReadonlyMap<PlaceFacts, number> },
): Promise<Loaded | null> {
  try {
    return await parts.job.transact(placeActor, async (work) => {
      const loaded = await loadCountry(work, { places })
      cancelled(parts.signal, 'Nothing was written.')
      if (dryRun) throw new DryRun(loaded)
      return loaded
    })
  } catch (error) {
    if (error instanceof DryRun) return error.loaded
    if (!(error instanceof Problem)) throw error
    for (const { field, code } of error.fields) {
      const [, at = '', column = ''] = /^\/places\/(\d+)\/(\w+)$/.exec(field) ?? []
      const place = places[Number(at)]
      // A fault of the country itself, which may stand in no row, is said at the terminal instead.
      const line = place === undefined ? undefined : lines.get(place)
      if (line === undefined) throw new Refusal(`${place?.code ?? ''}: ${column} ${code}`)
      await bad.add({ line, field: column, reason: code })
    }
    return null
  }
}

interface Reading {
  readonly parts: PlaceFileParts
  readonly bad: BadRows
  readonly otherwise: { readonly parent: string | null; readonly source: string }
}

async function readPlaces(path: string, { map }: PlaceFileOptions, { parts, bad, otherwise }: Reading) {
  let columns: Columns<PlaceField> | null = null
  let width = 0
  let rows = 0
  const places: PlaceFacts[] = []
  const lines = new Map<PlaceFacts, number>()
  for await (const { line, cells } of readRows(path)) {
    if (columns === null) {
      columns = mapColumns(cells, placeFields, map)
      width = cells.length
      continue
    }
    rows += 1
    const named = cellsOf(cells, columns, width)
    const read =
      named === null
        ? { faults: [{ field: 'row', reason: 'other-number-of-columns' }] }
        : readPlaceRow(named, otherwise)
    if ('place' in read) {
      places.push(read.place)
      lines.set(read.place, line)
    } else for (const fault of read.faults) await bad.add({ line, ...fault })
    if (rows > mostPlaces)
      throw new Refusal(
        `${path}: more than ${mostPlaces} rows; this is no list of places`,
        EXIT.unreadableFile,
      )
    cancelled(parts.signal, 'Nothing was written.')
    parts.progress.step('Places read', rows)
  }
  if (columns === null || rows === 0) throw new Refusal(`${path}: it has no rows`, EXIT.unreadableFile)
  return { places, lines, rows, unreadColumns: columns.unread }
}

function withCountry(
  places: PlaceFacts[],
  country: { code: string; name: string } | null,
  source: string,
): PlaceFacts[] {
  if (country === null || places.some(({ code }) => code === country.code)) return places
  return [{ ...country, parent: null, source }, ...places]
}

function readCountry(text: string | null): { code: string; name: string } | null {
  if (text === null) return null
  const [, code, name] = /^([A-Z0-9-]{1,16})=(.{1,120})$/.exec(text) ?? []
  if (code === undefined || name === undefined)
    throw new Refusal('--country: CODE=Name, for instance HN=Honduras', EXIT.wrongUse)
  return { code, name }
}
