import type { FastifyRequest } from 'fastify'
import { originOf, WaitingLine } from '../../platform/http/index.ts'
import type { Clock } from '../../platform/time.ts'
import type { IntakeProof } from './intake-proof.ts'

/** Fewer than the app has connections, so that the desk is served while reports come in by the hundred. */
const abreast = 6
/** A report is a few kilobytes: all that wait fit into some megabytes. */
const longest = 2_000
/** Below what proxies and browsers wait for. */
const patienceMs = 20_000

/** Waits for its turn; what it gives is called when the turn is over. */
export type IntakeLine = (arrival: {
  readonly request: FastifyRequest
  readonly urgent: boolean
}) => Promise<() => void>

/** One line for everybody who sends: a danger first, and each origin behind itself. */
export function createIntakeLine(parts: {
  readonly proof: IntakeProof
  readonly clock: Clock
  readonly behindProxy: boolean
}): IntakeLine {
  const line = new WaitingLine({ abreast, longest, patienceMs })
  return async ({ request, urgent }) =>
    await line.enter({
      group: parts.proof.groupOf(originOf(request, parts), parts.clock.now()),
      urgent,
    })
}
