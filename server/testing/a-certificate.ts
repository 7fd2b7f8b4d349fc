import { type PersonKey, personId } from './test-country.ts'
import type { Reply, TestServer } from './test-server.ts'

interface Wanted {
  readonly who: PersonKey
  readonly competency?: string
  readonly level?: number
}

/** What was assessed elsewhere, today; somebody else has to sign it. */
export const assessedElsewhere = (server: TestServer) => ({
  kind: 'outside',
  on: server.clock.now().toISOString().slice(0, 10),
  by: 'Escuela de Gobierno',
  words: 'Prueba escrita y dos casos, aprobada',
})

/** Certified by the trainer on what was assessed elsewhere, and by the second signature. @returns the trainer's reply */
export async function certified(
  server: TestServer,
  { who, competency = 'c2', level = 2 }: Wanted,
): Promise<Reply<{ readonly id: string }>> {
  const made = await server.as('vera').post<{ id: string }>('/api/v1/certificates', {
    personId: personId(who),
    competency,
    level,
    basis: assessedElsewhere(server),
  })
  if (made.status !== 201) return made
  const signed = await server
    .as(who === 'nora' ? 'lola' : 'nora')
    .post(`/api/v1/certificates/${made.body.id}/sign`)
  if (signed.status !== 200) throw new Error(`the second signature was refused: ${signed.text}`)
  return made
}
