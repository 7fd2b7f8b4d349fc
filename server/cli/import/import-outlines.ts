import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { listPlaces, loadOutlines, type Outline, readOutline } from '../../parties/place/index.ts'
import { cancelled, EXIT, printable, Refusal } from '../tool/index.ts'
import { openBadRows } from './bad-rows.ts'
import {
  type PlaceFileOptions,
  type PlaceFileOutcome,
  type PlaceFileParts,
  placeActor,
} from './import-places.ts'
import { readFeatures } from './read-features.ts'

/** Properties under which files of limits keep the national code, the finest first. */
const codeProperties = [
  'code',
  'codigo',
  'national_code',
  'ine',
  'cod_muni',
  'geocodigo',
  'adm3_pcode',
  'adm2_pcode',
  'adm1_pcode',
  'pcode',
]

/** Loads limits from GeoJSON, joined by national code; a file that has only names is refused. All or none. */
export async function importOutlines(
  path: string,
  options: PlaceFileOptions,
  parts: PlaceFileParts,
): Promise<PlaceFileOutcome> {
  const places = await parts.job.transact(placeActor, listPlaces)
  if (places.length === 0) throw new Refusal('There are no places yet: load their codes and names first.')
  const codes = new Set(places.map(({ id }) => id))
  const root = places.find(({ level }) => level === 0)?.id ?? ''
  const told = readTold(options.map)
  const bad = await openBadRows(`${path}.errors.csv`, (old) => rm(old, { force: true }))
  const outlines: { code: string; outline: Outline }[] = []
  let rows = 0
  let withCode = 0
  try {
    for await (const { line, value } of readFeatures(path)) {
      rows += 1
      const text = codeOf(value, told)
      if (text !== null) withCode += 1
      const code = text === null ? null : findCode(text, codes, root)
      const read = readOutline(isRecord(value) ? value.geometry : null)
      const repeated = outlines.some((one) => one.code === code)
      const faults = faultsOf({ text, code, repeated, read })
      for (const fault of faults) await bad.add({ line, ...fault })
      if (code !== null && 'outline' in read) outlines.push({ code, outline: read.outline })
      cancelled(parts.signal, 'Nothing was written.')
      parts.progress.step('Outlines read', rows)
    }
    if (rows === 0) throw new Refusal(`${path}: it has no features`, EXIT.unreadableFile)
    if (withCode === 0) throw new Refusal(onlyNames(path))
    const source = options.source ?? basename(path)
    const write = bad.rows() === 0 && !options.dryRun
    const written = write
      ? await parts.job.transact(placeActor, (work) => loadOutlines(work, { outlines, source }))
      : null
    const loaded = bad.rows() > 0 ? null : { added: 0, changed: outlines.length, unchanged: 0, ...written }
    return {
      file: path,
      rows,
      bad: bad.rows(),
      badRowsFile: bad.rows() > 0 ? bad.path : null,
      loaded,
      unreadColumns: [],
      dryRun: options.dryRun,
    }
  } finally {
    await bad.close()
  }
}

/** What is wrong with one feature, each by its field. */
function faultsOf(of: {
  readonly text: string | null
  readonly code: string | null
  readonly repeated: boolean
  readonly read: ReturnType<typeof readOutline>
}): readonly { readonly field: string; readonly reason: string }[] {
  const reason =
    of.text === null ? 'missing' : of.code === null ? 'unknown-place' : of.repeated ? 'repeated' : null
  return [
    ...(reason === null ? [] : [{ field: 'code', reason }]),
    ...('fault' in of.read ? [{ field: 'geometry', reason: of.read.fault }] : []),
  ]
}

const onlyNames = (path: string) =>
  `${printable(path)}: no feature has a national code, and places are never joined by name: names repeat (25 names of ` +
  'Honduran municipalities occur in two or three departments). Give the property that holds the code: --map code=PROPERTY'

function codeOf(feature: unknown, told: string | null): string | null {
  if (!isRecord(feature)) return null
  const properties = isRecord(feature.properties) ? feature.properties : {}
  const named = new Map(Object.entries(properties).map(([name, value]) => [name.toLowerCase(), value]))
  const wanted = told === null ? codeProperties : [told.toLowerCase()]
  const found = wanted
    .map((name) => named.get(name))
    .find((value) => typeof value === 'string' && value !== '')
  const own = told === null ? feature.id : undefined
  return typeof found === 'string' ? found : typeof own === 'string' ? own : null
}

/** The code as it stands, or behind the country's letters, as the common operational data sets write it (HN0101). */
function findCode(text: string, codes: ReadonlySet<string>, root: string): string | null {
  if (codes.has(text)) return text
  const rest = text.startsWith(root) ? text.slice(root.length) : ''
  return codes.has(rest) ? rest : null
}

function readTold(map: readonly string[]): string | null {
  const [pair] = map
  if (pair === undefined) return null
  const [, property] = /^code=(.+)$/.exec(pair) ?? []
  if (property === undefined || map.length > 1)
    throw new Refusal('--map: for GeoJSON only code=PROPERTY', EXIT.wrongUse)
  return property
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
