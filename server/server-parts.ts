import type { FastifyRequest } from 'fastify'
import type { CapIdentity } from './channels/cap-feed/index.ts'
import type { MessagingSettings } from './channels/messaging/index.ts'
import type { Access } from './parties/access/index.ts'
import type { HeadKey } from './parties/audit/index.ts'
import type { Delivery } from './parties/duty/index.ts'
import type { Chance } from './platform/chance.ts'
import type { Database } from './platform/database/index.ts'
import type { Identity } from './platform/http/index.ts'
import type { BadgeKeys, SealKeys } from './platform/keys/index.ts'
import type { Log } from './platform/log.ts'
import type { Clock } from './platform/time.ts'
import type { JudgingThread } from './warning/detection/index.ts'

/** What a server is put together from. */
export interface ServerParts {
  /** Serves people: bound by row-level security in their name. */
  readonly app: Database
  /** Works in between: stages, sweeps, retention. */
  readonly job: Database
  readonly clock: Clock
  readonly chance: Chance
  readonly log: Log
  readonly access: Access
  readonly identify: (request: FastifyRequest) => Promise<Identity>
  readonly version: string
  readonly secure: boolean
  /** The onion service that leads here as well; null when there is none. */
  readonly onion: string | null
  /** Whoever signs in does so over TLS or an onion service: no browser sends the session's cookie otherwise. */
  readonly secureCookies: boolean
  readonly https?: { readonly cert: string; readonly key: string } | null
  readonly demo: boolean
  /** A proxy stands in front that the deployer vouches for, and tells whence a request comes. */
  readonly behindProxy: boolean
  /** Leading zero bits of the puzzle before a signal is sent, in calm; 0 asks for none. */
  readonly proofBits: number
  /** The services that bring messages; none when null. */
  readonly messaging: MessagingSettings | null
  /** The ways in which somebody is woken. */
  readonly deliveries: readonly Delivery[]
  readonly pushPublicKey: string
  /** Signs heads of the chain; it lies outside the database. */
  readonly auditKey: HeadKey
  /** As whom, and in which zone, alerts are written for other systems. */
  readonly cap: CapIdentity
  /** The secrets of webhooks follow from it; it lies outside the database. */
  readonly webhookKey: Uint8Array
  /** The host's part in sealing; none of it opens what is sealed to a desk. */
  readonly seals: SealKeys
  /** Signs certificates; it lies outside the database. */
  readonly badges: BadgeKeys
  /** Where servers share one, the thread they judge on, which whoever opened it closes; otherwise each has its own. */
  readonly judging?: JudgingThread | undefined
}
