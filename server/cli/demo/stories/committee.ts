import type { SessionDetail } from '../../../../vocabulary/wire/committee.ts'
import { countryCode, liaisonOf, type OrganizationKey } from '../country/index.ts'
import type { Hand, World } from '../world/index.ts'
import { decideInWriting, keepMandates } from './committee-between.ts'
import { type AskedFor, quickPlace, type SessionStory, sessionStories } from './committee-sessions.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const noticeDays = 9
const sessionsUrl = '/api/v1/committee/sessions'

type Planned = Pick<SessionStory, 'title' | 'item' | 'question' | 'placeId' | 'online' | 'agreedBy'>

interface Held {
  readonly story: SessionStory
  readonly url: string
  readonly isLong: boolean
  readonly startsAt: Date
  /** What each institution was asked in earlier sessions, so that it can be asked again. */
  readonly earlier: Map<string, string>
}

/** The steering committee meets four times, decides once in writing, asks, is answered or not, and has convened the next session. */
export function tellCommittee(world: World): void {
  const start = world.clock.now()
  const isLong = world.until.getTime() - start.getTime() > 300 * dayMs
  const earlier = new Map<string, string>()
  world.agenda.at(new Date(start.getTime() + 6 * hourMs), async () => await chooseClock(world))
  decideInWriting(world, isLong)
  keepMandates(world)
  for (const story of sessionStories) {
    const ago = story.daysAgo[isLong ? 0 : 1]
    const startsAt = new Date(Math.max(world.until.getTime() - ago * dayMs, start.getTime() + 2 * dayMs))
    // At nine in the morning, as the country counts.
    startsAt.setUTCHours(15, 0, 0, 0)
    // A past of twelve days has no room for the days of notice: then a session is extraordinary.
    const early = isLong ? noticeDays * dayMs : 18 * hourMs
    world.agenda.at(new Date(startsAt.getTime() - early), async () => {
      const url = await convene(world, { story, startsAt, isLong })
      world.agenda.at(startsAt, () => open(world, { story, url, isLong, startsAt, earlier }))
    })
  }
  world.agenda.at(new Date(world.until.getTime() - 1.5 * dayMs), async () => {
    const startsAt = new Date(world.until.getTime() + 12 * dayMs)
    startsAt.setUTCHours(15, 0, 0, 0)
    await convene(world, { story: nextStory, startsAt, isLong: true })
  })
}

const nextStory: Planned = {
  title: 'Quinta sesión ordinaria',
  item: 'Qué se hizo con lo que se pidió',
  question: '¿Qué respuestas bastan, y qué se pide otra vez?',
}

async function convene(
  world: World,
  of: {
    readonly story: Planned
    readonly startsAt: Date
    readonly isLong: boolean
  },
): Promise<string> {
  const nora = world.as('nora')
  const { story, startsAt, isLong } = of
  const { id } = await nora.post<{ id: string }>(sessionsUrl, {
    bodyId: world.ids.bodies.get('steering'),
    title: story.title,
    placeId: story.placeId ?? countryCode,
    mode: story.online === true ? 'mixed' : 'room',
    address: story.online === true ? 'https://sala.example.org/comite' : '',
    venue: 'Sala del programa',
    language: 'es',
    startsAt: startsAt.toISOString(),
    endsAt: new Date(startsAt.getTime() + 3 * hourMs).toISOString(),
    utcOffsetMinutes: -360,
    listed: true,
    extraordinary: !isLong,
    extraordinaryReason: isLong ? '' : 'Las alertas de la semana no pueden esperar.',
  })
  const url = `${sessionsUrl}/${id}`
  await nora.put(`${url}/items`, {
    items: [
      {
        kind: 'decision',
        title: story.item,
        question: story.question,
        minutes: 60,
        subject: await agreementOf(nora, story.agreedBy, world),
      },
      { kind: 'information', title: 'Fechas del próximo trimestre', minutes: 30 },
    ],
  })
  await nora.post(`${url}/convene`)
  return url
}

/** What an institution agreed to in the workshop, once that was closed. */
async function agreementOf(nora: Hand, by: OrganizationKey | undefined, world: World) {
  if (by === undefined) return null
  const path = `/api/v1/commitments?view=open&kind=agreement&organization=${world.organization(by)}`
  const { items } = await nora.get<{ items: { id: string }[] }>(path)
  return items[0] === undefined ? null : { kind: 'commitment', id: items[0].id }
}

