import type { ObservationRow } from '../../../vocabulary/wire/cohort.ts'
import type { KitView } from '../../../vocabulary/wire/kit.ts'
import type { ParticipantRow } from '../../../vocabulary/wire/meeting.ts'
import type { TrainingRow } from '../../../vocabulary/wire/training.ts'
import { aMeetingPlan } from '../a-meeting.ts'
import { personId } from '../test-country.ts'
import type { TestServer } from '../test-server.ts'
import { doneBy, type Made } from './done-by.ts'

interface Items<T> {
  readonly items: readonly T[]
}

/** A kit is written anew and validated; a cohort takes it, with both tests, and is looked at afterwards; a trainer teaches alone. */
export async function doTrainings(server: TestServer): Promise<void> {
  const vera = doneBy(server, 'vera')
  const kitVersionId = await doKits(server)
  const { id } = await vera.post<Made>('/api/v1/trainings', {
    ...aMeetingPlan({ title: 'Formación del comité', endsAt: '2026-03-03T23:00:00.000Z' }),
    kitVersionId,
  })
  const cohort = await gatherCohort(server, { kitVersionId, trainingId: id })
  await holdTraining(server, id)
  await finishCohort(server, cohort)
  await doTrainers(server, id)
}

async function gatherCohort(
  server: TestServer,
  of: { readonly kitVersionId: string; readonly trainingId: string },
): Promise<string> {
  const vera = doneBy(server, 'vera')
  const { id } = await vera.post<Made>('/api/v1/cohorts', {
    title: 'Primer grupo',
    kitVersionId: of.kitVersionId,
    placeId: '0101',
    beginsOn: '2026-03-02',
  })
  const url = `/api/v1/cohorts/${id}`
  await vera.post(`${url}/members`, {
    members: [
      { name: 'Ana Uno', sector: 'women', personId: personId('elsa') },
      { name: 'Bea Dos', sector: 'women' },
      { name: 'Celia Tres' },
    ],
  })
  await vera.post(`${url}/trainings`, { trainingId: of.trainingId })
  await vera.post(`${url}/move`, { to: 'running' })
  const { items } = await vera.get<Items<Made>>(`${url}/members`)
  await vera.post(`${url}/members/${items[2]?.id}/move`, { to: 'dropped', reason: 'travel' })
  await vera.get('/api/v1/cohorts?limit=1')
  return id
}

async function holdTraining(server: TestServer, id: string): Promise<void> {
  const [vera, anybody] = [doneBy(server, 'vera'), doneBy(server, null)]
  const url = `/api/v1/trainings/${id}`
  const { items } = await vera.get<Items<ParticipantRow>>(`/api/v1/meetings/${id}/participants`)
  const [ana, bea] = items
  const { checkInCode, kit } = await vera.get<TrainingRow>(url)
  await vera.post(`${url}/move`, { to: 'open' })
  await vera.post(`/api/v1/meetings/${id}/attendance`, {
    day: '2026-03-02',
    way: 'list',
    participantIds: [ana?.id, bea?.id],
  })
  const codes = { meeting: checkInCode, person: ana?.code }
  await anybody.post('/api/v1/room/materials', { meeting: checkInCode })
  const answers = Array.from({ length: kit.questions }, () => 2)
  for (const moment of ['pre', 'post']) {
    await vera.post(`${url}/tests/${moment}/move`, { to: 'open' })
    await anybody.post('/api/v1/room/tests/open', codes)
    await anybody.post('/api/v1/room/tests/answers', { ...codes, moment, answers })
    await vera.put(`${url}/tests/${moment}/paper`, { participantId: bea?.id, answers })
    await vera.post(`${url}/tests/${moment}/move`, { to: 'closed' })
  }
  await vera.put(`${url}/practice/1`, { participantId: ana?.id, levels: [2, 2, 3, 2, 1, 2] })
  await vera.get(`${url}/practice/1`)
  await anybody.post('/api/v1/room/reactions', { meeting: checkInCode, answers: [4, 3, 4, 4, 2, 0] })
  await vera.post(`${url}/reactions`, { answers: [3, 3, 4, 4, 3, 3] })
  await vera.get('/api/v1/trainings?limit=1')
  await vera.get(`${url}/sheets`)
  await vera.get(`${url}/results`)
  await vera.post(`${url}/move`, { to: 'held' })
  await vera.post(`${url}/record`, { to: 'complete' })
  const mara = doneBy(server, 'mara')
  await mara.get(`${url}/report`)
  await mara.get(`${url}/reactions`)
  await mara.get(`${url}/report.pdf?language=fr`)
  await mara.get(`${url}/report.docx?language=fr`)
}

