import { sql } from 'kysely'
import { done, idParams } from '../../../vocabulary/wire/common.ts'
import {
  bulkTriage,
  bulkTriaged,
  clockReason,
  handOff,
  paperReceived,
  paperSignal,
  signalAnswer,
  signalClosing,
  signalDetail,
  signalList,
  signalListQuery,
  triageDecision,
  triageUndo,
  verificationDecision,
} from '../../../vocabulary/wire/signal.ts'
import { type AssignmentRules, assignmentRoutesOf } from '../../parties/assignment/index.ts'
import { recordListRead, recordOpening } from '../../parties/audit/index.ts'
import type { SealedParts } from '../../parties/sealed/index.ts'
import { coarseUp } from '../../platform/clock-left.ts'
import { type Route, route, sealedCursors } from '../../platform/http/index.ts'
import { answerSignal, closeSignal } from './answer-signal.ts'
import { detailRoutes } from './detail-routes.ts'
import { exerciseRoutes } from './exercise-routes.ts'
import { explainMissedClock, handOffSignal } from './hand-off-signal.ts'
import { letterRoutes } from './letter-routes.ts'
import { receiveSignal } from './receive-signal.ts'
import { listSignals, viewSignal } from './signal-views.ts'
import { triageInBulk, undoBulkTriage } from './triage-in-bulk.ts'
import { triageSignal, undoTriage } from './triage-signal.ts'
import { startVerification, verifySignal } from './verify-signal.ts'

type Parts = SealedParts

const tag = 'signals'
const readers = ['triage-operator', 'supervisor', 'analyst', 'ombudsman', 'local-coordinator'] as const
const triagers = ['triage-operator', 'supervisor'] as const
const verifiers = ['triage-operator', 'local-coordinator', 'ombudsman', 'supervisor'] as const
const answerers = ['triage-operator', 'local-coordinator', 'analyst', 'ombudsman'] as const
const isDone = { done: true as const }

/** Everybody who works on signals may take one over, or give it to a colleague who sees it. */
const assignmentRules: AssignmentRules = {
  kind: 'signal',
  candidates: () => sql`select access.holders(${sql.join([...readers])})`,
  mayAssign: () => sql`true`,
}

/** What the desk does with signals. The database decides which of them each person sees. */
export function signalRoutes(parts: Parts): Route[] {
  return [
    ...readingRoutes(parts),
    ...triageRoutes(parts),
    ...bulkRoutes(parts),
    ...verificationRoutes(parts),
    ...answerRoutes(parts),
    ...detailRoutes(parts),
    ...letterRoutes(parts),
    ...exerciseRoutes(parts),
    ...assignmentRoutesOf({ base: '/api/v1/signals', tag, permit: readers, rules: assignmentRules }, parts),
  ]
}

function readingRoutes(parts: Parts): Route[] {
  const cursors = sealedCursors(parts.chance.bytes(32))
  return [
    route({
      method: 'GET',
      url: '/api/v1/signals',
      summary: 'Signals by the order of their work',
      tag,
      permit: readers,
      query: signalListQuery,
      reply: signalList,
      handle: async ({ work, query }) => {
        const list = await listSignals(work, query, cursors)
        await recordListRead(work, { name: 'signals', cursor: query.cursor }, parts)
        return list
      },
    }),
    route({
      method: 'GET',
      url: '/api/v1/signals/:id',
      summary: 'One signal, its decisions, likely duplicates and open moves',
      tag,
      permit: readers,
      params: idParams,
      reply: signalDetail,
      handle: async ({ work, params, identity }) => {
        const signal = await viewSignal(work, params.id, identity)
        const compartment = signal.restricted ? 'restricted' : 'local'
        await recordOpening(
          work,
          { subjectKind: 'signal', subjectId: signal.id, detail: { compartment } },
          parts,
        )
        return signal
      },
    }),
  ]
}

