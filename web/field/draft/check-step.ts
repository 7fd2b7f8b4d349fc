import { type Draft, mostCodes } from './draft.ts'
import { isPastDay } from './observed.ts'

/** The steps of a report that ask something, in their order. */
const askingSteps = [1, 2, 3, 4, 5, 6] as const
export type AskingStep = (typeof askingSteps)[number]

/** What is wrong with which field; the wording says it. */
export type DraftProblem =
  | 'no-code'
  | 'too-many-codes'
  | 'no-territory'
  | 'no-place-kind'
  | 'no-when'
  | 'bad-day'
  | 'no-known-how'

export interface FieldProblem {
  /** The name of the form's control. */
  readonly field: 'codes' | 'territory' | 'placeKind' | 'when' | 'otherDay' | 'knownHow'
  readonly problem: DraftProblem
}

/** What a step still needs before the next one opens; `today` is YYYY-MM-DD. */
export function checkStep(step: AskingStep, draft: Draft, today: string): readonly FieldProblem[] {
  switch (step) {
    case 1:
    case 5:
    case 6:
      return []
    case 2:
      if (draft.codes.length > mostCodes) return [{ field: 'codes', problem: 'too-many-codes' }]
      return draft.codes.length === 0 ? [{ field: 'codes', problem: 'no-code' }] : []
    case 3:
      return present([
        draft.territoryId === null && { field: 'territory', problem: 'no-territory' },
        draft.placeKind === null && { field: 'placeKind', problem: 'no-place-kind' },
      ])
    case 4:
      return present([
        draft.when === null && { field: 'when', problem: 'no-when' },
        draft.when === 'other' &&
          !isPastDay(draft.otherDay, today) && { field: 'otherDay', problem: 'bad-day' },
        draft.knownHow === null && { field: 'knownHow', problem: 'no-known-how' },
      ])
  }
}

/** The furthest step that may be opened: the first that is unfinished, or 7 (the review) when none is. */
export function furthestStep(draft: Draft, today: string): number {
  if (draft.dangerNow === null) return 1
  return askingSteps.find((step) => checkStep(step, draft, today).length > 0) ?? 7
}

const present = (problems: readonly (FieldProblem | false)[]): readonly FieldProblem[] =>
  problems.filter((problem) => problem !== false)
