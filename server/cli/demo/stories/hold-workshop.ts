import type { CompetencyProposalRow } from '../../../../vocabulary/wire/competency.ts'
import type { NewDissent, StatementRow, WorkshopDetail } from '../../../../vocabulary/wire/workshop.ts'
import { fiveDayAgenda } from '../../../../vocabulary/words/index.ts'
import { liaisonOf, type OrganizationKey, type PersonKey, people } from '../country/index.ts'
import type { Hand, World } from '../world/index.ts'
import { askOpinions, fillRoom, planRounds, rateInRoom } from './rate-in-room.ts'
import {
  competenciesAsked,
  restsOnRatings,
  sixAgreements,
  thirtyPeople,
  twelveStatements,
  votesTaken,
} from './workshop-cast.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

interface Held {
  readonly url: string
  readonly meeting: string
  /** The five days, at the place. */
  readonly days: readonly string[]
  readonly begin: Date
}

/** The beginning, at half past eight in the morning there: two months ago, or when the country has just been set up. */
function beginOf(world: World): Date {
  const earliest = Math.max(world.until.getTime() - 62 * dayMs, world.clock.now().getTime() + 1.5 * dayMs)
  const at = new Date(earliest)
  at.setUTCHours(14, 30, 0, 0)
  return at
}

const planOf = (begin: Date, end: Date, more: { readonly title: string; readonly place: string }) => ({
  meeting: {
    title: more.title,
    placeId: more.place,
    venue: 'Salón del muelle',
    language: 'es',
    startsAt: begin.toISOString(),
    endsAt: end.toISOString(),
    listed: true,
    utcOffsetMinutes: -360,
  },
  theme: 'local-organisations',
  question:
    '¿Qué pueden hacer las organizaciones locales para que no ocurra, y para que quien lo sufre esté a salvo?',
  rule: { thresholdPercent: 75, minimumVoters: 20, dissent: 'against' },
})

/** A workshop of five days with thirty people, what it agreed, and what became of that; and another one that is prepared. */
export function tellWorkshops(world: World): void {
  const begin = beginOf(world)
  world.agenda.at(new Date(begin.getTime() - dayMs), async () => {
    const held = await plan(world, begin)
    for (const [index, day] of held.days.entries())
      world.agenda.at(new Date(begin.getTime() + index * dayMs + 20 * 60_000), () => meet(world, held, day))
    voteInRoom(world, held)
    world.agenda.at(new Date(begin.getTime() + 3 * dayMs + 5 * hourMs), () => vote(world, held, 0))
    world.agenda.at(new Date(begin.getTime() + 4 * dayMs + 2 * hourMs), () => vote(world, held, 1))
    world.agenda.at(new Date(begin.getTime() + 4 * dayMs + 7 * hourMs), () => close(world, held))
  })
  prepareAnother(world)
}

async function plan(world: World, begin: Date): Promise<Held> {
  const nora = world.as('nora')
  const end = new Date(begin.getTime() + 4 * dayMs + 8 * hourMs)
  const planned = planOf(begin, end, { title: 'Taller de acuerdos de la costa', place: 'XT-01' })
  const { id } = await nora.post<{ id: string }>('/api/v1/workshops', planned)
  const held = { url: `/api/v1/workshops/${id}`, meeting: `/api/v1/meetings/${id}` }
  const { theme, question, rule } = planned
  await nora.put(held.url, { theme, question, rule: { ...rule, thresholdPercent: 70 } })
  await nora.put(`${held.meeting}/agenda`, { items: fiveDayAgenda(planned.meeting.startsAt, 'es') })
  await nora.post(`${held.meeting}/participants`, { participants: thirtyPeople })
  const material = { title: 'Guía de palabras comunes', reference: 'Carpeta del taller, hojas 1 a 6' }
  await nora.post(`${held.meeting}/materials`, material)
  const { days } = await nora.get<{ days: string[] }>(held.meeting)
  return { ...held, days, begin }
}

/** The first day opens it, and who came is taken from paper; on the third one the statements are written. */
async function meet(world: World, held: Held, day: string): Promise<void> {
  const nora = world.as('nora')
  const first = day === held.days[0]
  if (first) await nora.post(`${held.url}/moves`, { to: 'open' })
  const people = await nora.get<{ items: { id: string }[] }>(`${held.meeting}/participants?limit=100`)
  const participantIds = people.items.map(({ id }) => id)
  await nora.post(`${held.meeting}/attendance`, { day, way: first ? 'paper' : 'list', participantIds })
  if (day === held.days[2]) await writeStatements(nora, held)
}

