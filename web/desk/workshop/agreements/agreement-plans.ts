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
  }))

/** What an agreement lacks before the record can close, as the names of fields. */
export function missingIn(plan: AgreementPlan): readonly ('owner' | 'what' | 'due' | 'evidence')[] {
  return [
    ...(plan.organizationId === null ? (['owner'] as const) : []),
    ...(plan.what === '' ? (['what'] as const) : []),
    ...(plan.dueOn === null ? (['due'] as const) : []),
    ...(plan.evidenceRequired === '' ? (['evidence'] as const) : []),
  ]
}
