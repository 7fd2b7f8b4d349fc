import type { Log } from '../../platform/log.ts'
import { type Letter, postWebhook, type Resolve, systemResolve } from '../webhook/index.ts'
import type { ServiceName, ServiceStates } from './service-states.ts'
import { inTurns } from './take-turns.ts'

/** After the last of these an answer is given up: somebody who waited five minutes writes again. */
const pausesMs: readonly number[] = [0, 2_000, 15_000, 60_000, 240_000]
/** Answers that wait while a service does not take them. What is more is not worth its memory. */
const mostWaiting = 10_000

export interface OutboxParts {
  readonly log: Log
  readonly states: ServiceStates
  readonly resolve?: Resolve
  /** Tests wait less. */
  readonly pausesMs?: readonly number[]
}

export interface Outbox {
  /** Takes an answer over, and sends it after those that wait for the same person. */
  send(service: ServiceName, to: string, letter: Letter): void
  /** Waits until nothing waits any more. */
  empty(): Promise<void>
}

/**
 * Answers on their way out. They lie in memory, with the number that they go to, until the service took them or they are given
 * up; a restart forgets them. The log says that one failed and how, never what or to whom.
 */
export function openOutbox(parts: OutboxParts): Outbox {
  const turns = inTurns()
  const waiting = new Set<Promise<unknown>>()
  return {
    send(service, to, letter) {
      if (waiting.size >= mostWaiting) {
        parts.log.warn('messaging.given-up', { service, reason: 'too-many' })
        return
      }
      const sending = turns(to, () => deliver(parts, service, letter)).finally(() => waiting.delete(sending))
      waiting.add(sending)
    },
    async empty() {
      while (waiting.size > 0) await Promise.all(waiting)
    },
  }
}

async function deliver(parts: OutboxParts, service: ServiceName, letter: Letter): Promise<void> {
  for (const pause of parts.pausesMs ?? pausesMs) {
    await wait(pause)
    const posted = await postWebhook(letter, parts.resolve ?? systemResolve)
    if (posted.kind === 'taken') {
      parts.states.answered(service)
      return
    }
    const { failure, status } = posted
    parts.states.failed(service)
    parts.log.warn('messaging.failed', { service, failure, status: status ?? 0 })
    if (isFinal(status)) break
  }
  parts.log.warn('messaging.given-up', { service, reason: 'failed' })
}

/** Refused for itself: the same request would be refused again. */
const isFinal = (status: number | null): boolean =>
  status !== null && status >= 400 && status < 500 && status !== 408 && status !== 429

/** Nothing stays up for the sake of an answer that waits. */
const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
