import { sql } from 'kysely'
import type { KitContent } from '../../../vocabulary/wire/kit.ts'
import { leastPairs, type TrainingReport, type TrainingResults } from '../../../vocabulary/wire/training.ts'
import type { Mover } from '../../commitment/index.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { ownMark } from './room-tests.ts'
import { type CameBySector, sectorsShown } from './sectors-shown.ts'
import { kitOf } from './training-store.ts'
import { viewTraining } from './training-views.ts'
import { type SheetPair, whatWasLearnt } from './what-was-learnt.ts'

/** What was learnt, while the record is in hand, for those who keep it; who passed, for the trainer of the place alone. */
export async function viewResults(work: Work, id: string, mover: Mover): Promise<TrainingResults> {
  const training = await viewTraining(work, id, mover)
  if (!training.meeting.keeps) throw new Problem('not-permitted')
  const content = await kitOf(work, id)
  const learnt = whatWasLearnt(content, await sheetsOf(work, id))
  return {
    pairs: learnt.pairs,
    learnt: training.teaches || learnt.pairs >= leastPairs ? learnt : null,
    persons: training.teaches ? await personsOf(work, id, content) : null,
  }
}

async function sheetsOf(work: Work, id: string): Promise<readonly SheetPair[]> {
  const found = await sql<SheetPair>`select pre, post from capacity.sheets_without_names(${id})`.execute(
    work.tx,
  )
  return found.rows
}

async function personsOf(
  work: Work,
  id: string,
  content: KitContent,
): Promise<NonNullable<TrainingResults['persons']>> {
  const found = await sql<{ id: string; name: string; pre: number[] | null; post: number[] | null }>`
    select p.id, p.name, max(s.answers) filter (where e.moment = 'pre') as pre,
      max(s.answers) filter (where e.moment = 'post') as post
    from parties.participant p
    left join capacity.test e on e.training_id = p.meeting_id
    left join capacity.answer_sheet s on s.test_id = e.id and s.participant_id = p.id
    where p.meeting_id = ${id} group by p.id, p.name order by p.name, p.id`.execute(work.tx)
  return found.rows.map(({ id: participantId, name, pre, post }) => ({
    participantId,
    name,
    pre: pre && ownMark(content, pre),
    post: post && ownMark(content, post),
  }))
}

/**
 * The report of a training whose record is complete: everybody who works with the programme reads it, and nobody is
 * named in it.
 *
 * @throws Problem not-found, move-not-allowed while the record is in hand
 */
export async function viewReport(work: Work, id: string, mover: Mover): Promise<TrainingReport> {
  const training = await viewTraining(work, id, mover)
  if (training.state !== 'complete') throw Problem.of('move-not-allowed', '/state', training.state)
  const learnt = whatWasLearnt(await kitOf(work, id), await sheetsOf(work, id))
  const counts = await sql<CameBySector & { invited: number }>`
    select sector, invited, came from capacity.came_by_sector(${id})`.execute(work.tx)
  const { sectors, others } = sectorsShown(counts.rows)
  return {
    training,
    invited: counts.rows.reduce((sum, { invited }) => sum + invited, 0),
    came: counts.rows.reduce((sum, { came }) => sum + came, 0),
    sectors: [...sectors],
    otherSectors: others,
    pairs: learnt.pairs,
    learnt: learnt.pairs >= leastPairs ? learnt : null,
  }
}
