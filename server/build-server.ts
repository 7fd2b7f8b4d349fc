import type { FastifyInstance } from 'fastify'
import { apiScopes, codesOf } from '../vocabulary/words/index.ts'
import { allRoutes } from './all-routes.ts'
import { serveOpenRosa } from './channels/openrosa/index.ts'
import { servePublicPages } from './channels/public-pages/index.ts'
import { stages, sweeps } from './flow.ts'
import { type Beats, makeBeats } from './make-beats.ts'
import { sessionCookieName } from './parties/access/index.ts'
import { runStages } from './parties/audit/index.ts'
import { buildHttp } from './platform/http/index.ts'
import type { ServerParts } from './server-parts.ts'
import { openJudgingThread } from './warning/detection/index.ts'

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
    routes: allRoutes(parts),
    database: parts.app,
    log: parts.log,
    identify: parts.identify,
    version: parts.version,
    scopes: codesOf(apiScopes),
    sessionCookie: sessionCookieName(parts.secureCookies),
    secure: parts.secure,
    onion: parts.onion,
    https: parts.https ?? null,
  })
  await serveOpenRosa(http, parts)
  await servePublicPages(http, parts)
  const woken = stages(parts)
  const thread = parts.judging ?? openJudgingThread()
  if (parts.judging === undefined) http.addHook('onClose', () => thread.close())
  const beats = makeBeats({ ...parts, thread, stages: woken, sweeps: sweeps(parts) })
  return {
    http,
    stages: woken.all.map(({ name }) => name),
    beats,
    async settle() {
      await runStages(parts.job, woken.all)
    },
    async sweep(round = ['wake', 'tend', 'judge', 'make', 'verify', 'wake', 'tell']) {
      for (const beat of round) await beats[beat]()
      const failing = beats.failing()
      if (failing.length > 0) throw new Error(`of the beat: ${failing.join(', ')}`)
    },
  }
}
