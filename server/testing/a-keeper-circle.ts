import {
  fromBase64url,
  type KeeperCircle,
  type KeyPair,
  releaseShare,
  toBase64url,
} from '../../sealing/index.ts'
import type { KeepersView } from '../../vocabulary/wire/keepers.ts'
import { aKeyHolder, type KeyHolder } from './a-key-holder.ts'
import { type PersonKey, personId } from './test-country.ts'
import type { TestServer } from './test-server.ts'

export interface HeldCircle {
  readonly circle: KeeperCircle
  readonly keys: ReadonlyMap<PersonKey, KeyHolder>
}

/** A circle that every one of these people accepted, with keys that the test holds. */
export async function aKeeperCircle(
  server: TestServer,
  threshold: number,
  people: readonly PersonKey[],
): Promise<HeldCircle> {
  const keys = new Map<PersonKey, KeyHolder>()
  for (const person of people) keys.set(person, await aKeyHolder(server, person))
  return await circleOf(server, threshold, keys)
}

/** The same with keys that the people have already. */
export async function circleOf(
  server: TestServer,
  threshold: number,
  keys: ReadonlyMap<PersonKey, KeyHolder>,
): Promise<HeldCircle> {
  const personIds = [...keys.keys()].map(personId)
  const made = await server
    .as('lola')
    .post<{ id: string }>('/api/v1/keepers/circles', { threshold, personIds })
  if (made.status !== 201) throw new Error(made.text)
  for (const [person, { keyId }] of keys) {
    const url = `/api/v1/keepers/circles/${made.body.id}/accept`
    const reply = await server.as(person).post(url, { personKeyId: keyId })
    if (reply.status !== 200) throw new Error(reply.text)
  }
  const { body } = await server.as('lola').get<KeepersView>('/api/v1/keepers')
  const keepers = (body.inForce?.keepers ?? []).map((keeper) => {
    const held = [...keys].find(([person]) => personId(person) === keeper.personId)
    return { id: keeper.id, publicKey: held?.[1].pair.publicKey ?? new Uint8Array(65) }
  })
  return { circle: { id: made.body.id, threshold, keepers }, keys }
}

/** What a keeper's browser does: opens the own share and seals it to whoever asks. */
export async function releaseAs(
  server: TestServer,
  person: PersonKey,
  release: { readonly requestId: string; readonly key: KeyPair },
) {
  const url = `/api/v1/keepers/requests/${release.requestId}`
  const share = await server
    .as(person)
    .get<{ keptId: string; sealed: string; askerKey: string }>(`${url}/share`)
  if (share.status !== 200) return share
  const sealed = await releaseShare(release.key.privateKey, fromBase64url(share.body.sealed), {
    keptId: share.body.keptId,
    requestId: release.requestId,
    askerKey: fromBase64url(share.body.askerKey),
  })
  return await server.as(person).post(`${url}/release`, { sealed: toBase64url(sealed) })
}
