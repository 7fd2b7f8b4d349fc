import type { MappingDetail, MappingRecord } from '../../../../vocabulary/wire/mapping.ts'
import type { SituationDetail, SituationRow } from '../../../../vocabulary/wire/situation.ts'
import type { ScenarioText } from '../../../../vocabulary/wire/threat.ts'
import type { WorkshopRow } from '../../../../vocabulary/wire/workshop.ts'
import type { PersonKey } from '../country/index.ts'
import type { World } from '../world/index.ts'
import { keepServices } from './keep-services.ts'

interface Made {
  readonly id: string
}

const dayMs = 86_400_000
const dayOf = (world: World): string => world.clock.now().toISOString().slice(0, 10)

const said: MappingRecord = {
  places: [
    {
      kind: 'fishing-dock-boat',
      standing: 'risk',
      reasons: ['offers-made', 'young-people-at-night'],
      times: ['night', 'market-days'],
      amount: 'several',
    },
    { kind: 'lodging', standing: 'risk', reasons: ['strangers-pass'], times: ['weekend'], amount: 'some' },
    {
      kind: 'street-square',
      standing: 'risk',
      reasons: ['free-internet', 'no-light'],
      times: ['evening'],
      amount: 'some',
    },
    {
      kind: 'school',
      standing: 'safe',
      reasons: ['trusted-adults', 'people-around'],
      times: ['daytime'],
      amount: 'several',
    },
    {
      kind: 'religious-community-place',
      standing: 'safe',
      reasons: ['open-to-all'],
      times: ['always'],
      amount: 'some',
    },
  ],
  services: [
    { need: 'health-care', standing: 'works', hours: 'Lunes a viernes, 7:00 a 15:00' },
    { need: 'mental-health', standing: 'far', hours: '' },
    { need: 'legal-help', standing: 'missing', hours: '' },
  ],
  roles: [
    { role: 'midwife', amount: 'some' },
    { role: 'teacher', amount: 'several' },
    { role: 'women-group', amount: 'some' },
  ],
  seasons: [
    { reason: 'fishing-season', months: [7, 8, 9, 10] },
    { reason: 'patron-fair', months: [6] },
  ],
  notes: 'Se pide que haya luz en el camino del muelle y que la escuela abra por la tarde.',
}

/** A community maps its risks, scenarios come of it and of assessments, and services stand in their directory. */
export function tellRegister(world: World): void {
  const early = Math.max(world.until.getTime() - 120 * dayMs, world.clock.now().getTime() + 2 * dayMs)
  world.agenda.at(new Date(early), () => mapPuntaCeldera(world))
  world.agenda.at(new Date(early + 3 * 3_600_000), () => writeByHand(world))
  world.agenda.at(new Date(world.clock.now().getTime() + 30 * 3_600_000), () => keepServices(world))
  // Late, when some situation has been assessed whatever the length of the world.
  world.agenda.at(new Date(world.until.getTime() - 20 * 3_600_000), () => registerAssessment(world))
  world.agenda.at(new Date(world.until.getTime() - 19 * 3_600_000), () => joinToWorkshop(world))
}

/** What the community mapped was prepared for the workshop of the coast: each names the other. */
async function joinToWorkshop(world: World): Promise<void> {
  const elsa = world.as('elsa')
  const [mapping] = (await elsa.get<{ items: { id: string }[] }>('/api/v1/mappings')).items
  const { items } = await elsa.get<{ items: WorkshopRow[] }>('/api/v1/workshops?view=closed')
  const [workshop] = items
  if (mapping === undefined || workshop === undefined) return
  await elsa.put(`/api/v1/mappings/${mapping.id}/workshop`, {
    workshopId: workshop.id,
    sessionStartsAt: workshop.meeting.agenda[0]?.startsAt ?? null,
  })
}

async function mapPuntaCeldera(world: World): Promise<void> {
  const elsa = world.as('elsa')
  const starts = world.clock.now()
  const { id } = await elsa.post<Made>('/api/v1/mappings', {
    title: 'Mapeo con la comunidad de Punta Celdera',
    placeId: 'XT-0103',
    venue: 'Salón comunal',
    startsAt: starts.toISOString(),
    endsAt: new Date(starts.getTime() + 5 * 3_600_000).toISOString(),
  })
  const url = `/api/v1/mappings/${id}`
  await elsa.post(`${url}/moves`, { to: 'open' })
  world.agenda.after(6, async () => {
    await elsa.post(`${url}/moves`, { to: 'held' })
    await elsa.put(`${url}/record`, said)
    await proposeFrom(world, id)
  })
}

