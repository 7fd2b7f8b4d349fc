import type { DrillStepRow } from '../../../vocabulary/wire/mechanism.ts'

/** The lines that hold something, at most ten. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 10)
}

/** The steps that came late or not at all, and of which nobody has said why. */
export function stepsToExplain(steps: readonly DrillStepRow[]): string[] {
  return steps
    .filter(
      ({ doneAt, inTime, missedReason }) => (doneAt === null || inTime === false) && missedReason === null,
    )
    .map(({ step }) => step)
}
