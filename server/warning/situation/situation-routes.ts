import { sql } from 'kysely'
import { z } from 'zod'
import { done, id, idParams } from '../../../vocabulary/wire/common.ts'
import {
  assessmentDraft,
  assessmentMove,
  independenceJudging,
  situationClockReason,
  situationDetail,
  situationEvidence,
  situationLinking,
  situationList,
  situationListQuery,
  situationMove,
  situationOpened,
  situationOpening,
  situationSuggestions,
  situationUnlinking,
} from '../../../vocabulary/wire/situation.ts'
import { type AssignmentRules, assignmentRoutesOf } from '../../parties/assignment/index.ts'
import { type Opening, recordListRead, recordOpening } from '../../parties/audit/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route, sealedCursors } from '../../platform/http/index.ts'
import { linkToSituation, openSituation, unlinkFromSituation } from './group-signal.ts'
import { judgeIndependence } from './judge-independence.ts'
import { explainLateAssessment, moveSituation } from './move-situation.ts'
import { readEvidence } from './read-evidence.ts'
import { moveAssessment } from './review-assessment.ts'
import { listSituations, suggestSituations, viewSituation } from './situation-views.ts'
import { rewriteAssessment, startAssessment } from './write-assessment.ts'

interface Parts {
  readonly chance: Chance
}

const tag = 'situations'
const readers = ['triage-operator', 'supervisor', 'analyst', 'ombudsman', 'local-coordinator'] as const
const groupers = ['analyst', 'local-coordinator', 'ombudsman'] as const
const judges = ['triage-operator', 'supervisor', 'analyst', 'ombudsman', 'local-coordinator'] as const
const analysts = ['analyst'] as const
const isDone = { done: true as const }

/** Everybody who works on situations may take one over, or give it to a colleague who sees it. */
const assignmentRules: AssignmentRules = {
  kind: 'situation',
  candidates: () => sql`select access.holders(${sql.join([...readers])})`,
  mayAssign: () => sql`true`,
}

/** Situations and their assessments. The database decides which of them each person sees. */
export function situationRoutes(parts: Parts): Route[] {
  return [
    ...readingRoutes(parts),
    ...groupingRoutes(parts),
    ...moveRoutes(),
    ...judgingRoutes(parts),
    ...assessmentRoutes(parts),
    ...assignmentRoutesOf(
      { base: '/api/v1/situations', tag, permit: readers, rules: assignmentRules },
      parts,
    ),
  ]
}

function readingRoutes(parts: Parts): Route[] {
  const cursors = sealedCursors(parts.chance.bytes(32))
  const common = { method: 'GET', tag, permit: readers } as const
  return [
    route({
      ...common,
      url: '/api/v1/situations',
      summary: 'Situations by what is due first',
      query: situationListQuery,
      reply: situationList,
      handle: async ({ work, query }) => {
        const list = await listSituations(work, query, cursors)
        await recordListRead(work, { name: 'situations', cursor: query.cursor }, parts)
        return list
      },
    }),
    ...openingRoutes(parts),
    route({
      ...common,
      permit: groupers,
      url: '/api/v1/signals/:id/situations',
      summary: 'The open situations that this signal could join',
      params: idParams,
      reply: situationSuggestions,
      handle: async ({ work, params }) => await suggestSituations(work, params.id),
    }),
  ]
}

/** One situation: what may involve an authority is opened on record. */
function openingRoutes(parts: Parts): Route[] {
  const common = { method: 'GET', tag, permit: readers } as const
  return [
    route({
      ...common,
      url: '/api/v1/situations/:id',
      summary: 'One situation with its signals, sources, assessments and history',
      params: idParams,
      reply: situationDetail,
      handle: async ({ work, params, identity }) => {
        const situation = await viewSituation(work, params.id, identity)
        if (situation.restricted) await recordOpening(work, openingOf(params.id), parts)
        return situation
      },
    }),
    route({
      ...common,
      permit: [...readers, 'approver'],
      url: '/api/v1/situations/:id/evidence',
      summary: 'What an alert of this situation would rest on: counts and grounds, no signal',
      params: idParams,
      reply: situationEvidence,
      handle: async ({ work, params }) => {
        const evidence = await readEvidence(work, params.id)
        if (evidence.restricted) await recordOpening(work, openingOf(params.id), parts)
        return evidence
      },
    }),
  ]
}

