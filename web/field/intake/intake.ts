import type { SignedKeyList } from '../../../sealing/index.ts'
import type { Installation } from '../../../vocabulary/wire/installation.ts'
import type { IntakePlaces } from '../../../vocabulary/wire/signal.ts'
import type { IntakeTerritory } from '../../../vocabulary/wire/territory.ts'

/** The numbers of the whole country. */
export type IntakeEmergency = Pick<IntakeTerritory, 'emergency' | 'otherChannels'>

/** Why a request brought no answer: `unreachable` is the network, the rest the server's own words. */
export class IntakeFailure extends Error {
  /** `unreachable`, `unreadable`, or a problem code of the server such as `intake-paused`. */
  readonly code: string

  constructor(code: string) {
    super(code)
    this.name = 'IntakeFailure'
    this.code = code
  }
}

/** The requests of this page. Each throws `IntakeFailure` and nothing else. */
export interface Intake {
  installation(): Promise<Installation>
  emergency(): Promise<IntakeEmergency>
  places(): Promise<IntakePlaces>
  territory(id: string): Promise<IntakeTerritory>
  keys(): Promise<SignedKeyList>
  post<Reply>(path: string, body: unknown): Promise<Reply>
}

type Fetch = (url: string, options: RequestInit) => Promise<Response>

/** Speaks with our own server only, without cookies and without a referrer. */
export function intakeOver(fetch: Fetch): Intake {
  const ask = async <Reply>(path: string, options: RequestInit = {}): Promise<Reply> => {
    const reply = await fetch(`/api/v1/${path}`, { ...sharedOptions, ...options }).catch(() => {
      throw new IntakeFailure('unreachable')
    })
    const body: unknown = await reply.json().catch(() => {
      throw new IntakeFailure('unreadable')
    })
    if (!reply.ok) throw new IntakeFailure(problemCode(body))
    return body as Reply
  }
  const post = <Reply>(path: string, body: unknown): Promise<Reply> =>
    ask<Reply>(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  return {
    installation: () => ask('installation'),
    emergency: () => ask('intake/emergency'),
    places: () => ask('intake/places'),
    territory: (id) => ask(`intake/territories/${encodeURIComponent(id)}`),
    keys: () => ask('intake/keys'),
    post: (path, body) => post(path, body),
  }
}

const sharedOptions: RequestInit = { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' }

function problemCode(body: unknown): string {
  const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : null
  return typeof code === 'string' ? code : 'unreadable'
}
