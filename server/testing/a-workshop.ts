import type { NewVote } from '../../vocabulary/wire/workshop.ts'
import { aMeetingPlan } from './a-meeting.ts'
import type { PersonKey } from './test-country.ts'
import type { TestServer } from './test-server.ts'

export const aWorkshopPlan = (change: object = {}) => ({
  meeting: aMeetingPlan(),
  theme: 'local-organisations',
  question: '¿Qué pueden hacer las organizaciones locales para prevenir y proteger?',
  rule: { thresholdPercent: 70, minimumVoters: 10, dissent: 'against' },
  ...change,
})

export const aVote = (change: Partial<NewVote> = {}) => ({
  day: '2026-03-02',
  way: 'show-of-hands',
  for: 16,
  against: 2,
  abstain: 2,
  ...change,
})

/** A workshop of Puerto Sereno that is open, with twenty people there on the first day. */
export async function anOpenWorkshop(
  server: TestServer,
  plan: object = {},
  by: PersonKey = 'nora',
): Promise<{ readonly id: string; readonly url: string }> {
  const nora = server.as(by)
  const { body } = await nora.post<{ id: string }>('/api/v1/workshops', aWorkshopPlan(plan))
  const sectors = ['women', 'education', 'health', null] as const
  const participants = Array.from({ length: 20 }, (_, index) => ({
    name: `Participante ${index + 1}`,
    institution: index < 12 ? 'Red de Tejedoras' : 'Escuela del Puerto',
    sector: sectors[index % 4],
  }))
  const invited = await nora.post<{ ids: string[] }>(`/api/v1/meetings/${body.id}/participants`, {
    participants,
  })
  const url = `/api/v1/workshops/${body.id}`
  await nora.post(`${url}/moves`, { to: 'open' })
  const note = { day: '2026-03-02', way: 'list', participantIds: invited.body.ids }
  await nora.post(`/api/v1/meetings/${body.id}/attendance`, note)
  return { id: body.id, url }
}

/** A statement of that workshop that is admitted to the vote. */
export async function aStatement(
  server: TestServer,
  url: string,
  line: 'prevention' | 'protection' = 'prevention',
): Promise<string> {
  const statements = [{ text: 'Las escuelas hablan de las ofertas engañosas cada trimestre.', line }]
  const { body } = await server
    .as('nora')
    .post<{ ids: string[] }>(`${url}/statements`, { statements, admitted: true })
  return body.ids[0] ?? ''
}