const openingOf = (subjectId: string): Opening => ({
  subjectKind: 'situation',
  subjectId,
  detail: { compartment: 'restricted' },
})

function groupingRoutes(parts: Parts): Route[] {
  const common = { method: 'POST', tag, permit: groupers } as const
  return [
    route({
      ...common,
      url: '/api/v1/situations',
      summary: 'Link a verified signal to the open situation of its place and modality, or open one',
      body: situationOpening,
      reply: situationOpened,
      status: 201,
      handle: async ({ work, body, identity }) =>
        await openSituation(work, body, { ...parts, mover: identity }),
    }),
    route({
      ...common,
      url: '/api/v1/situations/:id/signals',
      summary: 'Link a verified signal',
      params: idParams,
      body: situationLinking,
      reply: done,
      async handle({ work, params, body, identity }) {
        await linkToSituation(work, { ...body, situationId: params.id }, { ...parts, mover: identity })
        return isDone
      },
    }),
    route({
      ...common,
      url: '/api/v1/situations/:id/signals/unlink',
      summary: 'Take a signal out again, for a reason',
      params: idParams,
      body: situationUnlinking,
      reply: done,
      async handle({ work, params, body, identity }) {
        await unlinkFromSituation(work, { ...body, situationId: params.id }, { ...parts, mover: identity })
        return isDone
      },
    }),
  ]
}

function moveRoutes(): Route[] {
  const common = { method: 'POST', tag, permit: groupers } as const
  return [
    route({
      ...common,
      url: '/api/v1/situations/:id/moves',
      summary: 'Bring a situation on, close it with an outcome, or open it again with a reason',
      params: idParams,
      body: situationMove,
      reply: done,
      async handle({ work, params, body, identity }) {
        await moveSituation(work, { ...body, situationId: params.id }, { mover: identity })
        return isDone
      },
    }),
  ]
}

function judgingRoutes(parts: Parts): Route[] {
  const common = { method: 'POST', tag, params: idParams, reply: done } as const
  return [
    route({
      ...common,
      permit: judges,
      url: '/api/v1/situations/:id/independence',
      summary: 'Judge whether some of its sources are independent, with the ground',
      body: independenceJudging,
      async handle({ work, params, body }) {
        await judgeIndependence(work, { ...body, situationId: params.id }, parts)
        return isDone
      },
    }),
    route({
      ...common,
      permit: groupers,
      url: '/api/v1/situations/:id/clock-reason',
      summary: 'Why its assessment is late',
      body: situationClockReason,
      async handle({ work, params, body }) {
        await explainLateAssessment(work, { ...body, situationId: params.id }, parts)
        return isDone
      },
    }),
  ]
}

function assessmentRoutes(parts: Parts): Route[] {
  const common = { tag, permit: analysts, params: idParams } as const
  return [
    route({
      ...common,
      method: 'POST',
      url: '/api/v1/situations/:id/assessments',
      summary: 'Begin the next version of the assessment',
      body: assessmentDraft,
      reply: z.object({ id }),
      status: 201,
      handle: async ({ work, params, body, identity }) => ({
        id: await startAssessment(
          work,
          { situationId: params.id, draft: body },
          { ...parts, mover: identity },
        ),
      }),
    }),
    route({
      ...common,
      method: 'PUT',
      url: '/api/v1/assessments/:id',
      summary: 'Write an own draft anew',
      body: assessmentDraft,
      reply: done,
      async handle({ work, params, body }) {
        await rewriteAssessment(work, { id: params.id, draft: body })
        return isDone
      },
    }),
    route({
      ...common,
      method: 'POST',
      url: '/api/v1/assessments/:id/moves',
      summary: 'Submit, approve, return, take back or abandon an assessment',
      body: assessmentMove,
      reply: done,
      async handle({ work, params, body, identity }) {
        await moveAssessment(work, { ...body, id: params.id }, { mover: identity })
        return isDone
      },
    }),
  ]
}
