import { sql } from 'kysely'
import { gate, smallestShown } from '../../../disclosure/index.ts'
import type { OrganizationProfile, TerritoryProfile } from '../../../vocabulary/wire/profile.ts'
import { listShownContacts } from '../../parties/directory/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { answerOfAll } from '../publication/index.ts'

/**
 * Who of an institution was trained and certified, and what it agreed, pledged or was asked: for its own liaison and those
 * who follow it. People are told in steps, for the page is read every day: a table by institution beside the published one by
 * place would be a second look at the same people (record 46). Acts of institutions are exact.
 *
 * @throws Problem not-found; not-permitted for another institution's liaison
 */
export async function viewOrganizationProfile(work: Work, id: string): Promise<OrganizationProfile> {
  const found = await sql<{ may: boolean }>`
    select access.answers_for(o.id) or access.has_role('project-team')
           or access.nationwide('steering-member', 'ombudsman') as may
    from parties.organization o where o.id = ${id}`.execute(work.tx)
  const [asked] = found.rows
  if (asked === undefined) throw new Problem('not-found')
  if (!asked.may) throw new Problem('not-permitted')
  return {
    people: await countPeople(work, id),
    promised: await countPromised(work, sql`c.owner_id = ${id}`),
    countedAt: work.now.toISOString(),
  }
}

/**
 * What anybody who works with the programme may know of a territory besides its mechanism: whether it is paused, why, since
 * and until when, which numbers answer meanwhile, and in which role its pathway was verified. People are told as published.
 *
 * @throws Problem not-found for a place without a mechanism
 */
export async function viewTerritoryProfile(work: Work, placeId: string): Promise<TerritoryProfile> {
  const found = await sql<{
    state: string
    state_since: Date
    state_reason: string | null
    paused_until: string | null
    verified_on: string | null
    by_role: string | null
  }>`
    select t.state, t.state_since, t.state_reason, t.paused_until::text, w.verified_on::text, w.by_role
    from parties.territory t left join lateral parties.pathway_verified(t.place_id) w on true
    where t.place_id = ${placeId}`.execute(work.tx)
  const [row] = found.rows
  if (row === undefined) throw new Problem('not-found')
  return {
    people: {
      trained: await answerOfAll(work, { measure: 'trained', placeId }),
      certified: await answerOfAll(work, { measure: 'certified', placeId }),
    },
    promised: await countPromised(
      work,
      sql`c.territory_id = any (parties.places_below(array[${placeId}::text]))`,
    ),
    paused:
      row.state === 'paused' && row.state_reason !== null
        ? { reason: row.state_reason, since: row.state_since.toISOString(), until: row.paused_until }
        : null,
    channels: await listShownContacts(work, placeId),
    pathway: row.verified_on === null ? null : { verifiedOn: row.verified_on, byRole: row.by_role },
    countedAt: work.now.toISOString(),
  }
}

/** How many at least, in steps of the smallest that is shown: an exact count today, less that of yesterday, would be one person. */
async function countPeople(work: Work, organizationId: string): Promise<OrganizationProfile['people']> {
  const found = await sql<{ trained: number; certified: number }>`
    select trained, certified from capacity.people_of(${organizationId}::uuid)`.execute(work.tx)
  const shown = gate(
    new Map([
      ['trained', found.rows[0]?.trained ?? 0],
      ['certified', found.rows[0]?.certified ?? 0],
    ]),
  )
  const cell = (name: 'trained' | 'certified'): number | null => {
    const gated = shown.get(name)
    return gated?.kind === 'shown' ? gated.count - (gated.count % smallestShown) : null
  }
  return { trained: cell('trained'), certified: cell('certified'), smallestShown }
}

/** By kind and state, without what an authority may be involved in: the page is read by many. */
async function countPromised(
  work: Work,
  where: ReturnType<typeof sql>,
): Promise<OrganizationProfile['promised']> {
  const found = await sql<OrganizationProfile['promised'][number]>`
    select c.kind, c.state, count(*)::int as count from commitment.commitment c
    where ${where} and not c.exercise and c.compartment = 'local' and c.state not in ('proposed', 'withdrawn')
    group by c.kind, c.state order by c.kind, c.state`.execute(work.tx)
  return found.rows
}
