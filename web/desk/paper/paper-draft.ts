import type { paperSignal } from '../../../vocabulary/wire/signal.ts'
import {
  isSignalCode,
  knownHow,
  periodKinds,
  signalCode,
  yesNoUnknown,
} from '../../../vocabulary/words/index.ts'
import type { In } from '../call/index.ts'

type PaperSignal = In<typeof paperSignal>
type PeriodKind = (typeof periodKinds)[number]

/** A form of paper as it is typed in. Empty is *not typed yet*. */
export interface PaperDraft {
  dangerNow: string
  codes: string[]
  territoryId: string
  placeKind: string
  periodKind: string
  day: string
  stillHappening: string
  knownHow: string
  exposedGroups: string[]
  childrenInvolved: string
  authorityInvolved: string
  language: string
  note: string
}

/** The schema allows no more. */
export const mostCodes = 12

export const emptyPaper = (language: string): PaperDraft => ({
  dangerNow: '',
  codes: [],
  territoryId: '',
  placeKind: '',
  periodKind: 'day',
  day: '',
  stillHappening: 'not-known',
  knownHow: '',
  exposedGroups: [],
  childrenInvolved: 'not-known',
  authorityInvolved: 'not-known',
  language,
  note: '',
})

const codesSay = (codes: readonly string[], what: 'child' | 'impliesAuthority'): boolean =>
  codes.some((code) => isSignalCode(code) && signalCode(code)[what] === true)

/** An institution code is the flag itself, whatever else the paper says. */
export const impliesAuthority = (codes: readonly string[]): boolean => codesSay(codes, 'impliesAuthority')
export const impliesChild = (codes: readonly string[]): boolean => codesSay(codes, 'child')

/** The first day of the period that holds a day (YYYY-MM-DD): a week begins on Monday, a month on its first. */
export function periodStart(kind: PeriodKind, day: string): string {
  if (kind === 'day') return day
  if (kind === 'month') return `${day.slice(0, 8)}01`
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}

const oneOf = <T extends string>(list: readonly T[], value: string): T | undefined =>
  list.find((one) => one === value)

/**
 * The signal on the wire, or null while one of the minimum fields is missing. Paper carries no words, so nothing
 * can be read back with them: there is no receipt, and the reporter is not asked anything.
 */
export function toPaperSignal(draft: PaperDraft, clientUuid: string): PaperSignal | null {
  const how = oneOf(knownHow, draft.knownHow)
  const kind = oneOf(periodKinds, draft.periodKind)
  const language = oneOf(['es', 'fr', 'en'] as const, draft.language)
  const still = oneOf(yesNoUnknown, draft.stillHappening)
  const children = impliesChild(draft.codes) ? 'yes' : oneOf(yesNoUnknown, draft.childrenInvolved)
  const authority = impliesAuthority(draft.codes) ? 'yes' : oneOf(yesNoUnknown, draft.authorityInvolved)
  const { dangerNow, codes, territoryId, placeKind, day } = draft
  const isTyped = dangerNow !== '' && territoryId !== '' && placeKind !== '' && day !== ''
  if (!isTyped || codes.length === 0 || codes.length > mostCodes) return null
  if (!how || !kind || !language || !still || !children || !authority) return null
  return {
    clientUuid,
    find: null,
    receiptKey: null,
    territoryId,
    placeKind,
    observed: { kind, from: periodStart(kind, day) },
    stillHappening: still,
    knownHow: how,
    childrenInvolved: children,
    exposedGroups: [...draft.exposedGroups],
    authorityInvolved: authority,
    dangerNow: dangerNow === 'yes',
    codes: [...codes],
    contactPreference: 'no-contact',
    language,
  }
}
