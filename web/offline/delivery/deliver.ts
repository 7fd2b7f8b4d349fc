import type { SignalReceived } from '../../../vocabulary/wire/signal.ts'
import type { Outbox } from '../outbox/index.ts'
import { type DeliveryProblem, isDue, waitMs } from '../retry/index.ts'
import { type PostParts, postEntry } from './post-entry.ts'

export interface DeliveryParts extends PostParts {
  readonly outbox: Outbox
  /** Milliseconds of this telephone's clock, however wrong. */
  readonly now: () => number
  /** In [0, 1). */
  readonly random: () => number
}

export type Delivery =
  | { readonly kind: 'taken'; readonly received: SignalReceived }
  | { readonly kind: 'failed'; readonly problem: DeliveryProblem }
  /** Another tab or the worker is sending it, or has sent it. */
  | { readonly kind: 'elsewhere' }

/** Sends one entry, whether it is due or not. When the server has it, it is gone from here. */
export async function deliver(
  id: string,
  parts: DeliveryParts,
  { puzzleFirst = false }: { readonly puzzleFirst?: boolean } = {},
): Promise<Delivery> {
  const entry = await parts.outbox.claim(id, parts.now())
  if (entry === null) return { kind: 'elsewhere' }
  const posted = await postEntry(entry, parts, puzzleFirst)
  if (posted.kind === 'taken') {
    await parts.outbox.remove(id)
    return posted
  }
  const wait = waitMs(posted.problem, entry.attempts + 1, parts.random())
  await parts.outbox.giveBack(id, { problem: posted.problem, nextTryAt: parts.now() + (wait ?? 0) })
  return posted
}

export interface Round {
  /** Milliseconds until something is due again; null when nothing waits for a time. */
  readonly nextInMs: number | null
  readonly left: number
}

/**
 * Sends what is due, one after the other. `networkIsBack` makes what failed for want of a network due at once. After a
 * failure of the network the rest of the round is left for later: it would fail as well.
 */
export async function deliverDue(
  parts: DeliveryParts,
  { networkIsBack = false }: { readonly networkIsBack?: boolean } = {},
): Promise<Round> {
  const { entries } = await parts.outbox.content()
  for (const entry of entries) {
    const lacked = entry.lastProblem === 'offline' || entry.lastProblem === 'timeout'
    if (!isDue(entry, parts.now()) && !(networkIsBack && lacked)) continue
    const outcome = await deliver(entry.id, parts)
    if (outcome.kind === 'failed' && outcome.problem === 'offline') break
  }
  return await roundAfter(parts)
}

/** An entry that another tab holds is looked at again when that tab may have been killed. */
async function roundAfter({ outbox, now }: DeliveryParts): Promise<Round> {
  const { entries, unreadable } = await outbox.content()
  const waits = entries
    .filter(({ lastProblem }) => lastProblem !== 'refused')
    .map((entry) =>
      Math.max(isDue(entry, now()) ? 0 : entry.nextTryAt - now(), entry.claimedUntil - now(), 0),
    )
  return {
    nextInMs: waits.length === 0 ? null : Math.min(...waits),
    left: entries.length + unreadable.length,
  }
}