async function open(world: World, held: Held): Promise<void> {
  const nora = world.as('nora')
  const { story, url } = held
  await nora.post(`${url}/move`, { to: 'open', reason: null })
  const { seats, items } = await nora.get<SessionDetail>(url)
  const seatOf = (ordinal: number) => seats.find((seat) => seat.ordinal === ordinal)?.seatId
  for (const { ordinal, seatId } of seats) {
    const present = story.alternates.includes(ordinal) ? 'alternate' : 'holder'
    const answer = story.here.includes(ordinal) ? present : 'excused'
    await nora.post(`${url}/roll-call`, { seatId, answer })
  }
  const [first, second] = items.map((item) => `/api/v1/committee/items/${item.id}`)
  world.agenda.after(0.3, async () => {
    await nora.post(`${first}/move`, { to: 'open' })
    if (story.conflict !== undefined) {
      const { seat, words } = story.conflict
      await nora.post(`${first}/conflicts`, { seatId: seatOf(seat), ground: 'own-institution', words })
    }
  })
  world.agenda.after(1.2, async () => await decide(world, held, { first: first ?? '', seatOf }))
  world.agenda.after(1.6, async () => {
    await nora.post(`${second}/move`, { to: 'open' })
    for (const ordinal of story.leave)
      await nora.post(`${url}/roll-call`, { seatId: seatOf(ordinal), answer: 'left' })
    const to = story.leave.length === 0 ? 'done' : 'postponed'
    await nora.post(`${second}/move`, { to, notes: to === 'done' ? 'Se anotaron las fechas.' : '' })
    await nora.post(`${url}/move`, { to: 'held', reason: null })
  })
  world.agenda.after(26, async () => await writeMinutes(world, held, seatOf))
}

async function decide(
  world: World,
  held: Held,
  of: { readonly first: string; readonly seatOf: (ordinal: number) => string | undefined },
): Promise<void> {
  const nora = world.as('nora')
  const { story, startsAt, isLong, earlier } = held
  const votes = story.here
    .filter((ordinal) => ordinal !== story.conflict?.seat)
    .map((ordinal) => ({
      seatId: of.seatOf(ordinal),
      vote: ordinal === story.reservation?.seat ? 'reservation' : 'consent',
      words: ordinal === story.reservation?.seat ? story.reservation.words : '',
    }))
  if (story.objection !== undefined) {
    const { seat, words, text } = story.objection
    const objected = votes.map((one) =>
      one.seatId === of.seatOf(seat)
        ? { ...one, vote: 'objection', words }
        : { ...one, vote: 'consent', words: '' },
    )
    await nora.post(`${of.first}/decisions`, { text, method: 'consent', votes: objected })
  }
  const decided = { text: story.decision, method: 'consent', votes }
  const { id } = await nora.post<{ id: string }>(`${of.first}/decisions`, decided)
  for (const asked of story.asked) {
    const made = await nora.post<{ id: string }>(`/api/v1/committee/decisions/${id}/requests`, {
      kind: 'committee-recommendation',
      organizationId: world.organization(asked.of),
      verb: asked.verb,
      what: asked.what,
      dueOn: asked.dueDays === null ? null : dayAfter(startsAt, asked.dueDays[isLong ? 0 : 1]),
      superiorId: asked.superior === undefined ? null : world.organization(asked.superior),
      evidenceRequired: asked.evidence,
      finding: asked.finding,
      basis: asked.basis,
      followsId: asked.again === true ? (earlier.get(asked.of) ?? null) : null,
    })
    earlier.set(asked.of, made.id)
    if (asked.figure !== undefined) await measure(world, made.id, { figure: asked.figure, held })
    world.agenda.after(
      asked.fate === 'waits' ? 60 : 44,
      async () => await answer(world, made.id, { asked, held }),
    )
  }
  await nora.post(`${of.first}/move`, { to: 'done', notes: '' })
}

/** The committee says by which figure it will be seen, and its institution tells the first one. */
async function measure(
  world: World,
  id: string,
  {
    figure: { first, ...figure },
    held,
  }: { readonly figure: NonNullable<AskedFor['figure']>; readonly held: Held },
): Promise<void> {
  const url = `/api/v1/commitments/${id}`
  await world.as('nora').put(`${url}/indicator`, { ...figure, targetOn: dayAfter(held.startsAt, 120) })
  world.agenda.after(46, async () => {
    const reading = {
      value: first,
      takenOn: dayAfter(world.clock.now(), 0),
      reference: 'Hojas de servicio del mes',
    }
    await world.as('nora').post(`${url}/readings`, reading)
  })
}

