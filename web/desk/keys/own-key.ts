import { type Ref, shallowRef } from 'vue'
import {
  type Bytes,
  fromBase64url,
  type KeyPair,
  lockPersonKey,
  newKeyPair,
  SealError,
  toBase64url,
  unlockPersonKey,
} from '../../../sealing/index.ts'
import type { newPasskey, newPersonKey, OwnKey, passphraseRelock } from '../../../vocabulary/wire/keys.ts'
import type { Call, Called, In } from '../call/index.ts'
import type { Passkeys } from './passkeys.ts'

/** `unknown` until the server was asked; `none` for somebody who has no key yet. */
export type KeyState = 'unknown' | 'none' | 'locked' | 'open'

export interface OwnKeyParts {
  readonly call: Call
  readonly passkeys: Passkeys
  /** Slow by design: what a passphrase opens the key with. */
  readonly secretOf: (passphrase: string, login: string) => Promise<Bytes>
  readonly randomBytes: (length: number) => Bytes
}

const at = '/api/v1/keys/own'
const done: Called<true> = { ok: true, value: true }

/**
 * The own key of whoever is signed in. Opened, its private half lies in the memory of this page and nowhere else; after a
 * reload it is locked again.
 */
export class OwnKeyRing {
  readonly state: Readonly<Ref<KeyState>>
  readonly own: Readonly<Ref<OwnKey | null>>
  readonly #state = shallowRef<KeyState>('unknown')
  readonly #own = shallowRef<OwnKey | null>(null)
  readonly #parts: OwnKeyParts
  #pair: KeyPair | null = null

  constructor(parts: OwnKeyParts) {
    this.#parts = parts
    this.state = this.#state
    this.own = this.#own
  }

  /** The opened pair with the id of its key; null while it is locked. */
  get opened(): { readonly keyId: string; readonly pair: KeyPair } | null {
    const keyId = this.#own.value?.key?.id
    return this.#pair === null || keyId === undefined ? null : { keyId, pair: this.#pair }
  }

  /** Another person signed in, or nobody is. */
  forget(): void {
    this.#pair = null
    this.#own.value = null
    this.#state.value = 'unknown'
  }

  async load(): Promise<Called<OwnKey>> {
    const answer = await this.#parts.call.get<OwnKey>(at)
    if (!answer.ok) return answer
    const { key } = answer.value
    if (this.#pair !== null && (key === null || key.publicKey !== toBase64url(this.#pair.publicKey)))
      this.#pair = null
    this.#own.value = answer.value
    this.#state.value = key === null ? 'none' : this.#pair === null ? 'locked' : 'open'
    return answer
  }

  /** Opens the key by a passphrase's secret. False: it is locked by another. */
  async unlockBy(secret: Bytes): Promise<boolean> {
    const lock = this.#own.value?.key?.locks.find(({ kind }) => kind === 'passphrase')
    return lock !== undefined && (await this.#unlock(secret, lock.locked))
  }

  async unlockByPasskey(): Promise<boolean> {
    const locks = (this.#own.value?.key?.locks ?? []).flatMap(({ credentialId, salt, locked }) =>
      credentialId === null || salt === null ? [] : [{ credentialId, salt, locked }],
    )
    const got = await this.#parts.passkeys.ask(locks)
    const lock = locks.find(({ credentialId }) => credentialId === got?.credentialId)
    return got !== null && lock !== undefined && (await this.#unlock(got.secret, lock.locked))
  }

  async #unlock(secret: Bytes, locked: string): Promise<boolean> {
    const key = this.#own.value?.key
    if (!key) return false
    try {
      const publicKey = fromBase64url(key.publicKey)
      this.#pair = await unlockPersonKey(secret, { publicKey, locked: fromBase64url(locked) })
      this.#state.value = 'open'
      return true
    } catch (error) {
      if (error instanceof SealError) return false
      throw error
    }
  }

  /** The secret of a passphrase that somebody typed for this key. */
  async secretOf(passphrase: string): Promise<Bytes> {
    return await this.#parts.secretOf(passphrase, this.#own.value?.login ?? '')
  }

  /** Makes the first key; with `anew` another one in place of the key in use, which nothing opens from then on. */
  async make(secret: Bytes, { anew = false } = {}): Promise<Called<unknown>> {
    const { call, randomBytes } = this.#parts
    const pair = await newKeyPair(randomBytes)
    const locked = toBase64url(await lockPersonKey(secret, pair, randomBytes))
    const body: In<typeof newPersonKey> = {
      publicKey: toBase64url(pair.publicKey),
      lock: { kind: 'passphrase', locked },
    }
    const made = await call.send('POST', anew ? `${at}/anew` : at, body)
    if (!made.ok) return made
    this.#pair = pair
    return await this.load()
  }

  /** Locks the opened key under another passphrase. */
  async relock(secret: Bytes): Promise<Called<unknown>> {
    const { call, randomBytes } = this.#parts
    if (this.#pair === null) return done
    const body: In<typeof passphraseRelock> = {
      locked: toBase64url(await lockPersonKey(secret, this.#pair, randomBytes)),
    }
    const relocked = await call.send('PUT', `${at}/passphrase`, body)
    return relocked.ok ? await this.load() : relocked
  }

  /** @returns false when the browser made no passkey that can open a key */
  async addPasskey(name: string): Promise<Called<boolean>> {
    const { call, passkeys, randomBytes } = this.#parts
    if (this.#pair === null) return { ok: true, value: false }
    const salt = randomBytes(32)
    const made = await passkeys.make({ login: this.#own.value?.login ?? '', name }, salt)
    if (made === null) return { ok: true, value: false }
    const body: In<typeof newPasskey> = {
      locked: toBase64url(await lockPersonKey(made.secret, this.#pair, randomBytes)),
      credentialId: made.credentialId,
      salt: toBase64url(salt),
    }
    const added = await call.send('POST', `${at}/passkeys`, body)
    if (!added.ok) return added
    const loaded = await this.load()
    return loaded.ok ? { ok: true, value: true } : loaded
  }

  async removePasskey(id: string): Promise<Called<unknown>> {
    const removed = await this.#parts.call.send('DELETE', `${at}/passkeys/${id}`)
    return removed.ok ? await this.load() : removed
  }
}
