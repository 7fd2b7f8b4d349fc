import { sql } from 'kysely'
import type { AgreementPlan, CompetencyPlan } from '../../../vocabulary/wire/workshop.ts'
import { competencies, hasCode, isRole, sectors } from '../../../vocabulary/words/index.ts'
import { type Ground, saveProposed } from '../../commitment/index.ts'
import { knowsCodes } from '../../parties/catalogue/index.ts'
import { getMeeting } from '../../parties/meeting/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import {
  getKeptWorkshop,
  type LastVote,
  lastVotes,
  recordWorkshopMove,
  type WorkshopRecord,
  workshops,
} from './workshop-store.ts'

export const originOf = (id: string) => ({ kind: 'workshop', id }) as const

/**
 * Makes the agreements of a workshop exactly these. Each comes from a statement whose last vote or rating reached consensus, and
 * is owed by an institution or an organisation of civil society; what is missing may be missing until the record closes.
 *
 * @throws Problem consensus-not-reached, invalid-input for an owner that cannot owe it
 */
export async function saveAgreements(
  work: Work,
  given: { readonly id: string; readonly agreements: readonly AgreementPlan[] },
): Promise<void> {
  const workshop = await getKeptWorkshop(work, given.id)
  const voteOf = await requireConsensus(work, workshop, given.agreements)
  await requireOwners(work, given.agreements)
  const { place_id: territoryId } = await getMeeting(work, workshop.id)
  const ground: Ground = {
    origin: originOf(workshop.id),
    kind: 'agreement',
    territoryId,
    compartment: 'local',
    exercise: false,
    field: '/agreements',
  }
  for (const [index, one] of given.agreements.entries())
    if (one.territoryId !== undefined) await requireBelow(work, one.territoryId, { territoryId, index })
  await saveProposed(
    work,
    ground,
    given.agreements.map((one) => {
      const { abstain: abstained, ...votes } = voteOf(one).counts
      return { ...one, ownerId: one.organizationId, verb: null, support: { ...votes, abstained } }
    }),
  )
  await workshops(work).deleteFrom('governance.agreement').where('workshop_id', '=', workshop.id).execute()
  for (const one of given.agreements) {
    await workshops(work)
      .insertInto('governance.agreement')
      .values({
        id: one.id,
        workshop_id: workshop.id,
        statement_id: one.statementId,
        vote_id: voteOf(one).voteId,
        rating_round_id: voteOf(one).ratingRoundId,
      })
      .execute()
  }
  recordWorkshopMove(work, workshop, {
    act: 'agreements-set',
    detail: { agreements: given.agreements.length },
  })
}

/** @returns for an agreement the vote, or the result of ratings, that carries it */
async function requireConsensus(
  work: Work,
  workshop: WorkshopRecord,
  agreements: readonly AgreementPlan[],
): Promise<(one: AgreementPlan) => LastVote> {
  const votes = await lastVotes(work, [workshop])
  const carrying = agreements.map((one, index) => {
    const vote = votes.get(one.statementId)
    if (vote?.result.outcome !== 'reached')
      throw Problem.of('consensus-not-reached', `/agreements/${index}/statementId`)
    return [one, vote] as const
  })
  const voteOf = new Map(carrying)
  return (one) => {
    const vote = voteOf.get(one)
    if (vote === undefined) throw new Error('an agreement without a vote')
    return vote
  }
}

async function requireOwners(work: Work, agreements: readonly AgreementPlan[]): Promise<void> {
  const named = agreements.flatMap(({ organizationId }) => organizationId ?? [])
  const found = await sql<{ id: string }>`
    select id from parties.organization
    where id = any (${named}::uuid[]) and kind in ('institution', 'civil-society', 'ombudsman')
      and (valid_to is null or valid_to > ${work.now}::date)`.execute(work.tx)
  const known = new Set(found.rows.map(({ id }) => id))
  const wrong = agreements.findIndex(
    ({ organizationId }) => organizationId !== null && !known.has(organizationId),
  )
  if (wrong >= 0)
    throw Problem.of('invalid-input', `/agreements/${wrong}/organizationId`, 'unknown-reference')
}

/** What is agreed is owed at the workshop's place or below it, or where the asker keeps the programme as well. */
async function requireBelow(
  work: Work,
  placeId: string,
  of: { readonly territoryId: string; readonly index: number },
): Promise<void> {
  const found = await sql<{ below: boolean }>`
    select ${placeId} = any (parties.places_below(array[${of.territoryId}]))
           or access.keeps_programme(${placeId}) as below`.execute(work.tx)
  if (found.rows[0]?.below !== true)
    throw Problem.of('invalid-input', `/agreements/${of.index}/territoryId`, 'unknown-reference')
}

/** Makes the competencies to strengthen exactly these. */
export async function saveCompetencies(
  work: Work,
  given: { readonly id: string; readonly competencies: readonly CompetencyPlan[] },
  parts: { readonly chance: Chance },
): Promise<void> {
  const workshop = await getKeptWorkshop(work, given.id)
  const knows = await knowsCodes(work)
  for (const [index, one] of given.competencies.entries()) {
    const at = (field: string) =>
      Problem.of('invalid-input', `/competencies/${index}/${field}`, 'unknown-code')
    if (!hasCode(competencies, one.competency)) throw at('competency')
    if (one.learnerKind === 'role' ? !isRole(one.learner) : !knows(sectors, one.learner)) throw at('learner')
    if (one.statementId !== null && !(await isOfWorkshop(work, workshop, one.statementId)))
      throw Problem.of('invalid-input', `/competencies/${index}/statementId`, 'unknown-reference')
  }
  await workshops(work)
    .deleteFrom('governance.workshop_competency')
    .where('workshop_id', '=', workshop.id)
    .execute()
  for (const [index, one] of given.competencies.entries()) {
    await workshops(work)
      .insertInto('governance.workshop_competency')
      .values({
        id: parts.chance.uuid(),
        workshop_id: workshop.id,
        ordinal: index + 1,
        competency: one.competency,
        learner_kind: one.learnerKind,
        learner: one.learner,
        why: one.why,
        statement_id: one.statementId,
      })
      .execute()
  }
  recordWorkshopMove(work, workshop, {
    act: 'competencies-set',
    detail: { competencies: given.competencies.map(({ competency }) => competency) },
  })
}

async function isOfWorkshop(work: Work, workshop: WorkshopRecord, statementId: string): Promise<boolean> {
  const found = await workshops(work)
    .selectFrom('governance.statement')
    .select('id')
    .where('id', '=', statementId)
    .where('workshop_id', '=', workshop.id)
    .executeTakeFirst()
  return found !== undefined
}
