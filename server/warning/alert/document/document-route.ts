import { z } from 'zod'
import { documentQuery } from '../../../../vocabulary/wire/alert.ts'
import { idParams } from '../../../../vocabulary/wire/common.ts'
import { wordsOf } from '../../../parties/catalogue/index.ts'
import type { Chance } from '../../../platform/chance.ts'
import { renderPdf } from '../../../platform/documents/index.ts'
import { type Route, route } from '../../../platform/http/index.ts'
import { openAlert } from '../open-alert.ts'
import { alertDocument } from './alert-document.ts'

/** The printed form of an alert, for everybody who may read it. */
export function documentRoute(parts: {
  readonly chance: Chance
  readonly demo?: boolean
  readonly permit: readonly string[]
}): Route {
  return route({
    method: 'GET',
    url: '/api/v1/alerts/:id/document.pdf',
    summary: 'The alert as a tagged PDF',
    tag: 'alerts',
    permit: parts.permit,
    params: idParams,
    query: documentQuery,
    reply: z.any().meta({ type: 'string', format: 'binary' }),
    replyType: 'application/pdf',
    handle: async ({ work, params, query, identity, reply }) => {
      const alert = await openAlert(work, params.id, { ...parts, mover: identity })
      const wish = {
        language: query.language,
        demo: parts.demo === true,
        now: work.now,
        say: await wordsOf(work),
      }
      reply.type('application/pdf')
      reply.header(
        'content-disposition',
        `inline; filename="${alert.number ?? 'alert'}-${query.language}.pdf"`,
      )
      return Buffer.from(await renderPdf(alertDocument(alert, wish)))
    },
  })
}