async function writeStatements(nora: Hand, held: Held): Promise<void> {
  await nora.post(`${held.url}/statements`, { statements: twelveStatements, admitted: true })
  const twice = { text: 'Que las escuelas hablen de las ofertas de trabajo.', line: 'prevention' }
  const { ids } = await nora.post<{ ids: string[] }>(`${held.url}/statements`, { statements: [twice, twice] })
  const [one, other] = ids.map((id) => `/api/v1/workshop-statements/${id}`)
  await nora.put(one ?? '', { ...twice, text: 'Que cada escuela hable de las ofertas de trabajo.' })
  await nora.post(`${one}/moves`, { to: 'admitted' })
  for (const url of [one, other])
    await nora.post(`${url}/moves`, { to: 'set-aside', reason: 'joined-to-another' })
  const { statements } = await nora.get<WorkshopDetail>(held.url)
  const order = statements.map(({ id }) => id)
  await nora.post(`${held.url}/statement-order`, { statements: order })
}

/** Before hands are raised the room says what it thinks and rates, on the afternoon of the third day, and rates once more after a night. */
function voteInRoom(world: World, held: Held): void {
  const at = (days: number, hours: number) => new Date(held.begin.getTime() + days * dayMs + hours * hourMs)
  world.agenda.at(at(2, 4), async () => {
    const statements = admitted(await world.as('nora').get<WorkshopDetail>(held.url)).map(({ id }) => id)
    const hall = { url: held.url, statements }
    const voices = await fillRoom(world, held.url)
    const [opinions = '', first = '', second = ''] = await planRounds(world, hall)
    await askOpinions(world, hall, { url: opinions, voices })
    world.agenda.at(at(2, 5), () => rateInRoom(world, hall, { url: first, voices, round: 0 }))
    world.agenda.at(at(3, 2), () => rateInRoom(world, hall, { url: second, voices, round: 1 }))
  })
}

const objection: NewDissent = {
  kind: 'objection',
  sector: 'health',
  organizationId: null,
  text: 'Sin una persona más por turno, acompañar deja sola la consulta.',
}

/** The first round on the fourth day; what was heard then is voted on again on the fifth. What the room rated clearly rests on that. */
async function vote(world: World, held: Held, round: 0 | 1): Promise<void> {
  const nora = world.as('nora')
  const statements = admitted(await nora.get<WorkshopDetail>(held.url))
  for (const [index, statement] of statements.entries()) {
    const hands = votesTaken[index]?.[round]
    if (hands === undefined || restsOnRatings.has(index + 1)) continue
    const [yes, no, none] = hands
    const url = `/api/v1/workshop-statements/${statement.id}`
    const ballot = index === 7
    await nora.post(`${url}/votes`, {
      day: held.days[3 + round],
      way: ballot ? 'ballot' : 'show-of-hands',
      for: yes,
      against: no,
      abstain: none,
      sectors: ballot ? sectorsOfBallot : [],
      dissent: index === 5 && round === 0 ? [objection] : [],
    })
    if (index === 4)
      await nora.post(`${url}/dissent`, {
        kind: 'reservation',
        organizationId: world.organization('police'),
        text: 'Depende de que cada organización pueda pagar a la suplente.',
      })
  }
}

const admitted = ({ statements }: WorkshopDetail): readonly StatementRow[] =>
  statements.filter(({ state }) => state === 'admitted')

const sectorsOfBallot = [
  { sector: 'women', for: 8, against: 0, abstain: 0 },
  { sector: 'education', for: 6, against: 0, abstain: 0 },
  { sector: 'girls-youth', for: 5, against: 0, abstain: 0 },
  { sector: 'justice-security', for: 4, against: 0, abstain: 1 },
]

async function close(world: World, held: Held): Promise<void> {
  const nora = world.as('nora')
  const statements = admitted(await nora.get<WorkshopDetail>(held.url))
  const statementOf = (number: number) => statements[number - 1]
  const dayIn = (days: number) =>
    new Date(world.clock.now().getTime() + days * dayMs).toISOString().slice(0, 10)
  const agreements = sixAgreements.map((one) => ({
    id: world.chance.uuid(),
    statementId: statementOf(one.from)?.id,
    what: one.what,
    line: statementOf(one.from)?.line,
    organizationId: world.organization(one.owner),
    dueOn: dayIn(one.days),
    evidenceRequired: one.evidence,
    indicator: { ...one.figure, targetOn: dayIn(one.days + 30) },
  }))
  await nora.put(`${held.url}/agreements`, { agreements })
  const competencies = competenciesAsked.map(({ from, ...asked }) => ({
    ...asked,
    statementId: statementOf(from)?.id,
  }))
  await nora.put(`${held.url}/competencies`, { competencies })
  await nora.post(`${held.url}/close`)
  await nameAuditor(nora, { url: held.url, untilOn: dayIn(120) })
  world.agenda.after(26, () => decideCompetencies(world))
  for (const [index, { owner, days, readings = [] }] of sixAgreements.entries()) {
    const url = `/api/v1/commitments/${agreements[index]?.id}`
    answer(world, { owner, url, promisedOn: dayIn(days) })
    for (const { after, ...reading } of readings) measure(world, { url, after, reading })
  }
}

