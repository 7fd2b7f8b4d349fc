import type { z } from 'zod'
import { done, idParams } from '../../vocabulary/wire/common.ts'
import type { Work } from '../platform/database/index.ts'
import { type Route, route } from '../platform/http/index.ts'
import type { Mover } from './permit-move.ts'

/** One act upon one thing: its id stands in the path, and the reply is that it is done. */
interface Deed<B extends z.ZodType | undefined> {
  readonly url: string
  readonly summary: string
  readonly permit: 'signed-in' | readonly string[]
  readonly body?: B
  readonly act: (
    work: Work,
    asked: {
      readonly id: string
      readonly body: B extends z.ZodType ? z.output<B> : undefined
      readonly mover: Mover
    },
  ) => Promise<void>
}

/** Makes the routes of the acts that stand under one tag of the document. */
export function deedsOf(tag: string) {
  return <B extends z.ZodType | undefined = undefined>(deed: Deed<B>): Route =>
    route({
      method: 'POST',
      url: deed.url,
      summary: deed.summary,
      tag,
      permit: deed.permit,
      params: idParams,
      body: deed.body,
      reply: done,
      handle: async ({ work, params, body, identity }) => {
        await deed.act(work, { id: params.id, body: body as never, mover: identity })
        return { done: true as const }
      },
    })
}
