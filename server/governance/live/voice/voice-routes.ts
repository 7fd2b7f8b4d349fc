import { z } from 'zod'
import { idParams } from '../../../../vocabulary/wire/common.ts'
import * as wire from '../../../../vocabulary/wire/live.ts'
import { deedsOf } from '../../../commitment/index.ts'
import type { Chance } from '../../../platform/chance.ts'
import type { Database } from '../../../platform/database/index.ts'
import { openEvents, type Route, route } from '../../../platform/http/index.ts'
import { Problem } from '../../../platform/problem.ts'
import { eventText, getHall, HallEvents } from '../hall/index.ts'
import { castBallots } from './cast-ballots.ts'
import { joinRoom, openDoor, viewOwn, viewProjector } from './join-room.ts'
import { addPaperVoices, closeVoice, enterSheet, listVoices } from './keep-voices.ts'
import { submitStatement } from './submit-statement.ts'

interface Parts {
  readonly chance: Chance
  /** Looks at a hall for whoever listens to it. */
  readonly app: Database
  readonly permit: readonly string[]
}

const tag = 'live'

/** What people in a hall do without an account, and what their facilitator does with voices and sheets. */
export function voiceRoutes(parts: Parts): Route[] {
  return [...doorRoutes(parts), ...sayingRoutes(parts), eventsRoute(parts), ...keepingRoutes(parts)]
}

const doorRoutes = ({ chance }: Parts): Route[] => [
  route({
    method: 'POST',
    url: '/api/v1/live/door',
    summary: 'What the code on the wall opens',
    tag,
    permit: 'everyone',
    body: wire.roomDoor,
    reply: wire.roomDoorSeen,
    handle: async ({ work, body }) => await openDoor(work, body.code),
  }),
  route({
    method: 'POST',
    url: '/api/v1/live/join',
    summary: 'Join a hall as a voice, without an account',
    tag,
    permit: 'everyone',
    body: wire.joinRoom,
    reply: wire.joined,
    handle: async ({ work, body }) => await joinRoom(work, body, { chance }),
  }),
  route({
    method: 'POST',
    url: '/api/v1/live/state',
    summary: 'What the own device needs after it was closed and opened again; never a vote',
    tag,
    permit: 'everyone',
    body: wire.voiceToken,
    reply: wire.ownState,
    handle: async ({ work, body }) => await viewOwn(work, body.token),
  }),
  route({
    method: 'POST',
    url: '/api/v1/live/projector',
    summary: 'What the wall shows, to whoever knows its secret',
    tag,
    permit: 'everyone',
    body: wire.projectorDoor,
    reply: wire.projectorView,
    handle: async ({ work, body }) => await viewProjector(work, body.secret),
  }),
]

const sayingRoutes = ({ chance }: Parts): Route[] => [
  route({
    method: 'POST',
    url: '/api/v1/live/ballots',
    summary: 'Cast one vote or many; each is told what became of it',
    tag,
    permit: 'everyone',
    body: wire.castBallots,
    reply: wire.ballotsCast,
    handle: async ({ work, body }) => await castBallots(work, body),
  }),
  route({
    method: 'POST',
    url: '/api/v1/live/statements',
    summary: 'Submit a statement, which the facilitator admits or sets aside',
    tag,
    permit: 'everyone',
    body: wire.submitStatement,
    reply: wire.statementSubmitted,
    handle: async ({ work, body }) => await submitStatement(work, body, { chance }),
  }),
]

function eventsRoute({ app }: Parts): Route {
  const events = new HallEvents(app)
  return route({
    method: 'GET',
    url: '/api/v1/live/events/:stream',
    summary:
      'What changes in a hall, as server-sent events; the present alone unless they are asked for by name',
    tag,
    permit: 'everyone',
    params: wire.streamParams,
    reply: z.string(),
    replyType: 'text/event-stream',
    handle: async ({ work, params, request, reply }) => {
      const present = await getHall(work, params.stream)
      if (request.headers.accept !== 'text/event-stream') {
        reply.header('content-type', 'text/event-stream; charset=utf-8')
        return eventText(present)
      }
      if (!events.hasRoom(params.stream)) throw new Problem('too-many-attempts')
      const known = request.headers['last-event-id']
      const id = typeof known === 'string' ? known : ''
      events.attach(params.stream, openEvents(reply), { id, event: present })
      return ''
    },
  })
}

const keepingRoutes = ({ chance, permit }: Parts): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/workshops/:id/voices',
    summary: 'The voices of a hall by number: whether they answer, and nothing of what',
    tag,
    permit,
    params: idParams,
    query: wire.voiceListQuery,
    reply: wire.voiceList,
    handle: async ({ work, params, query }) => await listVoices(work, params.id, query),
  }),
  deedsOf(tag)({
    url: '/api/v1/workshop-voices/:id/close',
    summary: 'Close a voice: what it voted in the round that is going on does not count',
    permit,
    act: async (work, { id }) => await closeVoice(work, id),
  }),
  route({
    method: 'POST',
    url: '/api/v1/workshops/:id/paper-voices',
    summary: 'Numbers for sheets of paper',
    tag,
    permit,
    params: idParams,
    body: wire.newPaperVoices,
    reply: wire.paperVoices,
    status: 201,
    handle: async ({ work, params, body }) => ({
      numbers: await addPaperVoices(work, { workshopId: params.id, ...body }, { chance }),
    }),
  }),
  route({
    method: 'POST',
    url: '/api/v1/workshop-rounds/:id/sheets',
    summary: 'Type in a sheet of paper; typed in again, it is corrected',
    tag,
    permit,
    params: idParams,
    body: wire.paperSheet,
    reply: wire.paperEntered,
    handle: async ({ work, params, body }) => await enterSheet(work, { ...body, roundId: params.id }),
  }),
]
