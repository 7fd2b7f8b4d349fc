import { documentQuery } from '../../../../vocabulary/wire/alert.ts'
import { idParams } from '../../../../vocabulary/wire/common.ts'
import { wordsOf } from '../../../parties/catalogue/index.ts'
import type { Chance } from '../../../platform/chance.ts'
import { printsOf, type Route } from '../../../platform/http/index.ts'
import { openAlert } from '../open-alert.ts'
import { alertDocument } from './alert-document.ts'

/** The printed form of an alert, for everybody who may read it. */
export function documentRoutes(parts: {
  readonly chance: Chance
  readonly demo?: boolean
  readonly permit: readonly string[]
}): Route[] {
  return printsOf({
    url: '/api/v1/alerts/:id/document',
    what: 'The alert',
    tag: 'alerts',
    permit: parts.permit,
    params: idParams,
    query: documentQuery,
    open: async ({ work, params, query, identity }) => {
      const alert = await openAlert(work, params.id, { ...parts, mover: identity })
      const wish = {
        language: query.language,
        demo: parts.demo === true,
        now: work.now,
        say: await wordsOf(work),
      }
      return { document: alertDocument(alert, wish), name: alert.number ?? 'alert' }
    },
  })
}