async function writeMinutes(
  world: World,
  { story, url }: Held,
  seatOf: (ordinal: number) => string | undefined,
): Promise<void> {
  const nora = world.as('nora')
  const closing = 'Se agradeció a las organizaciones que acompañan.'
  const { items } = await nora.get<SessionDetail>(url)
  const reserved = story.reserves === true ? items.slice(1).map(({ id }) => id) : []
  await nora.put(`${url}/minutes`, {
    opening: 'Se leyó lo pendiente de la sesión anterior.',
    closing,
    reserved,
  })
  await nora.post(`${url}/minutes/read-back`)
  world.agenda.after(8, async () => {
    await world.as('mara').post(`${url}/minutes/sign`, { seatId: seatOf(1) })
    for (const ordinal of story.here.slice(1, 4))
      await nora.post(`${url}/minutes/sign`, { seatId: seatOf(ordinal) })
    await nora.post(`${url}/minutes/approve`)
    if (story.public) await world.as('mara').post(`${url}/minutes/publish`)
  })
}

/** What an institution does with what it was asked, and what the committee thinks of it. */
async function answer(
  world: World,
  id: string,
  of: { readonly asked: AskedFor; readonly held: Held },
): Promise<void> {
  const { asked, held } = of
  const hand = world.as(liaisonOf[asked.of])
  const url = `/api/v1/commitments/${id}`
  if (asked.fate === 'waits') return
  if (asked.fate === 'by-letter' || asked.fate === 'by-link')
    return await answerOtherwise(world, id, asked.fate)
  if (asked.fate === 'declined')
    await hand.post(`${url}/decline`, { reason: 'no-resources', note: 'No hay personal para esos turnos.' })
  else await hand.post(`${url}/accept`, { promisedOn: dayAfter(world.clock.now(), held.isLong ? 40 : 2) })
  if (asked.fate === 'verified') carryOut(world, { hand, url, isLong: held.isLong })
  const { appraisal } = asked
  if (appraisal === undefined) return
  // The committee waits with its word until there is a deed to speak of, or until the date is over.
  const later = asked.fate === 'declined' ? 12 : held.isLong ? 24 * 78 : 56
  world.agenda.after(later, async () => {
    await world.as('mara').post(`/api/v1/committee/requests/${id}/appraise`, appraisal)
  })
}

/** Whoever has no account answers by the secret link, or by a letter that the secretary records. */
async function answerOtherwise(world: World, id: string, way: 'by-letter' | 'by-link'): Promise<void> {
  const url = `/api/v1/committee/requests/${id}`
  const promisedOn = dayAfter(world.clock.now(), 30)
  if (way === 'by-letter')
    return void (await world.as('nora').post(`${url}/record-answer`, {
      outcome: 'accepted',
      promisedOn,
      words: 'Se abrirán cuatro lugares.',
      answeredOn: dayAfter(world.clock.now(), 0),
      evidence: 'Oficio 41 de la casa de acogida',
    }))
  const { secret } = await world.as('nora').post<{ secret: string }>(`${url}/answer-link`)
  await world.anyone.post('/api/v1/public/recommendations/answer', {
    secret,
    outcome: 'accepted',
    promisedOn,
    words: 'Habrá un procedimiento escrito.',
  })
}

/** In one town institutions owe an answer within two days. */
async function chooseClock(world: World): Promise<void> {
  await world.as('berta').put(`/api/v1/territories/${quickPlace}/clocks`, {
    clocks: [{ step: 'recommendation-answer', urgency: 'normal', hours: 48 }],
  })
}

function carryOut(
  world: World,
  of: { readonly hand: Hand; readonly url: string; readonly isLong: boolean },
): void {
  const { hand, url, isLong } = of
  world.agenda.after(isLong ? 24 * 20 : 18, async () => {
    await hand.post(`${url}/start`)
    await hand.post(`${url}/evidence`, { kind: 'document', reference: 'Actas de inspección 14 a 25' })
    await hand.post(`${url}/report-done`)
    world.agenda.after(isLong ? 24 * 9 : 14, async () => {
      await world.as('mara').post(`${url}/verify`, { outcome: 'verified', note: 'Consta en las actas.' })
    })
  })
}

const dayAfter = (from: Date, days: number): string =>
  new Date(from.getTime() + days * dayMs).toISOString().slice(0, 10)
