import { z } from 'zod'
import { done, id, idParams } from '../../../vocabulary/wire/common.ts'
import * as wire from '../../../vocabulary/wire/privacy.ts'
import type { Chance } from '../../platform/chance.ts'
import { printsOf, type Route, route } from '../../platform/http/index.ts'
import { wordsOf } from '../catalogue/index.ts'
import { answerRequest, copyForPerson, refuseRequest } from './answer-request.ts'
import { correctTrace, decideErasure, eraseTraces, proposeErasure } from './carry-out.ts'
import { copyDocument } from './copy-document.ts'
import { listTerms, setTerm } from './legal-terms.ts'
import { listRequests, viewRequest } from './privacy-views.ts'
import { checkIdentity, receiveRequest, withdrawRequest } from './receive-request.ts'
import { dropTrace, findNamed, noteTraces } from './trace-person.ts'

interface Parts {
  readonly chance: Chance
  readonly demo: boolean
}

const tag = 'privacy'
const officer = ['data-officer'] as const
const seconds = ['data-officer', 'ombudsman'] as const
const isDone = { done: true as const }
const url = '/api/v1/privacy/requests'
// Names of people: no token reaches any of it.
const common = { tag, sessionAlone: true as const }

/** What people ask about the data that is kept of them, from one screen of the data officer. */
export const privacyRoutes = (parts: Parts): Route[] => [
  ...readingRoutes(),
  ...termRoutes(),
  ...receivingRoutes(parts),
  ...tracingRoutes(parts),
  ...correctingRoutes(),
  ...erasingRoutes(),
  ...copyRoutes(parts),
  ...closingRoutes(),
]

const readingRoutes = (): Route[] => [
  route({
    ...common,
    method: 'GET',
    url,
    summary: 'Requests about personal data, by the day they are to be answered',
    permit: seconds,
    query: wire.accessRequestQuery,
    reply: wire.accessRequestList,
    handle: async ({ work, query, identity }) => await listRequests(work, query, identity),
  }),
  route({
    ...common,
    method: 'GET',
    url: `${url}/:id`,
    summary: 'One request, what was found, and what was done',
    permit: seconds,
    params: idParams,
    reply: wire.accessRequestDetail,
    handle: async ({ work, params, identity }) => await viewRequest(work, params.id, identity),
  }),
]

const termRoutes = (): Route[] => [
  route({
    ...common,
    method: 'GET',
    url: '/api/v1/privacy/terms',
    summary: 'Within how many days each right is to be answered, and under which law',
    permit: seconds,
    reply: wire.legalTermList,
    handle: async ({ work }) => await listTerms(work),
  }),
  route({
    ...common,
    method: 'PUT',
    url: '/api/v1/privacy/terms/:right',
    summary: 'Write down the term that a lawyer confirmed',
    permit: officer,
    params: wire.legalTermParams,
    body: wire.legalTermChange,
    reply: done,
    handle: async ({ work, params, body }) => {
      await setTerm(work, params.right, body)
      return isDone
    },
  }),
]

const receivingRoutes = (parts: Parts): Route[] => [
  route({
    ...common,
    method: 'POST',
    url,
    summary: 'Note that somebody asks about their data',
    permit: officer,
    status: 201,
    body: wire.newAccessRequest,
    reply: z.object({ id }),
    handle: async ({ work, body }) => ({ id: await receiveRequest(work, body, parts) }),
  }),
  route({
    ...common,
    method: 'POST',
    url: `${url}/:id/identity`,
    summary: 'Note how it was made sure who asks',
    permit: officer,
    params: idParams,
    body: wire.identityChecked,
    reply: done,
    handle: async ({ work, params, body }) => {
      await checkIdentity(work, params.id, body.check)
      return isDone
    },
  }),
  route({
    ...common,
    method: 'POST',
    url: `${url}/:id/withdraw`,
    summary: 'The person takes the request back',
    permit: officer,
    params: idParams,
    reply: done,
    handle: async ({ work, params }) => {
      await withdrawRequest(work, params.id)
      return isDone
    },
  }),
]

