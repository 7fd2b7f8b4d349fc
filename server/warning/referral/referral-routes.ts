import { z } from 'zod'
import { done, id, idParams } from '../../../vocabulary/wire/common.ts'
import {
  newConsent,
  newLegalBasis,
  newReferral,
  referralDetail,
  referralList,
  referralListQuery,
  referralMove,
  referralRevocation,
  referralSheet,
  referralText,
  sealedReferralText,
} from '../../../vocabulary/wire/referral.ts'
import { deedsOf } from '../../commitment/index.ts'
import { recordListRead, recordOpening } from '../../parties/audit/index.ts'
import type { SealedParts } from '../../parties/sealed/index.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { moveReferral } from './move-referral.ts'
import { recordConsent, recordLegalBasis, signLegalBasis } from './record-consent.ts'
import { viewReferralText, writeReferralText } from './referral-text.ts'
import { listReferrals, viewReferral } from './referral-views.ts'
import { revokeReferral } from './revoke-referral.ts'
import { correctReferral, writeReferral } from './write-referral.ts'

type Parts = SealedParts

const tag = 'referrals'
const deed = deedsOf(tag)
const worker = ['case-worker'] as const
const readers = ['case-worker', 'liaison', 'supervisor'] as const

/** Hand-overs to services: consent first, status back, no story. */
export function referralRoutes(parts: Parts): Route[] {
  return [
    ...readingRoutes(parts),
    ...textRoutes(parts),
    writing(parts),
    ...groundRoutes(parts),
    ...movingRoutes(parts),
  ]
}

function readingRoutes(parts: Parts): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/referrals',
      summary: 'The asker’s own referrals, or those sent to the asker’s institution',
      tag,
      permit: readers,
      query: referralListQuery,
      reply: referralList,
      handle: async ({ work, query, identity }) => {
        const list = await listReferrals(work, query, identity)
        await recordListRead(work, { name: 'referrals', cursor: query.cursor }, parts)
        return list
      },
    }),
    route({
      method: 'GET',
      url: '/api/v1/referrals/:id',
      summary: 'One referral with its consents and what came back',
      tag,
      permit: readers,
      params: idParams,
      reply: referralDetail,
      handle: async ({ work, params, identity }) => {
        const referral = await viewReferral(work, params.id, identity)
        await recordOpening(work, { subjectKind: 'referral', subjectId: referral.id }, parts)
        return referral
      },
    }),
  ]
}

function textRoutes(parts: Parts): Route[] {
  const common = { tag, params: idParams, sessionAlone: true } as const
  return [
    route({
      ...common,
      method: 'GET',
      url: '/api/v1/referrals/:id/text',
      summary: 'The sealed text of a referral, for its worker and its provider; each reading is remembered',
      permit: readers,
      reply: referralText,
      handle: async ({ work, params }) => await viewReferralText(work, params.id, parts),
    }),
    route({
      ...common,
      method: 'PUT',
      url: '/api/v1/referrals/:id/text',
      summary: 'Keep what the worker sealed for the provider, in place of what was there',
      permit: worker,
      body: sealedReferralText,
      reply: done,
      async handle({ work, params, body }) {
        await writeReferralText(work, { id: params.id, ...body }, parts)
        return { done: true as const }
      },
    }),
  ]
}

function writing(parts: Parts): Route {
  return route({
    method: 'POST',
    url: '/api/v1/referrals',
    summary: 'Begin a referral: codes only, under a pseudonym that the server makes',
    tag,
    permit: worker,
    body: newReferral,
    reply: z.object({ id }),
    status: 201,
    handle: async ({ work, body }) => ({ id: await writeReferral(work, body, parts) }),
  })
}

function groundRoutes(parts: Parts): Route[] {
  return [
    deed({
      url: '/api/v1/referrals/:id/sheet',
      summary: 'Correct the sheet, or name the next provider, before consent',
      permit: worker,
      body: referralSheet,
      act: async (work, { id, body }) => await correctReferral(work, { id, sheet: body }),
    }),
    deed({
      url: '/api/v1/referrals/:id/consent',
      summary: 'Record consent per purpose, for the provider on the sheet',
      permit: worker,
      body: newConsent,
      act: async (work, { id, body, mover }) =>
        await recordConsent(work, { id, ...body }, { ...parts, mover }),
    }),
    deed({
      url: '/api/v1/referrals/:id/legal-basis',
      summary: 'Record a legal basis without consent, for a supervisor to sign within 24 hours',
      permit: worker,
      body: newLegalBasis,
      act: async (work, { id, body, mover }) => await recordLegalBasis(work, { id, ...body }, mover),
    }),
    deed({
      url: '/api/v1/referrals/:id/legal-basis/sign',
      summary: 'The supervisor signs a legal basis',
      permit: ['supervisor'],
      act: async (work, { id, mover }) => await signLegalBasis(work, id, mover),
    }),
  ]
}

function movingRoutes(parts: Parts): Route[] {
  return [
    deed({
      url: '/api/v1/referrals/:id/moves',
      summary:
        'Send, receive, accept, decline, start, follow up, close, or begin again with the next provider',
      permit: readers,
      body: referralMove,
      act: async (work, { id, body, mover }) =>
        await moveReferral(work, { id, ...body }, { ...parts, mover }),
    }),
    deed({
      url: '/api/v1/referrals/:id/revoke',
      summary: 'The person takes consent back, for one purpose or all',
      permit: readers,
      body: referralRevocation,
      act: async (work, { id, body, mover }) => await revokeReferral(work, { id, ...body }, mover),
    }),
  ]
}
