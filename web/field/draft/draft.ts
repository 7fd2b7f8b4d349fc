import {
  type ContactPreference,
  contactPreferences,
  type ExposedGroup,
  exposedGroups,
  type KnownHow,
  knownHow,
  type PeriodKind,
  type PlaceKind,
  periodKinds,
  placeKinds,
  type YesNoUnknown,
  yesNoUnknown,
} from '../../../vocabulary/words/codes/field-choices.ts'
import { isSignalCode, type SignalCode, signalCode } from '../../../vocabulary/words/codes/signal-codes.ts'
import { type WhenChoice, whenChoices } from './observed.ts'

/** A report before it is sent: codes only. Null is *not answered yet*. */
export interface Draft {
  readonly dangerNow: boolean | null
  readonly codes: readonly SignalCode[]
  readonly territoryId: string | null
  readonly placeKind: PlaceKind | null
  readonly when: WhenChoice | null
  readonly otherKind: PeriodKind
  readonly otherDay: string
  readonly stillHappening: YesNoUnknown
  readonly knownHow: KnownHow | null
  readonly exposedGroups: readonly ExposedGroup[]
  /** Null follows the chosen codes: see `childrenInvolved` and `authorityInvolved`. */
  readonly children: YesNoUnknown | null
  readonly authority: YesNoUnknown | null
  readonly contactPreference: ContactPreference
  /** Words for the desk, sealed when the report is sent; often empty. */
  readonly note: string
  /** A way to know who the reporter is, for the keepers alone; empty is what most leave. */
  readonly identity: string
  /** Made at the first sending and kept until it succeeds: the same signal sent twice is one signal. */
  readonly sending: { readonly clientUuid: string; readonly words: readonly string[] } | null
  /** What came back: shown until the reporter says that the words are kept, and then forgotten. */
  readonly receipt: Receipt | null
}

export interface Receipt {
  readonly words: readonly string[]
  /** An ISO instant; null while the report is not with the server. */
  readonly readBy: string | null
  readonly dangerHandedOn: boolean
  /** The entry of the outbox in which the report waits; null when the server has it. */
  readonly waitingId: string | null
}

/** The schema allows no more. */
export const mostCodes = 12
/** Signs of a note. Enough for what the codes do not say, too few for a story. */
export const longestNote = 280
/** Signs of what somebody leaves to be found by: in bytes it fits into one sealed kibibyte, whatever the letters. */
export const longestIdentity = 200

export const emptyDraft: Draft = {
  dangerNow: null,
  codes: [],
  territoryId: null,
  placeKind: null,
  when: null,
  otherKind: 'day',
  otherDay: '',
  stillHappening: 'not-known',
  knownHow: null,
  exposedGroups: [],
  children: null,
  authority: null,
  contactPreference: 'read-answer',
  note: '',
  identity: '',
  sending: null,
  receipt: null,
}

/** What was answered, or what the codes already say: a code that speaks of a child means children. */
export function childrenInvolved(draft: Draft): YesNoUnknown {
  return draft.children ?? (draft.codes.some((code) => signalCode(code).child) ? 'yes' : 'not-known')
}

/** An institution code is the flag itself, whatever else is answered. */
export function authorityInvolved(draft: Draft): YesNoUnknown {
  return impliesAuthority(draft) ? 'yes' : (draft.authority ?? 'not-known')
}

export const impliesAuthority = (draft: Draft): boolean =>
  draft.codes.some((code) => signalCode(code).impliesAuthority)

/** A draft from text that was stored; anything unknown in it falls back to *not answered*. */
export function parseDraft(text: string | null): Draft {
  const stored = asRecord(text)
  const one = <T extends string>(list: readonly T[], key: keyof Draft): T | null =>
    list.find((value) => value === stored[key]) ?? null
  return {
    dangerNow: typeof stored.dangerNow === 'boolean' ? stored.dangerNow : null,
    codes: strings(stored.codes).filter(isSignalCode).slice(0, mostCodes),
    territoryId: typeof stored.territoryId === 'string' ? stored.territoryId : null,
    placeKind: one(placeKinds, 'placeKind'),
    when: one(whenChoices, 'when'),
    otherKind: one(periodKinds, 'otherKind') ?? emptyDraft.otherKind,
    otherDay: typeof stored.otherDay === 'string' ? stored.otherDay : '',
    stillHappening: one(yesNoUnknown, 'stillHappening') ?? emptyDraft.stillHappening,
    knownHow: one(knownHow, 'knownHow'),
    exposedGroups: exposedGroups.filter((group) => strings(stored.exposedGroups).includes(group)),
    children: one(yesNoUnknown, 'children'),
    authority: one(yesNoUnknown, 'authority'),
    contactPreference: one(contactPreferences, 'contactPreference') ?? emptyDraft.contactPreference,
    note: typeof stored.note === 'string' ? stored.note.slice(0, longestNote) : '',
    identity: typeof stored.identity === 'string' ? stored.identity.slice(0, longestIdentity) : '',
    sending: parseSending(stored.sending),
    receipt: parseReceipt(stored.receipt),
  }
}

function parseSending(value: unknown): Draft['sending'] {
  if (typeof value !== 'object' || value === null) return null
  const { clientUuid, words } = value as { clientUuid?: unknown; words?: unknown }
  return typeof clientUuid === 'string' && strings(words).length > 0
    ? { clientUuid, words: strings(words) }
    : null
}

function parseReceipt(value: unknown): Receipt | null {
  if (typeof value !== 'object' || value === null) return null
  const { words, readBy, dangerHandedOn, waitingId } = value as Partial<Record<keyof Receipt, unknown>>
  if (strings(words).length === 0) return null
  return {
    words: strings(words),
    readBy: typeof readBy === 'string' ? readBy : null,
    dangerHandedOn: dangerHandedOn === true,
    waitingId: typeof waitingId === 'string' ? waitingId : null,
  }
}

function asRecord(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : []
