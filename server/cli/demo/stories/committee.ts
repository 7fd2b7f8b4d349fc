import type { SessionDetail } from '../../../../vocabulary/wire/committee.ts'
import { countryCode, liaisonOf } from '../country/index.ts'
import type { Hand, World } from '../world/index.ts'
import { type AskedFor, type SessionStory, sessionStories } from './committee-sessions.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const noticeDays = 9
const sessionsUrl = '/api/v1/committee/sessions'

interface Held {
  readonly story: SessionStory
  readonly url: string
  readonly isLong: boolean
  readonly startsAt: Date
  /** What each institution was asked in earlier sessions, so that it can be asked again. */
  readonly earlier: Map<string, string>
}

/** The steering committee meets three times, asks, is answered or not, and has convened its next session. */
export function tellCommittee(world: World): void {
  const start = world.clock.now()
  const isLong = world.until.getTime() - start.getTime() > 300 * dayMs
  const earlier = new Map<string, string>()
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

const nextStory: Pick<SessionStory, 'title' | 'item' | 'question'> = {
  title: 'Cuarta sesión ordinaria',
  item: 'Qué se hizo con lo que se pidió',
  question: '¿Qué respuestas bastan, y qué se pide otra vez?',
}

async function convene(
  world: World,
  of: {
    readonly story: Pick<SessionStory, 'title' | 'item' | 'question'>
    readonly startsAt: Date
    readonly isLong: boolean
  },
): Promise<string> {
  const nora = world.as('nora')
  const { story, startsAt, isLong } = of
  const { id } = await nora.post<{ id: string }>(sessionsUrl, {
    bodyId: world.ids.bodies.get('steering'),
    title: story.title,
    placeId: countryCode,
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
      { kind: 'decision', title: story.item, question: story.question, minutes: 60 },
      { kind: 'information', title: 'Fechas del próximo trimestre', minutes: 30 },
    ],
  })
  await nora.post(`${url}/convene`)
  return url
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
  const decided = { text: story.decision, method: 'consent', votes }
  const { id } = await nora.post<{ id: string }>(`${of.first}/decisions`, decided)
  for (const asked of story.asked) {
    const made = await nora.post<{ id: string }>(`/api/v1/committee/decisions/${id}/requests`, {
      kind: 'committee-recommendation',
      organizationId: world.organization(asked.of),
      verb: asked.verb,
      what: asked.what,
      dueOn: dayAfter(startsAt, asked.dueDays[isLong ? 0 : 1]),
      evidenceRequired: asked.evidence,
      finding: asked.finding,
      basis: asked.basis,
      followsId: asked.again === true ? (earlier.get(asked.of) ?? null) : null,
    })
    earlier.set(asked.of, made.id)
    world.agenda.after(
      asked.fate === 'waits' ? 60 : 44,
      async () => await answer(world, made.id, { asked, held }),
    )
  }
  await nora.post(`${of.first}/move`, { to: 'done', notes: '' })
}

async function writeMinutes(
  world: World,
  { story, url }: Held,
  seatOf: (ordinal: number) => string | undefined,
): Promise<void> {
  const nora = world.as('nora')
  const closing = 'Se agradeció a las organizaciones que acompañan.'
  await nora.put(`${url}/minutes`, { opening: 'Se leyó lo pendiente de la sesión anterior.', closing })
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
