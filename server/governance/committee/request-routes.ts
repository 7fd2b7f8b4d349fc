import * as wire from '../../../vocabulary/wire/committee-request.ts'
import { done, idParams } from '../../../vocabulary/wire/common.ts'
import { deedsOf } from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { answerByLink, makeAnswerLink, openAnswerLink, recordAnswer } from './answer-request.ts'

interface Parts {
  readonly chance: Chance
  readonly recorders: readonly string[]
}

const tag = 'committee'
const deed = deedsOf(tag)
/** A guess and a hit leave at the same moment. */
const notBeforeMs = 150

/** How an addressee without an account answers: by a link, or through the secretary. */
export function requestRoutes(parts: Parts): Route[] {
  return [
    route({
      method: 'POST',
      url: '/api/v1/committee/requests/:id/answer-link',
      summary: 'A link by which an addressee without an account answers once; its secret is told this once',
      tag,
      permit: parts.recorders,
      params: idParams,
      reply: wire.linkMade,
      status: 201,
      handle: async ({ work, params }) => await makeAnswerLink(work, params.id, parts),
    }),
    deed({
      url: '/api/v1/committee/requests/:id/record-answer',
      summary: 'Record what an addressee answered otherwise, with where it can be seen',
      permit: parts.recorders,
      body: wire.recordedAnswer,
      act: async (work, { id, body }) => await recordAnswer(work, id, body),
    }),
    route({
      method: 'POST',
      url: '/api/v1/public/recommendations/open',
      summary: 'What the holder of a secret is asked',
      tag,
      permit: 'everyone',
      body: wire.linkOpening,
      reply: wire.linkRequest,
      notBeforeMs,
      handle: async ({ work, body }) => await openAnswerLink(work, body.secret),
    }),
    route({
      method: 'POST',
      url: '/api/v1/public/recommendations/answer',
      summary: 'The holder of a secret answers, once',
      tag,
      permit: 'everyone',
      body: wire.linkAnswer,
      reply: done,
      notBeforeMs,
      handle: async ({ work, body }) => {
        await answerByLink(work, body)
        return { done: true as const }
      },
    }),
  ]
}
