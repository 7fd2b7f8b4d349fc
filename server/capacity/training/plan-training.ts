import type { KitSession } from '../../../vocabulary/wire/kit.ts'
import type { AgendaItem, MeetingPlan } from '../../../vocabulary/wire/meeting.ts'
import type { NewTraining } from '../../../vocabulary/wire/training.ts'
import type { MeetingState } from '../../../vocabulary/words/index.ts'
import { moveMeeting, planMeeting, saveAgenda } from '../../parties/meeting/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { Problem } from '../../platform/problem.ts'
import { keepKit } from '../kit/index.ts'
import { getKeptTraining, recordTrainingMove, trainings } from './training-store.ts'

/**
 * Plans a training from a version of a kit: the meeting takes its agenda, in the language it is held in, and both tests wait.
 *
 * @returns its id, which is its meeting's
 */
export async function planTraining(
  work: Work,
  given: NewTraining,
  parts: { readonly chance: Chance },
): Promise<string> {
  const { kitVersionId, ...plan } = given
  const kit = await keepKit(work, kitVersionId)
  if (kit.state === 'superseded') throw Problem.of('invalid-input', '/kitVersionId', 'ended')
  const id = await planMeeting(work, { kind: 'training', plan }, parts)
  await saveAgenda(work, id, agendaFrom(kit.content.sessions, plan))
  await trainings(work)
    .insertInto('capacity.training')
    .values({ id, kit_version_id: kit.id, state: 'in-hand', completed_at: null, completed_by: null })
    .execute()
  for (const moment of ['pre', 'post'] as const) {
    await trainings(work)
      .insertInto('capacity.test')
      .values({
        id: parts.chance.uuid(),
        training_id: id,
        moment,
        state: 'waiting',
        opened_at: null,
        closed_at: null,
      })
      .execute()
  }
  recordTrainingMove(work, { id }, { act: 'planned', state: 'in-hand', detail: { kit: kit.kit } })
  return id
}

const minuteMs = 60_000
const dayMinutes = 1440

/** The kit's sessions on the clock: the first begins when the training does, the others as far after it as in the kit. */
function agendaFrom(
  sessions: readonly KitSession[],
  plan: Pick<MeetingPlan, 'startsAt' | 'language'>,
): AgendaItem[] {
  const [first] = sessions
  if (first === undefined) return []
  const { language } = plan
  return sessions.map((session) => ({
    startsAt: new Date(
      new Date(plan.startsAt).getTime() + (minutesOf(session) - minutesOf(first)) * minuteMs,
    ).toISOString(),
    minutes: session.minutes,
    title: session.title[language] || session.title.es,
    objective: session.objective[language] || session.objective.es,
    lead: '',
  }))
}

function minutesOf({ day, startsAt }: KitSession): number {
  const [hours = 0, minutes = 0] = startsAt.split(':').map(Number)
  return day * dayMinutes + hours * 60 + minutes
}

/** Opens, holds or cancels the training. It is not held while a test is open. */
export async function moveTraining(
  work: Work,
  given: { readonly id: string; readonly to: MeetingState; readonly reason: string | null },
): Promise<void> {
  await getKeptTraining(work, given.id)
  if (given.to === 'held' || given.to === 'cancelled') await refuseOpenTest(work, given.id)
  await moveMeeting(work, given)
}

/** @throws Problem move-not-allowed while a test is open */
export async function refuseOpenTest(work: Work, id: string): Promise<void> {
  const open = await trainings(work)
    .selectFrom('capacity.test')
    .select('moment')
    .where('training_id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst()
  if (open) throw Problem.of('move-not-allowed', '/tests', 'open')
}
