import { type InjectionKey, inject, type Ref, shallowRef } from 'vue'
import { type Bytes, demonstrationSecret, type KeyPair } from '../../../sealing/index.ts'
import type { WhoAmI } from '../../../vocabulary/wire/access.ts'
import type { OwnDesk } from '../../../vocabulary/wire/keys.ts'
import type { Call, Called } from '../call/index.ts'
import type { Standing } from '../session/index.ts'
import { DeskRing } from './desk-keys.ts'
import { deskRoles } from './desk-roles.ts'
import { createPins, type KeyPins } from './key-pins.ts'
import { type KeyState, OwnKeyRing } from './own-key.ts'
import type { Passkeys } from './passkeys.ts'

export interface KeysParts {
  readonly call: Call
  readonly passkeys: Passkeys
  readonly secretOf: (passphrase: string, login: string) => Promise<Bytes>
  readonly randomBytes: (length: number) => Bytes
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>
}

/** How a person opens the own key. */
export type Unlocking = { readonly passphrase: string } | 'passkey'

/** The keys of whoever is signed in, for every screen: opened in the memory of this page and nowhere else. */
export interface Keys {
  readonly state: Readonly<Ref<KeyState>>
  /** The own key was just made, without being asked. */
  readonly madeOwn: Ref<boolean>
  readonly own: OwnKeyRing
  readonly desks: DeskRing
  /** The passphrase of the sign-in, made into a secret; null takes it back. */
  offer(secret: Bytes | null): void
  /** Somebody came or left. */
  follow(standing: Standing): Promise<void>
  /** Asks the server for the own key where it was not asked yet. */
  ask(): Promise<Called<unknown>>
  /** False when it does not open. */
  unlock(by: Unlocking): Promise<boolean>
  make(passphrase: string, how?: { readonly anew?: boolean }): Promise<Called<unknown>>
  relock(passphrase: string): Promise<Called<unknown>>
  /** The private key of a desk, by the id of its key; null when it cannot be opened here and now. */
  openDeskKey(deskKeyId: string): Promise<KeyPair | null>
  ownDesks(): Promise<readonly OwnDesk[]>
}

export const keysKey: InjectionKey<Keys> = Symbol('keys')

export function useKeys(): Keys {
  const keys = inject(keysKey)
  if (keys === undefined) throw new Error('No keys are provided to this component')
  return keys
}

/** What is remembered between the steps: what this browser saw, and the secret of a sign-in until it has opened something. */
interface Remembered {
  pins: KeyPins
  offered: Bytes | null
}

export function createKeys(parts: KeysParts): Keys {
  const remembered: Remembered = { pins: createPins(null), offered: null }
  const own = new OwnKeyRing(parts)
  const desks = new DeskRing({ ...parts, pins: () => remembered.pins, opened: () => own.opened })
  const madeOwn = shallowRef(false)
  const state = shallowRef<KeyState>('unknown')
  // Told once everything is done: a screen that waits for an open key finds those of the desks open as well.
  const settle = () => {
    state.value = own.state.value
  }
  const acting: Acting = { own, desks, madeOwn, settle, remembered }
  const follow = createFollowing(acting, parts.storage)
  let following: Promise<void> = Promise.resolve()
  return {
    own,
    desks,
    madeOwn,
    state,
    // One after the other: a key is made once.
    follow: (standing) => {
      follow.noteWho(standing)
      following = following.then(() => follow.begin(standing)).catch((fault: unknown) => reportError(fault))
      return following
    },
    offer: (secret) => {
      remembered.offered = secret
    },
    ...actions(acting),
  }
}

type Acting = Pick<Keys, 'own' | 'desks' | 'madeOwn'> & {
  readonly settle: () => void
  readonly remembered: Remembered
}

interface Following {
  /** At once, also while something is under way for whoever was here before. */
  noteWho(standing: Standing): void
  begin(standing: Standing): Promise<void>
}

function createFollowing(acting: Acting, storage: KeysParts['storage']): Following {
  const { own, desks, madeOwn, settle, remembered } = acting
  let here: string | null = null
  let pinsOf: string | null = null

  async function open(who: WhoAmI): Promise<void> {
    const left = (): boolean => here !== who.person.id
    if (!who.roles.some(({ role }) => (deskRoles as readonly string[]).includes(role))) return
    const known = await own.load()
    if (!known.ok || left()) return
    const secret = who.demo ? await demonstrationSecret(known.value.login) : remembered.offered
    if (secret === null || left()) return
    if (known.value.key === null) madeOwn.value = (await own.make(secret)).ok
    else if (own.state.value === 'locked') await own.unlockBy(secret)
    if (own.state.value !== 'open' || left()) return
    remembered.offered = null
    await desks.serve()
  }

  function leave(): void {
    own.forget()
    desks.forget()
    madeOwn.value = false
    settle()
  }

  return {
    noteWho(standing) {
      if (standing.kind !== 'signed-in' && standing.kind !== 'signed-out') return
      const now = standing.kind === 'signed-in' ? standing.who.person.id : null
      if (now === here) return
      here = now
      leave()
    },
    async begin(standing) {
      if (standing.kind !== 'signed-in' || standing.who.person.id !== here) return
      const { who } = standing
      if (pinsOf !== here) remembered.pins = createPins(who.demo ? null : storage)
      pinsOf = here
      if (own.state.value !== 'open') await open(who)
      // What was still opened for somebody who has left meanwhile is nobody's.
      if (here === who.person.id) settle()
      else leave()
    },
  }
}

function actions({ own, desks, settle, remembered }: Acting) {
  const then = async (answer: Called<unknown>): Promise<Called<unknown>> => {
    if (answer.ok) await desks.serve()
    settle()
    return answer
  }
  return {
    async ask(): Promise<Called<unknown>> {
      if (own.state.value !== 'unknown') return { ok: true, value: null }
      const answer = await own.load()
      settle()
      return answer
    },
    async unlock(by: Unlocking): Promise<boolean> {
      const opened =
        by === 'passkey' ? await own.unlockByPasskey() : await own.unlockBy(await own.secretOf(by.passphrase))
      if (!opened) return false
      // Whoever signed in with a new passphrase and remembers the old one goes on with the new one alone.
      if (remembered.offered !== null) await own.relock(remembered.offered)
      remembered.offered = null
      await desks.serve()
      settle()
      return true
    },
    make: async (passphrase: string, how: { readonly anew?: boolean } = {}) =>
      await then(await own.make(await own.secretOf(passphrase), how)),
    relock: async (passphrase: string) => await own.relock(await own.secretOf(passphrase)),
    async openDeskKey(deskKeyId: string): Promise<KeyPair | null> {
      if (own.state.value !== 'open') return null
      const known = desks.keyOf(deskKeyId)
      if (known !== null) return known
      // A colleague may have shared it since.
      await desks.load()
      return desks.keyOf(deskKeyId)
    },
    async ownDesks(): Promise<readonly OwnDesk[]> {
      if (desks.desks.value.length === 0) await desks.load()
      return desks.desks.value
    },
  }
}