function triageRoutes(parts: Parts): Route[] {
  const common = { method: 'POST', tag, permit: triagers } as const
  return [
    route({
      ...common,
      url: '/api/v1/signals/:id/triage',
      summary: 'Decide what a signal is, with one reason',
      params: idParams,
      body: triageDecision,
      reply: done,
      async handle({ work, params, body, identity }) {
        await triageSignal(work, { ...body, signalId: params.id }, { ...parts, mover: identity })
        return isDone
      },
    }),
    route({
      ...common,
      url: '/api/v1/signals/:id/triage/undo',
      summary: 'Put a signal back into the queue',
      params: idParams,
      body: triageUndo,
      reply: done,
      async handle({ work, params, body, identity }) {
        await undoTriage(work, { signalId: params.id, reason: body.reason }, { ...parts, mover: identity })
        return isDone
      },
    }),
  ]
}

function bulkRoutes(parts: Parts): Route[] {
  const common = { method: 'POST', tag, permit: triagers } as const
  return [
    route({
      ...common,
      url: '/api/v1/signals/triage',
      summary: 'One decision for the signals of a possible campaign',
      body: bulkTriage,
      reply: bulkTriaged,
      handle: async ({ work, body, identity }) =>
        await triageInBulk(work, body, { ...parts, mover: identity }),
    }),
    route({
      ...common,
      url: '/api/v1/signals/triage/:id/undo',
      summary: 'Take a decision of many signals back',
      params: idParams,
      body: triageUndo,
      reply: bulkTriaged,
      handle: async ({ work, params, body, identity }) =>
        await undoBulkTriage(
          work,
          { batchId: params.id, reason: body.reason },
          { ...parts, mover: identity },
        ),
    }),
    route({
      ...common,
      url: '/api/v1/signals/paper',
      summary: 'Type in a signal that came on paper',
      body: paperSignal,
      reply: paperReceived,
      status: 201,
      async handle({ work, body }) {
        const { id, readBy } = await receiveSignal(work, body, { ...parts, arrival: { channel: 'paper' } })
        return { id, readBy: coarseUp(readBy) }
      },
    }),
  ]
}

function verificationRoutes(parts: Parts): Route[] {
  const common = { method: 'POST', tag, permit: verifiers, params: idParams, reply: done } as const
  return [
    route({
      ...common,
      url: '/api/v1/signals/:id/hand-off',
      summary: 'In immediate danger: whom the desk called, and when',
      body: handOff,
      async handle({ work, params, body }) {
        await handOffSignal(work, { ...body, signalId: params.id, calledAt: new Date(body.calledAt) }, parts)
        return isDone
      },
    }),
    route({
      ...common,
      url: '/api/v1/signals/:id/verification/start',
      summary: 'Take a signal in hand to verify it',
      async handle({ work, params, identity }) {
        await startVerification(work, params.id, { ...parts, mover: identity })
        return isDone
      },
    }),
    route({
      ...common,
      url: '/api/v1/signals/:id/verification',
      summary: 'End a verification: verified, not possible to confirm, or discarded',
      body: verificationDecision,
      async handle({ work, params, body, identity }) {
        await verifySignal(work, { ...body, signalId: params.id }, { ...parts, mover: identity })
        return isDone
      },
    }),
  ]
}

function answerRoutes(parts: Parts): Route[] {
  const common = { method: 'POST', tag, permit: answerers, params: idParams, reply: done } as const
  return [
    route({
      ...common,
      permit: readers,
      url: '/api/v1/signals/:id/clock-reason',
      summary: 'Why a clock was missed',
      body: clockReason,
      async handle({ work, params, body }) {
        await explainMissedClock(work, { ...body, signalId: params.id }, parts)
        return isDone
      },
    }),
    route({
      ...common,
      url: '/api/v1/signals/:id/answer',
      summary: 'Tell the reporter what became of the signal, in plain words',
      body: signalAnswer,
      async handle({ work, params, body, identity }) {
        await answerSignal(work, { ...body, signalId: params.id }, { ...parts, mover: identity })
        return isDone
      },
    }),
    route({
      ...common,
      url: '/api/v1/signals/:id/close',
      summary: 'End a signal that has an outcome and feedback',
      body: signalClosing,
      async handle({ work, params, body, identity }) {
        await closeSignal(work, { outcome: body.outcome, signalId: params.id }, { ...parts, mover: identity })
        return isDone
      },
    }),
  ]
}