async function finishCohort(server: TestServer, id: string): Promise<void> {
  const [vera, mara] = [doneBy(server, 'vera'), doneBy(server, 'mara')]
  const url = `/api/v1/cohorts/${id}`
  await vera.post(`${url}/move`, { to: 'finished' })
  const { items } = await vera.get<Items<ObservationRow>>(`${url}/observations`)
  await vera.post(`/api/v1/observations/${items[0]?.id}/note`, {
    on: '2026-03-02',
    levels: [{ competency: 'c2', level: 3 }],
    words: 'Leyó tres señales y separó lo visto de lo supuesto.',
  })
  await vera.post(`${url}/certificates`)
  await vera.get(`/api/v1/work-quality/cohorts/${id}?competency=c2`)
  await vera.get('/api/v1/learners')
  await mara.get(url)
  await mara.get(`${url}/report.pdf?language=en`)
  await mara.get(`${url}/report.docx?language=en`)
}

/** One of the first is named by the project team; somebody else begins to learn under her eyes. */
async function doTrainers(server: TestServer, trainingId: string): Promise<void> {
  const [vera, nora] = [doneBy(server, 'vera'), doneBy(server, 'nora')]
  const place = { placeId: '0101' }
  const first = await nora.post<Made>('/api/v1/trainers', {
    ...place,
    personId: personId('vera'),
    founding: 'Enseña desde hace seis años',
  })
  await nora.post(`/api/v1/trainers/${first.id}/sessions`, { trainingId })
  const { id } = await vera.post<Made>('/api/v1/trainers', { ...place, personId: personId('quena') })
  await vera.post(`/api/v1/trainers/${id}/move`, { to: 'under-observation' })
  await vera.post(`/api/v1/trainers/${id}/sessions`, {
    trainingId,
    level: 3,
    words: 'Dio la palabra a todas.',
  })
  await vera.get('/api/v1/trainers')
}

/** @returns a version of the kit for triage, validated */
async function doKits(server: TestServer): Promise<string> {
  const [vera, nora] = [doneBy(server, 'vera'), doneBy(server, 'nora')]
  const { items } = await vera.get<Items<Made & { readonly kit: string }>>('/api/v1/kits')
  const shipped = items.find(({ kit }) => kit === 'triage-and-verification')
  const { id } = await vera.post<Made>(`/api/v1/kits/${shipped?.id}/versions`)
  const url = `/api/v1/kits/${id}`
  const { content, teaches } = await vera.get<KitView>(url)
  await vera.put(`${url}/sessions/1`, content.sessions[0])
  await vera.put(`${url}/questions/1`, { ...content.questions[0], right: 4 })
  await vera.put(`${url}/cases/1`, content.cases[0])
  await vera.put(`${url}/simulations/1`, content.simulations[0])
  await vera.post(`${url}/aims`, { competencyVersion: '2026.1', teaches })
  await doBank(server, url)
  await nora.post(`${url}/validate`, { kind: 'body', name: 'Comité directivo', on: '2026-03-01' })
  return id
}

/** A question leaves the draft, comes back from the bank, and another one is retired. */
async function doBank(server: TestServer, kitUrl: string): Promise<void> {
  const vera = doneBy(server, 'vera')
  const { itemIds } = await vera.get<KitView>(kitUrl)
  await vera.delete(`${kitUrl}/questions/2`)
  await vera.post(`${kitUrl}/questions`, { itemId: itemIds[1] })
  const bank = await vera.get<Items<Made>>('/api/v1/items?limit=100')
  const spare = bank.items.find(({ id }) => !itemIds.includes(id))
  await vera.post(`/api/v1/items/${spare?.id}/retire`, { reason: 'La clave estaba mal.' })
}
