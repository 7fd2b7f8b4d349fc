import type { CohortView, ObservationRow } from '../../../../vocabulary/wire/cohort.ts'
import type { KitRow, KitView } from '../../../../vocabulary/wire/kit.ts'
import type { ParticipantRow } from '../../../../vocabulary/wire/meeting.ts'
import type { TrainingRow } from '../../../../vocabulary/wire/training.ts'
import { people } from '../country/index.ts'
import type { World } from '../world/index.ts'

const dayMs = 86_400_000
const hourMs = 3_600_000

/** Who works at the desk has an account; the others join it from institutions and from civil society. */
const withAccount = [people.alba.name, people.quena.name, people.bruno.name] as const
// biome-ignore format: names read better in rows
const others = [
  'Abelina Tornado', 'Basilio Camure', 'Candela Orvea', 'Dionisio Parral', 'Estela Quindo', 'Fausto Remira',
  'Genara Solvide', 'Hipólito Tamuz', 'Isaura Umbela', 'Jacinto Valdemo', 'Karina Zuleta', 'Leandro Arcuño',
  'Melisa Bordaz', 'Nicanor Cintal', 'Odalys Dueñas', 'Porfirio Estruga', 'Quiteria Falcone', 'Rosendo Galmar',
  'Sabina Hurtel', 'Teodoro Izalco', 'Úrsula Jarquín', 'Valentín Lombera',
] as const

/** Who left, by their place in the list, and why; whoever never came says nothing. */
const dropped = [
  [5, 'work'],
  [11, 'travel'],
  [17, 'care'],
] as const
const neverCame = 21

interface Going {
  readonly cohort: string
  readonly training: string
  readonly kit: KitView
  readonly members: readonly ParticipantRow[]
}

/** Twenty-five people take the day of triage and verification; some leave; what is left is looked at three months later. */
export function tellCohort(world: World): void {
  const { agenda, until } = world
  const first = Math.max(until.getTime() - 120 * dayMs, world.clock.now().getTime() + 3 * dayMs)
  const begins = Math.ceil(first / dayMs) * dayMs + 14 * hourMs
  agenda.at(new Date(first), async () => {
    await nameFirstTrainer(world)
    const going = await gather(world, begins)
    agenda.at(new Date(begins), () => holdDay(world, going))
    agenda.at(new Date(begins + dayMs), () => finish(world, going))
    agenda.at(new Date(begins + 2 * dayMs), () => beginCascade(world, going))
    agenda.at(new Date(begins + 93 * dayMs), () => observe(world, going))
  })
  // After the committee was trained as well, there are two trainings in which somebody watched.
  agenda.at(new Date(until.getTime() - 30 * dayMs), () => endCascade(world))
}

async function learnerId(world: World, by: 'vera' | 'nora', name: string): Promise<string> {
  const { items } = await world
    .as(by)
    .get<{ items: readonly { readonly id: string; readonly name: string }[] }>('/api/v1/learners?limit=100')
  const found = items.find((one) => one.name === name)
  if (!found) throw new Error(`${name} may not be put into a cohort`)
  return found.id
}

async function nameFirstTrainer(world: World): Promise<void> {
  await world.as('nora').post('/api/v1/trainers', {
    personId: await learnerId(world, 'nora', people.vera.name),
    placeId: 'XT',
    founding: 'Enseña desde hace seis años en tres países',
  })
}

