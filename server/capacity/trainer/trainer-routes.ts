import { z } from 'zod'
import { id } from '../../../vocabulary/wire/common.ts'
import * as wire from '../../../vocabulary/wire/trainer.ts'
import { deedsOf } from '../../commitment/index.ts'
import { type Route, route } from '../../platform/http/index.ts'
import type { CertificateParts } from '../certificate/index.ts'
import { moveTrainer, nameTrainer, noteSession } from './move-trainer.ts'
import { listTrainers } from './trainer-views.ts'

const tag = 'training'
const deed = deedsOf(tag)
const keepers = ['trainer', 'project-team'] as const

/** Who teaches: from whoever learns to, under the eyes of somebody who does, to whoever teaches alone. */
export function trainerRoutes(parts: CertificateParts): Route[] {
  return [
    route({
      method: 'GET',
      sessionAlone: true,
      url: '/api/v1/trainers',
      summary: 'Trainers by where they are in the cascade; never a rank',
      tag,
      permit: keepers,
      query: wire.trainerListQuery,
      reply: wire.trainerList,
      handle: async ({ work, query, identity }) => await listTrainers(work, query, identity),
    }),
    route({
      method: 'POST',
      url: '/api/v1/trainers',
      summary: 'Somebody begins to learn to teach, or is named as one of the first',
      tag,
      permit: keepers,
      body: wire.newTrainer,
      reply: z.object({ id }),
      status: 201,
      handle: async ({ work, body, identity }) => ({
        id: await nameTrainer(work, { ...body, mover: identity }, parts),
      }),
    }),
    deed({
      url: '/api/v1/trainers/:id/sessions',
      summary: 'A training that was given: alone, or watched by an autonomous trainer',
      permit: keepers,
      body: wire.trainerSession,
      act: async (work, { id, body }) => await noteSession(work, { id, ...body }, parts),
    }),
    deed({
      url: '/api/v1/trainers/:id/move',
      summary: 'Moves a trainer along the cascade',
      permit: keepers,
      body: wire.trainerMove,
      act: async (work, { id, body, mover }) => await moveTrainer(work, { id, to: body.to, mover }, parts),
    }),
  ]
}
