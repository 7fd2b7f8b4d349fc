import { sql } from 'kysely'
import type { LiveRound, RatingResult, RatingRule, RoundResults } from '../../../../vocabulary/wire/live.ts'
import { votersOf } from '../../../../vocabulary/words/index.ts'
import { type Mover, permitMove, personOf } from '../../../commitment/index.ts'
import type { Chance } from '../../../platform/chance.ts'
import type { Work } from '../../../platform/database/index.ts'
import { presentToday, writeVote } from '../../workshop/index.ts'
import { canonicalVotes, votesDigest } from './canonical-votes.ts'
import { countChoices, countRatings, findResults } from './find-results.ts'
import { ruleOf } from './round-rule.ts'
import {
  findBefore,
  getKeptRound,
  type RoundRecord,
  recordRoundMove,
  roundCycle,
  rounds,
} from './round-store.ts'
import { readVotes, type Vote, votesBy } from './votes.ts'

interface Parts {
  readonly chance: Chance
}

type Statements = LiveRound['statements']

/**
 * Closes a round and freezes what it found: an ordinary vote for each statement on which there were opinions, a result for each that
 * was rated. Whoever is casting a ballot at this moment is waited for; whoever comes after it is told that it came too late.
 *
 * @throws Problem move-not-allowed
 */
export async function closeRound(
  work: Work,
  id: string,
  given: { readonly mover: Mover } & Parts,
): Promise<void> {
  const { round } = await getKeptRound(work, id)
  permitMove(roundCycle, { from: round.state, to: 'closed' }, given.mover)
  const salt = Buffer.from(given.chance.bytes(16)).toString('hex')
  const before = await findBefore(work, round)
  const all = await readVotes(work, { rounds: [round.id, ...(before === null ? [] : [before])], salt })
  const votes = all.filter((vote) => vote.round_id === round.id)
  const statements = await askedOf(work, round)
  const rule = ruleOf(round)
  const earlier = before === null ? null : all.filter((vote) => vote.round_id === before)
  const found = findResults({ rule, statements, votes, before: earlier })
  const voices = await countVoices(work, round)
  if (rule.kind === 'opinions') await keepVotes(work, { round, votes, voices, chance: given.chance })
  else await keepRatings(work, round, { rated: found.ratings, votes, rule: rule.rule })
  const canonical = { id: round.id, kind: round.kind, statements: statements.map((one) => one.id), salt }
  const kept = canonicalVotes(canonical, votes, true)
  const results: RoundResults = {
    roundId: round.id,
    ordinal: round.ordinal,
    kind: round.kind,
    title: round.title,
    closedAt: work.now.toISOString(),
    voices,
    ...found,
    votesSha256: votesDigest(canonicalVotes(canonical, votes, false)),
  }
  await freeze(work, round, { results, salt, sectorsSha256: votesDigest(kept) })
  // For whoever is named to audit them: what is corrected in the hall later changes nothing of what was counted.
  await sql`insert into governance.kept_votes (round_id, text) values (${round.id}, ${kept})`.execute(work.tx)
}

async function freeze(
  work: Work,
  round: RoundRecord,
  of: { readonly results: RoundResults; readonly salt: string; readonly sectorsSha256: string },
): Promise<void> {
  const { voices, voters, votesSha256 } = of.results
  await rounds(work)
    .updateTable('governance.round')
    .set({
      state: 'closed',
      state_since: work.now,
      closed_at: work.now,
      closed_by: personOf(work),
      closes_at: null,
      left_seconds: null,
      voices,
      voters,
      results: sql`${JSON.stringify(of.results)}::jsonb`,
      votes_salt: of.salt,
      votes_sha256: votesSha256,
      sectors_sha256: of.sectorsSha256,
    })
    .where('id', '=', round.id)
    .execute()
  recordRoundMove(
    work,
    { ...round, state: 'closed' },
    { act: 'closed', detail: { voices, voters, votesSha256 } },
  )
}

/** What was asked and has not been set aside since. */
async function askedOf(work: Work, round: RoundRecord): Promise<Statements> {
  const found = await sql<Statements[number]>`
    select s.id, q.ordinal, s.line, s.text from governance.round_statement q
    join governance.statement s on s.id = q.statement_id
    where q.round_id = ${round.id} and s.state = 'admitted' order by q.ordinal`.execute(work.tx)
  return found.rows
}

async function countVoices(work: Work, round: RoundRecord): Promise<number> {
  const found = await sql<{ many: number }>`
    select coalesce(sum(many), 0)::int as many from governance.count_voices(${round.workshop_id}) where not closed`.execute(
    work.tx,
  )
  return found.rows[0]?.many ?? 0
}

/** A closed round of opinions is a vote like any other: agreements may rest on it, and a later vote may take it back. */
async function keepVotes(
  work: Work,
  of: Parts & { readonly round: RoundRecord; readonly votes: readonly Vote[]; readonly voices: number },
): Promise<void> {
  const { day, present } = await presentToday(work, of.round.workshop_id)
  for (const [id, votes] of votesBy(of.votes, 'statement_id')) {
    const sectors = [...votesBy(votes, 'sector')].flatMap(([sector, own]) =>
      sector === null ? [] : [{ sector, ...countChoices(own) }],
    )
    const vote = { day, way: 'room', ...countChoices(votes), sectors } as const
    // Who is in the hall need not have been noted on the list.
    const came = Math.max(present, of.voices, votersOf(vote))
    const statement = { id, state: 'admitted', workshop_id: of.round.workshop_id } as const
    await writeVote(work, { ...vote, statement, present: came, roundId: of.round.id }, of)
  }
}

async function keepRatings(
  work: Work,
  round: RoundRecord,
  of: { readonly rated: readonly RatingResult[]; readonly votes: readonly Vote[]; readonly rule: RatingRule },
): Promise<void> {
  const on = votesBy(of.votes, 'statement_id')
  for (const rated of of.rated) {
    const counts = countRatings(on.get(rated.statementId) ?? [], of.rule)
    await rounds(work)
      .insertInto('governance.rating_result')
      .values({
        round_id: round.id,
        statement_id: rated.statementId,
        voters: rated.voters,
        votes_for: counts.for,
        votes_against: counts.against,
        votes_between: counts.abstain,
        importance_median: rated.importance.median,
        feasibility_median: rated.feasibility.median,
        outcome: rated.result.outcome,
        reason: rated.result.reason,
        found_at: work.now,
      })
      .execute()
  }
}
