import type { SessionDetail } from '../../../vocabulary/wire/committee.ts'
import type { CommitteeView } from '../../../vocabulary/wire/committee-view.ts'
import { aCommittee, anAgenda, aRequest, aSessionPlan, byConsent, type Committee } from '../a-committee.ts'
import { organizations } from '../test-country.ts'
import type { TestServer } from '../test-server.ts'
import { type Doer, doneBy, type Made } from './done-by.ts'

/** A session from its plan to public minutes, what it asked, the answer, and what the committee thinks of it. */
export async function doCommittee(server: TestServer): Promise<void> {
  const [nora, mara, gilda] = [doneBy(server, 'nora'), doneBy(server, 'mara'), doneBy(server, 'gilda')]
  const committee = await aCommittee(server)
  const url = await convene(server, nora, committee)
  const decision = await hold({ nora, committee, url })
  const asked = await nora.post<Made>(`${decision}/requests`, aRequest())
  const wrong = await nora.post<Made>(`${decision}/requests`, aRequest())
  await nora.put(`/api/v1/committee/requests/${asked.id}`, aRequest({ what: 'Inspeccionar doce fincas.' }))
  await nora.post(`/api/v1/committee/requests/${wrong.id}/take-back`)
  await nora.post(`${url}/issue`)
  await gilda.post(`/api/v1/commitments/${asked.id}/accept`, { promisedOn: '2026-05-20' })
  await minutes(server, { nora, mara, committee, url })
  await mara.post(`/api/v1/committee/requests/${asked.id}/appraise`, {
    outcome: 'partial',
    words: 'Falta decir cuántas.',
  })
  await mara.get('/api/v1/committee/requests?view=all')
  await mara.get('/api/v1/committee/decisions')
  await mara.get<CommitteeView>('/api/v1/committee')
  await mara.get('/api/v1/committee/results')
  await doMandates({ nora, committee, decisionId: decision.slice(decision.lastIndexOf('/') + 1) })
  await answerOtherwise({ nora, server })
  await decideInWriting(server, { nora, mara, committee })
}

async function convene(server: TestServer, nora: Doer, committee: Committee): Promise<string> {
  const plan = { ...aSessionPlan(server, 0.01), extraordinary: true, extraordinaryReason: 'Urge.' }
  const { id } = await nora.post<Made>('/api/v1/committee/sessions', { bodyId: committee.bodyId, ...plan })
  const url = `/api/v1/committee/sessions/${id}`
  await nora.put(url, { ...plan, issuesAtOnce: true, mode: 'mixed', address: 'https://sala.example.org/1' })
  await nora.put(`${url}/items`, anAgenda)
  await nora.post(`${url}/convene`)
  await nora.get('/api/v1/committee/sessions?view=coming')
  return url
}

interface Ground {
  readonly nora: Doer
  readonly committee: Committee
}

/** The other two mandates. */
async function doMandates(of: Ground & { readonly decisionId: string }): Promise<void> {
  const { nora, committee, decisionId } = of
  const { bodyId } = committee
  await nora.post('/api/v1/committee/participations', {
    bodyId,
    decisionId,
    whose: 'Consejo municipal',
    matter: 'Horario de la terminal',
    position: 'supports',
    words: 'Con luz.',
    tookPartOn: '2026-03-01',
  })
  const working = await nora.post<Made>('/api/v1/committee/collaborations', {
    bodyId,
    decisionId,
    withWhom: 'Parroquia de la ribera',
    matter: 'Casa de paso',
    beganOn: '2026-02-01',
  })
  await nora.post(`/api/v1/committee/collaborations/${working.id}/end`, {
    endedOn: '2026-03-01',
    result: 'Abre tres noches por semana.',
  })
  await nora.get('/api/v1/committee/participations')
  await nora.get('/api/v1/committee/collaborations')
}

