import { sql } from 'kysely'
import type { Stage } from '../../parties/audit/index.ts'
import { recordMove } from '../../platform/database/index.ts'

/** Somebody was judged by others to reach what was planned: the plan ends by itself. The own word ends nothing. */
export function planStages(): readonly Stage[] {
  return [
    {
      name: 'plans-reached',
      wokenBy: ['competency.assessed'],
      handle: async (work, event) => {
        const reached = await sql<{ id: string; competency: string }>`
          update capacity.plan_item i set state = 'reached', state_since = ${work.now}, reached_by = a.id
          from capacity.assessment a
          where a.id = ${event.subjectId}::uuid and a.way <> 'self' and i.state = 'planned' and i.person_id = a.person_id
            and i.competency = a.competency and a.level >= i.to_level
          returning i.id, i.competency`.execute(work.tx)
        for (const { id, competency } of reached.rows)
          recordMove(work, {
            kind: 'competency-plan.reached',
            subjectKind: 'competency-plan',
            subjectId: id,
            state: 'reached',
            detail: { competency },
          })
      },
    },
  ]
}
