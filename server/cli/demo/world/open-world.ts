import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type OpenParts, openServer } from '../../../open-server.ts'
import { findAsker } from '../../../parties/person/index.ts'
import type { Chance } from '../../../platform/chance.ts'
import type { Connections, Database } from '../../../platform/database/index.ts'
import type { Identity } from '../../../platform/http/index.ts'
import type { SettableClock } from '../../../platform/time.ts'
import { type BodyKey, type OrganizationKey, type PersonKey, people } from '../country/index.ts'
import { Agenda } from './agenda.ts'
import { demoMessaging } from './demo-messaging.ts'
import { type Hand, handHeader, handOf } from './hand.ts'

/** The product at a simulated time, with everybody's hands on it. */
export interface World {
  readonly clock: SettableClock
  readonly chance: Chance
  readonly agenda: Agenda
  readonly until: Date
  /** Ids of people, institutions and bodies, kept as they are made. */
  readonly ids: {
    readonly people: Map<PersonKey, string>
    readonly organizations: Map<OrganizationKey, string>
    readonly bodies: Map<BodyKey, string>
  }
  /** Signals whose reporters have heard what became of them. */
  readonly answered: Set<string>
  /** @throws Error for somebody who has no account yet */
  as(person: PersonKey): Hand
  readonly anyone: Hand
  organization(key: OrganizationKey): string
  /** The id that the product gave to a signal: no reply ever tells it, so the job's own eyes look it up. */
  signalId(clientUuid: string): Promise<string>
  readonly job: Database
  /** Not ready before the first request: a test may still hang a hook on it. */
  readonly http: FastifyInstance
  settle(): Promise<void>
  sweep(): Promise<void>
  close(): Promise<void>
}

export type WorldParts = Pick<OpenParts, 'connections' | 'keyring' | 'chance' | 'log' | 'version'> & {
  readonly clock: SettableClock
  readonly until: Date
}

/** Opens the product on a server that does not listen, at the simulated time. */
export async function openWorld(parts: WorldParts): Promise<World> {
  const { clock, chance, until } = parts
  const server = await openServer({
    ...parts,
    connections: inHaste(parts.connections),
    secure: false,
    demo: true,
    proofBits: 0,
    cap: { sender: 'vigia@localhost.localdomain', zone: 'UTC' },
    messaging: demoMessaging(0),
    deliveries: [],
    pool: { app: 2, job: 2 },
    identify: () => identifyBy(() => server.app),
  })
  const ids: World['ids'] = { people: new Map(), organizations: new Map(), bodies: new Map() }
  const hands = new Map<PersonKey, Hand>()
  const now = () => clock.now()
  return {
    clock,
    chance,
    until,
    ids,
    answered: new Set(),
    agenda: new Agenda(clock, until),
    anyone: handOf(server.http, { who: 'somebody without an account', id: null, now }),
    as(person) {
      const id = found(ids.people, person)
      const hand = hands.get(person) ?? handOf(server.http, { who: people[person].name, id, now })
      hands.set(person, hand)
      return hand
    },
    organization: (key) => found(ids.organizations, key),
    signalId: (clientUuid) => findSignalId(server.job, clientUuid),
    job: server.job,
    http: server.http,
    settle: () => server.settle(),
    // The chain is checked when the demonstration opens, and not on every day of two simulated years.
    sweep: () => server.sweep(['wake', 'tend', 'judge', 'make', 'wake']),
    close: () => server.close(),
  }
}

/** A power cut while the demonstration is being made costs nothing: it is made anew. */
function inHaste(connections: Connections): Connections {
  const options = '-c synchronous_commit=off -c jit=off'
  return {
    ...connections,
    app: { ...connections.app, options },
    job: { ...connections.job, options },
  }
}

/** The person that the header names, with the roles in force; read once a person, since nobody's roles change here. */
function identifyBy(app: () => Database): (request: FastifyRequest) => Promise<Identity> {
  const known = new Map<string, Promise<Identity>>()
  const read = async (personId: string): Promise<Identity> => {
    const actor = { kind: 'person', personId } as const
    const asker = await app().transact(actor, findAsker)
    return { actor, roles: [...new Set((asker?.roles ?? []).map(({ role }) => role))] }
  }
  return async (request) => {
    const personId = request.headers[handHeader]
    if (typeof personId !== 'string') return { actor: { kind: 'public' }, roles: [] }
    const identity = known.get(personId) ?? read(personId)
    known.set(personId, identity)
    return await identity
  }
}

function found<Key extends string>(ids: ReadonlyMap<Key, string>, key: Key): string {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`${key} is not there yet`)
  return id
}

async function findSignalId(job: Database, clientUuid: string): Promise<string> {
  const row = await job.transact({ kind: 'job', name: 'demonstration' }, (work) =>
    work.tx
      .withTables<{ 'warning.signal': { id: string; client_uuid: string } }>()
      .selectFrom('warning.signal')
      .select('id')
      .where('client_uuid', '=', clientUuid)
      .executeTakeFirstOrThrow(),
  )
  return row.id
}
