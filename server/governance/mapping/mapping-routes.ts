import { z } from 'zod'
import { id, idParams } from '../../../vocabulary/wire/common.ts'
import * as wire from '../../../vocabulary/wire/mapping.ts'
import { meetingMove, meetingPlan } from '../../../vocabulary/wire/meeting.ts'
import { printQuery } from '../../../vocabulary/wire/threat.ts'
import { deedsOf } from '../../commitment/index.ts'
import { moveMeeting, planMeeting } from '../../parties/meeting/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { printsOf, type Route, route } from '../../platform/http/index.ts'
import { linkWorkshop } from './link-workshop.ts'
import { mappingExports } from './mapping-export.ts'
import { listMappings, viewMapping } from './mapping-views.ts'
import { proposeMappedService, proposeScenario } from './propose-from-mapping.ts'
import { getKeptMapping, recordMapping } from './record-mapping.ts'
import { wallSheet } from './wall-sheet.ts'

interface Parts {
  readonly chance: Chance
  readonly demo: boolean
}

const tag = 'mappings'
const deed = deedsOf(tag)
const keepers = ['project-team', 'supervisor', 'local-coordinator'] as const

/** Participatory mapping: the session, what a community said in it, and what comes of it. */
export function mappingRoutes(parts: Parts): Route[] {
  return [
    ...readingRoutes(parts),
    ...planningRoutes(parts),
    ...recordingRoutes(parts),
    ...proposingRoutes(parts),
  ]
}

function readingRoutes(parts: Parts): Route[] {
  const list = route({
    method: 'GET',
    url: '/api/v1/mappings',
    summary: 'Mapping sessions, the latest first',
    tag,
    permit: 'signed-in',
    query: wire.mappingListQuery,
    reply: wire.mappingList,
    handle: async ({ work, query }) => await listMappings(work, query),
  })
  return [
    list,
    ...mappingExports(list),
    route({
      method: 'GET',
      url: '/api/v1/mappings/:id',
      summary: 'One session with its record and what came of it',
      tag,
      permit: 'signed-in',
      params: idParams,
      reply: wire.mappingDetail,
      handle: async ({ work, params }) => await viewMapping(work, params.id),
    }),
    ...printsOf({
      url: '/api/v1/mappings/:id/sheet',
      what: 'The sheet for the wall, the questions to fill in by hand without names or points,',
      tag,
      permit: 'signed-in',
      params: idParams,
      query: printQuery,
      open: async ({ work, params, query }) => {
        const mapping = await viewMapping(work, params.id)
        const wish = { language: query.language, demo: parts.demo, now: work.now }
        return { document: wallSheet(mapping, wish), name: 'mapping' }
      },
    }),
  ]
}

function planningRoutes(parts: Parts): Route[] {
  return [
    route({
      method: 'POST',
      url: '/api/v1/mappings',
      summary: 'Plan a mapping session',
      tag,
      permit: keepers,
      body: meetingPlan,
      reply: z.object({ id }),
      status: 201,
      handle: async ({ work, body }) => ({
        id: await planMeeting(work, { kind: 'mapping', plan: body }, parts),
      }),
    }),
    deed({
      url: '/api/v1/mappings/:id/moves',
      summary: 'Open, hold or cancel the session',
      permit: keepers,
      body: meetingMove,
      act: async (work, { id, body }) => {
        await getKeptMapping(work, id)
        await moveMeeting(work, { id, ...body })
      },
    }),
  ]
}

function recordingRoutes(parts: Parts): Route[] {
  return [
    route({
      method: 'PUT',
      url: '/api/v1/mappings/:id/record',
      summary:
        'Enter what was said, as a whole: kinds, reasons and times, never a point, an address or a name',
      tag,
      permit: keepers,
      params: idParams,
      body: wire.mappingRecord,
      reply: z.object({ id }),
      handle: async ({ work, params, body }) => {
        await recordMapping(work, { id: params.id, record: body }, parts)
        return { id: params.id }
      },
    }),
    route({
      method: 'PUT',
      url: '/api/v1/mappings/:id/workshop',
      summary: 'Say of which workshop the mapping is a session, and which of its agenda; or of none',
      tag,
      permit: keepers,
      params: idParams,
      body: wire.mappingLink,
      reply: z.object({ id }),
      handle: async ({ work, params, body }) => {
        await linkWorkshop(work, { id: params.id, link: body })
        return { id: params.id }
      },
    }),
  ]
}

function proposingRoutes(parts: Parts): Route[] {
  return [
    route({
      method: 'POST',
      url: '/api/v1/mappings/:id/scenarios',
      summary: 'The session proposes a risk scenario: a draft with its months and seasons',
      tag,
      permit: keepers,
      params: idParams,
      body: wire.mappedScenario,
      reply: z.object({ id }),
      status: 201,
      handle: async ({ work, params, body }) => ({
        id: await proposeScenario(work, { id: params.id, ...body }, parts),
      }),
    }),
    route({
      method: 'POST',
      url: '/api/v1/mappings/:id/services',
      summary: 'The session proposes a service for the directory',
      tag,
      permit: keepers,
      params: idParams,
      body: wire.mappedServiceProposal,
      reply: z.object({ id }),
      status: 201,
      handle: async ({ work, params, body }) => ({
        id: await proposeMappedService(work, { id: params.id, ...body }, parts),
      }),
    }),
  ]
}
