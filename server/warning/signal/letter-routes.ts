import { done, idParams } from '../../../vocabulary/wire/common.ts'
import { keyHandedOn, letterFromDesk, lettersOfSignal } from '../../../vocabulary/wire/signal.ts'
import { recordOpening } from '../../parties/audit/index.ts'
import { type SealedParts, viewCorrespondence } from '../../parties/sealed/index.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { desksToHandTo, handOnKey } from './hand-on-key.ts'
import { getSignal } from './signal-store.ts'
import { writeLetter } from './write-letter.ts'

const tag = 'signals'
const readers = ['triage-operator', 'supervisor', 'analyst', 'ombudsman', 'local-coordinator'] as const
const writers = ['triage-operator', 'local-coordinator', 'ombudsman'] as const
const handers = ['triage-operator', 'supervisor', 'ombudsman'] as const

/** What the reporter and the desk write to each other. The host keeps it and can open none of it. */
export function letterRoutes(parts: SealedParts): Route[] {
  return [readingRoute(parts), ...writingRoutes(parts)]
}

const common = { tag, params: idParams, sessionAlone: true } as const

const readingRoute = (parts: SealedParts): Route =>
  route({
    ...common,
    method: 'GET',
    url: '/api/v1/signals/:id/letters',
    summary: 'The sealed letters of a signal, for the desks that hold its key; each opening is remembered',
    permit: readers,
    reply: lettersOfSignal,
    async handle({ work, params }) {
      const signal = await getSignal(work, params.id)
      const subject = { kind: 'signal', id: signal.id }
      const correspondence = await viewCorrespondence(work, subject, parts.seals.months)
      const openTo = await desksToHandTo(work, signal)
      if (correspondence.letters.length > 0)
        await recordOpening(work, { subjectKind: 'letters', subjectId: signal.id }, parts)
      return { ...correspondence, openTo }
    },
  })

const writingRoutes = (parts: SealedParts): Route[] => [
  route({
    ...common,
    method: 'POST',
    url: '/api/v1/signals/:id/letters',
    summary: 'Send the reporter a question or an answer that was sealed in the browser',
    permit: writers,
    body: letterFromDesk,
    reply: done,
    async handle({ work, params, body }) {
      await writeLetter(work, { ...body, signalId: params.id }, parts)
      return { done: true as const }
    },
  }),
  route({
    ...common,
    method: 'POST',
    url: '/api/v1/signals/:id/letters/hand-on',
    summary: 'Let one more desk read what was sealed, by sealing its keys to that desk',
    permit: handers,
    body: keyHandedOn,
    reply: done,
    async handle({ work, params, body }) {
      await handOnKey(work, { ...body, signalId: params.id }, parts)
      return { done: true as const }
    },
  }),
]