/** An addressee answers by a link, another through the secretary, and silence takes its first step. */
async function answerOtherwise(of: { readonly nora: Doer; readonly server: TestServer }): Promise<void> {
  const { nora, server } = of
  const committee = await aCommittee(server)
  const url = await convene(server, nora, committee)
  const decision = await hold({ nora, committee, url })
  const asked: Made[] = []
  for (const superiorId of [organizations.childhood.id, null])
    asked.push(await nora.post<Made>(`${decision}/requests`, aRequest({ dueOn: null, superiorId })))
  await nora.post(`${url}/issue`)
  await nora.get(`${url}/live?seconds=1`)
  await nora.get(`${url}/invitation.ics`)
  server.clock.advance({ days: 8 })
  await server.sweep()
  const [first, second] = asked.map(({ id }) => `/api/v1/committee/requests/${id}`)
  const { secret } = await nora.post<{ secret: string }>(`${first}/answer-link`)
  const anybody = doneBy(server, null)
  await anybody.post('/api/v1/public/recommendations/open', { secret })
  await anybody.post('/api/v1/public/recommendations/answer', {
    secret,
    outcome: 'accepted',
    promisedOn: '2027-01-10',
  })
  await nora.post(`${second}/record-answer`, {
    outcome: 'declined',
    declineReason: 'no-resources',
    answeredOn: server.clock.now().toISOString().slice(0, 10),
    evidence: 'Oficio 12',
  })
}

async function decideInWriting(server: TestServer, of: Ground & { readonly mara: Doer }): Promise<void> {
  const { nora, mara, committee } = of
  const { id } = await nora.post<Made>('/api/v1/committee/written-procedures', {
    bodyId: committee.bodyId,
    title: 'Carta a la terminal',
    text: 'Enviar la carta.',
    language: 'es',
    answerBy: new Date(server.clock.now().getTime() + 9 * 86_400_000).toISOString(),
  })
  const url = `/api/v1/committee/sessions/${id}`
  await mara.post(`${url}/written-answers`, { seatId: committee.seats[0], vote: 'consent', words: '' })
  await nora.post(`${url}/written-answers`, {
    seatId: committee.seats[1],
    vote: 'objection',
    words: 'Se conversa.',
  })
  await nora.post(`${url}/count`)
}

interface Held {
  readonly nora: Doer
  readonly committee: Committee
  readonly url: string
}

async function hold({ nora, committee, url }: Held): Promise<string> {
  await nora.post(`${url}/move`, { to: 'open', reason: null })
  const here = committee.seats.slice(0, 5)
  for (const seatId of here) await nora.post(`${url}/roll-call`, { seatId, answer: 'holder' })
  await nora.post(`${url}/items`, { kind: 'information', title: 'Varios', question: '', minutes: 15 })
  const { items } = await nora.get<SessionDetail>(url)
  const item = `/api/v1/committee/items/${items[1]?.id}`
  await nora.post(`${item}/move`, { to: 'open', notes: '' })
  await nora.post(`${item}/conflicts`, {
    seatId: here[4],
    ground: 'own-institution',
    words: 'Es su oficina.',
  })
  const { id } = await nora.post<Made>(`${item}/decisions`, byConsent(here.slice(0, 4)))
  await nora.post(`${item}/move`, { to: 'done', notes: 'Se decidió.' })
  return `/api/v1/committee/decisions/${id}`
}

async function minutes(
  server: TestServer,
  { nora, mara, committee, url }: Held & { readonly mara: Doer },
): Promise<void> {
  await nora.post(`${url}/move`, { to: 'held', reason: null })
  const { items } = await nora.get<SessionDetail>(url)
  await nora.put(`${url}/minutes`, { opening: 'Se abrió.', closing: 'Se cerró.', reserved: [items[2]?.id] })
  await nora.post(`${url}/minutes/read-back`)
  await nora.post(`${url}/minutes/take-back`)
  await nora.post(`${url}/minutes/read-back`)
  await mara.post(`${url}/minutes/sign`, { seatId: committee.seats[0] })
  for (const seatId of committee.seats.slice(1, 4)) await nora.post(`${url}/minutes/sign`, { seatId })
  await nora.post(`${url}/minutes/approve`)
  await nora.post(`${url}/minutes/annexes`, { text: 'Se corrige la hora de cierre.' })
  await nora.get(`${url}/minutes`)
  await nora.get(`${url}/minutes/page?language=fr`)
  await nora.get(`${url}/minutes.pdf?language=es`)
  await nora.get(`${url}/minutes.docx?language=es`)
  await nora.post(`${url}/minutes/publish`)
  const anybody = doneBy(server, null)
  await anybody.get('/api/v1/public/committee/sessions')
  await anybody.get(url.replace('/v1/', '/v1/public/'))
}
