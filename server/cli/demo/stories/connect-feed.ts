import type { World } from '../world/index.ts'

const dayMs = 86_400_000

/** An institution connects its alert centre, which fetches from then on; another one tried, and took the key away again. */
export function tellFeed(world: World): void {
  const { agenda, until, clock } = world
  const first = Math.max(until.getTime() - 20 * dayMs, clock.now().getTime() + 3 * dayMs)
  agenda.at(new Date(first), async () => {
    const { key } = await world.as('flor').post<{ key: string }>('/api/v1/cap/keys', {
      organizationId: world.organization('childhood'),
      name: 'Central de avisos del Consejo',
    })
    await fetchWith(world, key)
    agenda.at(new Date(until.getTime() - dayMs / 4), () => fetchWith(world, key))
  })
  agenda.at(new Date(first + dayMs / 8), async () => {
    const tried = await world.as('gilda').post<{ id: string }>('/api/v1/cap/keys', {
      organizationId: world.organization('labour'),
      name: 'Programa de prueba',
    })
    agenda.after(1, () => world.as('gilda').post(`/api/v1/cap/keys/${tried.id}/revoke`))
  })
}

/** What the program does, which has nothing but its key: asks the feed, then for the newest message. */
async function fetchWith(world: World, key: string): Promise<void> {
  const ask = async (url: string): Promise<string> => {
    const reply = await world.http.inject({
      url,
      headers: { authorization: `Bearer ${key}`, host: 'localhost' },
    })
    if (reply.statusCode !== 200)
      throw new Error(`the program of an institution was refused at ${url}: ${reply.body}`)
    return reply.body
  }
  const message = /href="[^"]*(\/api\/v1\/cap\/messages\/[^"]+)"/.exec(await ask('/api/v1/cap/feed'))?.[1]
  if (message !== undefined) await ask(message)
}
