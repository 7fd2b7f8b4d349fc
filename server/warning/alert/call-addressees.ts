import type { Stage } from '../../parties/audit/index.ts'
import { callPeople, settleCall, type Whom } from '../../parties/duty/index.ts'
import type { Chance } from '../../platform/chance.ts'

/**
 * Who is addressed is called when the alert becomes visible to them, and again when it is extended, escalated, lifted
 * or annulled; an acknowledgement settles the first call.
 */
export function callAddressees(parts: { readonly chance: Chance }): Stage {
  return {
    name: 'call-addressees',
    wokenBy: ['alert.recipient-told', 'alert.acknowledged'],
    async handle(work, event) {
      if (event.kind === 'alert.acknowledged')
        return await settleCall(work, { kind: 'alert', subjectId: event.subjectId })
      const whom = whomOf(event.detail)
      if (whom === null) return
      const isFirst = event.detail.notice === 'issued'
      const subjectId = isFirst ? event.subjectId : `${event.subjectId} ${event.position}`
      await callPeople(work, parts.chance, {
        subjectId,
        whom,
        exercise: event.detail.exercise === true,
      })
    },
  }
}

/** Those who answer for an institution, or for a place. */
function whomOf(detail: Readonly<Record<string, unknown>>): Whom | null {
  const { organizationId, placeId } = detail
  if (typeof organizationId === 'string') return { roles: ['liaison', 'organization-member'], organizationId }
  if (typeof placeId === 'string') return { roles: ['local-coordinator'], placeId }
  return null
}
