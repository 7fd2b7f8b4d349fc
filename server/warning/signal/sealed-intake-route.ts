import { type SealedEntry, sealedEntry } from '../../../vocabulary/wire/sealed-entry.ts'
import { signalReceived } from '../../../vocabulary/wire/signal.ts'
import { type Route, route } from '../../platform/http/index.ts'
import type { IntakeLine } from './intake-line.ts'
import { openSealedEntry } from './open-sealed-entry.ts'
import { notAfter } from './read-observed.ts'
import { actsForReceipt, type IntakeParts, takeSignal } from './take-signal.ts'

/**
 * Takes in what waited on a telephone. From where it is opened it goes exactly the way of a signal that was sent at once.
 * The same entry delivered twice, by two telephones even, is one signal.
 */
export function sealedIntakeRoute(parts: IntakeParts, line: IntakeLine): Route {
  // Opened once a request: whose receipt it is must be known before the transaction that takes it in.
  const opened = new WeakMap<SealedEntry, ReturnType<typeof openSealedEntry>>()
  const keys = [parts.seals.intake, ...parts.seals.earlierIntake]
  const open = (entry: SealedEntry): ReturnType<typeof openSealedEntry> => {
    const signal = opened.get(entry) ?? openSealedEntry(entry, keys)
    opened.set(entry, signal)
    return signal
  }
  return route({
    method: 'POST',
    url: '/api/v1/intake/sealed',
    summary: 'Send a signal that was sealed whole on a telephone; delivered twice it is one signal',
    tag: 'intake',
    permit: 'everyone',
    body: sealedEntry,
    reply: signalReceived,
    status: 201,
    actor: async ({ body }) => actsForReceipt({ body: await open(body) }),
    // What does not open waits like everybody else, and is refused where the others are taken.
    admit: async ({ request, body }) => {
      const urgent = await open(body).then(
        ({ dangerNow }) => dangerNow,
        () => false,
      )
      return await line({ request, urgent })
    },
    async handle({ work, body, request }) {
      const signal = await open(body)
      const observed = notAfter(signal.observed, work.now)
      return await takeSignal(work, { ...signal, observed, proof: body.proof }, { ...parts, request })
    },
  })
}
