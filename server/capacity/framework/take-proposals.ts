import { sql } from 'kysely'
import type { Work } from '../../platform/database/index.ts'
import { type FrameworkRecord, frameworks, recordFrameworkMove } from './framework-store.ts'

type Draft = Pick<FrameworkRecord, 'id' | 'version'>

/** The accepted proposals that no version has taken in yet go into this draft. */
export async function takeProposals(work: Work, draft: Draft): Promise<number> {
  const taken = await sql`
    insert into capacity.framework_proposal (id, version_id, taken_at)
    select p.id, ${draft.id}, ${work.now} from capacity.competency_proposal p
    where p.state = 'accepted' and not exists (select from capacity.framework_proposal f where f.id = p.id)
    order by p.id`.execute(work.tx)
  return Number(taken.numAffectedRows)
}

/** The same for the next version, where one is in hand. */
export async function takeIntoDraft(work: Work): Promise<void> {
  const draft = await frameworks(work)
    .selectFrom('capacity.framework_version')
    .select(['id', 'version'])
    .where('state', '=', 'draft')
    .where('shipped', '=', false)
    .executeTakeFirst()
  if (!draft) return
  const proposals = await takeProposals(work, draft)
  if (proposals > 0)
    recordFrameworkMove(work, draft, { act: 'took-in', state: 'draft', detail: { proposals } })
}
