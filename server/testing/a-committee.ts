import type { NewDecision, NewRequest, SessionDetail } from '../../vocabulary/wire/committee.ts'
import { organizations, personId } from './test-country.ts'
import type { TestServer } from './test-server.ts'

/** Sectors of the seven seats, in their order. */
const sectors = [
  'women',
  'indigenous',
  'afro-descendant',
  'girls-youth',
  'child-protection',
  'justice-security',
  'community',
] as const

export interface Committee {
  readonly bodyId: string
  /** In their order: women, indigenous, Afro-descendant, youth, child protection, justice, community. */
  readonly seats: readonly [string, string, string, string, string, string, string]
}

/** A steering committee of seven seats that needs four of them and one of two sectors; Mara holds the first. */
export async function aCommittee(server: TestServer): Promise<Committee> {
  const nora = server.as('nora')
  const made = await nora.post<{ id: string; seatIds: string[] }>('/api/v1/bodies', {
    kind: 'steering-committee',
    name: 'Comité Directivo',
    placeId: 'ZL',
    quorum: 4,
    quorumSectors: ['indigenous', 'afro-descendant'],
    establishedOn: '2026-01-01',
    seats: sectors.map((sector) => ({ sector })),
  })
  const { id, seatIds } = made.body
  for (const [index, seatId] of seatIds.entries())
    await nora.post(`/api/v1/bodies/${id}/seats/${seatId}/terms`, {
      holderName: `Persona ${index + 1}`,
      personId: index === 0 ? personId('mara') : null,
      sex: index < 4 ? 'woman' : 'man',
      fromOn: '2026-01-01',
    })
  return { bodyId: id, seats: seatIds as unknown as Committee['seats'] }
}

const dayMs = 86_400_000

export const aSessionPlan = (server: TestServer, days = 10) => {
  const starts = server.clock.now().getTime() + days * dayMs
  return {
    title: 'Primera sesión ordinaria',
    placeId: 'ZL',
    venue: 'Sala del programa',
    language: 'es' as const,
    startsAt: new Date(starts).toISOString(),
    endsAt: new Date(starts + 3 * 3_600_000).toISOString(),
    utcOffsetMinutes: -360,
  }
}

export const anAgenda = {
  items: [
    { kind: 'information', title: 'Informe del programa', minutes: 30 },
    { kind: 'decision', title: 'Inspecciones en fincas', question: '¿Se pide inspeccionar?', minutes: 45 },
    { kind: 'decision', title: 'Uso de la casa comunal', minutes: 30 },
  ],
} as const

/** A session that was convened, and is under way with these seats. */
export async function openedSession(
  server: TestServer,
  of: Committee,
  here: readonly number[] = [1, 2, 3, 5],
): Promise<string> {
  const nora = server.as('nora')
  const plan = aSessionPlan(server)
  const made = await nora.post<{ id: string }>('/api/v1/committee/sessions', { bodyId: of.bodyId, ...plan })
  const url = `/api/v1/committee/sessions/${made.body.id}`
  await nora.put(`${url}/items`, anAgenda)
  await nora.post(`${url}/convene`)
  server.clock.set(new Date(plan.startsAt))
  await nora.post(`${url}/move`, { to: 'open' })
  for (const ordinal of here)
    await nora.post(`${url}/roll-call`, { seatId: of.seats[ordinal - 1], answer: 'holder' })
  return made.body.id
}

export async function readSession(server: TestServer, id: string): Promise<SessionDetail> {
  return (await server.as('nora').get<SessionDetail>(`/api/v1/committee/sessions/${id}`)).body
}

export const byConsent = (seats: readonly string[], change: Partial<NewDecision> = {}): NewDecision => ({
  text: 'Pedir la inspección de las fincas señaladas.',
  method: 'consent',
  votes: seats.map((id) => ({ seatId: id, vote: 'consent', words: '' })),
  ...change,
})

export const aRequest = (change: Partial<NewRequest> = {}): NewRequest => ({
  kind: 'committee-recommendation',
  organizationId: organizations.labour.id,
  verb: 'inspect',
  line: null,
  what: 'Inspeccionar las fincas de la cosecha antes de que empiece.',
  dueOn: '2026-05-30',
  evidenceRequired: 'Acta de inspección con fecha',
  finding: 'Ninguna finca fue inspeccionada en el año.',
  basis: 'Informe anual de la inspección',
  followsId: null,
  superiorId: null,
  ...change,
})
