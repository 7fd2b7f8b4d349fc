import { sql } from 'kysely'
import * as wire from '../../vocabulary/wire/commitment.ts'
import { idParams } from '../../vocabulary/wire/common.ts'
import { type AssignmentRules, assignmentRoutesOf } from '../parties/assignment/index.ts'
import type { SealedParts } from '../parties/sealed/index.ts'
import { type Route, route } from '../platform/http/index.ts'
import { acceptCommitment, declineCommitment } from './answer-commitment.ts'
import { addEvidence, reportDone, startCommitment } from './carry-out-commitment.ts'
import { commitmentExports, complianceExports, unansweredExports } from './commitment-export.ts'
import { listCommitments, listUnanswered, viewCommitment } from './commitment-lists.ts'
import { deedsOf } from './deeds-of.ts'
import { evidenceRoutes } from './evidence-routes.ts'
import { indicatorRoutes } from './indicator/index.ts'
import { verifyCommitment } from './verify-commitment.ts'
import { viewCompliance } from './view-compliance.ts'
import { viewSummary } from './view-summary.ts'

type Parts = SealedParts

const tag = 'commitments'
const deed = deedsOf(tag)
const owners = ['liaison', 'local-coordinator', 'organization-member'] as const
const verifiers = ['analyst', 'ombudsman', 'steering-member'] as const
const overseers = [
  'analyst',
  'approver',
  'supervisor',
  'ombudsman',
  'steering-member',
  'project-team',
] as const
const readers = [...overseers, ...owners, 'local-member'] as const

/** Within an institution: whoever answers for it gives out what it owes, and any of its people may take it on. */
const assignmentRules: AssignmentRules = {
  kind: 'commitment',
  candidates: (id) => sql`
    select access.colleagues_of(c.owner_id) from commitment.commitment c where c.id = ${id}`,
  mayAssign: (id) => sql`
    (select access.answers_for(c.owner_id) from commitment.commitment c where c.id = ${id})`,
}

/** Who owes what by when, whichever wing it began in: what was asked, answered, done, shown and verified. */
export function commitmentRoutes(parts: Parts): Route[] {
  const base = '/api/v1/commitments'
  const workers = [...owners, 'local-member']
  return [
    ...readingRoutes(),
    ...oversightRoutes(),
    ...answerRoutes(),
    ...carryingOutRoutes(parts),
    ...evidenceRoutes(parts),
    ...indicatorRoutes({ ...parts, readers }),
    ...assignmentRoutesOf({ base, tag, permit: workers, rules: assignmentRules }, parts),
  ]
}

function readingRoutes(): Route[] {
  const list = route({
    method: 'GET',
    url: '/api/v1/commitments',
    summary: 'What is owed, by the day it is due',
    tag,
    permit: readers,
    query: wire.commitmentListQuery,
    reply: wire.commitmentList,
    handle: async ({ work, query, identity }) => await listCommitments(work, query, identity),
  })
  return [
    list,
    ...commitmentExports(list),
    route({
      method: 'GET',
      url: '/api/v1/commitments/:id',
      summary: 'One commitment with its evidence, open moves and history',
      tag,
      permit: readers,
      params: idParams,
      reply: wire.commitmentDetail,
      handle: async ({ work, params, identity }) => await viewCommitment(work, params.id, identity),
    }),
  ]
}

function oversightRoutes(): Route[] {
  const unanswered = route({
    method: 'GET',
    url: '/api/v1/unanswered',
    summary: 'What nobody answered or did by its date',
    tag,
    permit: overseers,
    query: wire.unansweredQuery,
    reply: wire.commitmentList,
    handle: async ({ work, query, identity }) => await listUnanswered(work, query, identity),
  })
  const compliance = route({
    method: 'GET',
    url: '/api/v1/compliance',
    summary: 'Answers and deeds per institution; acts of institutions are exact',
    tag,
    permit: readers,
    reply: wire.complianceList,
    handle: async ({ work }) => ({
      items: await viewCompliance(work),
      order: 'institution',
      countedAt: work.now.toISOString(),
    }),
  })
  return [
    unanswered,
    ...unansweredExports(unanswered),
    compliance,
    ...complianceExports({
      ...compliance,
      handle: async ({ work }) => ({ items: await viewCompliance(work, { leaving: true }) }),
    }),
    route({
      method: 'GET',
      url: '/api/v1/organizations/:id/commitments-summary',
      summary: 'What one institution owes, did and left unanswered, by prevention and protection',
      tag,
      permit: readers,
      params: idParams,
      reply: wire.commitmentsSummary,
      handle: async ({ work, params, identity }) => await viewSummary(work, params.id, identity),
    }),
  ]
}

function answerRoutes(): Route[] {
  return [
    deed({
      url: '/api/v1/commitments/:id/accept',
      summary: 'Accept what was asked or agreed, with a date',
      permit: owners,
      body: wire.acceptance,
      act: async (work, { id, body, mover }) => void (await acceptCommitment(work, { id, ...body }, mover)),
    }),
    deed({
      url: '/api/v1/commitments/:id/decline',
      summary: 'Decline it, with a reason',
      permit: owners,
      body: wire.declination,
      act: async (work, { id, body, mover }) => void (await declineCommitment(work, { id, ...body }, mover)),
    }),
  ]
}

function carryingOutRoutes(parts: Parts): Route[] {
  return [
    deed({
      url: '/api/v1/commitments/:id/start',
      summary: 'Begin what was accepted, or take a report back',
      permit: owners,
      act: async (work, { id, mover }) => void (await startCommitment(work, id, mover)),
    }),
    deed({
      url: '/api/v1/commitments/:id/evidence',
      summary: 'Say where it can be seen that it was done',
      permit: owners,
      body: wire.newEvidence,
      act: async (work, { id, body }) => void (await addEvidence(work, { commitmentId: id, ...body }, parts)),
    }),
    deed({
      url: '/api/v1/commitments/:id/report-done',
      summary: 'Report it done; refused without evidence',
      permit: owners,
      act: async (work, { id, mover }) => void (await reportDone(work, id, mover)),
    }),
    deed({
      url: '/api/v1/commitments/:id/verify',
      summary: 'Somebody of another institution says whether it was done',
      permit: verifiers,
      body: wire.verification,
      act: async (work, { id, body, mover }) => void (await verifyCommitment(work, { id, ...body }, mover)),
    }),
  ]
}
