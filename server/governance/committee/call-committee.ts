import { sql } from 'kysely'
import type { Event, Stage } from '../../parties/audit/index.ts'
import { callNamed } from '../../parties/duty/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'

/**
 * Tells people by a notice without content: whoever sits in a body, when it is convened; who is asked, when a
 * recommendation is put to them and when their time runs out; who stands above and the body, when no answer came.
 */
export function callCommittee(parts: { readonly chance: Chance }): Stage {
  return {
    name: 'call-committee',
    wokenBy: Object.keys(whom),
    async handle(work, event) {
      const ask = whom[event.kind]
      const personIds = ask === undefined ? [] : await ask(work, event)
      // An addressee without an account is told by the secretary, with the link.
      if (personIds.length === 0) return
      const subjectId = `${event.subjectId} ${event.position}`
      await callNamed(work, parts.chance, { kind: 'committee', subjectId, personIds })
    },
  }
}

type Whom = (work: Work, event: Event) => Promise<readonly string[]>

const whom: Readonly<Record<string, Whom>> = {
  'session.convened': async (work, { subjectId }) => await seatedIn(work, { sessionId: subjectId }),
  'committee-recommendation.issued': async (work, { detail }) =>
    await answeringFor(work, [detail.organizationId]),
  'committee-request.reminded': async (work, { detail }) => await answeringFor(work, [detail.organizationId]),
  'committee-request.told-above': everybody,
  'committee-request.silence-published': everybody,
}

async function everybody(work: Work, { detail }: Event): Promise<readonly string[]> {
  const { organizationId, superiorId, sessionId } = detail
  const above = await answeringFor(work, [organizationId, superiorId])
  const seated = typeof sessionId === 'string' ? await seatedIn(work, { sessionId }) : []
  return [...new Set([...above, ...seated])]
}

/** The accounts that hold a seat of the session's body today, or stand in. */
async function seatedIn(
  work: Work,
  { sessionId }: { readonly sessionId: string },
): Promise<readonly string[]> {
  const found = await sql<{ person_id: string }>`
    select distinct t.person_id from governance.session x
    join governance.seat s on s.body_id = x.body_id and s.ended_on is null
    join governance.seat_term t on t.seat_id = s.id and t.to_on is null and t.person_id is not null
    join parties.person p on p.id = t.person_id and p.active
    where x.id = ${sessionId} order by t.person_id`.execute(work.tx)
  return found.rows.map(({ person_id }) => person_id)
}

/** Those who answer for these institutions. */
async function answeringFor(work: Work, organizations: readonly unknown[]): Promise<readonly string[]> {
  const ids = organizations.filter((one): one is string => typeof one === 'string')
  const found = await sql<{ person_id: string }>`
    select distinct g.person_id from parties.role_grant g join parties.person p on p.id = g.person_id and p.active
    where g.organization_id = any (${ids}::uuid[]) and g.role in ('liaison', 'organization-member')
      and g.valid_from <= ${work.now} and (g.valid_to is null or g.valid_to > ${work.now})
    order by g.person_id`.execute(work.tx)
  return found.rows.map(({ person_id }) => person_id)
}
