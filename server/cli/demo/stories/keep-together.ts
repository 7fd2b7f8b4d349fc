import {
  demonstrationSecret,
  fromBase64url,
  type KeyPair,
  readKeyList,
  releaseShare,
  type SignedKeyList,
  sealIdentity,
  toBase64url,
  unlockPersonKey,
} from '../../../../sealing/index.ts'
import type { OwnShare, SealedIdentityWire } from '../../../../vocabulary/wire/keepers.ts'
import type { OwnKey } from '../../../../vocabulary/wire/keys.ts'
import type { PersonKey } from '../country/index.ts'
import type { World } from '../world/index.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** Of three offices: the ombudsman, the council of childhood, the commission. */
const keepers = ['hilda', 'flor', 'remedios'] as const
const requests = '/api/v1/keepers/requests'

/** Three keepers accept; a reporter leaves a way to be found; the desk asks for it, and one of them has released. */
export function tellKeepers(world: World): void {
  const begin = world.clock.now().getTime()
  const circleAt = new Date(Math.max(world.until.getTime() - 300 * dayMs, begin + dayMs))
  world.agenda.at(circleAt, () => nameKeepers(world))
  const sentAt = new Date(Math.max(world.until.getTime() - 60 * hourMs, circleAt.getTime() + dayMs))
  world.agenda.at(sentAt, () => sendNamed(world))
}

async function nameKeepers(world: World): Promise<void> {
  const personIds = keepers.map((key) => world.ids.people.get(key))
  const { id } = await world
    .as('lola')
    .post<{ id: string }>('/api/v1/keepers/circles', { threshold: 2, personIds })
  for (const key of keepers) {
    const { keyId } = await openOwnKey(world, key)
    await world.as(key).post(`/api/v1/keepers/circles/${id}/accept`, { personKeyId: keyId })
  }
}

async function sendNamed(world: World): Promise<void> {
  const clientUuid = world.chance.uuid()
  await world.anyone.post('/api/v1/signals', {
    clientUuid,
    find: Buffer.from(world.chance.bytes(32)).toString('base64url'),
    receiptKey: null,
    territoryId: 'XT-0103',
    placeKind: 'home',
    observed: { kind: 'day', from: world.clock.now().toISOString().slice(0, 10) },
    stillHappening: 'yes',
    knownHow: 'saw-it',
    childrenInvolved: 'not-known',
    exposedGroups: ['women'],
    authorityInvolved: 'no',
    dangerNow: false,
    codes: ['EXP1'],
    contactPreference: 'read-answer',
    language: 'es',
    identity: await anIdentity(world),
    proof: null,
  })
  const id = await world.signalId(clientUuid)
  world.agenda.after(2, async () => {
    const decision = { outcome: 'valid', reason: 'plausible-indicators' }
    await world.as('alba').post(`/api/v1/signals/${id}/triage`, decision)
  })
  world.agenda.after(10, () => askFor(world, id))
}

async function anIdentity(world: World): Promise<SealedIdentityWire | null> {
  const { circle } = await readKeyList(await world.anyone.get<SignedKeyList>('/api/v1/intake/keys'))
  if (circle === null) return null
  const text = 'Pregunten por la señora de la pulpería azul, después de las seis.'
  const sealed = await sealIdentity(text, { id: world.chance.uuid(), circle }, (length) =>
    world.chance.bytes(length),
  )
  return {
    ...sealed,
    ciphertext: toBase64url(sealed.ciphertext),
    shares: sealed.shares.map((share) => ({ ...share, sealed: toBase64url(share.sealed) })),
  }
}

async function askFor(world: World, signalId: string): Promise<void> {
  const { keyId } = await openOwnKey(world, 'alba')
  const { id } = await world.as('alba').post<{ id: string }>(requests, {
    subjectKind: 'signal',
    subjectId: signalId,
    reason: 'reporter-asks-protection',
    askerKeyId: keyId,
  })
  world.agenda.after(6, () => release(world, 'flor', id))
}

async function release(world: World, key: PersonKey, requestId: string): Promise<void> {
  const { pair } = await openOwnKey(world, key)
  const share = await world.as(key).get<OwnShare>(`${requests}/${requestId}/share`)
  const sealed = await releaseShare(pair.privateKey, fromBase64url(share.sealed), {
    keptId: share.keptId,
    requestId,
    askerKey: fromBase64url(share.askerKey),
  })
  await world.as(key).post(`${requests}/${requestId}/release`, { sealed: toBase64url(sealed) })
}

/** The own key of somebody, opened as one click opens it in the demonstration. */
async function openOwnKey(
  world: World,
  person: PersonKey,
): Promise<{ readonly keyId: string; readonly pair: KeyPair }> {
  const { login, key } = await world.as(person).get<OwnKey>('/api/v1/keys/own')
  const lock = key?.locks.find(({ kind }) => kind === 'passphrase')
  if (!key || !lock) throw new Error(`${person} has no key`)
  const secret = await demonstrationSecret(login)
  const publicKey = fromBase64url(key.publicKey)
  return {
    keyId: key.id,
    pair: await unlockPersonKey(secret, { publicKey, locked: fromBase64url(lock.locked) }),
  }
}
