import type { AlertDetail } from '../../../../vocabulary/wire/alert.ts'
import { people } from '../country/index.ts'
import type { World } from '../world/index.ts'

const dayMs = 86_400_000
const drilled = 'XT-04'
const played = 'XT-0404'
const protocolText = `1. Quien clasifica lee toda señal en su plazo y, si hay peligro, llama antes de escribir.
2. La coordinación local verifica sin preguntar a nadie por su nombre.
3. Ninguna alerta sale con una sola firma.
4. Cada institución contesta en su plazo, y otra verifica lo que informó.`

const day = (moment: Date): string => moment.toISOString().slice(0, 10)

/**
 * The mechanisms of the country: protocols that were signed, pathways that were called again or left to grow old, and
 * drills: one held with its whole chain, one called off, one to come. Valle Serín was never drilled.
 */
export function tellMechanisms(world: World): void {
  const start = world.clock.now()
  const later = (days: number): Date => new Date(start.getTime() + days * dayMs)
  const before = (days: number): Date => new Date(world.until.getTime() - days * dayMs)
  const latest = (one: Date, other: Date): Date => (one > other ? one : other)
  world.agenda.at(latest(later(0.5), before(200)), () => addProtocols(world))
  world.agenda.at(latest(later(0.6), before(30)), () => verifyPathways(world))
  world.agenda.at(latest(later(0.7), before(60)), () => callOff(world))
  world.agenda.at(latest(later(1), before(9)), () => holdDrill(world))
  world.agenda.at(latest(later(1.5), before(2)), () => planNext(world))
}

async function addProtocols(world: World): Promise<void> {
  for (const [placeId, version] of [
    ['XT-01', '2'],
    ['XT-02', '1'],
    [drilled, '1'],
  ] as const)
    await world.as('nora').post(`/api/v1/mechanisms/${placeId}/protocols`, {
      title: 'Protocolo de alerta temprana',
      version,
      text: protocolText,
      reference: 'Archivo del programa, carpeta de protocolos',
      adoptedOn: day(new Date(world.clock.now().getTime() - 40 * dayMs)),
      adoptedBy: 'Consejo Tamarelo de la Niñez, Guardia Civil de Tamarela y Fiscalía General de Tamarela',
    })
}

/** Somebody called the pathways of three departments again; that of Sierra Calbún was last called four months ago. */
async function verifyPathways(world: World): Promise<void> {
  const old = new Date(world.until.getTime() - 120 * dayMs)
  for (const [placeId, verified] of [
    ['XT-01', world.clock.now()],
    ['XT-02', world.clock.now()],
    ['XT-03', old],
    [drilled, world.clock.now()],
  ] as const)
    await world.as('berta').put(`/api/v1/territories/${placeId}`, {
      contactName: people.berta.name,
      contactRole: 'Enlace de la mesa nacional',
      clockOwnerId: world.ids.people.get('berta'),
      pathway: {
        receiver: 'Casa de Acogida Vientos de Orén',
        text: 'Recibe a toda hora; la Guardia Civil acompaña el traslado y el Consejo de la Niñez abre el caso en un día.',
        lastVerifiedOn: day(verified),
      },
    })
}

const planOf = (
  world: World,
  of: { readonly title: string; readonly placeId: string; readonly inDays: number },
) => {
  const from = new Date(world.clock.now().getTime() + of.inDays * dayMs)
  return {
    title: of.title,
    placeId: of.placeId,
    venue: 'Salón municipal',
    startsAt: from.toISOString(),
    endsAt: new Date(from.getTime() + 3 * dayMs).toISOString(),
    scenario:
      'Una promotora inventada cuenta que ofrecen viajes pagados a adolescentes de una escuela inventada. La salida es hoy.',
  }
}

async function callOff(world: World): Promise<void> {
  const plan = planOf(world, { title: 'Simulacro de Sierra Calbún', placeId: 'XT-03', inDays: 1 })
  const { id } = await world.as('nora').post<{ id: string }>('/api/v1/drills', plan)
  await world.as('nora').post(`/api/v1/drills/${id}/cancel`, { reason: 'weather' })
}

async function planNext(world: World): Promise<void> {
  const plan = planOf(world, { title: 'Simulacro de Bahía Almara', placeId: 'XT-01', inDays: 8 })
  const { id } = await world.as('nora').post<{ id: string }>('/api/v1/drills', plan)
  await world.as('nora').put(`/api/v1/drills/${id}`, { ...plan, venue: 'Casa de la cultura' })
}

/** The whole chain in two days, by the same people as always; the second signature came late. */
async function holdDrill(world: World): Promise<void> {
  const { agenda } = world
  const plan = planOf(world, { title: 'Simulacro de Llano Tarao', placeId: drilled, inDays: 0 })
  const { id } = await world.as('berta').post<{ id: string }>('/api/v1/drills', plan)
  await world.as('berta').post(`/api/v1/drills/${id}/open`)
  const clientUuid = world.chance.uuid()
  await world.as('petra').post(`/api/v1/drills/${id}/signals`, {
    clientUuid,
    territoryId: played,
    placeKind: 'school',
    observed: { kind: 'day', from: day(world.clock.now()) },
    stillHappening: 'yes',
    knownHow: 'was-told',
    childrenInvolved: 'yes',
    exposedGroups: [],
    authorityInvolved: 'no',
    dangerNow: true,
    codes: ['CAP1', 'TRA1'],
    contactPreference: 'no-contact',
    language: 'es',
  })
  const signalId = await world.signalId(clientUuid)
  const url = `/api/v1/signals/${signalId}`
  agenda.after(0.6, async () => {
    const decision = { outcome: 'immediate-danger', reason: 'person-in-danger-now' }
    await world.as('alba').post(`${url}/triage`, decision)
  })
  agenda.after(2, async () => {
    await world.as('petra').post(`${url}/verification/start`)
    const verified = { outcome: 'verified', ground: 'trusted-local-knowledge', reason: 'corroborated' }
    await world.as('petra').post(`${url}/verification`, verified)
    agenda.after(2, () => assess(world, { signalId, drillId: id }))
  })
}

