import type { FastifyRequest } from 'fastify'
import { buildServer, type Server } from './build-server.ts'
import type { CapIdentity } from './channels/cap-feed/index.ts'
import type { MessagingSettings } from './channels/messaging/index.ts'
import { constraintFields } from './constraint-fields.ts'
import { type Access, openAccess } from './parties/access/index.ts'
import { sealMovesWith } from './parties/audit/index.ts'
import type { Delivery } from './parties/duty/index.ts'
import type { Chance } from './platform/chance.ts'
import { type Connections, type Database, openDatabase } from './platform/database/index.ts'
import type { Identity } from './platform/http/index.ts'
import type { Keyring } from './platform/keys/index.ts'
import type { Log } from './platform/log.ts'
import type { Clock } from './platform/time.ts'
import type { ServerParts } from './server-parts.ts'

export interface OpenParts {
  readonly connections: Connections
  readonly keyring: Pick<
    Keyring,
    'signInSecret' | 'limitKey' | 'auditKey' | 'webhookKey' | 'seals' | 'badges'
  > & {
    readonly push: Pick<Keyring['push'], 'publicKey'>
  }
  /** The ways in which somebody is woken. */
  readonly deliveries: readonly Delivery[]
  readonly clock: Clock
  readonly chance: Chance
  readonly log: Log
  readonly version: string
  readonly secure: boolean
  /** The onion service that leads here as well. */
  readonly onion?: string | null
  readonly https?: { readonly cert: string; readonly key: string } | null
  readonly demo: boolean
  /** Requests come through a proxy that the deployer vouches for. */
  readonly behindProxy?: boolean
  readonly proofBits: number
  readonly cap: CapIdentity
  /** The services that bring messages; none when null. */
  readonly messaging: MessagingSettings | null
  readonly judging?: ServerParts['judging']
  /** How many connections serve people, and how many the stages. */
  readonly pool: { readonly app: number; readonly job: number }
  /** Tests name a person in a header; everybody else has a session. */
  readonly identify?: (access: Access) => (request: FastifyRequest) => Promise<Identity>
}

export interface OpenServer extends Server {
  readonly access: Access
  readonly app: Database
  readonly job: Database
  close(): Promise<void>
}

/** Opens the databases and the sign-in over a migrated store, and puts the server together on them. */
export async function openServer(parts: OpenParts): Promise<OpenServer> {
  const { connections, clock, chance, keyring } = parts
  const common = { clock, seal: sealMovesWith(chance), constraintFields }
  const app = openDatabase({ connection: { ...connections.app, max: parts.pool.app }, ...common })
  const job = openDatabase({ connection: { ...connections.job, max: parts.pool.job }, ...common })
  const onion = parts.onion ?? null
  // The browser that opens onion services holds them secure, as every browser does the machine itself.
  const secureCookies = parts.secure || onion !== null
  const access = openAccess({
    connection: connections.app,
    app,
    clock,
    chance,
    secret: keyring.signInSecret,
    limitKey: keyring.limitKey,
    secure: secureCookies,
    demo: parts.demo,
  })
  const identify = parts.identify?.(access) ?? ((request: FastifyRequest) => access.identify(request))
  const server = await buildServer({
    ...parts,
    behindProxy: parts.behindProxy ?? false,
    onion,
    secureCookies,
    app,
    job,
    access,
    identify,
    pushPublicKey: keyring.push.publicKey,
    auditKey: keyring.auditKey,
    webhookKey: keyring.webhookKey,
    seals: keyring.seals,
    badges: keyring.badges,
  })
  return {
    ...server,
    access,
    app,
    job,
    async close() {
      await server.http.close()
      await access.close()
      await app.close()
      await job.close()
    },
  }
}
