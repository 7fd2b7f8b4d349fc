import {
  type DeskDuty,
  dutyOf,
  type KeyPair,
  lockPersonKey,
  newKeyPair,
  nextKeyOf,
  openDesk,
  toBase64url,
} from '../../sealing/index.ts'
import type { DeskKind, OwnDesk } from '../../vocabulary/wire/keys.ts'
import type { PersonKey } from './test-country.ts'
import type { Reply, TestServer } from './test-server.ts'

const draw = (length: number) => crypto.getRandomValues(new Uint8Array(length))

/** Somebody of the test country with the own key open, as their browser would hold it. */
export interface KeyHolder {
  readonly keyId: string
  readonly pair: KeyPair
  /** The desk as the server tells it now. */
  desk(kind: DeskKind): Promise<OwnDesk | undefined>
  /** Each key of the desk that this person can open, by its id. */
  open(kind: DeskKind): Promise<ReadonlyMap<string, KeyPair>>
  /** Does for every desk of theirs what is due, and says what it was. */
  serve(): Promise<readonly DeskDuty[]>
  /** The next key of a desk, whether it is due or not; after a loss it does not open the one before. */
  replace(kind: DeskKind, more?: { readonly afterLoss?: boolean }): Promise<Reply<{ id: string }>>
}

/** What a browser sends to keep a person's key, under a secret that the test forgets: no passphrase is made slow here. */
export async function aPersonKey(): Promise<{ readonly pair: KeyPair; readonly body: object }> {
  const pair = await newKeyPair(draw)
  const locked = toBase64url(await lockPersonKey(draw(32), pair, draw))
  return { pair, body: { publicKey: toBase64url(pair.publicKey), lock: { kind: 'passphrase', locked } } }
}

/** Gives a person of the test country a key of their own; with `anew` in place of the one before. */
export async function aKeyHolder(
  server: TestServer,
  who: PersonKey,
  { anew = false } = {},
): Promise<KeyHolder> {
  const { pair, body } = await aPersonKey()
  const asker = server.as(who)
  const made = await asker.post<{ id: string }>(`/api/v1/keys/own${anew ? '/anew' : ''}`, body)
  if (made.status !== 201) throw new Error(`${who} has no key: ${made.text}`)
  const member = { keyId: made.body.id, pair, randomBytes: draw }
  const desks = async () => (await asker.get<{ items: OwnDesk[] }>('/api/v1/keys/desks')).body.items
  const find = async (kind: DeskKind) => (await desks()).find((desk) => desk.kind === kind)
  const send = (desk: OwnDesk, key: object) =>
    asker.post<{ id: string }>('/api/v1/keys/desk-keys', { desk: named(desk), ...key })
  return {
    keyId: made.body.id,
    pair,
    desk: find,
    async open(kind) {
      const desk = await find(kind)
      return desk === undefined ? new Map() : (await openDesk(pair, desk)).open
    },
    async serve() {
      const done: DeskDuty[] = []
      for (const desk of await desks()) {
        const duty = await dutyOf(desk, await openDesk(pair, desk), member)
        if (duty === null) continue
        const reply =
          duty.act === 'make'
            ? await send(desk, duty.key)
            : await asker.post(`/api/v1/keys/desk-keys/${duty.keyId}/shares`, { shares: duty.shares })
        if (reply.status >= 300) throw new Error(`${who} was refused: ${reply.text}`)
        done.push(duty)
      }
      return done
    },
    async replace(kind, { afterLoss = false } = {}) {
      const desk = await find(kind)
      if (desk === undefined) throw new Error(`${who} is of no such desk`)
      const { open } = await openDesk(pair, desk)
      const before = afterLoss ? null : (open.get(desk.keys[0]?.id ?? '') ?? null)
      return await send(desk, { ...(await nextKeyOf(desk, before, member)), afterLoss })
    },
  }
}

const named = ({ kind, placeId, organizationId }: OwnDesk) => ({ kind, placeId, organizationId })
