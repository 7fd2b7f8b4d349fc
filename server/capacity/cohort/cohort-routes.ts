import { z } from 'zod'
import * as wire from '../../../vocabulary/wire/cohort.ts'
import { done, id, idParams } from '../../../vocabulary/wire/common.ts'
import { deedsOf } from '../../commitment/index.ts'
import { printsOf, type Route, route } from '../../platform/http/index.ts'
import type { CertificateParts } from '../certificate/index.ts'
import { internalReaders } from '../internal-readers.ts'
import { certifyCohort } from './certify-cohort.ts'
import { cohortDocument } from './cohort-document.ts'
import { cohortExports } from './cohort-export.ts'
import { listCohorts, listMembers, viewCohort } from './cohort-views.ts'
import { moveCohort } from './finish-cohort.ts'
import { addMembers, addTraining, moveMember, planCohort } from './gather-cohort.ts'
import { listLearners } from './list-learners.ts'
import { listObservations, observeMember } from './observe-member.ts'

interface Parts extends CertificateParts {
  readonly demo?: boolean
}

const tag = 'training'
const deed = deedsOf(tag)
const keepers = ['trainer', 'project-team'] as const

/** Cohorts: who takes a programme from its beginning to what is left of it after six months. */
export function cohortRoutes(parts: Parts): Route[] {
  return [...readingRoutes(parts), ...peopleRoutes(), ...memberRoutes(parts), ...keepingRoutes(parts)]
}

function readingRoutes(parts: Parts): Route[] {
  const list = route({
    method: 'GET',
    url: '/api/v1/cohorts',
    summary: 'Cohorts, the latest first',
    tag,
    permit: internalReaders,
    query: wire.cohortListQuery,
    reply: wire.cohortList,
    handle: async ({ work, query, identity }) => await listCohorts(work, query, identity),
  })
  return [
    list,
    ...cohortExports(list),
    route({
      method: 'GET',
      url: '/api/v1/cohorts/:id',
      summary: 'One cohort: its trainings, how far people came, and what was learnt on matched pairs',
      tag,
      permit: internalReaders,
      params: idParams,
      reply: wire.cohortView,
      handle: async ({ work, params, identity }) => await viewCohort(work, params.id, identity),
    }),
    ...printsOf({
      url: '/api/v1/cohorts/:id/report',
      what: 'The report of a cohort',
      tag,
      permit: internalReaders,
      params: idParams,
      query: wire.cohortDocumentQuery,
      open: async ({ work, params, query, identity }) => {
        const cohort = await viewCohort(work, params.id, identity)
        const wish = { language: query.language, demo: parts.demo === true, now: work.now }
        return { document: cohortDocument(cohort, wish), name: 'cohort' }
      },
    }),
  ]
}

function peopleRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      sessionAlone: true,
      url: '/api/v1/learners',
      summary: 'People of the programme whom the asker may put into a cohort or name to learn to teach',
      tag,
      permit: keepers,
      query: wire.learnerListQuery,
      reply: wire.learnerList,
      handle: async ({ work, query }) => await listLearners(work, query),
    }),
    route({
      method: 'GET',
      sessionAlone: true,
      url: '/api/v1/cohorts/:id/members',
      summary: 'Who is in the cohort, by name, for those who keep it',
      tag,
      permit: keepers,
      params: idParams,
      query: wire.memberListQuery,
      reply: wire.memberList,
      handle: async ({ work, params, query, identity }) =>
        await listMembers(work, { id: params.id, ...query }, identity),
    }),
    route({
      method: 'GET',
      sessionAlone: true,
      url: '/api/v1/cohorts/:id/observations',
      summary: 'What is to be seen of each member after three and six months',
      tag,
      permit: keepers,
      params: idParams,
      query: wire.observationListQuery,
      reply: wire.observationList,
      handle: async ({ work, params, query }) => await listObservations(work, { id: params.id, ...query }),
    }),
  ]
}

function memberRoutes(parts: Parts): Route[] {
  return [
    route({
      method: 'POST',
      url: '/api/v1/cohorts/:id/members',
      summary: 'Puts people into a cohort and on the lists of its trainings',
      tag,
      permit: keepers,
      params: idParams,
      body: wire.newMembers,
      reply: wire.membersAdded,
      status: 201,
      handle: async ({ work, params, body }) => ({
        ids: await addMembers(work, { id: params.id, ...body }, parts),
      }),
    }),
    route({
      method: 'POST',
      url: '/api/v1/cohorts/:id/members/:memberId/move',
      summary: 'Somebody drops out, with a reason, or comes back',
      tag,
      permit: keepers,
      params: wire.memberParams,
      body: wire.memberMove,
      reply: done,
      handle: async ({ work, params, body, identity }) => {
        await moveMember(work, { ...params, ...body }, identity)
        return { done: true as const }
      },
    }),
  ]
}

function keepingRoutes(parts: Parts): Route[] {
  return [
    route({
      method: 'POST',
      url: '/api/v1/cohorts',
      summary: 'Begins a cohort that takes a version of a programme',
      tag,
      permit: keepers,
      body: wire.newCohort,
      reply: z.object({ id }),
      status: 201,
      handle: async ({ work, body }) => ({ id: await planCohort(work, body, parts) }),
    }),
    deed({
      url: '/api/v1/cohorts/:id/trainings',
      summary: 'A training becomes one of the cohort’s, and its members are invited',
      permit: keepers,
      body: wire.cohortTraining,
      act: async (work, { id, body }) => await addTraining(work, { id, ...body }, parts),
    }),
    deed({
      url: '/api/v1/cohorts/:id/move',
      summary: 'The cohort begins, or is finished and it is settled who passed',
      permit: keepers,
      body: wire.cohortMove,
      act: async (work, { id, body, mover }) => await moveCohort(work, { id, to: body.to, mover }, parts),
    }),
    route({
      method: 'POST',
      url: '/api/v1/cohorts/:id/certificates',
      summary: 'Issues the certificates of whoever passed and has an account; nothing twice',
      tag,
      permit: ['trainer'],
      params: idParams,
      reply: wire.certificatesIssued,
      handle: async ({ work, params }) => ({ issued: await certifyCohort(work, params.id, parts) }),
    }),
    deed({
      url: '/api/v1/observations/:id/note',
      summary: 'What was seen of a member at work after three or six months',
      permit: ['trainer'],
      body: wire.observationNote,
      act: async (work, { id, body }) => await observeMember(work, { id, note: body }, parts),
    }),
  ]
}
