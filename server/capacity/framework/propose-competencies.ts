import { sql } from 'kysely'
import type { Stage } from '../../parties/audit/index.ts'
import { recordMove } from '../../platform/database/index.ts'

/** A workshop that closed: what it wants strengthened is put before whoever trains. */
export function frameworkStages(): readonly Stage[] {
  return [
    {
      name: 'competencies-proposed',
      wokenBy: ['workshop.closed'],
      handle: async (work, event) => {
        const made = await sql<{ id: string }>`
          insert into capacity.competency_proposal
            (id, workshop_id, workshop_number, statement_id, competency, learner_kind, learner, why, proposed_at, state)
          select c.id, w.id, w.number, c.statement_id, c.competency, c.learner_kind, c.learner, c.why, ${work.now}, 'proposed'
          from governance.workshop_competency c join governance.workshop w on w.id = c.workshop_id
          where w.id = ${event.subjectId}::uuid and w.state = 'closed'
          order by c.ordinal on conflict (id) do nothing returning id`.execute(work.tx)
        for (const { id } of made.rows)
          recordMove(work, {
            kind: 'competency.proposed',
            subjectKind: 'competency-proposal',
            subjectId: id,
            state: 'proposed',
            detail: { workshopId: event.subjectId },
          })
      },
    },
  ]
}
