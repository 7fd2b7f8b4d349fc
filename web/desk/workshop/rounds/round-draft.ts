import type { z } from 'zod'
import type { newRound, RoundRow } from '../../../../vocabulary/wire/live.ts'

/** A round as it is being prepared: every field as text, as a form has it. */
export interface RoundDraft {
  kind: string
  title: string
  statements: string[]
  minutes: string
  showsBefore: boolean
  high: string
  low: string
  voters: string
  sides: string
  disagreement: string
}

export const freshRound = (): RoundDraft => ({
  kind: 'opinions',
  title: '',
  statements: [],
  minutes: '10',
  showsBefore: false,
  high: '70',
  low: '15',
  voters: '5',
  sides: 'both',
  disagreement: 'blocks',
})

export function draftOfRound(round: RoundRow): RoundDraft {
  const { kind, title, statements, minutes, showsBefore, rule } = round
  const draft = {
    ...freshRound(),
    kind,
    title,
    statements: statements.map(({ id }) => id),
    minutes: minutes === null ? '' : String(minutes),
    showsBefore,
  }
  if (rule.kind === 'opinions') return draft
  const { highPercent, lowPercent, minimumVoters, sides, disagreement } = rule.rule
  return {
    ...draft,
    high: String(highPercent),
    low: String(lowPercent),
    voters: String(minimumVoters),
    sides,
    disagreement,
  }
}

/** A field of numbers gives a number once something was typed, whatever its type says. */
const wholeBetween = (text: string, least: number, most: number): number | null => {
  const value = Number(text)
  return String(text).trim() !== '' && Number.isInteger(value) && value >= least && value <= most
    ? value
    : null
}

/** What is sent, or null while a number does not fit. */
export function roundOf(draft: RoundDraft): z.input<typeof newRound> | null {
  const untimed = String(draft.minutes).trim() === ''
  const minutes = untimed ? null : wholeBetween(draft.minutes, 1, 240)
  if (minutes === null && !untimed) return null
  const { title, statements, showsBefore } = draft
  const common = { title: title.trim(), statements: [...statements], minutes, showsBefore }
  if (draft.kind === 'opinions') return { kind: 'opinions', ...common }
  const highPercent = wholeBetween(draft.high, 50, 100)
  const lowPercent = wholeBetween(draft.low, 1, 50)
  const minimumVoters = wholeBetween(draft.voters, 2, 500)
  if (highPercent === null || lowPercent === null || minimumVoters === null) return null
  const rule = {
    highPercent,
    lowPercent,
    minimumVoters,
    sides: draft.sides === 'importance' ? ('importance' as const) : ('both' as const),
    disagreement: draft.disagreement === 'shown' ? ('shown' as const) : ('blocks' as const),
  }
  return { kind: 'ratings', rule, ...common }
}
