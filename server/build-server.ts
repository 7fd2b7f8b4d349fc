import type { FastifyInstance } from 'fastify'
import { apiScopes, codesOf } from '../vocabulary/words/index.ts'
import { allRoutes } from './all-routes.ts'
import { stages, sweeps } from './flow.ts'
import { type Beats, makeBeats } from './make-beats.ts'
import { type Access, sessionCookieName, sessionRoutes } from './parties/access/index.ts'
import { auditRoutes, type HeadKey, runStages } from './parties/audit/index.ts'
import { bulkRoutes } from './parties/bulk/index.ts'
import { catalogueRoutes } from './parties/catalogue/index.ts'
import { directoryRoutes } from './parties/directory/index.ts'
import { type Delivery, dutyRoutes } from './parties/duty/index.ts'
import { demoRoutes, entryRoutes, peopleRoutes } from './parties/entrance/index.ts'
import { incidentRoutes } from './parties/incident/index.ts'
import { meetingRoutes } from './parties/meeting/index.ts'
import { organizationRoutes } from './parties/organization/index.ts'
import { placeRoutes } from './parties/place/index.ts'
import { savedViewRoutes } from './parties/saved-view/index.ts'
import { serviceRoutes } from './parties/service/index.ts'
import { requireOpenIntake, territoryRoutes } from './parties/territory/index.ts'
import type { Chance } from './platform/chance.ts'
import type { Database } from './platform/database/index.ts'
import { buildHttp, type Identity } from './platform/http/index.ts'
import type { Log } from './platform/log.ts'
import type { Clock } from './platform/time.ts'
import { attentionRoutes } from './results/attention/index.ts'
import { publicationRoutes } from './results/publication/index.ts'
import { alertRoutes } from './warning/alert/index.ts'
import { detectionRoutes } from './warning/detection/index.ts'
import { proposalRoutes } from './warning/proposal/index.ts'
import { referralRoutes } from './warning/referral/index.ts'
import { responseRoutes } from './warning/response/index.ts'
import { createIntakeProof, intakeRoutes, signalRoutes } from './warning/signal/index.ts'
import { findScenarioFacts, situationRoutes } from './warning/situation/index.ts'

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
  readonly https?: { readonly cert: string; readonly key: string } | null
  readonly demo: boolean
  /** Leading zero bits of the puzzle before a signal is sent; 0 asks for none. */
  readonly proofBits: number
  /** The ways in which somebody is woken. */
  readonly deliveries: readonly Delivery[]
  readonly pushPublicKey: string
  /** Signs heads of the chain; it lies outside the database. */
  readonly auditKey: HeadKey
}
import { sessionCookieName } from './parties/access/index.ts'
import { runStages } from './parties/audit/index.ts'
import { buildHttp } from './platform/http/index.ts'
import type { ServerParts } from './server-parts.ts'

type Beat = Exclude<keyof Beats, 'failing'>

export interface Server {
  readonly http: FastifyInstance
  /** The names of the stages, for the watchman. */
  readonly stages: readonly string[]
  /** Lets every stage catch up with what was done; called after writes. */
  settle(): Promise<void>
  /** What is done again and again, each by a timer of its own. */
  readonly beats: Beats
  /**
   * One round of beats, of all when none is named, for whoever has no timer: tests and the demonstration.
   *
   * @throws Error naming what failed, after everything else was done
   */
  sweep(round?: readonly Beat[]): Promise<void>
}

/** Puts the parts together: which routes exist, and which stages run. */
export async function buildServer(parts: ServerParts): Promise<Server> {
  const http = await buildHttp({
    routes: [
      ...installationRoutes(parts),
      ...sessionRoutes(parts),
      ...entryRoutes({
        ...parts,
        furnish: (work, placeId) => shipProgramme(work, parts.chance, placeId),
      }),
      ...demoRoutes(parts),
      ...peopleRoutes(parts),
      ...organizationRoutes(parts),
      ...bulkRoutes(parts),
      ...catalogueRoutes(parts),
      ...placeRoutes(),
      ...auditRoutes(),
      ...territoryRoutes(parts),
      ...directoryRoutes(parts),
      ...serviceRoutes(parts),
      ...dutyRoutes(parts),
      ...incidentRoutes(),
      ...savedViewRoutes(parts),
      ...meetingRoutes(parts),
      ...attentionRoutes(),
      ...publicationRoutes(),
      ...commitmentRoutes(parts),
      ...workshopRoutes(parts),
      ...pactRoutes(parts),
      ...committeeRoutes(parts),
      ...intakeRoutes({ ...parts, proof, requireOpen: requireOpenIntake }),
      ...signalRoutes(parts),
      ...situationRoutes(parts),
      ...detectionRoutes(parts),
      ...alertRoutes(parts),
      ...responseRoutes(parts),
      ...proposalRoutes(parts),
      ...referralRoutes(parts),
      ...mechanismRoutes(parts),
      ...kitRoutes(parts),
      ...trainingRoutes(parts),
      ...threatRoutes({ ...parts, findFacts: findScenarioFacts }),
      ...mappingRoutes(parts),
      ...programmeRoutes(parts),
      ...bodyRoutes(parts),
    ],
    routes: allRoutes(parts),
    database: parts.app,
    log: parts.log,
    identify: parts.identify,
    version: parts.version,
    scopes: codesOf(apiScopes),
    sessionCookie: sessionCookieName(parts.secure),
    secure: parts.secure,
    https: parts.https ?? null,
  })
  const woken = stages(parts)
  const beats = makeBeats({ ...parts, stages: woken, sweeps: sweeps(parts) })
  return {
    http,
    stages: woken.all.map(({ name }) => name),
    beats,
    async settle() {
      await runStages(parts.job, woken.all)
    },
    async sweep(round = ['wake', 'tend', 'verify', 'wake', 'tell']) {
      for (const beat of round) await beats[beat]()
      const failing = beats.failing()
      if (failing.length > 0) throw new Error(`of the beat: ${failing.join(', ')}`)
    },
  }
}
