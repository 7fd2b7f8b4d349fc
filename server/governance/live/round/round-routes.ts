import { z } from 'zod'
import { done, id, idParams } from '../../../../vocabulary/wire/common.ts'
import {
  newRound,
  roundDetail,
  roundExtension,
  roundList,
  roundListQuery,
  roundMove,
} from '../../../../vocabulary/wire/live.ts'
import { deedsOf, type Mover } from '../../../commitment/index.ts'
import type { Chance } from '../../../platform/chance.ts'
import type { Work } from '../../../platform/database/index.ts'
import { type Route, route } from '../../../platform/http/index.ts'
import { closeRound } from './close-round.ts'
import { extendRound, openRound, pauseRound } from './move-round.ts'
import { changeRound, dropRound, planReadyRounds, planRound } from './plan-round.ts'
import { listRounds, viewRound } from './round-views.ts'

interface Parts {
  readonly chance: Chance
  readonly permit: readonly string[]
  readonly readers: readonly string[]
}

const tag = 'workshops'
const deed = deedsOf(tag)
const workshopRounds = '/api/v1/workshops/:id/rounds'
const oneRound = '/api/v1/workshop-rounds/:id'

/** Rounds as they are planned, put before the hall, and closed with what they found. */
export function roundRoutes(parts: Parts): Route[] {
  return [...readingRoutes(parts), ...planningRoutes(parts), ...changingRoutes(parts), ...movingRoutes(parts)]
}

const readingRoutes = ({ readers }: Parts): Route[] => [
  route({
    method: 'GET',
    url: workshopRounds,
    summary: 'The rounds of a workshop in their order; until they close, for whoever keeps it',
    tag,
    permit: readers,
    params: idParams,
    query: roundListQuery,
    reply: roundList,
    handle: async ({ work, params, query, identity }) =>
      await listRounds(work, params.id, { ...query, mover: identity }),
  }),
  route({
    method: 'GET',
    url: oneRound,
    summary: 'One round, with what it found once it is closed',
    tag,
    permit: readers,
    params: idParams,
    reply: roundDetail,
    handle: async ({ work, params, identity }) => await viewRound(work, params.id, identity),
  }),
]

const planningRoutes = ({ permit, chance }: Parts): Route[] => [
  route({
    method: 'POST',
    url: workshopRounds,
    summary: 'Plan a round with the rule by which it will agree',
    tag,
    permit,
    params: idParams,
    body: newRound,
    reply: z.object({ id }),
    status: 201,
    handle: async ({ work, params, body }) => ({ id: await planRound(work, params.id, { ...body, chance }) }),
  }),
  route({
    method: 'POST',
    url: '/api/v1/workshops/:id/ready-rounds',
    summary: 'Plan the rounds that the theme brings',
    tag,
    permit,
    params: idParams,
    reply: z.object({ ids: z.array(id) }),
    status: 201,
    handle: async ({ work, params }) => ({ ids: await planReadyRounds(work, params.id, { chance }) }),
  }),
]

const changingRoutes = ({ permit }: Parts): Route[] => [
  route({
    method: 'PUT',
    url: oneRound,
    summary: 'Change a round that has not been opened',
    tag,
    permit,
    params: idParams,
    body: newRound,
    reply: done,
    handle: async ({ work, params, body }) => {
      await changeRound(work, params.id, body)
      return { done: true as const }
    },
  }),
  route({
    method: 'DELETE',
    url: oneRound,
    summary: 'Drop a round that has not been opened',
    tag,
    permit,
    params: idParams,
    reply: done,
    handle: async ({ work, params }) => {
      await dropRound(work, params.id)
      return { done: true as const }
    },
  }),
]

const movingRoutes = ({ permit, chance }: Parts): Route[] => [
  deed({
    url: `${oneRound}/moves`,
    summary: 'Put a round before the hall, halt it, or close it: what it found is frozen',
    permit,
    body: roundMove,
    act: async (work, { id, body, mover }) => await moves[body.to](work, id, { mover, chance }),
  }),
  deed({
    url: `${oneRound}/extend`,
    summary: 'Give a round more time',
    permit,
    body: roundExtension,
    act: async (work, { id, body }) => await extendRound(work, { id, ...body }),
  }),
]

type MoveOne = (
  work: Work,
  id: string,
  of: { readonly mover: Mover; readonly chance: Chance },
) => Promise<void>
const moves: Readonly<Record<z.output<typeof roundMove>['to'], MoveOne>> = {
  open: async (work, id, { mover }) => await openRound(work, id, mover),
  paused: async (work, id, { mover }) => await pauseRound(work, id, mover),
  closed: closeRound,
}
