import { idParams } from '../../../../vocabulary/wire/common.ts'
import { letterQuery } from '../../../../vocabulary/wire/pact.ts'
import { printsOf, type Route } from '../../../platform/http/index.ts'
import { Problem } from '../../../platform/problem.ts'
import { signingOf } from '../signing-of.ts'
import { viewSigning } from '../signing-views.ts'
import { letterDocument } from './letter-document.ts'

/** The letter of one signatory, for everybody who may read its signing. */
export function letterRoutes(parts: { readonly demo?: boolean }): Route[] {
  return printsOf({
    sessionAlone: true,
    url: '/api/v1/pact/signatories/:id/letter',
    what: 'The letter of a signatory',
    tag: 'pact',
    permit: 'signed-in',
    params: idParams,
    query: letterQuery,
    open: async ({ work, params, query, identity }) => {
      const signing = await viewSigning(work, await signingOf(work, params.id), identity)
      const signatory = signing.signatories.find((one) => one.id === params.id)
      if (signatory === undefined) throw new Problem('not-found')
      const wish = { language: query.language, demo: parts.demo === true, now: work.now }
      return { document: letterDocument(signing, signatory, wish), name: signatory.letter.replace('/', '-') }
    },
  })
}