async function gather(world: World, begins: number): Promise<Going> {
  const vera = world.as('vera')
  const { items } = await vera.get<{ items: readonly KitRow[] }>('/api/v1/kits')
  const shipped = items.find(({ kit }) => kit === 'triage-and-verification')
  const kit = await vera.get<KitView>(`/api/v1/kits/${shipped?.id}`)
  const day = new Date(begins).toISOString()
  const { id: cohort } = await vera.post<{ id: string }>('/api/v1/cohorts', {
    title: 'Mesa nacional y territorios, primer grupo',
    kitVersionId: kit.id,
    placeId: 'XT',
    beginsOn: day.slice(0, 10),
  })
  const { id: training } = await vera.post<{ id: string }>('/api/v1/trainings', {
    title: 'Clasificar y verificar, un día',
    placeId: 'XT',
    venue: 'Sala del programa',
    startsAt: day,
    endsAt: new Date(begins + 9 * hourMs).toISOString(),
    kitVersionId: kit.id,
  })
  const named = []
  for (const name of withAccount)
    named.push({ name, personId: await learnerId(world, 'vera', name), institution: 'Mesa nacional' })
  const url = `/api/v1/cohorts/${cohort}`
  await vera.post(`${url}/members`, {
    members: [...named, ...others.map((name, at) => ({ name, sex: at % 3 === 1 ? 'man' : 'woman' }))],
  })
  await vera.post(`${url}/trainings`, { trainingId: training })
  await vera.post(`${url}/move`, { to: 'running' })
  const list = await vera.get<{ items: readonly ParticipantRow[] }>(
    `/api/v1/meetings/${training}/participants?limit=100`,
  )
  const order = [...withAccount, ...others] as readonly string[]
  const members = order.flatMap((name) => list.items.find((one) => one.name === name) ?? [])
  return { cohort, training, kit, members }
}

async function holdDay(world: World, going: Going): Promise<void> {
  const vera = world.as('vera')
  const url = `/api/v1/trainings/${going.training}`
  await vera.post(`${url}/move`, { to: 'open' })
  const { checkInCode } = await vera.get<TrainingRow>(url)
  await world.anyone.post('/api/v1/room/materials', { meeting: checkInCode })
  const day = new Date(world.clock.now().getTime() - 6 * hourMs).toISOString().slice(0, 10)
  const participantIds = going.members.filter((_, at) => at !== neverCame).map(({ id }) => id)
  await vera.post(`/api/v1/meetings/${going.training}/attendance`, { day, way: 'list', participantIds })
  const left = new Set<number>(dropped.map(([at]) => at))
  for (const moment of ['pre', 'post'] as const) {
    await vera.post(`${url}/tests/${moment}/move`, { to: 'open' })
    for (const [at, { id }] of going.members.entries()) {
      if (at === neverCame || (moment === 'post' && left.has(at))) continue
      const answers = answersOf(going.kit, { at, moment })
      await vera.put(`${url}/tests/${moment}/paper`, { participantId: id, answers })
    }
    await vera.post(`${url}/tests/${moment}/move`, { to: 'closed' })
  }
  await score(world, going)
  for (let form = 0; form < 6; form++)
    await world.anyone.post('/api/v1/room/reactions', {
      meeting: checkInCode,
      answers: [4, 3 + (form % 2), 4, 3, 2 + (form % 3), 4],
    })
  for (const answers of [
    [3, 3, 4, 4, 3, 3],
    [4, 4, 4, 4, 0, 4],
  ])
    await vera.post(`${url}/reactions`, { answers })
}

/** Fewer wrong after the day; two still miss what safety hangs on, and practise again. */
function answersOf(
  { content }: KitView,
  of: { readonly at: number; readonly moment: 'pre' | 'post' },
): number[] {
  const count = of.moment === 'pre' ? 6 + (of.at % 5) : of.at % 4
  const missesSafety = of.moment === 'pre' || of.at % 12 === 10
  const places = content.questions
    .map((_, step) => (of.at * 5 + step * 7) % content.questions.length)
    .filter((place) => missesSafety || content.questions[place]?.safety === false)
  const missed = new Set(places.slice(0, missesSafety ? count + 1 : Math.min(count, 3)))
  return content.questions.map(({ right }, place) => (missed.has(place) ? (right % 4) + 1 : right))
}

/** The three of the desk are watched one by one, two others as a team. */
async function score(world: World, { training, members }: Going): Promise<void> {
  const vera = world.as('vera')
  const url = `/api/v1/trainings/${training}/practice/1`
  for (const [at, levels] of [
    [2, 3, 2, 3, 2, 2],
    [3, 2, 2, 2, 3, 3],
    [2, 2, 2, 2, 2, 2],
  ].entries())
    await vera.put(url, { participantId: members[at]?.id, levels })
  await vera.put(url, { team: 'Mesa de la costa', levels: [2, 2, 1, 2, 2, 2] })
}

