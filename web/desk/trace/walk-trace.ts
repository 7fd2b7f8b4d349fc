import type { Trace, TracedCommitment } from '../../../vocabulary/wire/trace.ts'

/** The number by which a statement of the chain is called; null where the chain has none such. */
export function numberOfStatement({ statements }: Trace, id: string | null): string | null {
  const found = statements.find((one) => one.id === id)
  return found === undefined ? null : String(found.ordinal)
}

/** The number of a decision of the chain; null where the chain has none such. */
export const numberOfDecision = ({ items }: Trace, id: string | null): string | null =>
  items.flatMap(({ decisions }) => decisions).find((one) => one.id === id)?.number ?? null

/** What was agreed and is on its way: its owner planned steps with dates. */
export const plannedSteps = (agreed: readonly TracedCommitment[]): readonly TracedCommitment[] =>
  agreed.filter(({ steps }) => steps.length > 0)
