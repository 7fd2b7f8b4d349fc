import type { NewRound } from '../../../../vocabulary/wire/live.ts'
import { readyRounds } from '../../../../vocabulary/words/index.ts'
import { getMeeting } from '../../../parties/meeting/index.ts'
import type { Chance } from '../../../platform/chance.ts'
import type { Work } from '../../../platform/database/index.ts'
import { Problem } from '../../../platform/problem.ts'
import { getKeptWorkshop, type WorkshopRecord, workshops } from '../../workshop/index.ts'
import { getKeptRound, type RoundRecord, recordRoundMove, rounds } from './round-store.ts'

interface Parts {
  readonly chance: Chance
}

/** Plans one more round of a workshop. @returns its id; @throws Problem invalid-input for a statement of another workshop */
export async function planRound(work: Work, workshopId: string, given: NewRound & Parts): Promise<string> {
  const workshop = await getKeptWorkshop(work, workshopId)
  return await insertRound(work, workshop, given)
}

/**
 * Plans the rounds that the theme of the workshop brings; a workshop with a question of its own gets those of no theme.
 *
 * @throws Problem move-not-allowed when there are rounds already
 */
export async function planReadyRounds(work: Work, workshopId: string, { chance }: Parts): Promise<string[]> {
  const workshop = await getKeptWorkshop(work, workshopId)
  if ((await lastOrdinal(work, workshop)) > 0) throw Problem.of('move-not-allowed', '/state', 'has-rounds')
  const { language } = await getMeeting(work, workshopId)
  const ids: string[] = []
  for (const { title, ...ready } of readyRounds(workshop.theme)) {
    const round: NewRound = { ...ready, title: title[language], statements: [] }
    ids.push(await insertRound(work, workshop, { ...round, chance }))
  }
  return ids
}

async function insertRound(work: Work, workshop: WorkshopRecord, given: NewRound & Parts): Promise<string> {
  const id = given.chance.uuid()
  const ordinal = (await lastOrdinal(work, workshop)) + 1
  await rounds(work)
    .insertInto('governance.round')
    .values({
      id,
      workshop_id: workshop.id,
      ordinal,
      ...columnsOf(given, workshop),
      state: 'draft',
      state_since: work.now,
    })
    .execute()
  await askStatements(work, { id, workshop_id: workshop.id }, given.statements)
  recordRoundMove(work, { id, state: 'draft', workshop_id: workshop.id }, { act: 'planned' })
  return id
}

/** Changes a round that has not been opened. @throws Problem move-not-allowed afterwards */
export async function changeRound(work: Work, id: string, given: NewRound): Promise<void> {
  const { round, workshop } = await getDraft(work, id)
  await rounds(work)
    .updateTable('governance.round')
    .set(columnsOf(given, workshop))
    .where('id', '=', id)
    .execute()
  await rounds(work).deleteFrom('governance.round_statement').where('round_id', '=', id).execute()
  await askStatements(work, round, given.statements)
  recordRoundMove(work, round, { act: 'changed' })
}

/** Drops a round that nobody saw. */
export async function dropRound(work: Work, id: string): Promise<void> {
  const { round } = await getDraft(work, id)
  await rounds(work).deleteFrom('governance.round').where('id', '=', id).execute()
  recordRoundMove(work, round, { act: 'dropped' })
}

async function getDraft(work: Work, id: string) {
  const kept = await getKeptRound(work, id)
  if (kept.round.state !== 'draft') throw Problem.of('move-not-allowed', '/state', kept.round.state)
  return kept
}

/** Which statements a round asks, in their order. @throws Problem invalid-input for one of another workshop, or named twice */
export async function askStatements(
  work: Work,
  round: Pick<RoundRecord, 'id' | 'workshop_id'>,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  const found = await workshops(work)
    .selectFrom('governance.statement')
    .select('id')
    .where('workshop_id', '=', round.workshop_id)
    .where('state', '<>', 'set-aside')
    .execute()
  const left = new Set(found.map(({ id }) => id))
  const wrong = ids.findIndex((id) => !left.delete(id))
  if (wrong >= 0) throw Problem.of('invalid-input', `/statements/${wrong}`, 'unknown-reference')
  await rounds(work)
    .insertInto('governance.round_statement')
    .values(ids.map((statement_id, index) => ({ round_id: round.id, statement_id, ordinal: index + 1 })))
    .execute()
}

async function lastOrdinal(work: Work, { id }: WorkshopRecord): Promise<number> {
  const last = await rounds(work)
    .selectFrom('governance.round')
    .select(({ fn }) => fn.max('ordinal').as('ordinal'))
    .where('workshop_id', '=', id)
    .executeTakeFirst()
  return last?.ordinal ?? 0
}

/** Opinions agree by the rule of the workshop, which is copied again when the round opens. */
const columnsOf = (given: NewRound, workshop: WorkshopRecord) => ({
  kind: given.kind,
  title: given.title,
  minutes: given.minutes,
  grace_seconds: given.graceSeconds,
  shows_before: given.showsBefore,
  ...(given.kind === 'opinions'
    ? { ...opinionColumns(workshop), high_percent: null, low_percent: null, sides: null, disagreement: null }
    : {
        minimum_voters: given.rule.minimumVoters,
        high_percent: given.rule.highPercent,
        low_percent: given.rule.lowPercent,
        sides: given.rule.sides,
        disagreement: given.rule.disagreement,
        threshold_percent: null,
        dissent_rule: null,
      }),
})

export const opinionColumns = (workshop: WorkshopRecord) => ({
  minimum_voters: workshop.minimum_voters,
  threshold_percent: workshop.threshold_percent,
  dissent_rule: workshop.dissent_rule,
})
