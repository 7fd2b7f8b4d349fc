import type { KitView } from '../../../vocabulary/wire/kit.ts'
import type { ParticipantRow } from '../../../vocabulary/wire/meeting.ts'
import type { TrainingRow } from '../../../vocabulary/wire/training.ts'
import { aMeetingPlan } from '../a-meeting.ts'
import type { TestServer } from '../test-server.ts'
import { doneBy, type Made } from './done-by.ts'

interface Items<T> {
  readonly items: readonly T[]
}

/** A kit is written anew and validated; a training is held from it, with both tests, by telephone and on paper. */
export async function doTrainings(server: TestServer): Promise<void> {
  const [vera, anybody] = [doneBy(server, 'vera'), doneBy(server, null)]
  const kitVersionId = await doKits(server)
  const { id } = await vera.post<Made>('/api/v1/trainings', {
    ...aMeetingPlan({ title: 'Formación del comité', endsAt: '2026-03-03T23:00:00.000Z' }),
    kitVersionId,
  })
  const url = `/api/v1/trainings/${id}`
  await vera.post(`/api/v1/meetings/${id}/participants`, {
    participants: ['Ana Uno', 'Bea Dos'].map((name) => ({ name, sector: 'women' })),
  })
  const { items } = await vera.get<Items<ParticipantRow>>(`/api/v1/meetings/${id}/participants`)
  const [ana, bea] = items
  const { checkInCode, kit } = await vera.get<TrainingRow>(url)
  await vera.post(`${url}/move`, { to: 'open' })
  const codes = { meeting: checkInCode, person: ana?.code }
  const answers = Array.from({ length: kit.questions }, () => 2)
  for (const moment of ['pre', 'post']) {
    await vera.post(`${url}/tests/${moment}/move`, { to: 'open' })
    await anybody.post('/api/v1/room/tests/open', codes)
    await anybody.post('/api/v1/room/tests/answers', { ...codes, moment, answers })
    await vera.put(`${url}/tests/${moment}/paper`, { participantId: bea?.id, answers })
    await vera.post(`${url}/tests/${moment}/move`, { to: 'closed' })
  }
  await vera.get('/api/v1/trainings?limit=1')
  await vera.get(`${url}/sheets`)
  await vera.get(`${url}/results`)
  await vera.post(`${url}/move`, { to: 'held' })
  await vera.post(`${url}/record`, { to: 'complete' })
  const mara = doneBy(server, 'mara')
  await mara.get(`${url}/report`)
  await mara.get(`${url}/report.pdf?language=fr`)
}

/** @returns a version that is validated */
async function doKits(server: TestServer): Promise<string> {
  const [vera, nora] = [doneBy(server, 'vera'), doneBy(server, 'nora')]
  const { items } = await vera.get<Items<Made>>('/api/v1/kits')
  const { id } = await vera.post<Made>(`/api/v1/kits/${items[0]?.id}/versions`)
  const url = `/api/v1/kits/${id}`
  const { content } = await vera.get<KitView>(url)
  await vera.put(`${url}/sessions/1`, content.sessions[0])
  await vera.put(`${url}/questions/1`, content.questions[0])
  await vera.put(`${url}/cases/1`, content.cases[0])
  await nora.post(`${url}/validate`, { kind: 'body', name: 'Comité directivo', on: '2026-03-01' })
  return id
}
