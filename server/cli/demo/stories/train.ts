import type { KitRow, KitView } from '../../../../vocabulary/wire/kit.ts'
import type { ParticipantRow } from '../../../../vocabulary/wire/meeting.ts'
import type { TrainingRow } from '../../../../vocabulary/wire/training.ts'
import { organizations, people } from '../country/index.ts'
import type { World } from '../world/index.ts'

const dayMs = 86_400_000
const hourMs = 3_600_000

/** The seven members of the steering committee, with the sector each declares. */
const members = [
  [people.mara.name, organizations.weavers.name, 'women', 'woman'],
  ['Ilda Zancué', organizations.weavers.name, 'indigenous', 'woman'],
  ['Benancio Luaro', 'Pueblos del Río Tamar', 'afro-descendant', 'man'],
  ['Noelia Fraguel', organizations.youth.name, 'girls-youth', 'woman'],
  ['Amalia Dosvera', 'Casa Abierta de Orén', 'survivors', 'woman'],
  ['Rufina Caldelo', 'Sindicato de Trabajadoras del Hogar', 'labour', 'woman'],
  ['Eladio Murenta', 'Red de Iglesias de Celdera', 'faith', 'man'],
] as const

/** How many each had wrong before and after; the fifth had left by the last test. */
const wrongs = [
  [14, 4],
  [17, 6],
  [12, 2],
  [9, 3],
  [15, null],
  [18, 9],
  [11, 1],
] as const

interface Going {
  readonly id: string
  readonly url: string
  readonly people: readonly ParticipantRow[]
  readonly wall: string
  readonly kit: KitView
}

/** The committee is trained in two days; six of seven took both tests; another training is planned. */
export function tellTraining(world: World): void {
  const { agenda, until } = world
  const first = Math.max(until.getTime() - 40 * dayMs, world.clock.now().getTime() + 2 * dayMs)
  agenda.at(new Date(first), async () => {
    const kit = await shippedKit(world)
    const begins = morningAfter(first + dayMs)
    const going = await plan(world, { kit, begins, title: 'Formación del comité directivo' })
    agenda.at(new Date(begins), () => holdDayOne(world, going))
    agenda.at(new Date(begins + dayMs), () => holdDayTwo(world, going))
    agenda.at(new Date(begins + 2 * dayMs), () => closeRecord(world, going))
  })
  agenda.at(new Date(until.getTime() - dayMs), async () => {
    const begins = morningAfter(until.getTime() + 14 * dayMs)
    await plan(world, { kit: await shippedKit(world), begins, title: 'Formación de suplentes del comité' })
  })
}

/** Half past eight in the morning of the country, on the day after. */
function morningAfter(moment: number): number {
  return Math.ceil(moment / dayMs) * dayMs + 14.5 * hourMs
}

async function shippedKit(world: World): Promise<KitView> {
  const vera = world.as('vera')
  const { items } = await vera.get<{ items: readonly KitRow[] }>('/api/v1/kits')
  const shipped = items.find((one) => one.shipped)
  return await vera.get<KitView>(`/api/v1/kits/${shipped?.id}`)
}

async function plan(
  world: World,
  given: { readonly kit: KitView; readonly begins: number; readonly title: string },
): Promise<Going> {
  const { kit, begins, title } = given
  const vera = world.as('vera')
  const { id } = await vera.post<{ id: string }>('/api/v1/trainings', {
    title,
    placeId: 'XT',
    venue: 'Sala del programa',
    startsAt: new Date(begins).toISOString(),
    endsAt: new Date(begins + dayMs + 9 * hourMs).toISOString(),
    listed: true,
    kitVersionId: kit.id,
  })
  const participants = members.map(([name, institution, sector, sex]) => ({ name, institution, sector, sex }))
  await vera.post(`/api/v1/meetings/${id}/participants`, { participants })
  const url = `/api/v1/trainings/${id}`
  const { items } = await vera.get<{ items: readonly ParticipantRow[] }>(
    `/api/v1/meetings/${id}/participants?limit=100`,
  )
  const { checkInCode } = await vera.get<TrainingRow>(url)
  return {
    id,
    url,
    kit,
    wall: checkInCode ?? '',
    people: members.flatMap(([name]) => items.find((one) => one.name === name) ?? []),
  }
}

async function holdDayOne(world: World, going: Going): Promise<void> {
  const vera = world.as('vera')
  await vera.post(`${going.url}/move`, { to: 'open' })
  await noteWhoCame(world, going, going.people)
  await test(world, going, 'pre')
}

async function holdDayTwo(world: World, going: Going): Promise<void> {
  await noteWhoCame(
    world,
    going,
    going.people.filter((_, at) => wrongs[at]?.[1] !== null),
  )
  await test(world, going, 'post')
}

async function noteWhoCame(world: World, going: Going, came: readonly ParticipantRow[]): Promise<void> {
  // The day at the place, six hours behind.
  const day = new Date(world.clock.now().getTime() - 6 * hourMs).toISOString().slice(0, 10)
  await world.as('vera').post(`/api/v1/meetings/${going.id}/attendance`, {
    day,
    way: 'list',
    participantIds: came.map(({ id }) => id),
  })
}

/** The first two answer by telephone, the others on paper. */
async function test(world: World, going: Going, moment: 'pre' | 'post'): Promise<void> {
  const vera = world.as('vera')
  await vera.post(`${going.url}/tests/${moment}/move`, { to: 'open' })
  for (const [at, person] of going.people.entries()) {
    const count = wrongs[at]?.[moment === 'pre' ? 0 : 1] ?? null
    if (count === null) continue
    const answers = answersWith(going.kit, { count, from: at, moment })
    if (at < 2) {
      const codes = { meeting: going.wall, person: person.code }
      await world.anyone.post('/api/v1/room/tests/open', codes)
      await world.anyone.post('/api/v1/room/tests/answers', { ...codes, moment, answers })
    } else await vera.put(`${going.url}/tests/${moment}/paper`, { participantId: person.id, answers })
  }
  await vera.post(`${going.url}/tests/${moment}/move`, { to: 'closed' })
}

/** All right but so many, which lie apart; after the training most have what safety hangs on. */
function answersWith(
  { content }: KitView,
  wrong: { readonly count: number; readonly from: number; readonly moment: 'pre' | 'post' },
): number[] {
  const { questions } = content
  const places = questions
    .map((_, step) => (wrong.from * 5 + step * 7) % questions.length)
    .filter((at) => wrong.moment === 'pre' || wrong.count > 7 || questions[at]?.safety === false)
  const missed = new Set(places.slice(0, wrong.count))
  return questions.map(({ right }, at) => (missed.has(at) ? (right % 4) + 1 : right))
}

async function closeRecord(world: World, going: Going): Promise<void> {
  const vera = world.as('vera')
  await vera.post(`${going.url}/move`, { to: 'held' })
  await vera.post(`${going.url}/record`, { to: 'complete' })
  // What was learnt goes into the next version, which waits for its validation.
  const { id } = await vera.post<{ id: string }>(`/api/v1/kits/${going.kit.id}/versions`)
  const [question] = going.kit.content.questions
  if (!question) return
  const why = { ...question.why, es: `${question.why.es} Hacen falta los tres.` }
  await vera.put(`/api/v1/kits/${id}/questions/1`, { ...question, why })
}
