import { giveToKeepers, sealIdentity, toBase64url } from '../../../sealing/index.ts'
import type { SealedIdentityWire } from '../../../vocabulary/wire/keepers.ts'
import { aKeeperCircle, type HeldCircle, releaseAs } from '../a-keeper-circle.ts'
import { aKeyHolder } from '../a-key-holder.ts'
import { aSignal } from '../a-signal.ts'
import { personId } from '../test-country.ts'
import type { TestServer } from '../test-server.ts'
import { doneBy, type Made } from './done-by.ts'

const keepers = ['hilda', 'flor', 'gilda'] as const
const draw = (length: number) => crypto.getRandomValues(new Uint8Array(length))
const requests = '/api/v1/keepers/requests'

/** Keepers are named and accept, an identity is opened, and the key of a desk is given into their keeping. */
export async function doKeepers(server: TestServer): Promise<void> {
  await proposeInVain(server)
  const held = await aKeeperCircle(server, 2, keepers)
  await doneBy(server, 'lola').get('/api/v1/keepers')
  const signalId = await aNamedSignal(server, held)
  await openIt(server, held, { signalId })
  await keepDesk(server, held)
}

/** Two proposals that nobody wants: one is declined, one taken back. */
async function proposeInVain(server: TestServer): Promise<void> {
  const lola = doneBy(server, 'lola')
  for (const [by, act] of [
    ['hilda', 'decline'],
    ['lola', 'withdraw'],
  ] as const) {
    const proposed = { threshold: 2, personIds: keepers.map(personId) }
    const { id } = await lola.post<Made>('/api/v1/keepers/circles', proposed)
    await doneBy(server, by).post(`/api/v1/keepers/circles/${id}/${act}`)
  }
}

async function aNamedSignal(server: TestServer, { circle }: HeldCircle): Promise<string> {
  const sealed = await sealIdentity('Rosa Imaginaria', { id: crypto.randomUUID(), circle }, draw)
  const identity: SealedIdentityWire = {
    id: sealed.id,
    circleId: sealed.circleId,
    ciphertext: toBase64url(sealed.ciphertext),
    shares: sealed.shares.map((share) => ({ ...share, sealed: toBase64url(share.sealed) })),
  }
  const alba = doneBy(server, 'alba')
  const { proof: _, ...typed } = aSignal({ identity })
  return (await alba.post<Made>('/api/v1/signals/paper', typed)).id
}

async function openIt(
  server: TestServer,
  held: HeldCircle,
  { signalId }: { readonly signalId: string },
): Promise<void> {
  const [alba, hilda] = [doneBy(server, 'alba'), doneBy(server, 'hilda')]
  const { keyId: askerKeyId } = await aKeyHolder(server, 'alba', { anew: true })
  await alba.get(`/api/v1/keepers/identities/${signalId}`)
  const ask = async () =>
    (
      await alba.post<Made>(requests, {
        subjectKind: 'signal',
        subjectId: signalId,
        reason: 'reporter-asks-protection',
        askerKeyId,
      })
    ).id
  await alba.post(`${requests}/${await ask()}/withdraw`)
  const requestId = await ask()
  await hilda.get(`${requests}?view=to-answer`)
  await hilda.get(`${requests}/${requestId}`)
  await hilda.post(`${requests}/${requestId}/refuse`, { reason: 'asker-unknown' })
  for (const person of ['flor', 'gilda'] as const) {
    const key = held.keys.get(person)
    if (key === undefined) throw new Error(`${person} holds no key`)
    const reply = await releaseAs(server, person, { requestId, key: key.pair })
    if (reply.status !== 200) throw new Error(reply.text)
  }
  await alba.post(`${requests}/${requestId}/open`)
}

async function keepDesk(server: TestServer, { circle, keys }: HeldCircle): Promise<void> {
  const holder = keys.get('hilda')
  await holder?.serve()
  const [[deskKeyId, pair] = []] = (await holder?.open('ombudsman')) ?? []
  if (pair === undefined) throw new Error('the ombudsman has no key')
  const kept = await giveToKeepers(pair.privateKey, { id: crypto.randomUUID(), circle }, draw)
  const hilda = doneBy(server, 'hilda')
  await hilda.post(`/api/v1/keepers/desk-keys/${deskKeyId}`, {
    ...kept,
    shares: kept.shares.map((share) => ({ ...share, sealed: toBase64url(share.sealed) })),
  })
  await hilda.get('/api/v1/keepers/desk-keys')
}
