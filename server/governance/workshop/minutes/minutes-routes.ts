import type { z } from 'zod'
import { idParams } from '../../../../vocabulary/wire/common.ts'
import { minutesPage, minutesQuery } from '../../../../vocabulary/wire/workshop.ts'
import { printsOf, type Route, route } from '../../../platform/http/index.ts'
import { openMinutes } from './open-minutes.ts'

/** The minutes and report: as a page, and in every form that can be printed. */
export function minutesRoutes(parts: {
  readonly demo?: boolean
  readonly permit: readonly string[]
}): Route[] {
  const { permit, demo = false } = parts
  return [
    route({
      method: 'GET',
      url: '/api/v1/workshops/:id/minutes',
      summary: 'The minutes and report of a workshop, with the digest of the final text',
      tag: 'workshops',
      permit,
      params: idParams,
      query: minutesQuery,
      reply: minutesPage,
      handle: async ({ work, params, query, identity }) => {
        const wish = { language: query.language, demo, mover: identity }
        const { document, sha256, text } = await openMinutes(work, params.id, wish)
        const { language, title, lead, blocks } = document
        return structuredClone({ language, title, lead, blocks, sha256, text }) as z.input<typeof minutesPage>
      },
    }),
    ...printsOf({
      url: '/api/v1/workshops/:id/minutes',
      what: 'The minutes and report of a workshop',
      tag: 'workshops',
      permit,
      params: idParams,
      query: minutesQuery,
      open: async ({ work, params, query, identity }) => {
        const wish = { language: query.language, demo, mover: identity }
        const { document } = await openMinutes(work, params.id, wish)
        return { document, name: /TL-\d{4}-\d+/.exec(document.footer)?.[0] ?? 'TL' }
      },
    }),
  ]
}
