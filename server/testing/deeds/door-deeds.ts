import { organizations } from '../test-country.ts'
import type { TestServer } from '../test-server.ts'
import { doneBy, type Made } from './done-by.ts'

/**
 * What is done at the doors for other programs: a token is made and ended, a webhook is added, tried and paused, a
 * telephone is set up and another one ended, a feed fetched.
 */
export async function doDoors(server: TestServer): Promise<void> {
  const [lola, nora] = [doneBy(server, 'lola'), doneBy(server, 'nora')]
  const tokens = '/api/v1/tokens'
  const wanted = { name: 'Tablero del programa', scopes: ['commitments', 'meetings'], days: 90 }
  await nora.post(tokens, wanted)
  const token = await nora.post<Made>(tokens, { ...wanted, name: 'Tablero viejo' })
  await lola.get(`${tokens}?view=all`)
  await lola.post(`${tokens}/${token.id}/revoke`)
  const webhooks = '/api/v1/webhooks'
  const { id } = await lola.post<Made>(webhooks, {
    name: 'Tablero del programa',
    // Nobody listens there: nothing of a test leaves the machine.
    address: 'http://127.0.0.1:9/vigia',
    events: ['commitment.accepted', 'commitment.verified', 'meeting.planned'],
  })
  await lola.post(`${webhooks}/${id}/test`)
  await lola.post(`${webhooks}/${id}/secret`)
  await lola.post(`${webhooks}/${id}/secret/renew`)
  await lola.get(webhooks)
  await nora.post(`${webhooks}/${id}/moves`, { to: 'paused' })
  const devices = '/api/v1/devices'
  const telephone = { label: 'Teléfono 1', placeId: '0101', language: 'es' }
  await doneBy(server, 'elsa').post(devices, telephone)
  const lost = await nora.post<Made>(devices, { ...telephone, label: 'Teléfono perdido' })
  await nora.post(`${devices}/${lost.id}/revoke`)
  await lola.get(`${devices}?view=all`)
  await doFeed(server)
}

/** A liaison gives the institution's program a key, the program fetches what is addressed to them, and an old key ends. */
async function doFeed(server: TestServer): Promise<void> {
  const flor = doneBy(server, 'flor')
  const keys = '/api/v1/cap/keys'
  const wanted = { organizationId: organizations.childhood.id, name: 'Central de avisos' }
  const { key } = await flor.post<{ readonly key: string }>(keys, wanted)
  const old = await flor.post<Made>(keys, { ...wanted, name: 'Central vieja' })
  await flor.get(`${keys}?view=all`)
  await flor.post(`${keys}/${old.id}/revoke`)
  const fetched = async (url: string): Promise<string> => {
    const reply = await server.http.inject({
      method: 'GET',
      url,
      headers: { authorization: `Bearer ${key}`, host: 'vigia.example' },
    })
    if (reply.statusCode !== 200) throw new Error(`the program: GET ${url} was refused: ${reply.body}`)
    return reply.body
  }
  const feed = await fetched('/api/v1/cap/feed?limit=10&language=es')
  const message = /href="http:\/\/vigia\.example(\/api\/v1\/cap\/messages\/[^"]+)"/.exec(feed)?.[1]
  if (message === undefined) throw new Error('the feed of the program is empty')
  await fetched(message)
}