const tracingRoutes = (parts: Parts): Route[] => [
  route({
    ...common,
    method: 'POST',
    url: `${url}/:id/search`,
    summary: 'Look for the person by name; a reporter cannot be found',
    permit: officer,
    params: idParams,
    body: wire.searchBody,
    reply: wire.foundRows,
    handle: async ({ work, params, body }) => await findNamed(work, params.id, body.words),
  }),
  route({
    ...common,
    method: 'POST',
    url: `${url}/:id/traces`,
    summary: 'Note rows as this person’s',
    permit: officer,
    params: idParams,
    body: wire.noteTraces,
    reply: done,
    handle: async ({ work, params, body }) => {
      await noteTraces(work, { id: params.id, rows: body.rows }, parts)
      return isDone
    },
  }),
  route({
    ...common,
    method: 'DELETE',
    url: `${url}/:id/traces/:traceId`,
    summary: 'A row that is somebody else’s',
    permit: officer,
    params: wire.traceParams,
    reply: done,
    handle: async ({ work, params }) => {
      await dropTrace(work, params.id, params.traceId)
      return isDone
    },
  }),
]

const correctingRoutes = (): Route[] => [
  route({
    ...common,
    method: 'POST',
    url: `${url}/:id/traces/:traceId/correct`,
    summary: 'Put the name right in one row',
    permit: officer,
    params: wire.traceParams,
    body: wire.correction,
    reply: done,
    handle: async ({ work, params, body }) => {
      await correctTrace(work, { ...params, name: body.name })
      return isDone
    },
  }),
]

const erasingRoutes = (): Route[] => [
  route({
    ...common,
    method: 'POST',
    url: `${url}/:id/propose`,
    summary: 'Ask a second person to confirm an erasure',
    permit: officer,
    params: idParams,
    reply: done,
    handle: async ({ work, params }) => {
      await proposeErasure(work, params.id)
      return isDone
    },
  }),
  route({
    ...common,
    method: 'POST',
    url: `${url}/:id/second`,
    summary: 'Confirm an erasure, or send it back',
    permit: seconds,
    params: idParams,
    body: wire.secondDecision,
    reply: done,
    handle: async ({ work, params, body }) => {
      await decideErasure(work, params.id, body)
      return isDone
    },
  }),
  route({
    ...common,
    method: 'POST',
    url: `${url}/:id/erase`,
    summary: 'Take the name out of every row that two people agreed upon',
    permit: officer,
    params: idParams,
    reply: done,
    handle: async ({ work, params }) => {
      await eraseTraces(work, params.id)
      return isDone
    },
  }),
]

const copyRoutes = (parts: Parts): Route[] => [
  route({
    ...common,
    method: 'POST',
    url: `${url}/:id/copy`,
    summary: 'Make the copy that is handed to the person',
    permit: officer,
    params: idParams,
    reply: wire.personCopy,
    handle: async ({ work, params }) => await copyForPerson(work, params.id),
  }),
  ...printsOf({
    ...common,
    url: `${url}/:id/copy`,
    what: 'The copy for the person',
    permit: officer,
    params: idParams,
    query: wire.copyQuery,
    open: async ({ work, params, query }) => {
      const copy = await copyForPerson(work, params.id)
      const wish = { language: query.language, demo: parts.demo, now: work.now, say: await wordsOf(work) }
      return { document: copyDocument(copy, wish), name: 'personal-data' }
    },
  }),
]

const closingRoutes = (): Route[] => [
  route({
    ...common,
    method: 'POST',
    url: `${url}/:id/answer`,
    summary: 'Close a request that was carried out',
    permit: officer,
    params: idParams,
    body: wire.requestAnswer,
    reply: done,
    handle: async ({ work, params, body }) => {
      await answerRequest(work, params.id, body.note)
      return isDone
    },
  }),
  route({
    ...common,
    method: 'POST',
    url: `${url}/:id/refuse`,
    summary: 'Refuse with a reason and the way of appeal',
    permit: officer,
    params: idParams,
    body: wire.requestRefusal,
    reply: done,
    handle: async ({ work, params, body }) => {
      await refuseRequest(work, params.id, body)
      return isDone
    },
  }),
]
