import { done } from '../../../vocabulary/wire/common.ts'
import { signedKeyList } from '../../../vocabulary/wire/sealed.ts'
import {
  intakeChallenge,
  receiptAnswer,
  receiptDetail,
  receiptOpening,
  receiptProof,
  signalReceived,
  signalSubmission,
} from '../../../vocabulary/wire/signal.ts'
import { signKeyList } from '../../parties/keys/index.ts'
import { originOf, type Route, route } from '../../platform/http/index.ts'
import { createIntakeLine, type IntakeLine } from './intake-line.ts'
import type { IntakeProof } from './intake-proof.ts'
import { addDetail, showProof, withdrawSignal } from './receipt-actions.ts'
import { openReceipt } from './receipt-views.ts'
import { sealedIntakeRoute } from './sealed-intake-route.ts'
import { actsForReceipt, type IntakeParts, takeSignal } from './take-signal.ts'

export type { IntakeParts } from './take-signal.ts'

const tag = 'intake'
/** A hit and a miss of a receipt leave at the same moment; the work itself takes a few milliseconds. */
const notBeforeMs = 60

/** What anyone may do without an account: send a signal, and with its receipt read, add and withdraw. */
export function intakeRoutes(parts: IntakeParts): Route[] {
  const { proof } = parts
  const line = createIntakeLine(parts)
  return [
    route({
      method: 'GET',
      url: '/api/v1/intake/challenge',
      summary:
        'A puzzle to solve before sending, harder the more arrives; a danger is accepted before it is solved',
      tag,
      permit: 'everyone',
      reply: intakeChallenge,
      handle: async ({ work, request }) => proof.newChallenge(work.now, originOf(request, parts)),
    }),
    route({
      method: 'GET',
      url: '/api/v1/intake/keys',
      summary: 'The keys that a note and a waiting entry are sealed to, signed',
      tag,
      permit: 'everyone',
      reply: signedKeyList,
      handle: async ({ work }) => await signKeyList(work, parts.seals),
    }),
    sendRoute(parts, line),
    sealedIntakeRoute(parts, line),
    ...receiptRoutes(parts),
    proofRoute(proof),
  ]
}

function sendRoute(parts: IntakeParts, line: IntakeLine): Route {
  return route({
    method: 'POST',
    url: '/api/v1/signals',
    summary: 'Send a signal; the same one sent twice is one signal',
    tag,
    permit: 'everyone',
    body: signalSubmission,
    reply: signalReceived,
    status: 201,
    actor: actsForReceipt,
    admit: ({ request, body }) => line({ request, urgent: body.dangerNow }),
    handle: async ({ work, body, request }) => await takeSignal(work, body, { ...parts, request }),
  })
}

const common = { tag, permit: 'everyone', actor: actsForReceipt, notBeforeMs } as const

function receiptRoutes(parts: Pick<IntakeParts, 'chance' | 'seals'>): Route[] {
  return [
    route({
      ...common,
      method: 'POST',
      url: '/api/v1/receipts/open',
      summary: 'Read what became of a signal',
      body: receiptOpening,
      reply: receiptAnswer,
      handle: async ({ work }) => await openReceipt(work, parts.seals.months),
    }),
    route({
      ...common,
      method: 'POST',
      url: '/api/v1/receipts/details',
      summary: 'Add detail to a signal: codes, and a sealed reply',
      body: receiptDetail,
      reply: done,
      async handle({ work, body }) {
        const { find: _, ...detail } = body
        await addDetail(work, detail, parts)
        return { done: true as const }
      },
    }),
    route({
      ...common,
      method: 'POST',
      url: '/api/v1/receipts/withdraw',
      summary: 'Take a signal back',
      body: receiptOpening,
      reply: done,
      async handle({ work }) {
        await withdrawSignal(work, parts)
        return { done: true as const }
      },
    }),
  ]
}

const proofRoute = (proof: IntakeProof): Route =>
  route({
    ...common,
    method: 'POST',
    url: '/api/v1/receipts/proof',
    summary: 'Show that the puzzle was solved which a danger did not wait for',
    body: receiptProof,
    reply: done,
    async handle({ work, body }) {
      await proof.require(body.proof, { now: work.now, serves: body.find })
      await showProof(work)
      return { done: true as const }
    },
  })
