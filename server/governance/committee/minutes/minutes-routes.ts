import { minutesText, newAnnex, newMark } from '../../../../vocabulary/wire/committee.ts'
import { minutesPaper } from '../../../../vocabulary/wire/committee-minutes.ts'
import { done, idParams } from '../../../../vocabulary/wire/common.ts'
import { deedsOf } from '../../../commitment/index.ts'
import type { Chance } from '../../../platform/chance.ts'
import { type Route, route } from '../../../platform/http/index.ts'
import { viewMinutesPaper } from './minutes-paper.ts'
import {
  addAnnex,
  approveMinutes,
  publishMinutes,
  readBack,
  saveMinutes,
  signMinutes,
  takeMinutesBack,
} from './write-minutes.ts'

interface Parts {
  readonly chance: Chance
  readonly recorders: readonly string[]
  readonly readers: readonly string[]
}

const tag = 'committee'
const deed = deedsOf(tag)

/** The minutes of a session: written, read back, signed by its seats, approved, corrected by annexes, made public. */
export function minutesRoutes(parts: Parts): Route[] {
  const { recorders: permit } = parts
  return [
    ...writing(parts),
    deed({
      url: '/api/v1/committee/sessions/:id/minutes/read-back',
      summary: 'The text is fixed and hashed, to be read back and signed',
      permit,
      act: async (work, { id, mover }) => await readBack(work, id, { ...parts, mover }),
    }),
    deed({
      url: '/api/v1/committee/sessions/:id/minutes/take-back',
      summary: 'Back to a draft: something is not as it was',
      permit,
      act: async (work, { id, mover }) => await takeMinutesBack(work, id, mover),
    }),
    deed({
      url: '/api/v1/committee/sessions/:id/minutes/sign',
      summary: 'A seat signs: by its own account, or recorded by the secretary',
      // Whoever sits in a body signs its minutes, whatever the role; the database asks who sat there.
      permit: parts.readers,
      body: newMark,
      act: async (work, { id, body }) => await signMinutes(work, { sessionId: id, ...body }, parts),
    }),
    deed({
      url: '/api/v1/committee/sessions/:id/minutes/approve',
      summary: 'The minutes stand; what the session asked for is put to its addressees',
      permit,
      act: async (work, { id, mover }) => await approveMinutes(work, id, mover),
    }),
    deed({
      url: '/api/v1/committee/sessions/:id/minutes/annexes',
      summary: 'Correct approved minutes by an annex',
      permit,
      body: newAnnex,
      act: async (work, { id, body }) => await addAnnex(work, { sessionId: id, ...body }, parts),
    }),
    deed({
      url: '/api/v1/committee/sessions/:id/minutes/publish',
      summary: 'Make approved minutes public',
      permit,
      act: async (work, { id }) => await publishMinutes(work, id),
    }),
  ]
}

function writing(parts: Parts): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/committee/sessions/:id/minutes',
      summary: 'The minutes of a session, by seat and sector',
      tag,
      permit: parts.readers,
      params: idParams,
      reply: minutesPaper,
      handle: async ({ work, params, identity }) => await viewMinutesPaper(work, params.id, identity),
    }),
    route({
      method: 'PUT',
      url: '/api/v1/committee/sessions/:id/minutes',
      summary: 'Write how a session began and ended, while its minutes are a draft',
      tag,
      permit: parts.recorders,
      params: idParams,
      body: minutesText,
      reply: done,
      handle: async ({ work, params, body }) => {
        await saveMinutes(work, params.id, body)
        return { done: true as const }
      },
    }),
  ]
}
