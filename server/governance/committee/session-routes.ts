import { z } from 'zod'
import * as wire from '../../../vocabulary/wire/committee.ts'
import { done, id, idParams } from '../../../vocabulary/wire/common.ts'
import { meetingMove } from '../../../vocabulary/wire/meeting.ts'
import { deedsOf } from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { callRoll } from './call-roll.ts'
import { moveSession } from './hold-session.ts'
import { declareConflict, moveItem } from './move-item.ts'
import { addItem, changeSession, conveneSession, planSession, saveItems } from './plan-session.ts'
import { listSessions, viewSession } from './session-views.ts'
import { takeDecision } from './take-decision.ts'

interface Parts {
  readonly chance: Chance
  readonly recorders: readonly string[]
  readonly readers: readonly string[]
}

const tag = 'committee'
const deed = deedsOf(tag)
const made = z.object({ id })

/** A session from its plan to its end: convocation, roll call, items, conflicts, decisions. */
export function sessionRoutes(parts: Parts): Route[] {
  return [...reading(parts), ...planning(parts), ...holding(parts), ...deciding(parts)]
}

function reading({ readers }: Parts): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/committee/sessions',
      summary: 'Sessions of bodies; those to come begin with the next one',
      tag,
      permit: readers,
      query: wire.sessionListQuery,
      reply: wire.sessionList,
      handle: async ({ work, query }) => await listSessions(work, query),
    }),
    route({
      method: 'GET',
      url: '/api/v1/committee/sessions/:id',
      summary: 'One session, as far as the asker may read it',
      tag,
      permit: readers,
      params: idParams,
      reply: wire.sessionDetail,
      handle: async ({ work, params, identity }) => await viewSession(work, params.id, identity),
    }),
  ]
}

/** One thing that is written anew as a whole. */
const puttingFor =
  (permit: readonly string[]) =>
  <B extends z.ZodType>(asked: {
    readonly url: string
    readonly summary: string
    readonly body: B
    readonly act: (
      given: Parameters<Route['handle']>[0]['work'],
      id: string,
      body: z.output<B>,
    ) => Promise<void>
  }): Route =>
    route({
      method: 'PUT',
      url: asked.url,
      summary: asked.summary,
      tag,
      permit,
      params: idParams,
      body: asked.body,
      reply: done,
      handle: async ({ work, params, body }) => {
        await asked.act(work, params.id, body as z.output<B>)
        return { done: true as const }
      },
    })

function planning(parts: Parts): Route[] {
  const { recorders: permit } = parts
  const put = puttingFor(permit)
  return [
    route({
      method: 'POST',
      url: '/api/v1/committee/sessions',
      summary: 'Plan a session of a body; it gets its number',
      tag,
      permit,
      body: wire.newSession,
      reply: made,
      status: 201,
      handle: async ({ work, body }) => ({ id: await planSession(work, body, parts) }),
    }),
    put({
      url: '/api/v1/committee/sessions/:id',
      summary: 'Change date, place or kind; a convocation is sent anew afterwards',
      body: wire.sessionPlan,
      act: changeSession,
    }),
    put({
      url: '/api/v1/committee/sessions/:id/items',
      summary: 'The agenda as a whole, until the session is convened',
      body: wire.sessionAgenda,
      act: async (work, id, { items }) => await saveItems(work, id, { items, chance: parts.chance }),
    }),
    deed({
      url: '/api/v1/committee/sessions/:id/convene',
      summary: 'Send the convocation to the seats, so many days before as the rule says',
      permit,
      act: async (work, { id }) => await conveneSession(work, id),
    }),
  ]
}

function holding(parts: Parts): Route[] {
  const { recorders: permit } = parts
  return [
    deed({
      url: '/api/v1/committee/sessions/:id/move',
      summary: 'Open, close or cancel a session',
      permit,
      body: meetingMove,
      act: async (work, { id, body }) => await moveSession(work, { id, ...body }, parts),
    }),
    deed({
      url: '/api/v1/committee/sessions/:id/roll-call',
      summary: 'A seat is called, comes or goes; without a quorum the open item stops',
      permit,
      body: wire.rollCall,
      act: async (work, { id, body }) => await callRoll(work, { sessionId: id, ...body }, parts),
    }),
    route({
      method: 'POST',
      url: '/api/v1/committee/sessions/:id/items',
      summary: 'Put one more item on the agenda after the convocation',
      tag,
      permit,
      params: idParams,
      body: wire.newItem,
      reply: made,
      status: 201,
      handle: async ({ work, params, body }) => ({
        id: await addItem(work, { sessionId: params.id, item: body }, parts),
      }),
    }),
    deed({
      url: '/api/v1/committee/items/:id/move',
      summary: 'Open, end or postpone an item; it opens only with a quorum',
      permit,
      body: wire.itemMove,
      act: async (work, { id, body, mover }) => await moveItem(work, { id, ...body }, mover),
    }),
    deed({
      url: '/api/v1/committee/items/:id/conflicts',
      summary: 'A seat declares a conflict of interest and is recused from the item',
      permit,
      body: wire.newConflict,
      act: async (work, { id, body }) => await declareConflict(work, { itemId: id, ...body }, parts),
    }),
  ]
}

function deciding(parts: Parts): Route[] {
  return [
    route({
      method: 'POST',
      url: '/api/v1/committee/items/:id/decisions',
      summary: 'The seats decide on a text, by consent or by majority',
      tag,
      permit: parts.recorders,
      params: idParams,
      body: wire.newDecision,
      reply: made,
      status: 201,
      handle: async ({ work, params, body }) => ({
        id: await takeDecision(work, { itemId: params.id, ...body }, parts),
      }),
    }),
  ]
}
