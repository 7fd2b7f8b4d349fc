import type { PersonKey } from '../country/index.ts'
import type { Draws } from '../simulator/index.ts'
import type { World } from '../world/index.ts'
import { attachFile } from './seal-for-readers.ts'
import type { Asked } from './story.ts'

const day = 24

interface Answering {
  readonly asked: Asked
  readonly person: PersonKey
  readonly draws: Draws
}

/** An institution's liaison deals with one recommendation as its fate says; who verifies is somebody else. */
export function answerRecommendation(world: World, id: string, { asked, person, draws }: Answering): void {
  const { agenda } = world
  const url = `/api/v1/commitments/${id}`
  const post = (by: PersonKey, act: string, body?: object) => async () => {
    await world.as(by).post(`${url}/${act}`, body)
  }
  const { fate } = asked
  if (fate === 'waits' || fate === 'unanswered') return
  if (fate === 'declined') {
    agenda.after(
      draws.between(1, 90),
      post(person, 'decline', {
        reason: draws.pick(['not-competent', 'no-resources']),
        note: 'Corresponde a otra institución.',
      }),
    )
    return
  }
  agenda.after(draws.between(1, 90), async () => {
    const promised = new Date(world.clock.now().getTime() + 20 * day * 3_600_000)
    await world.as(person).post(`${url}/accept`, { promisedOn: promised.toISOString().slice(0, 10) })
    if (fate === 'accepted' || fate === 'overdue') return
    agenda.after(draws.between(2, 5) * day, async () => {
      await world.as(person).post(`${url}/start`)
      const plan = {
        what: 'Reunir al equipo y visitar los lugares',
        dueOn: promised.toISOString().slice(0, 10),
      }
      const { id: actionId } = await world.as(person).post<{ id: string }>(`${url}/actions`, plan)
      if (fate === 'in-progress') return
      agenda.after(draws.between(5, 9) * day, () => report(world, { url, actionId, fate, person }))
    })
  })
}

async function report(
  world: World,
  of: {
    readonly url: string
    readonly actionId: string
    readonly fate: Asked['fate']
    readonly person: PersonKey
  },
): Promise<void> {
  const liaison = world.as(of.person)
  const personId = world.ids.people.get(of.person)
  for (const move of [{ to: 'assigned', assignedTo: personId }, { to: 'started' }, { to: 'finished' }]) {
    await liaison.post(`/api/v1/response-actions/${of.actionId}/moves`, move)
  }
  await liaison.post(`${of.url}/evidence`, {
    kind: 'register',
    reference: 'Acta del expediente de la demostración, folio 12',
  })
  await attachFile(world, of.url, of.person)
  await liaison.post(`${of.url}/report-done`)
  if (of.fate === 'reported') return
  const verdict =
    of.fate === 'verified'
      ? { outcome: 'verified', note: 'Se vio el acta.' }
      : { outcome: 'not-verified', reason: 'partly-done', note: 'Falta la mitad de los lugares.' }
  world.agenda.after(60, async () => {
    await world.as('olga').post(`${of.url}/verify`, verdict)
  })
}
