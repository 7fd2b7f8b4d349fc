import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { done, id, idParams } from '../../../../vocabulary/wire/common.ts'
import {
  auditorCandidateList,
  auditorCandidateQuery,
  auditorList,
  auditorListQuery,
  newAuditor,
  ownAuditList,
  ownAuditQuery,
  publishedVotes,
  votesPublication,
  votesWithdrawal,
} from '../../../../vocabulary/wire/vote-snapshot.ts'
import { deedsOf } from '../../../commitment/index.ts'
import { publicActor } from '../../../platform/database/index.ts'
import { hostNameOf, type Route, route } from '../../../platform/http/index.ts'
import { endAuditor, listAuditors, listCandidates, listOwnAudits, nameAuditor } from './keep-auditors.ts'
import { type File, fetchSnapshot, publishVotes, type SnapshotParts } from './make-snapshot.ts'
import { readPublished, viewPublished, withdrawVotes } from './published-votes.ts'

interface Parts extends Omit<SnapshotParts, 'site'> {
  readonly permit: readonly string[]
}

const tag = 'workshops'
const deed = deedsOf(tag)
const workshopAuditors = '/api/v1/workshops/:id/auditors'
const roundVotes = '/api/v1/workshop-rounds/:id'

/** Who may recompute the votes of a workshop, what they fetch, and what of it is public. */
export const snapshotRoutes = (parts: Parts): Route[] => [
  ...auditorRoutes(parts),
  ...fetchingRoutes(parts),
  ...publishingRoutes(parts),
]

const auditorRoutes = ({ permit, chance }: Parts): Route[] => [
  route({
    method: 'GET',
    url: workshopAuditors,
    summary: 'Who audits the votes of a workshop, with what each of them fetched',
    tag,
    permit,
    sessionAlone: true,
    params: idParams,
    query: auditorListQuery,
    reply: auditorList,
    handle: async ({ work, params, query }) => await listAuditors(work, params.id, query),
  }),
  route({
    method: 'GET',
    url: '/api/v1/workshops/:id/auditor-candidates',
    summary: 'Whom the project team may name: who has an account and no part in the workshop',
    tag,
    permit,
    sessionAlone: true,
    params: idParams,
    query: auditorCandidateQuery,
    reply: auditorCandidateList,
    handle: async ({ work, params, query }) => await listCandidates(work, params.id, query),
  }),
  route({
    method: 'POST',
    url: workshopAuditors,
    summary: 'Name somebody who may fetch the votes of a workshop and recompute them',
    tag,
    permit,
    params: idParams,
    body: newAuditor,
    reply: z.object({ id }),
    status: 201,
    handle: async ({ work, params, body }) => ({
      id: await nameAuditor(work, params.id, { ...body, chance }),
    }),
  }),
  deed({
    url: '/api/v1/vote-auditors/:id/end',
    summary: 'End the term of an auditor before its day',
    permit,
    act: async (work, { id }) => await endAuditor(work, id),
  }),
]

const fetchingRoutes = (parts: Parts): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/vote-audits',
    summary: 'The workshops whose votes the asker is named to audit, with their closed rounds',
    tag,
    permit: 'signed-in',
    sessionAlone: true,
    query: ownAuditQuery,
    reply: ownAuditList,
    handle: async ({ work, query }) => await listOwnAudits(work, query),
  }),
  route({
    method: 'GET',
    url: `${roundVotes}/snapshot.zip`,
    summary: 'The votes of a closed round, signed, for whoever is named to audit them; fetching is noted',
    tag,
    permit: 'signed-in',
    sessionAlone: true,
    params: idParams,
    reply: z.any().meta({ type: 'string', format: 'binary' }),
    replyType: 'application/zip',
    handle: async ({ work, params, request, reply }) => {
      reply.header('cache-control', 'no-store')
      return sendFile(reply, await fetchSnapshot(work, params.id, { ...parts, site: siteOf(request) }))
    },
  }),
]

const publishingRoutes = (parts: Parts): Route[] => [
  route({
    method: 'GET',
    url: `${roundVotes}/publication`,
    summary: 'Whether the votes of a round are public or may be',
    tag,
    permit: parts.permit,
    params: idParams,
    reply: publishedVotes,
    handle: async ({ work, params }) => await viewPublished(work, params.id),
  }),
  route({
    method: 'POST',
    url: `${roundVotes}/publication`,
    summary: 'Publish the votes of a round of a closed workshop, without sectors and under drawn ids, once',
    tag,
    permit: parts.permit,
    params: idParams,
    body: votesPublication,
    reply: done,
    handle: async ({ work, params, body, request }) => {
      await publishVotes(work, params.id, { ...parts, ...body, site: siteOf(request) })
      return { done: true as const }
    },
  }),
  deed({
    url: `${roundVotes}/publication/withdraw`,
    summary: 'Take the published votes of a round back: the file is deleted, its digest stays',
    permit: parts.permit,
    body: votesWithdrawal,
    act: async (work, { id, body }) => await withdrawVotes(work, id, body),
  }),
  route({
    method: 'GET',
    url: '/api/v1/public/workshop-rounds/:id/votes.zip',
    summary: 'The votes of a round that the project team published',
    tag: 'public',
    permit: 'everyone',
    actor: () => publicActor,
    params: idParams,
    reply: z.any().meta({ type: 'string', format: 'binary' }),
    replyType: 'application/zip',
    handle: async ({ work, params, reply }) => sendFile(reply, await readPublished(work, params.id)),
  }),
]

const siteOf = ({ headers }: FastifyRequest): string => hostNameOf(headers.host) ?? ''

function sendFile(reply: FastifyReply, { bytes, name }: File): Buffer {
  reply.type('application/zip')
  reply.header('content-disposition', `attachment; filename="${name}.zip"`)
  return Buffer.from(bytes)
}
