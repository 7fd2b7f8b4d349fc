import {
  contactPreferences,
  exposedGroups,
  fieldCatalogues,
  knownHow,
  placeKinds,
  signalCodes,
  signalTextsEn,
  signalTextsEs,
  signalTextsFr,
  yesNoUnknown,
} from '../../../vocabulary/words/index.ts'
import { readObserved } from './read-observed.ts'
import type { SignalInput } from './receive-signal.ts'

/** The columns that a file of signals may have. */
const importFields = [
  'clientUuid',
  'territory',
  'placeKind',
  'observed',
  'stillHappening',
  'knownHow',
  'childrenInvolved',
  'exposedGroups',
  'authorityInvolved',
  'dangerNow',
  'codes',
  'contactPreference',
  'language',
  'receivedAt',
  'exercise',
] as const
export type ImportField = (typeof importFields)[number]

export const requiredImportFields = [
  'territory',
  'observed',
  'knownHow',
  'codes',
] as const satisfies readonly ImportField[]

export type ImportCells = Readonly<Partial<Record<ImportField, string>>>

export interface ImportFault {
  readonly field: ImportField
  /** A fixed word; see `docs/importing.md`. */
  readonly reason: string
}

/** A row that can be published: the facts of a signal, with what a file may say beside them. */
export interface ImportSignal extends Omit<SignalInput, 'clientUuid' | 'find' | 'receiptKey'> {
  readonly clientUuid: string | null
  /** When it reached whoever kept the file; null when the file does not say. */
  readonly receivedAt: string | null
  readonly exercise: boolean
}

export interface ImportContext {
  /** The codes of departments and municipalities. */
  readonly places: ReadonlySet<string>
  readonly now: Date
}

type Words<C extends string = string> = ReadonlyMap<string, C>

const yesNo = wordsOf('yesNoUnknown', yesNoUnknown, {
  yes: ['true', '1', 'x'],
  no: ['false', '0'],
  'not-known': ['?', 'unknown'],
})
const words = {
  placeKind: wordsOf('placeKinds', placeKinds),
  knownHow: wordsOf('knownHow', knownHow),
  exposedGroups: wordsOf('exposedGroups', exposedGroups),
  contactPreference: wordsOf('contactPreferences', contactPreferences),
  codes: new Map(
    Object.keys(signalCodes).flatMap((code) =>
      [
        code,
        ...[signalTextsEs, signalTextsFr, signalTextsEn].map(
          ({ codes }) => codes[code as keyof typeof codes],
        ),
      ].map((text): [string, string] => [plain(String(text)), code]),
    ),
  ),
}
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/**
 * One row of a file as a signal, its values read as codes or as the catalogues' words in any of the three
 * languages; or everything that is wrong with it.
 */
export function readImportRow(
  cells: ImportCells,
  context: ImportContext,
): { readonly signal: ImportSignal } | { readonly faults: readonly ImportFault[] } {
  const faults: ImportFault[] = []
  const refuse = (field: ImportField, reason: string) => void faults.push({ field, reason })
  const cell = (field: ImportField) => (cells[field] ?? '').trim()
  const one = <C extends string>(field: ImportField, known: Words<C>, otherwise: C | null): C => {
    const text = cell(field)
    const found = text === '' ? otherwise : known.get(plain(text))
    if (found === undefined || found === null) refuse(field, text === '' ? 'missing' : 'unknown-word')
    return (found ?? '') as C
  }
  const observed = readObserved(cell('observed'), context.now)
  if ('reason' in observed) refuse('observed', observed.reason)
  const received = readReceived(cell('receivedAt'), context.now)
  if ('reason' in received) refuse('receivedAt', received.reason)
  const clientUuid = cell('clientUuid').toLowerCase()
  if (clientUuid !== '' && !uuid.test(clientUuid)) refuse('clientUuid', 'not-a-uuid')
  const danger = one('dangerNow', yesNo, 'no')
  const signal: ImportSignal = {
    clientUuid: clientUuid === '' ? null : clientUuid,
    territoryId: readTerritory(cell('territory'), context.places, refuse),
    placeKind: one('placeKind', words.placeKind, 'not-known'),
    observed: 'reason' in observed ? { kind: 'day', from: '' } : observed,
    stillHappening: one('stillHappening', yesNo, 'not-known'),
    knownHow: one('knownHow', words.knownHow, null),
    childrenInvolved: one('childrenInvolved', yesNo, 'not-known'),
    exposedGroups: readList(cell('exposedGroups'), words.exposedGroups, (reason) =>
      refuse('exposedGroups', reason),
    ),
    authorityInvolved: one('authorityInvolved', yesNo, 'not-known'),
    dangerNow: danger === 'yes',
    codes: readList(cell('codes'), words.codes, (reason) => refuse('codes', reason)),
    contactPreference: one('contactPreference', words.contactPreference, 'no-contact'),
    language: readLanguage(cell('language'), refuse),
    receivedAt: 'reason' in received ? null : received.at,
    exercise: one('exercise', yesNo, 'no') === 'yes',
  }
  if (signal.codes.length === 0 && !faults.some(({ field }) => field === 'codes')) refuse('codes', 'missing')
  return faults.length > 0 ? { faults } : { signal }
}

