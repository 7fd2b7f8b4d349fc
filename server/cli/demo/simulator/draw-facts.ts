import {
  exposedGroups,
  type SignalCode,
  type SignalGroup,
  signalCode,
} from '../../../../vocabulary/words/index.ts'
import type { Draws } from './draws.ts'
import { codesOfGroup, groupPatterns } from './signal-patterns.ts'
import type { ReportedFacts } from './simulated-signal.ts'

const dayMs = 86_400_000
const dangerShare = 0.04
const authorityShare = 0.03

/** What somebody who noticed an event of this group would choose on the form at this moment. */
export function drawFacts(
  event: { readonly placeId: string; readonly group: SignalGroup; readonly at: Date },
  draws: Draws,
): ReportedFacts {
  const codes = drawCodes(event.group, draws)
  const child = codes.some((code) => signalCode(code).child === true)
  return {
    territoryId: event.placeId,
    placeKind: draws.pick(groupPatterns[event.group].placeKinds),
    observed: drawPeriod(event.at, draws),
    stillHappening: draws.weighted([
      ['yes', 0.4],
      ['no', 0.2],
      ['not-known', 0.4],
    ] as const),
    knownHow: draws.weighted([
      ['saw-it', 0.45],
      ['was-told', 0.35],
      ['is-said', 0.2],
    ] as const),
    childrenInvolved: child
      ? 'yes'
      : draws.weighted([
          ['yes', 0.15],
          ['no', 0.5],
          ['not-known', 0.35],
        ] as const),
    exposedGroups: draws.some(exposedGroups.slice(0, -1), draws.pick([0, 1, 1, 2])),
    authorityInvolved: isInstitutional(codes) || draws.happens(authorityShare) ? 'yes' : 'not-known',
    dangerNow: event.group !== 'context' && draws.happens(dangerShare),
    codes,
    contactPreference: draws.weighted([
      ['read-answer', 0.6],
      ['answer-questions', 0.2],
      ['no-contact', 0.2],
    ] as const),
    language: 'es',
  }
}

const isInstitutional = (codes: readonly SignalCode[]): boolean =>
  codes.some((code) => signalCode(code).impliesAuthority === true)

/** One to three codes of the group; one that counts only with a second never stands alone. */
function drawCodes(group: SignalGroup, draws: Draws): SignalCode[] {
  const all = codesOfGroup(group)
  const codes = draws.some(
    all,
    draws.weighted([
      [1, 0.5],
      [2, 0.35],
      [3, 0.15],
    ] as const),
  )
  const [only] = codes
  const lonely = only !== undefined && codes.length === 1 && signalCode(only).needsSecond === true
  return lonely ? [only, draws.pick(all.filter((code) => code !== only))] : codes
}

/** The day, the week (its Monday) or the month (its first) in which it was noticed, ending with the report. */
function drawPeriod(at: Date, draws: Draws): ReportedFacts['observed'] {
  const kind = draws.weighted([
    ['day', 0.5],
    ['week', 0.35],
    ['month', 0.15],
  ] as const)
  const seen = new Date(at.getTime() - Math.min(10, draws.exponential() * 2) * dayMs)
  if (kind === 'month') return { kind, from: `${seen.toISOString().slice(0, 7)}-01` }
  const back = kind === 'week' ? (seen.getUTCDay() + 6) % 7 : 0
  return { kind, from: new Date(seen.getTime() - back * dayMs).toISOString().slice(0, 10) }
}
