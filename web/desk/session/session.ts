import { type InjectionKey, inject, type Ref, shallowRef } from 'vue'
import type {
  enrolmentStarted,
  newSession,
  recoveryCodes,
  sessionNext,
  WhoAmI,
} from '../../../vocabulary/wire/access.ts'
import type { Call, Called, In, Out } from '../call/index.ts'

/** Where the person stands between nobody and signed in. */
export type Standing =
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'second-factor' }
  | { readonly kind: 'enrolment' }
  | { readonly kind: 'signed-in'; readonly who: WhoAmI }

export type Next = Out<typeof sessionNext>['next']

export interface Session {
  readonly standing: Readonly<Ref<Standing>>
  /** The session ended under a page that is still open: sign-in is asked for on top of it. */
  readonly interrupted: Readonly<Ref<boolean>>
  /** Asks the server who is signed in; a lost connection leaves the standing as it was. */
  ask(): Promise<Called<WhoAmI>>
  open(credentials: In<typeof newSession>): Promise<Called<{ next: Next }>>
  giveSecondFactor(code: string): Promise<Called<unknown>>
  /** Null when the page was loaded anew since the passphrase was given: it must be given again. */
  enrol(): Promise<Called<Out<typeof enrolmentStarted>> | null>
  confirmEnrolment(code: string): Promise<Called<Out<typeof recoveryCodes>>>
  become(personId: string): Promise<Called<unknown>>
  close(): Promise<void>
  /** Waits until the person of the open page is signed in again; false when somebody else came instead. */
  renew(): Promise<boolean>
}

export const sessionKey: InjectionKey<Session> = Symbol('session')

export function useSession(): Session {
  const session = inject(sessionKey)
  if (session === undefined) throw new Error('No session is provided to this component')
  return session
}

const at = '/api/v1/session'

/** Holds who is signed in, and those who wait for the same person to come back. */
interface Keeper extends Pick<Session, 'interrupted' | 'ask' | 'renew'> {
  readonly standing: Ref<Standing>
  /** Goes on to who it is, once the server has said yes. */
  thenAsk<T>(answer: Called<T>): Promise<Called<T>>
}

function createKeeper(call: Call, leave: () => void): Keeper {
  const standing = shallowRef<Standing>({ kind: 'not-asked' })
  const interrupted = shallowRef(false)
  let waiting: ((same: boolean) => void)[] = []
  let lastPerson: string | null = null

  function enter(who: WhoAmI): void {
    const same = lastPerson === null || lastPerson === who.person.id
    // What one person left on the screen is not for the next one: the page starts afresh.
    if (interrupted.value && !same) {
      leave()
      return
    }
    lastPerson = who.person.id
    standing.value = who.secondFactor === 'needed' ? { kind: 'enrolment' } : { kind: 'signed-in', who }
    if (who.secondFactor === 'needed') return
    interrupted.value = false
    for (const go of waiting) go(true)
    waiting = []
  }

  async function ask(): Promise<Called<WhoAmI>> {
    const answer = await call.get<WhoAmI>(at)
    if (answer.ok) enter(answer.value)
    else if (answer.refusal.code === 'second-factor-needed') standing.value = { kind: 'second-factor' }
    else if (answer.refusal.code === 'not-signed-in' && !interrupted.value)
      standing.value = { kind: 'signed-out' }
    return answer
  }

  return {
    standing,
    interrupted,
    ask,
    async thenAsk(answer) {
      if (!answer.ok) return answer
      const known = await ask()
      return known.ok ? answer : known
    },
    renew() {
      if (lastPerson === null) return Promise.resolve(false)
      interrupted.value = true
      return new Promise((resolve) => {
        waiting.push(resolve)
      })
    },
  }
}

export function createSession(call: Call, leave: () => void): Session {
  const { standing, interrupted, ask, thenAsk, renew } = createKeeper(call, leave)
  // Derived from the passphrase, for the one step that asks for it again; never the passphrase itself.
  let heldSecret: string | null = null
  return {
    standing,
    interrupted,
    ask,
    renew,
    async open(credentials) {
      const answer = await call.send<{ next: Next }>('POST', at, credentials)
      if (!answer.ok) return answer
      if (answer.value.next === 'done') return thenAsk(answer)
      heldSecret = answer.value.next === 'enrol-second-factor' ? credentials.secret : null
      standing.value = { kind: answer.value.next === 'second-factor' ? 'second-factor' : 'enrolment' }
      return answer
    },
    giveSecondFactor: async (code) => thenAsk(await call.send('POST', `${at}/second-factor`, { code })),
    enrol: async () =>
      heldSecret === null ? null : call.send('POST', `${at}/enrolment`, { secret: heldSecret }),
    async confirmEnrolment(code) {
      const answer = await call.send<Out<typeof recoveryCodes>>('POST', `${at}/enrolment/confirm`, { code })
      if (answer.ok) heldSecret = null
      return answer
    },
    become: async (personId) => thenAsk(await call.send('POST', '/api/v1/demo/sign-in', { personId })),
    async close() {
      await call.send('DELETE', at)
      leave()
    },
  }
}

/** The person who is signed in; screens behind the sign-in may rely on it. */
export function whoIs(session: Session): WhoAmI | null {
  return session.standing.value.kind === 'signed-in' ? session.standing.value.who : null
}

export const rolesOf = (who: WhoAmI | null): readonly string[] => (who?.roles ?? []).map((held) => held.role)
