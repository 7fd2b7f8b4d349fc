import { z } from 'zod'
import { done, id, idParams } from '../../../vocabulary/wire/common.ts'
import { meetingMove } from '../../../vocabulary/wire/meeting.ts'
import {
  agreementList,
  agreementListQuery,
  agreementPlans,
  competencyPlans,
  workshopDetail,
  workshopList,
  workshopListQuery,
  workshopPlan,
  workshopTerms,
} from '../../../vocabulary/wire/workshop.ts'
import { roleIds } from '../../../vocabulary/words/index.ts'
import { deedsOf } from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Work } from '../../platform/database/index.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { closeWorkshop } from './close-workshop.ts'
import { saveAgreements, saveCompetencies } from './keep-agreements.ts'
import { minutesRoutes } from './minutes/index.ts'
import { changeTerms, moveWorkshop, planWorkshop } from './plan-workshop.ts'
import { statementRoutes } from './statement-routes.ts'
import { agreementExports, workshopExports } from './workshop-export.ts'
import { listAgreements, listWorkshops, viewWorkshop } from './workshop-views.ts'

interface Parts {
  readonly chance: Chance
  /** The installation is a demonstration: every document says so. */
  readonly demo?: boolean
}

const tag = 'workshops'
const team = ['project-team'] as const
/** Everybody who works with the programme: not the donor, who reads figures, nor the administrator, who holds no content. */
const readers = roleIds.filter((role) => role !== 'donor' && role !== 'administrator')

/** Workshops: planned, held, and closed with agreements that somebody owes. */
export function workshopRoutes(parts: Parts): Route[] {
  return [
    ...readingRoutes(),
    ...planningRoutes(parts),
    ...wholeRoutes(parts),
    ...statementRoutes({ ...parts, permit: team, readers }),
    ...minutesRoutes({ ...parts, permit: readers }),
  ]
}

function readingRoutes(): Route[] {
  const list = route({
    method: 'GET',
    url: '/api/v1/workshops',
    summary: 'Workshops, the last ones first',
    tag,
    permit: readers,
    query: workshopListQuery,
    reply: workshopList,
    handle: async ({ work, query }) => await listWorkshops(work, query),
  })
  const agreements = route({
    method: 'GET',
    url: '/api/v1/workshops/:id/agreements',
    summary: 'What a workshop agreed, with its support, owner, date, indicator and progress',
    tag,
    permit: readers,
    params: idParams,
    query: agreementListQuery,
    reply: agreementList,
    handle: async ({ work, params, query, identity }) =>
      await listAgreements(work, { id: params.id, ...query }, identity),
  })
  return [
    list,
    ...workshopExports(list),
    route({
      method: 'GET',
      url: '/api/v1/workshops/:id',
      summary: 'One workshop with its statements, votes, agreements and competencies',
      tag,
      permit: readers,
      params: idParams,
      reply: workshopDetail,
      handle: async ({ work, params, identity }) => await viewWorkshop(work, params.id, identity),
    }),
    agreements,
    ...agreementExports(agreements),
  ]
}

function planningRoutes(parts: Parts): Route[] {
  const deed = deedsOf(tag)
  return [
    route({
      method: 'POST',
      url: '/api/v1/workshops',
      summary: 'Plan a workshop with its question and the rule by which it will agree',
      tag,
      permit: team,
      body: workshopPlan,
      reply: z.object({ id }),
      status: 201,
      handle: async ({ work, body }) => ({ id: await planWorkshop(work, body, parts) }),
    }),
    deed({
      url: '/api/v1/workshops/:id/moves',
      summary: 'Open a workshop, say that it was held, or cancel it',
      permit: team,
      body: meetingMove,
      act: async (work, { id, body, mover }) => await moveWorkshop(work, { id, ...body }, mover),
    }),
    deed({
      url: '/api/v1/workshops/:id/close',
      summary: 'Close the record: the minutes are final and the agreements are owed',
      permit: team,
      act: async (work, { id, mover }) => await closeWorkshop(work, id, mover),
    }),
  ]
}

/** What is sent as a whole replaces what was there. */
function wholeRoutes(parts: Parts): Route[] {
  const put = <B extends z.ZodType>(given: {
    readonly url: string
    readonly summary: string
    readonly body: B
    readonly act: (work: Work, id: string, body: z.output<B>) => Promise<void>
  }) =>
    route({
      method: 'PUT',
      url: given.url,
      summary: given.summary,
      tag,
      permit: team,
      params: idParams,
      body: given.body,
      reply: done,
      handle: async ({ work, params, body }) => {
        await given.act(work, params.id, body as z.output<B>)
        return { done: true as const }
      },
    })
  return [
    put({
      url: '/api/v1/workshops/:id',
      summary: 'Change what a workshop asks; its rule, until the first vote',
      body: workshopTerms,
      act: async (work, id, body) => await changeTerms(work, id, body),
    }),
    put({
      url: '/api/v1/workshops/:id/agreements',
      summary: 'What the workshop agrees, from statements that reached consensus',
      body: agreementPlans,
      act: async (work, id, body) => await saveAgreements(work, { id, ...body }),
    }),
    put({
      url: '/api/v1/workshops/:id/competencies',
      summary: 'The competencies that the workshop wants strengthened',
      body: competencyPlans,
      act: async (work, id, body) => await saveCompetencies(work, { id, ...body }, parts),
    }),
  ]
}
