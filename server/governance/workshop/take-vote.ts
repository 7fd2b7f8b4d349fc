import { sql } from 'kysely'
import type { NewDissent, NewVote } from '../../../vocabulary/wire/workshop.ts'
import { declaredSectors, tellableGroups, votersOf } from '../../../vocabulary/words/index.ts'
import { personOf } from '../../commitment/index.ts'
import { knowsCodes, requireCode } from '../../parties/catalogue/index.ts'
import { viewMeeting } from '../../parties/meeting/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { under, type Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import {
  getKeptStatement,
  recordStatementMove,
  recordWorkshopMove,
  type StatementRecord,
  type VoteTable,
  type WorkshopRecord,
  workshops,
} from './workshop-store.ts'

interface Parts {
  readonly chance: Chance
}

/**
 * Enters one vote on a statement. The first vote of a workshop fixes its rule. A second vote on the same statement stands
 * beside the first, and the last one counts.
 *
 * @throws Problem more-votes-than-present; move-not-allowed while the workshop is not open or the statement not admitted
 */
export async function takeVote(
  work: Work,
  given: NewVote & { readonly statementId: string },
  parts: Parts,
): Promise<string> {
  const { statement, workshop } = await getKeptStatement(work, given.statementId)
  if (workshop.state !== 'open') throw Problem.of('move-not-allowed', '/state', workshop.state)
  if (statement.state !== 'admitted') throw Problem.of('move-not-allowed', '/state', statement.state)
  await refuseWrongSectors(work, given)
  const present = await presentOn(work, workshop, given.day)
  const voters = votersOf(given)
  if (voters === 0) throw Problem.of('invalid-input', '/for', 'missing')
  if (voters > present) throw Problem.of('more-votes-than-present', '/for')
  const { id } = await writeVote(work, { ...given, statement, present, roundId: null }, parts)
  for (const [index, one] of given.dissent.entries())
    await under(`/dissent/${index}`, () => insertDissent(work, id, { dissent: one, ...parts }))
  await fixRule(work, workshop)
  return id
}

type Voted = Pick<NewVote, 'day' | 'for' | 'against' | 'abstain' | 'sectors'>

/**
 * Writes down one vote, however it was taken: its counts, and of its sectors those that may be told.
 *
 * @param vote `roundId`: the round of the room in which it was cast
 */
export async function writeVote(
  work: Work,
  vote: Voted & {
    readonly statement: Pick<StatementRecord, 'id' | 'state' | 'workshop_id'>
    readonly way: VoteTable['way']
    readonly present: number
    readonly roundId: string | null
  },
  parts: Parts,
): Promise<{ readonly id: string }> {
  const before = await workshops(work)
    .selectFrom('governance.vote')
    .select(({ fn }) => fn.max('round').as('round'))
    .where('statement_id', '=', vote.statement.id)
    .executeTakeFirst()
  const id = parts.chance.uuid()
  const round = (before?.round ?? 0) + 1
  await workshops(work)
    .insertInto('governance.vote')
    .values({
      id,
      statement_id: vote.statement.id,
      round,
      day: vote.day,
      way: vote.way,
      ...columnsOf(vote),
      present: vote.present,
      taken_at: work.now,
      taken_by: personOf(work),
      round_id: vote.roundId,
    })
    .execute()
  await keepSectors(work, { voteId: id, vote, voters: votersOf(vote) }, parts)
  recordStatementMove(work, vote.statement, { act: 'voted', detail: { round, way: vote.way } })
  return { id }
}

/** One more objection or reservation to the last vote. @throws Problem move-not-allowed before the first one */
export async function addDissent(
  work: Work,
  given: { readonly statementId: string; readonly dissent: NewDissent },
  parts: Parts,
): Promise<void> {
  const { statement } = await getKeptStatement(work, given.statementId)
  const vote = await workshops(work)
    .selectFrom('governance.vote')
    .select('id')
    .where('statement_id', '=', statement.id)
    .orderBy('round', 'desc')
    .executeTakeFirst()
  if (!vote) throw Problem.of('move-not-allowed', '/state', statement.state)
  await insertDissent(work, vote.id, { dissent: given.dissent, ...parts })
  recordStatementMove(work, statement, { act: 'dissent-kept', detail: { kind: given.dissent.kind } })
}

