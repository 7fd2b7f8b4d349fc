import { idParams } from '../../../vocabulary/wire/common.ts'
import { exerciseReceived, exerciseSignal } from '../../../vocabulary/wire/signal.ts'
import type { SealedParts } from '../../parties/sealed/index.ts'
import { coarseUp } from '../../platform/clock-left.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { sendExercise } from './send-exercise.ts'

/** The only way in which an exercise signal comes to be. */
export function exerciseRoutes(parts: SealedParts): Route[] {
  return [
    route({
      method: 'POST',
      url: '/api/v1/drills/:id/signals',
      summary: 'Send the signal of a drill that is open; it is marked as an exercise from here on',
      tag: 'mechanism',
      permit: ['supervisor', 'project-team', 'local-coordinator', 'focal-point'],
      status: 201,
      params: idParams,
      body: exerciseSignal,
      reply: exerciseReceived,
      handle: async ({ work, params, body }) => ({
        readBy: coarseUp(await sendExercise(work, { drillId: params.id, signal: body }, parts)),
      }),
    }),
  ]
}
