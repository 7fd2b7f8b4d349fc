import { z } from 'zod'
import { id, idParams } from '../../../vocabulary/wire/common.ts'
import * as wire from '../../../vocabulary/wire/pact.ts'
import { deedsOf } from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { endPact, enterPact, listPacts } from './keep-pact.ts'
import { letterRoutes } from './letter/index.ts'
import { publicPactRoutes } from './public-routes.ts'
import { rateSignatory } from './rate-signatory.ts'
import { prepareSigning, saveSigning } from './save-signing.ts'
import { recordSignatures, reopenSigning } from './sign-signing.ts'
import { signatoryExports } from './signatory-export.ts'
import { listSignatories } from './signatory-views.ts'
import { listSignings, viewSigning } from './signing-views.ts'
import { confirmSigning, enterWitnessFromPaper, listWitnesses, publishSigning } from './witness-signing.ts'

interface Parts {
  readonly chance: Chance
  readonly demo?: boolean
}

const tag = 'pact'
const deed = deedsOf(tag)
const keepers = ['project-team'] as const
const created = z.object({ id })

/** The pact: its text, who signed before whom, what each undertook, and how the committee rates it. */
export function pactRoutes(parts: Parts): Route[] {
  return [
    ...pactTextRoutes(parts),
    ...readingRoutes(),
    ...draftRoutes(parts),
    ...signingRoutes(),
    ratingRoute(parts),
    ...letterRoutes(parts),
    ...publicPactRoutes(),
  ]
}

function pactTextRoutes(parts: Parts): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/pact/pacts',
      summary: 'The pacts of the country, the newest first',
      tag,
      permit: 'signed-in',
      query: wire.pactListQuery,
      reply: wire.pactList,
      handle: async ({ work, query }) => await listPacts(work, query),
    }),
    route({
      method: 'POST',
      url: '/api/v1/pact/pacts',
      summary: 'Enter a pact: its name, its text and its precepts',
      tag,
      permit: keepers,
      body: wire.newPact,
      reply: created,
      status: 201,
      handle: async ({ work, body }) => ({ id: await enterPact(work, body, parts) }),
    }),
    deed({
      url: '/api/v1/pact/pacts/:id/end',
      summary: 'From a day on nobody signs it any more',
      permit: keepers,
      body: wire.pactEnd,
      act: async (work, { id, body }) => await endPact(work, { id, ...body }),
    }),
  ]
}

function readingRoutes(): Route[] {
  const signatories = route({
    method: 'GET',
    sessionAlone: true,
    url: '/api/v1/pact/signatories',
    summary: 'Who signed, by name, with the progress of each precept',
    tag,
    permit: 'signed-in',
    query: wire.signatoryListQuery,
    reply: wire.signatoryList,
    handle: async ({ work, query, identity }) => await listSignatories(work, query, identity),
  })
  return [
    signatories,
    ...signatoryExports(signatories),
    route({
      method: 'GET',
      sessionAlone: true,
      url: '/api/v1/pact/signings',
      summary: 'Signings, the newest first',
      tag,
      permit: 'signed-in',
      query: wire.signingListQuery,
      reply: wire.signingList,
      handle: async ({ work, query }) => await listSignings(work, query),
    }),
    route({
      method: 'GET',
      sessionAlone: true,
      url: '/api/v1/pact/signings/:id',
      summary: 'One signing with its signatories, their commitments and ratings',
      tag,
      permit: 'signed-in',
      params: idParams,
      reply: wire.signingDetail,
      handle: async ({ work, params, identity }) => await viewSigning(work, params.id, identity),
    }),
    route({
      method: 'GET',
      sessionAlone: true,
      url: '/api/v1/pact/witnesses',
      summary: 'Who may be named as a witness with an account',
      tag,
      permit: keepers,
      query: wire.witnessListQuery,
      reply: wire.witnessList,
      handle: async ({ work, query }) => await listWitnesses(work, query),
    }),
  ]
}

function draftRoutes(parts: Parts): Route[] {
  return [
    route({
      method: 'POST',
      url: '/api/v1/pact/signings',
      summary: 'Prepare a signing: its meeting, its witness and its letters',
      tag,
      permit: keepers,
      body: wire.signingDraft,
      reply: created,
      status: 201,
      handle: async ({ work, body }) => ({ id: await prepareSigning(work, body, parts) }),
    }),
    route({
      method: 'PUT',
      url: '/api/v1/pact/signings/:id/draft',
      summary: 'Replace a draft as a whole',
      tag,
      permit: keepers,
      params: idParams,
      body: wire.signingDraft,
      reply: created,
      handle: async ({ work, params, body }) => {
        await saveSigning(work, params.id, body)
        return { id: params.id }
      },
    }),
  ]
}

function signingRoutes(): Route[] {
  return [
    deed({
      url: '/api/v1/pact/signings/:id/sign',
      summary: 'Record that the letters were signed as they stand',
      permit: keepers,
      act: async (work, { id, mover }) => await recordSignatures(work, id, mover),
    }),
    deed({
      url: '/api/v1/pact/signings/:id/reopen',
      summary: 'Take the record of the signatures back, before the witness confirms',
      permit: keepers,
      act: async (work, { id, mover }) => await reopenSigning(work, id, mover),
    }),
    deed({
      url: '/api/v1/pact/signings/:id/witness',
      summary: 'The witness confirms with the own account',
      permit: 'signed-in',
      act: async (work, { id, mover }) => await confirmSigning(work, id, mover),
    }),
    deed({
      url: '/api/v1/pact/signings/:id/witness-on-paper',
      summary: 'A witness without an account signed the sheet, which lies here',
      permit: keepers,
      body: wire.signedSheet,
      act: async (work, { id, body, mover }) => await enterWitnessFromPaper(work, { id, ...body }, mover),
    }),
    deed({
      url: '/api/v1/pact/signings/:id/publish',
      summary: 'Open the signing to everybody',
      permit: keepers,
      act: async (work, { id, mover }) => await publishSigning(work, id, mover),
    }),
  ]
}

function ratingRoute(parts: Parts): Route {
  return route({
    method: 'POST',
    url: '/api/v1/pact/signatories/:id/ratings',
    summary: 'The committee rates how far a signatory has come',
    tag,
    permit: ['steering-member'],
    params: idParams,
    body: wire.newRating,
    reply: created,
    status: 201,
    handle: async ({ work, params, body }) => ({
      id: await rateSignatory(work, { ...body, id: params.id }, parts),
    }),
  })
}