/** How many came that day. @throws Problem invalid-input for a day on which the workshop does not meet */
async function presentOn(work: Work, workshop: WorkshopRecord, day: string): Promise<number> {
  const { days } = await viewMeeting(work, workshop.id)
  if (!days.includes(day)) throw Problem.of('invalid-input', '/day', 'outside-the-meeting')
  const found = await sql<{ present: number }>`
    select governance.present_on(${workshop.id}, ${day}::date) as present`.execute(work.tx)
  return found.rows[0]?.present ?? 0
}

/** The day of the workshop that it is now, at its place, and how many were noted as present on it. */
export async function presentToday(
  work: Work,
  workshopId: string,
): Promise<{ readonly day: string; readonly present: number }> {
  const found = await sql<{ day: string; present: number }>`
    with today as (
      select greatest(parties.day_at(m.starts_at, m.utc_offset_minutes),
                      least(parties.day_at(m.ends_at, m.utc_offset_minutes),
                            parties.day_at(${work.now}, m.utc_offset_minutes))) as day
      from parties.meeting m where m.id = ${workshopId})
    select to_char(day, 'YYYY-MM-DD') as day, governance.present_on(${workshopId}, day) as present from today`.execute(
    work.tx,
  )
  const [today] = found.rows
  if (today === undefined) throw new Problem('not-found')
  return today
}

async function refuseWrongSectors(work: Work, vote: NewVote): Promise<void> {
  if (vote.way === 'show-of-hands' && vote.sectors.length > 0)
    throw Problem.of('invalid-input', '/sectors', 'refused-by-rule')
  const knows = await knowsCodes(work)
  const seen = new Set<string>()
  for (const [index, one] of vote.sectors.entries()) {
    if (!knows(declaredSectors, one.sector) || seen.has(one.sector))
      throw Problem.of('invalid-input', `/sectors/${index}/sector`, 'unknown-code')
    seen.add(one.sector)
  }
  for (const side of ['for', 'against', 'abstain'] as const)
    if (vote.sectors.reduce((sum, one) => sum + one[side], 0) > vote[side])
      throw Problem.of('invalid-input', '/sectors', 'more-than-in-all')
}

/** Only the sectors that may be told are kept; the others are never written anywhere. */
async function keepSectors(
  work: Work,
  of: { readonly voteId: string; readonly vote: Voted; readonly voters: number },
  { chance }: Parts,
): Promise<void> {
  for (const one of tellableGroups(of.vote.sectors, { total: of.voters, size: votersOf })) {
    await workshops(work)
      .insertInto('governance.vote_sector')
      .values({ id: chance.uuid(), vote_id: of.voteId, sector: one.sector, ...columnsOf(one) })
      .execute()
  }
}

async function insertDissent(
  work: Work,
  voteId: string,
  { dissent, chance }: Parts & { readonly dissent: NewDissent },
): Promise<void> {
  if (dissent.sector !== null)
    await requireCode(work, declaredSectors, { code: dissent.sector, at: '/sector' })
  const last = await workshops(work)
    .selectFrom('governance.dissent')
    .select(({ fn }) => fn.max('ordinal').as('ordinal'))
    .where('vote_id', '=', voteId)
    .executeTakeFirst()
  await workshops(work)
    .insertInto('governance.dissent')
    .values({
      id: chance.uuid(),
      vote_id: voteId,
      ordinal: (last?.ordinal ?? 0) + 1,
      kind: dissent.kind,
      sector: dissent.sector,
      organization_id: dissent.organizationId,
      text: dissent.text,
      added_at: work.now,
    })
    .execute()
}

/** From now on the workshop agrees by the rule that it has. */
export async function fixRule(work: Work, workshop: WorkshopRecord): Promise<void> {
  if (workshop.rule_fixed_at !== null) return
  await workshops(work)
    .updateTable('governance.workshop')
    .set({ rule_fixed_at: work.now })
    .where('id', '=', workshop.id)
    .execute()
  recordWorkshopMove(work, workshop, { act: 'rule-fixed' })
}

const columnsOf = (vote: { readonly for: number; readonly against: number; readonly abstain: number }) => ({
  votes_for: vote.for,
  votes_against: vote.against,
  abstentions: vote.abstain,
})
