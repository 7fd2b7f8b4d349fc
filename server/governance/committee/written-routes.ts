import { z } from 'zod'
import { id } from '../../../vocabulary/wire/common.ts'
import { newWrittenProcedure, writtenAnswer } from '../../../vocabulary/wire/written-procedure.ts'
import { deedsOf } from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { answerInWriting, beginWritten, countWritten } from './decide-in-writing.ts'

interface Parts {
  readonly chance: Chance
  readonly recorders: readonly string[]
  readonly readers: readonly string[]
}

const tag = 'committee'
const deed = deedsOf(tag)

/** What is decided between two sessions, in writing. */
export function writtenRoutes(parts: Parts): Route[] {
  return [
    route({
      method: 'POST',
      url: '/api/v1/committee/written-procedures',
      summary: 'Put a text to the seats in writing, with a way to decide and a day',
      tag,
      permit: parts.recorders,
      body: newWrittenProcedure,
      reply: z.object({ id }),
      status: 201,
      handle: async ({ work, body }) => ({ id: await beginWritten(work, body, parts) }),
    }),
    deed({
      url: '/api/v1/committee/sessions/:id/written-answers',
      summary: 'A seat answers in writing: by its own account, or as the secretary received it',
      permit: parts.readers,
      body: writtenAnswer,
      act: async (work, { id: sessionId, body }) =>
        await answerInWriting(work, { sessionId, ...body }, parts),
    }),
    deed({
      url: '/api/v1/committee/sessions/:id/count',
      summary: 'Count what was answered in writing; one objection puts it before a session',
      permit: parts.recorders,
      act: async (work, { id: sessionId }) => await countWritten(work, sessionId, parts),
    }),
  ]
}
