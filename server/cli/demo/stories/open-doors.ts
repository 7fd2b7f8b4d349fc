import type { World } from '../world/index.ts'

const dayMs = 86_400_000

/**
 * Two doors for other programs: a key that a dashboard reads with, one that was taken away, and notices that are paused, so
 * that the demonstration asks for no address.
 */
export function tellDoors(world: World): void {
  const { agenda, until, clock } = world
  const first = Math.max(until.getTime() - 40 * dayMs, clock.now().getTime() + 2 * dayMs)
  agenda.at(new Date(first), async () => {
    const nora = world.as('nora')
    const key = await nora.post<{ id: string }>('/api/v1/tokens', {
      name: 'Hoja de cálculo de prueba',
      scopes: ['commitments'],
      days: 90,
    })
    agenda.after(30, async () => {
      await nora.post(`/api/v1/tokens/${key.id}/revoke`)
      await nora.post('/api/v1/tokens', {
        name: 'Tablero del programa',
        scopes: ['commitments', 'meetings', 'pact', 'workshops'],
        days: 365,
      })
      const { id } = await world.as('lola').post<{ id: string }>('/api/v1/webhooks', {
        name: 'Tablero del programa',
        address: 'https://tablero.tamarela.example/avisos',
        events: ['commitment.accepted', 'commitment.declined', 'commitment.verified', 'meeting.planned'],
      })
      await world.as('lola').post(`/api/v1/webhooks/${id}/moves`, { to: 'paused' })
    })
  })
}