async function assess(
  world: World,
  of: { readonly signalId: string; readonly drillId: string },
): Promise<void> {
  const { id: situationId } = await world.as('carla').post<{ id: string }>('/api/v1/situations', {
    signalId: of.signalId,
    modality: 'sexual-exploitation',
  })
  const factor = (level: number) => ({ kind: 'level', level, basis: ['verified-signals'] })
  const { id } = await world
    .as('carla')
    .post<{ id: string }>(`/api/v1/situations/${situationId}/assessments`, {
      threat: factor(3),
      vulnerability: factor(3),
      capacity: factor(2),
      chosenLevel: 'imminent',
      deviationReason: null,
    })
  await world.as('carla').post(`/api/v1/assessments/${id}/moves`, { to: 'in-peer-review' })
  world.agenda.after(2, async () => {
    await world.as('olga').post(`/api/v1/assessments/${id}/moves`, { to: 'approved' })
    await warn(world, { situationId, drillId: of.drillId })
  })
}

async function warn(
  world: World,
  of: { readonly situationId: string; readonly drillId: string },
): Promise<void> {
  const desk = world.as('carla')
  const begun = { situationId: of.situationId, kind: 'imminent' }
  const { id } = await desk.post<{ id: string }>('/api/v1/alerts', begun)
  const commitmentId = world.chance.uuid()
  await desk.put(`/api/v1/alerts/${id}/draft`, {
    revision: 0,
    kind: 'imminent',
    title: 'Simulacro: viajes pagados a adolescentes',
    sections: {
      location: 'El municipio de Paso Iruel, país ficticio.',
      population: 'Adolescentes de una escuela inventada.',
      context: 'Se representa una oferta de viaje.',
      threat: 'Una captación inventada, con salida el mismo día.',
      vulnerability: 'Familias con pocas alternativas.',
      capacity: 'Hay ruta de atención y turno.',
      rights: 'La libertad y la integridad.',
    },
    recommendations: [
      {
        id: commitmentId,
        organizationId: world.organization('childhood'),
        verb: 'protect',
        what: 'Representar la visita a la escuela y abrir las medidas de protección.',
        dueOn: day(new Date(world.clock.now().getTime() + 5 * dayMs)),
        evidenceRequired: 'Acta de lo representado.',
      },
    ],
    recipients: [],
  })
  await desk.post(`/api/v1/alerts/${id}/check`, {
    couldSingleOutReporter: 'no',
    couldWarnTrafficker: 'no',
    note: '',
    warningsReviewed: true,
  })
  await desk.post(`/api/v1/alerts/${id}/send-for-signature`)
  // Nobody with the second signature answered the telephone that night.
  world.agenda.after(7, async () => {
    const { revision } = await world.as('delia').get<AlertDetail>(`/api/v1/alerts/${id}`)
    await world.as('delia').post(`/api/v1/alerts/${id}/sign`, { revision, lateReason: 'no-answer' })
    await world.settle()
    world.agenda.after(1, () => answer(world, { commitmentId, drillId: of.drillId }))
  })
}

interface Inbox {
  readonly alerts: readonly {
    readonly recipientId: string
    readonly exercise: boolean
    readonly state: string
  }[]
}

async function answer(
  world: World,
  of: { readonly commitmentId: string; readonly drillId: string },
): Promise<void> {
  const liaison = world.as('flor')
  const url = `/api/v1/commitments/${of.commitmentId}`
  const { alerts } = await liaison.get<Inbox>('/api/v1/inbox')
  for (const { recipientId, exercise } of alerts)
    if (exercise) await liaison.post(`/api/v1/alert-recipients/${recipientId}/acknowledge`, {})
  await liaison.post(`${url}/accept`, {
    promisedOn: day(new Date(world.clock.now().getTime() + 2 * dayMs)),
  })
  world.agenda.after(20, async () => {
    await liaison.post(`${url}/evidence`, { kind: 'register', reference: 'Acta del simulacro, folio 2' })
    await liaison.post(`${url}/report-done`)
    world.agenda.after(6, async () => {
      await world.as('olga').post(`${url}/verify`, { outcome: 'verified', note: 'Se vio el acta.' })
      await world.as('berta').post(`/api/v1/drills/${of.drillId}/end`, {
        result: 'passed-with-observations',
        observations: 'La cadena llegó hasta el final. La segunda firma tardó siete horas.',
        lessons: [
          'De noche hace falta una segunda persona que firme.',
          'La escuela no tenía a mano el número de emergencia.',
        ],
        nextActions: [
          'Acordar el turno de la segunda firma.',
          'Pegar el número de emergencia en la escuela.',
        ],
      })
      await world.settle()
    })
  })
}
