import { done } from '../../../vocabulary/wire/common.ts'
import { signedKeyList } from '../../../vocabulary/wire/sealed.ts'
import {
  intakeChallenge,
  receiptAnswer,
  receiptDetail,
  receiptOpening,
  signalReceived,
  signalSubmission,
} from '../../../vocabulary/wire/signal.ts'
import { signKeyList } from '../../parties/keys/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { coarseUp } from '../../platform/clock-left.ts'
import type { Actor, Work } from '../../platform/database/index.ts'
import { type Route, route } from '../../platform/http/index.ts'
import type { SealKeys } from '../../platform/keys/index.ts'
import type { IntakeProof } from './intake-proof.ts'
import { addDetail, withdrawSignal } from './receipt-actions.ts'
import { openReceipt } from './receipt-views.ts'
import { findHash, receiveSignal } from './receive-signal.ts'

export interface IntakeParts {
  readonly chance: Chance
  readonly seals: SealKeys
  readonly proof: IntakeProof
  /** @throws Problem intake-paused or contacts-unconfirmed when nobody would answer for this place */
  readonly requireOpen: (work: Work, placeId: string) => Promise<void>
}

const tag = 'intake'
/** A hit and a miss of a receipt leave at the same moment; the work itself takes a few milliseconds. */
const notBeforeMs = 60

const actsForReceipt = ({ body }: { body: { find: string | null } }): Actor =>
  body.find === null ? { kind: 'public' } : { kind: 'receipt', findHash: findHash(body.find).toString('hex') }

/** What anyone may do without an account: send a signal, and with its receipt read, add and withdraw. */
export function intakeRoutes(parts: IntakeParts): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/intake/challenge',
      summary: 'A puzzle to solve before sending; a danger is accepted without',
      tag,
      permit: 'everyone',
      reply: intakeChallenge,
      handle: async ({ work }) => parts.proof.newChallenge(work.now),
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
    route({
      method: 'POST',
      url: '/api/v1/signals',
      summary: 'Send a signal; the same one sent twice is one signal',
      tag,
      permit: 'everyone',
      body: signalSubmission,
      reply: signalReceived,
      status: 201,
      actor: actsForReceipt,
      async handle({ work, body }) {
        if (!body.dangerNow) await parts.proof.require(body.proof, work.now)
        await parts.requireOpen(work, body.territoryId)
        const { readBy } = await receiveSignal(work, body, {
          ...parts,
          arrival: { channel: 'web' },
        })
        return { received: true as const, readBy: coarseUp(readBy), dangerHandedOn: body.dangerNow }
      },
    }),
    ...receiptRoutes(parts),
  ]
}

function receiptRoutes(parts: Pick<IntakeParts, 'chance' | 'seals'>): Route[] {
  const common = { tag, permit: 'everyone', actor: actsForReceipt, notBeforeMs } as const
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