type Refuse = (field: ImportField, reason: string) => void

function readTerritory(text: string, places: ReadonlySet<string>, refuse: Refuse): string {
  if (places.has(text)) return text
  const reason =
    text === ''
      ? 'missing'
      : // A spreadsheet that took the code for a number.
        places.has(`0${text}`)
        ? 'leading-zero-lost'
        : /^\p{L}{3,}/u.test(text)
          ? 'a-name-is-not-a-code'
          : 'unknown-place'
  refuse('territory', reason)
  return ''
}

/** Codes may stand between commas, semicolons, bars or spaces; words, which contain them, between semicolons or bars. */
function readList(text: string, known: Words, refuse: (reason: string) => void): string[] {
  const byAny = text.split(/[;|,\s]+/).filter((part) => part !== '')
  const parts = byAny.every((part) => known.has(plain(part)))
    ? byAny
    : text.split(/[;|]/).filter((part) => part.trim() !== '')
  const found = parts.map((part) => known.get(plain(part)))
  if (found.includes(undefined)) refuse('unknown-word')
  const codes = [...new Set(found.filter((code) => code !== undefined))]
  if (codes.length > 12) refuse('more-than-twelve')
  return codes
}

function readLanguage(text: string, refuse: Refuse): 'es' | 'fr' | 'en' {
  const found =
    text === '' ? 'es' : (['es', 'fr', 'en'] as const).find((language) => language === text.toLowerCase())
  if (found === undefined) refuse('language', 'unknown-word')
  return found ?? 'es'
}

function readReceived(text: string, now: Date): { readonly at: string | null } | { readonly reason: string } {
  if (text === '') return { at: null }
  if (!/^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2}))?$/.test(text))
    return { reason: 'not-a-date' }
  const at = new Date(text.replace(' ', 'T'))
  if (Number.isNaN(at.getTime()) || !isCalendarDay(text.slice(0, 10))) return { reason: 'not-a-date' }
  return at.getTime() > now.getTime() ? { reason: 'in-the-future' } : { at: at.toISOString() }
}

const isCalendarDay = (day: string): boolean => {
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day)
}

function wordsOf<C extends string>(
  list: keyof typeof fieldCatalogues,
  codes: readonly C[],
  more?: Readonly<Record<C, readonly string[]>>,
): Words<C> {
  const found = new Map<string, C>()
  for (const code of codes) {
    const entry = fieldCatalogues[list].entries.find((one) => one.code === code)
    for (const text of [code, entry?.es, entry?.fr, entry?.en, ...(more?.[code] ?? [])]) {
      if (text !== undefined) found.set(plain(text), code)
    }
  }
  return found
}

/** Letters and digits alone, without accents or case: how words of a file are compared. */
function plain(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return bare === '?' ? bare : bare.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}
