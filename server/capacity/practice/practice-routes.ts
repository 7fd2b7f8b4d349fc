import { done, idParams } from '../../../vocabulary/wire/common.ts'
import {
  paperReaction,
  practiceNote,
  practiceParams,
  practiceView,
  reactionResults,
  roomMaterials,
  roomMaterialsAsked,
  roomReaction,
} from '../../../vocabulary/wire/practice.ts'
import { deedsOf } from '../../commitment/index.ts'
import { CheckInLimit } from '../../parties/meeting/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import type { Clock } from '../../platform/time.ts'
import { internalReaders } from '../internal-readers.ts'
import { noteReaction, sendReaction, viewReactions } from './reactions.ts'
import { openMaterials } from './room-materials.ts'
import { scorePractice, viewPractice } from './score-practice.ts'

interface Parts {
  readonly chance: Chance
  readonly clock: Clock
}

const tag = 'training'
const deed = deedsOf(tag)
const keepers = ['trainer', 'project-team'] as const
const roomReplyMs = 150

/** Simulations that are scored, what people say of a training, and what their telephones keep of it. */
export function practiceRoutes(parts: Parts): Route[] {
  return [...scoringRoutes(parts), ...reactionRoutes(parts), ...roomRoutes(parts)]
}

function scoringRoutes(parts: Parts): Route[] {
  const url = '/api/v1/trainings/:id/practice/:number'
  return [
    route({
      method: 'GET',
      sessionAlone: true,
      url,
      summary: 'What was seen of each participant in a simulation, for the trainer of the place',
      tag,
      permit: keepers,
      params: practiceParams,
      reply: practiceView,
      handle: async ({ work, params, identity }) => await viewPractice(work, params, identity),
    }),
    route({
      method: 'PUT',
      url,
      summary: 'Scores a participant or a team by the rubric',
      tag,
      permit: ['trainer'],
      params: practiceParams,
      body: practiceNote,
      reply: done,
      handle: async ({ work, params, body }) => {
        await scorePractice(work, { ...params, note: body }, parts)
        return { done: true as const }
      },
    }),
  ]
}

function reactionRoutes(parts: Parts): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/trainings/:id/reactions',
      summary: 'What people said of the training, counted; nothing of fewer than five',
      tag,
      permit: internalReaders,
      params: idParams,
      reply: reactionResults,
      handle: async ({ work, params }) => await viewReactions(work, params.id),
    }),
    deed({
      url: '/api/v1/trainings/:id/reactions',
      summary: 'A form that was filled in on paper is typed in',
      permit: keepers,
      body: paperReaction,
      act: async (work, { id, body }) => await noteReaction(work, { id, ...body }, parts),
    }),
  ]
}

function roomRoutes(parts: Parts): Route[] {
  const limit = new CheckInLimit(parts.clock)
  return [
    route({
      method: 'POST',
      url: '/api/v1/room/materials',
      summary: 'What is read in a training, with the code on the wall, for a telephone to keep',
      tag,
      permit: 'everyone',
      notBeforeMs: roomReplyMs,
      body: roomMaterialsAsked,
      reply: roomMaterials,
      handle: async ({ work, body }) => await openMaterials(work, body.meeting, { limit }),
    }),
    route({
      method: 'POST',
      url: '/api/v1/room/reactions',
      summary: 'Somebody in the room says what they think of the training, without a name',
      tag,
      permit: 'everyone',
      notBeforeMs: roomReplyMs,
      body: roomReaction,
      reply: done,
      handle: async ({ work, body }) => {
        await sendReaction(work, body, { chance: parts.chance, limit })
        return { done: true as const }
      },
    }),
  ]
}