async function proposeFrom(world: World, mappingId: string): Promise<void> {
  const elsa = world.as('elsa')
  const url = `/api/v1/mappings/${mappingId}`
  const { record } = await elsa.get<MappingDetail>(url)
  const mappedServiceId = record?.services.find(({ need }) => need === 'health-care')?.id
  const service = await elsa.post<Made>(`${url}/services`, {
    mappedServiceId,
    name: 'Centro de salud de Punta Celdera',
    receives: ['anybody'],
  })
  const { id } = await elsa.post<Made>(`${url}/scenarios`, {
    threat: 'sea-work-abuse',
    exposed: ['adolescents', 'out-of-school'],
    modalities: ['forced-labour'],
  })
  await write(
    world,
    { by: 'elsa', id },
    {
      threatDegree: 3,
      vulnerability: 3,
      capacity: 2,
      months: [7, 8, 9, 10],
      seasonReasons: ['fishing-season'],
      exposed: ['adolescents', 'out-of-school'],
      modalities: ['forced-labour'],
      antecedents: ['debts-in-work'],
      known: 'Reclutan a muchachos para el buceo. El equipo se les cobra y la deuda no termina.',
      notKnown: 'Cuántos barcos vienen de otros puertos.',
      sources: ['community-mapping', 'committee-knowledge'],
    },
  )
  world.agenda.after(24, async () => {
    const grounds = { by: 'mapping', meetingId: mappingId, note: 'Se leyó en voz alta y nadie se opuso.' }
    await world.as('berta').post(`/api/v1/threats/${id}/validate`, grounds)
  })
  world.agenda.after(48, () => listProposed(world, service.id))
}

/** The supervisor asks what a community proposed, writes how it is reached, and lists it. */
async function listProposed(world: World, id: string): Promise<void> {
  const berta = world.as('berta')
  await berta.put(`/api/v1/services/${id}`, {
    name: 'Centro de salud de Punta Celdera',
    placeId: 'XT-0103',
    needs: ['health-care'],
    receives: ['anybody'],
    whereabouts: 'Junto al parque',
    hours: 'Lunes a viernes, 7:00 a 15:00',
    languages: ['es'],
    conditions: 'Sin costo. No se piden papeles.',
    reachedThrough: 'La enfermera de turno, por la línea de la mesa local',
  })
  await berta.post(`/api/v1/services/${id}/verify`, { verifiedOn: dayOf(world) })
}

/** A draft in the words of its writer, with validation asked for. */
async function write(
  world: World,
  draft: { readonly by: PersonKey; readonly id: string },
  text: Partial<ScenarioText>,
): Promise<void> {
  const hand = world.as(draft.by)
  await hand.put(`/api/v1/threats/${draft.id}`, { since: dayOf(world), ...text })
  await hand.post(`/api/v1/threats/${draft.id}/ask`)
}

async function writeByHand(world: World): Promise<void> {
  const nora = world.as('nora')
  const seasonal = {
    threatDegree: 2,
    vulnerability: 3,
    capacity: null,
    months: [11, 12, 1, 2],
    seasonReasons: ['harvest'],
    exposed: ['migrants-returnees', 'without-work'],
    modalities: ['forced-labour'],
    known: 'En la cosecha llegan cuadrillas contratadas por intermediarios que retienen los papeles.',
    notKnown: 'Qué parte del pago reciben de verdad.',
    sources: ['organization-report', 'public-statistics'],
  }
  const { id } = await nora.post<Made>('/api/v1/threats', {
    placeId: 'XT-0104',
    threat: 'seasonal-work-abuse',
    ...seasonal,
    since: dayOf(world),
  })
  await nora.post(`/api/v1/threats/${id}/ask`)
  world.agenda.after(30, async () => {
    const validation = { by: 'role', on: dayOf(world), note: '' }
    await world.as('mara').post(`/api/v1/threats/${id}/validate`, validation)
    // The harvest brought more: the next version waits for its validation.
    const next = await nora.post<Made>(`/api/v1/threats/${id}/revise`)
    await write(world, { by: 'nora', id: next.id }, { ...seasonal, threatDegree: 3, capacity: 2 })
  })
  const wrong = await world.as('olga').post<Made>('/api/v1/threats', {
    placeId: 'XT-0201',
    threat: 'official-collusion',
  })
  world.agenda.after(2, async () => {
    await world.as('olga').post(`/api/v1/threats/${wrong.id}/retire`, { reason: 'written-in-error' })
  })
}

/** An analyst takes the degrees of an assessment in force; in a short world there may be none yet. */
async function registerAssessment(world: World): Promise<void> {
  const carla = world.as('carla')
  const { items } = await carla.get<{ items: SituationRow[] }>('/api/v1/situations?limit=100')
  for (const { id: situationId, restricted, level, territoryId } of items) {
    if (restricted || level === null || territoryId === 'XT-0103') continue
    const { assessments } = await carla.get<SituationDetail>(`/api/v1/situations/${situationId}`)
    const approved = assessments.find(({ state }) => state === 'approved')
    if (approved?.threat.kind !== 'level' || approved.vulnerability.kind !== 'level') continue
    const { id } = await carla.post<Made>('/api/v1/threats/from-assessment', {
      assessmentId: approved.id,
      threat: 'deceptive-offers',
    })
    await write(
      world,
      { by: 'carla', id },
      {
        threatDegree: approved.threat.level,
        vulnerability: approved.vulnerability.level,
        capacity: approved.capacity.kind === 'level' ? approved.capacity.level : null,
        exposed: ['women', 'adolescents'],
        months: [3, 4, 12],
        seasonReasons: ['easter', 'year-end'],
        known: 'Ofertas de trabajo en otra ciudad, con el viaje pagado y sin empresa conocida.',
        notKnown: 'Adónde llevan a quienes aceptan.',
        sources: ['approved-assessment'],
      },
    )
    world.agenda.after(6, async () => {
      await world.as('mara').post(`/api/v1/threats/${id}/validate`, { by: 'role', on: dayOf(world) })
    })
    return
  }
}
