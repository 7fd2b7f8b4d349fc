import { z } from 'zod'
import { idParams } from '../../../../vocabulary/wire/common.ts'
import { letterQuery } from '../../../../vocabulary/wire/pact.ts'
import { renderPdf } from '../../../platform/documents/index.ts'
import { type Route, route } from '../../../platform/http/index.ts'
import { Problem } from '../../../platform/problem.ts'
import { signingOf } from '../signing-of.ts'
import { viewSigning } from '../signing-views.ts'
import { letterDocument } from './letter-document.ts'

/** The letter of one signatory, for everybody who may read its signing. */
export function letterRoute(parts: { readonly demo?: boolean }): Route {
  return route({
    method: 'GET',
    sessionAlone: true,
    url: '/api/v1/pact/signatories/:id/letter.pdf',
    summary: 'The letter of a signatory as a tagged PDF',
    tag: 'pact',
    permit: 'signed-in',
    params: idParams,
    query: letterQuery,
    reply: z.any().meta({ type: 'string', format: 'binary' }),
    replyType: 'application/pdf',
    handle: async ({ work, params, query, identity, reply }) => {
      const signing = await viewSigning(work, await signingOf(work, params.id), identity)
      const signatory = signing.signatories.find((one) => one.id === params.id)
      if (signatory === undefined) throw new Problem('not-found')
      const wish = { language: query.language, demo: parts.demo === true, now: work.now }
      reply.type('application/pdf')
      const name = signatory.letter.replace('/', '-')
      reply.header('content-disposition', `inline; filename="${name}-${query.language}.pdf"`)
      return Buffer.from(await renderPdf(letterDocument(signing, signatory, wish)))
    },
  })
}
