import pg from 'pg'
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

const bodyId = '00000000-0000-4000-8000-0000000000c1'
const seatId = (ordinal: number) => `00000000-0000-4000-8000-0000000000c${ordinal + 1}`

/**
 * A steering committee of seven seats that needs four of them and one of two sectors; Mara holds the first. Written as
 * the owner, like the country of the tests.
 */
export async function aCommittee(server: TestServer): Promise<Committee> {
  const owner = new pg.Client(server.database.connections.owner)
  await owner.connect()
  await owner.query('set role vigia_owner')
  await owner.query(
    `insert into governance.body (id, kind, name, place_id, quorum, quorum_sectors, established_on)
     values ($1, 'steering-committee', 'Comité Directivo', 'ZL', 4, '{indigenous,afro-descendant}', '2026-01-01')`,
    [bodyId],
  )
  for (const [index, sector] of sectors.entries()) {
    const id = seatId(index + 1)
    await owner.query('insert into governance.seat (id, body_id, ordinal, sector) values ($1, $2, $3, $4)', [
      id,
      bodyId,
      index + 1,
      sector,
    ])
    await owner.query(
      `insert into governance.seat_term (id, seat_id, part, holder_name, person_id, sex, from_on)
       values (gen_random_uuid(), $1, 'holder', $2, $3, $4, '2026-01-01')`,
      [id, `Persona ${index + 1}`, index === 0 ? personId('mara') : null, index < 4 ? 'woman' : 'man'],
    )
  }
  await owner.end()
  const seats = sectors.map((_sector, index) => seatId(index + 1))
  return { bodyId, seats: seats as unknown as Committee['seats'] }
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
  ...change,
})