async function finish(world: World, { cohort, training }: Going): Promise<void> {
  const vera = world.as('vera')
  const url = `/api/v1/cohorts/${cohort}`
  const { items } = await vera.get<{ items: readonly { readonly id: string; readonly name: string }[] }>(
    `${url}/members?limit=100`,
  )
  const order = [...withAccount, ...others] as readonly string[]
  for (const [at, reason] of dropped) {
    const member = items.find(({ name }) => name === order[at])
    await vera.post(`${url}/members/${member?.id}/move`, { to: 'dropped', reason })
  }
  await vera.post(`/api/v1/trainings/${training}/move`, { to: 'held' })
  await vera.post(`/api/v1/trainings/${training}/record`, { to: 'complete' })
  await vera.post(`${url}/move`, { to: 'finished' })
  await vera.post(`${url}/certificates`)
}

/** Somebody of the desk learns to teach, under the eyes of the first trainer. */
async function beginCascade(world: World, { training }: Going): Promise<void> {
  const [vera, nora] = [world.as('vera'), world.as('nora')]
  const first = await trainerNamed(world, people.vera.name)
  await nora.post(`/api/v1/trainers/${first}/sessions`, { trainingId: training })
  const { id } = await vera.post<{ id: string }>('/api/v1/trainers', {
    personId: await learnerId(world, 'vera', people.quena.name),
    placeId: 'XT',
  })
  await vera.post(`/api/v1/trainers/${id}/move`, { to: 'under-observation' })
  await vera.post(`/api/v1/trainers/${id}/sessions`, {
    trainingId: training,
    level: 3,
    words: 'Dio la palabra a todas y no dejó que nadie contara un daño.',
  })
}

async function endCascade(world: World): Promise<void> {
  const vera = world.as('vera')
  const id = await trainerNamed(world, people.quena.name)
  const { items } = await vera.get<{ items: readonly TrainingRow[] }>('/api/v1/trainings?view=held')
  const committee = items.find(({ kit }) => kit.kit === 'steering-committee')
  // A demonstration of a few days has no second training yet: she goes on learning.
  if (id === null || !committee) return
  const url = `/api/v1/trainers/${id}`
  await vera.post(`${url}/sessions`, {
    trainingId: committee.id,
    level: 4,
    words: 'Cerró a tiempo, con cuidado.',
  })
  await vera.post(`${url}/move`, { to: 'autonomous' })
}

async function trainerNamed(world: World, name: string): Promise<string | null> {
  const { items } = await world
    .as('vera')
    .get<{ items: readonly { readonly id: string; readonly name: string }[] }>('/api/v1/trainers')
  return items.find((one) => one.name === name)?.id ?? null
}

/** Three months later: most were seen at work, one could not be found, the others are still due. */
async function observe(world: World, { cohort }: Going): Promise<void> {
  const vera = world.as('vera')
  const { teachesLevels } = await vera.get<CohortView>(`/api/v1/cohorts/${cohort}`)
  const { items } = await vera.get<{ items: readonly ObservationRow[] }>(
    `/api/v1/cohorts/${cohort}/observations?limit=100`,
  )
  const on = world.clock.now().toISOString().slice(0, 10)
  const due = items.filter(({ months }) => months === 3)
  for (const [at, { id }] of due.slice(0, 8).entries())
    await vera.post(`/api/v1/observations/${id}/note`, {
      on,
      levels:
        at === 7
          ? null
          : teachesLevels.map(({ competency, level }, line) => ({
              competency,
              level: line === at % 6 && at > 4 ? level - 1 : level,
            })),
      words: at === 7 ? 'Cambió de trabajo.' : 'Clasificó tres señales y escribió lo que faltaba.',
    })
}
