import type { NewIndicator } from '../../../../vocabulary/wire/indicator.ts'
import type { AgreementPlan, WorkshopDetail } from '../../../../vocabulary/wire/workshop.ts'

/** The agreements of a workshop as they are sent: all of them, whichever one changes. */
export const plansOf = ({ agreements }: Pick<WorkshopDetail, 'agreements'>): readonly AgreementPlan[] =>
  agreements.map(({ statementId, commitment }) => ({
    id: commitment.id,
    statementId,
    what: commitment.what,
    line: commitment.line ?? 'prevention',
    organizationId: commitment.organization?.id ?? null,
    territoryId: commitment.territoryId,
    dueOn: commitment.dueOn,
    evidenceRequired: commitment.evidenceRequired,
    indicator: commitment.indicator === null ? null : written(commitment.indicator),
  }))

/** Of an indicator what was written, without what was measured. */
const written = ({ name, unit, baseline, target, targetOn, measuredBy }: NewIndicator): NewIndicator => ({
  name,
  unit,
  baseline,
  target,
  targetOn,
  measuredBy,
})

/** What an agreement lacks before the record can close, as the names of fields. */
export function missingIn(
  plan: AgreementPlan,
): readonly ('owner' | 'what' | 'due' | 'evidence' | 'indicator')[] {
  return [
    ...(plan.organizationId === null ? (['owner'] as const) : []),
    ...(plan.what === '' ? (['what'] as const) : []),
    ...(plan.dueOn === null ? (['due'] as const) : []),
    ...(plan.evidenceRequired === '' ? (['evidence'] as const) : []),
    ...(plan.indicator === null ? (['indicator'] as const) : []),
  ]
}