/** Whoever answers for the data may count the votes again. */
async function nameAuditor(
  nora: Hand,
  of: { readonly url: string; readonly untilOn: string },
): Promise<void> {
  const { items } = await nora.get<{ items: { id: string }[] }>(
    `${of.url}/auditor-candidates?search=${encodeURIComponent(people.karla.name)}`,
  )
  const reason = 'Responde de los datos y no tuvo parte en el taller.'
  await nora.post(`${of.url}/auditors`, { personId: items[0]?.id, reason, untilOn: of.untilOn })
}

/** The trainer takes in all that the workshop wants strengthened but one, and says why. */
async function decideCompetencies(world: World): Promise<void> {
  // What the closing wakes has to have happened.
  await world.sweep()
  const vera = world.as('vera')
  const { items } = await vera.get<{ items: CompetencyProposalRow[] }>('/api/v1/competency-proposals')
  for (const { id, competency } of items) {
    const words = 'Primero se forma a quien acompaña; se vuelve a mirar en el próximo taller.'
    const declined = competency === 'c10' ? { to: 'declined', words } : { to: 'accepted' }
    if (competency !== 'c9') await vera.post(`/api/v1/competency-proposals/${id}/decide`, declined)
  }
}

/** What the project team saw when it went there. */
function measure(
  world: World,
  of: {
    readonly url: string
    readonly after: number
    readonly reading: { readonly value: number; readonly reference: string }
  },
): void {
  world.agenda.after(of.after, async () => {
    const takenOn = world.clock.now().toISOString().slice(0, 10)
    await world.as('nora').post(`${of.url}/readings`, { ...of.reading, takenOn })
  })
}

interface Owed {
  readonly owner: OrganizationKey
  readonly url: string
  readonly promisedOn: string
}

/** One is verified, one shown as done, one under way, one accepted, one declined, and one nobody answers. */
function answer(world: World, owed: Owed): void {
  const { agenda } = world
  const { owner, url, promisedOn } = owed
  const by: PersonKey = owner === 'weavers' ? 'juana' : liaisonOf[owner as keyof typeof liaisonOf]
  const post = async (verb: string, body?: object) => void (await world.as(by).post(`${url}/${verb}`, body))
  if (owner === 'police') return
  if (owner === 'prosecution') {
    agenda.after(44, () =>
      post('decline', { reason: 'no-resources', note: 'La circular pasa primero por la reforma interna.' }),
    )
    return
  }
  agenda.after(20, () => post('accept', { promisedOn }))
  if (owner === 'shelter') agenda.after(50, () => post('start'))
  if (owner !== 'school' && owner !== 'weavers') return
  const reference =
    owner === 'school' ? 'Registro de charlas, hojas 1 a 12' : 'Lista de 41 puestos y 9 carteles'
  agenda.after(30, () => post('evidence', { kind: 'register', reference }))
  agenda.after(31, () => post('report-done'))
  if (owner === 'school')
    agenda.after(
      40,
      async () =>
        void (await world
          .as('mara')
          .post(`${url}/verify`, { outcome: 'verified', note: 'Se vieron las hojas.' })),
    )
}

/** A workshop that begins today at its place: its people have come, and it waits for somebody to open it. */
function prepareAnother(world: World): void {
  // Today there, which may still be yesterday in Greenwich.
  const begin = new Date(world.until.getTime() - 6 * hourMs)
  begin.setUTCHours(14, 30, 0, 0)
  world.agenda.at(new Date(world.until.getTime() - 8 * hourMs), async () => {
    const nora = world.as('nora')
    const end = new Date(begin.getTime() + 4 * dayMs + 8 * hourMs)
    const planned = planOf(begin, end, { title: 'Taller de Bahía y Sierra', place: 'XT-02' })
    const { id } = await nora.post<{ id: string }>('/api/v1/workshops', {
      ...planned,
      rule: { ...planned.rule, minimumVoters: 8 },
    })
    const meeting = `/api/v1/meetings/${id}`
    await nora.put(`${meeting}/agenda`, { items: fiveDayAgenda(planned.meeting.startsAt, 'es') })
    const { ids } = await nora.post<{ ids: string[] }>(`${meeting}/participants`, {
      participants: thirtyPeople.filter((_one, index) => index % 2 === 0),
    })
    const { days } = await nora.get<{ days: string[] }>(meeting)
    world.agenda.at(new Date(world.until.getTime() - 60_000), async () => {
      await nora.post(`${meeting}/attendance`, { day: days[0], way: 'list', participantIds: ids })
    })
  })
}
