import { z } from 'zod'
import { done, id, idParams } from '../../../vocabulary/wire/common.ts'
import * as wire from '../../../vocabulary/wire/results.ts'
import * as entryWire from '../../../vocabulary/wire/results-entry.ts'
import { roleIds } from '../../../vocabulary/words/index.ts'
import { deedsOf } from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Identity, type Route, route } from '../../platform/http/index.ts'
import { listEntries } from './entry-views.ts'
import { listFrameworks, viewLogicModel } from './framework-views.ts'
import { decideEntry, enterFigure, explainVariance } from './keep-entry.ts'
import { entryExports, pmfExports } from './pmf-export.ts'
import { viewPmf } from './view-pmf.ts'
import { beginFramework, putInForce, saveFramework } from './write-framework.ts'

interface Parts {
  readonly chance: Chance
}

const tag = 'results'
const deed = deedsOf(tag)
/** The programme and whoever pays for it. The database says it again. */
const readers = roleIds.filter((role) => role !== 'administrator')
const internal = readers.filter((role) => role !== 'donor')
const team = ['project-team'] as const
const reviewers = ['project-team', 'steering-member'] as const

/** Whether somebody reads from outside the programme. */
const isOutside = ({ roles }: Identity): boolean => !internal.some((role) => roles.includes(role))

/** The logic model, the framework for measuring performance, and what people bring to it. */
export function resultsRoutes(parts: Parts): Route[] {
  return [...modelRoutes(), ...versionRoutes(parts), ...pmfRoutes(parts), ...entryRoutes(parts)]
}

function modelRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/results/model',
      summary: 'The logic model in force, or the draft that shipped while none is',
      tag,
      permit: readers,
      reply: wire.logicModel,
      handle: async ({ work, identity }) => await viewLogicModel(work, { id: 'in-force', mover: identity }),
    }),
    route({
      method: 'GET',
      url: '/api/v1/results/frameworks',
      summary: 'Versions of the results framework, the newest first',
      tag,
      permit: internal,
      query: wire.frameworkListQuery,
      reply: wire.frameworkList,
      handle: async ({ work, query }) => await listFrameworks(work, query),
    }),
    route({
      method: 'GET',
      url: '/api/v1/results/frameworks/:id',
      summary: 'One version with its logic model and its rows',
      tag,
      permit: internal,
      params: idParams,
      reply: wire.logicModel,
      handle: async ({ work, params, identity }) =>
        await viewLogicModel(work, { id: params.id, mover: identity }),
    }),
  ]
}

function versionRoutes(parts: Parts): Route[] {
  return [
    route({
      method: 'POST',
      url: '/api/v1/results/frameworks/:id/versions',
      summary: 'Begin a draft from a version',
      tag,
      permit: team,
      params: idParams,
      reply: z.object({ id }),
      status: 201,
      handle: async ({ work, params }) => ({ id: await beginFramework(work, params.id, parts) }),
    }),
    route({
      method: 'PUT',
      url: '/api/v1/results/frameworks/:id',
      summary: 'Replace a draft as a whole; no target on victims, signals or alerts is taken',
      tag,
      permit: team,
      params: idParams,
      body: wire.frameworkContent,
      reply: done,
      handle: async ({ work, params, body }) => {
        await saveFramework(work, params.id, body)
        return { done: true as const }
      },
    }),
    deed({
      url: '/api/v1/results/frameworks/:id/put-in-force',
      summary: 'Put a draft in force; the version before it is superseded',
      permit: team,
      act: async (work, { id, mover }) => await putInForce(work, id, mover),
    }),
  ]
}

function pmfRoutes(parts: Parts): Route[] {
  const pmf = route({
    method: 'GET',
    url: '/api/v1/results/pmf',
    summary: 'Planned and actual of a period, with the variance; small counts are not shown',
    tag,
    permit: readers,
    query: wire.pmfQuery,
    reply: wire.pmf,
    handle: async ({ work, query, identity }) =>
      await viewPmf(work, { ...query, outside: isOutside(identity), roles: identity.roles }),
  })
  return [
    pmf,
    ...pmfExports(pmf),
    route({
      method: 'POST',
      url: '/api/v1/results/variances',
      summary: 'Say why what was reached differs from what was planned',
      tag,
      permit: team,
      body: wire.newVariance,
      reply: z.object({ id }),
      status: 201,
      handle: async ({ work, body }) => ({ id: await explainVariance(work, body, parts) }),
    }),
  ]
}

function entryRoutes(parts: Parts): Route[] {
  const list = route({
    method: 'GET',
    url: '/api/v1/results/entries',
    summary: 'Figures that people entered, the newest first',
    tag,
    permit: reviewers,
    query: entryWire.entryListQuery,
    reply: entryWire.entryList,
    handle: async ({ work, query, identity }) => await listEntries(work, query, identity),
  })
  return [
    list,
    ...entryExports(list),
    route({
      method: 'POST',
      url: '/api/v1/results/entries',
      summary: 'Enter a figure that the product does not compute, with its source and its evidence',
      tag,
      permit: team,
      body: entryWire.newEntry,
      reply: z.object({ id }),
      status: 201,
      handle: async ({ work, body }) => ({ id: await enterFigure(work, body, parts) }),
    }),
    deed({
      url: '/api/v1/results/entries/:id/decide',
      summary: 'Approve a figure that somebody else entered, or give it back with words',
      permit: reviewers,
      body: entryWire.entryDecision,
      act: async (work, { id, body, mover }) => await decideEntry(work, { id, ...body, mover }),
    }),
  ]
}
