import type { NewIndicator, NewReading } from '../../../vocabulary/wire/indicator.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { commitments, personOf, recordCommitmentMove } from '../commitment-store.ts'
import { indicators, keepIndicator } from './indicator-store.ts'
import { viewIndicatorRights } from './indicator-views.ts'

/**
 * Says by what it will be seen that something owed was worth doing. It stands from the first reading on, and that of an
 * agreement from the closing of its workshop on, since it is in the minutes.
 *
 * @throws Problem not-found; not-permitted; move-not-allowed once it stands
 */
export async function setIndicator(work: Work, id: string, indicator: NewIndicator): Promise<void> {
  const commitment = await seen(work, id)
  const { setsIndicator } = await viewIndicatorRights(work, id)
  if (!setsIndicator) {
    const measured = await indicators(work)
      .selectFrom('commitment.reading')
      .select('id')
      .where('indicator_id', '=', id)
      .executeTakeFirst()
    const stands =
      measured !== undefined || (commitment.kind === 'agreement' && commitment.state !== 'proposed')
    throw stands
      ? Problem.of('move-not-allowed', '/indicator', commitment.state)
      : new Problem('not-permitted')
  }
  await keepIndicator(work, { id, indicator, pointer: '' })
  recordCommitmentMove(work, commitment, { act: 'indicator-set', state: commitment.state })
}

/**
 * Notes what was measured on a day. A figure that was wrong is followed by the right one: of one day the last one counts.
 *
 * @throws Problem not-found; move-not-allowed while nothing is owed or nothing is to be measured; not-permitted
 */
export async function takeReading(
  work: Work,
  given: NewReading & { readonly id: string },
  { chance }: { readonly chance: Chance },
): Promise<string> {
  const commitment = await seen(work, given.id)
  if (['proposed', 'declined', 'withdrawn'].includes(commitment.state))
    throw Problem.of('move-not-allowed', '/state', commitment.state)
  const indicator = await indicators(work)
    .selectFrom('commitment.indicator')
    .select('id')
    .where('id', '=', given.id)
    .executeTakeFirst()
  if (indicator === undefined) throw Problem.of('move-not-allowed', '/indicator', 'missing')
  const tomorrow = new Date(work.now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10)
  // A day that has begun nowhere on earth has no figure.
  if (given.takenOn > tomorrow) throw Problem.of('invalid-input', '/takenOn', 'in-the-future')
  if (given.evidenceId !== null) await requireOwnEvidence(work, given.id, given.evidenceId)
  const id = chance.uuid()
  await indicators(work)
    .insertInto('commitment.reading')
    .values({
      id,
      indicator_id: given.id,
      value: given.value,
      taken_on: given.takenOn,
      reference: given.reference,
      evidence_id: given.evidenceId,
      noted_by: personOf(work),
      noted_at: work.now,
    })
    .execute()
  recordCommitmentMove(work, commitment, {
    act: 'reading-taken',
    state: commitment.state,
    detail: { readingId: id },
  })
  return id
}

/** Without a lock: whoever measures need not be one who may change what is owed. */
async function seen(work: Work, id: string) {
  const found = await commitments(work)
    .selectFrom('commitment.commitment')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw new Problem('not-found')
  return found
}

async function requireOwnEvidence(work: Work, commitmentId: string, evidenceId: string): Promise<void> {
  const found = await commitments(work)
    .selectFrom('commitment.evidence')
    .select('id')
    .where('id', '=', evidenceId)
    .where('commitment_id', '=', commitmentId)
    .executeTakeFirst()
  if (!found) throw Problem.of('invalid-input', '/evidenceId', 'unknown-reference')
}
