import {
  alertCheck,
  alertDetail,
  alertDraft,
  alertList,
  alertListQuery,
  alertReadiness,
  alertReturn,
  alertSignature,
  alertTimeline,
  draftSaved,
  newAlert,
  recipientExclusion,
} from '../../../vocabulary/wire/alert.ts'
import { id, idParams } from '../../../vocabulary/wire/common.ts'
import { deedsOf } from '../../commitment/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { alertExports } from './alert-export.ts'
import { listAlerts } from './alert-views.ts'
import { checkAlert, viewReadiness } from './check-alert.ts'
import { documentRoutes } from './document/index.ts'
import { abandonDraft, draftAlert, saveDraft } from './draft-alert.ts'
import { followRoutes } from './follow-routes.ts'
import { openAlert } from './open-alert.ts'
import { excludeRecipient } from './save-recipients.ts'
import { returnAlert, sendForSignature, signAlert, takeBack } from './sign-alert.ts'
import { viewTimeline } from './view-timeline.ts'

interface Parts {
  readonly chance: Chance
  /** The installation is a demonstration: every document says so. */
  readonly demo?: boolean
}

const tag = 'alerts'
const deed = deedsOf(tag)
export const alertReaders = [
  'analyst',
  'approver',
  'supervisor',
  'ombudsman',
  'liaison',
  'local-coordinator',
  'local-member',
  'focal-point',
  'organization-member',
  'steering-member',
  'project-team',
] as const

/** Early warnings, from the draft to the second signature. The database decides which of them each person sees. */
export function alertRoutes(parts: Parts): Route[] {
  return [
    ...readingRoutes(parts),
    ...documentRoutes({ ...parts, permit: alertReaders }),
    ...draftRoutes(parts),
    readiness(),
    excluding(),
    ...signatureRoutes(parts),
    ...followRoutes(parts),
  ]
}

function readingRoutes(parts: Parts): Route[] {
  const list = route({
    method: 'GET',
    url: '/api/v1/alerts',
    summary: 'Alerts that the asker may see, the newest first',
    tag,
    permit: alertReaders,
    query: alertListQuery,
    reply: alertList,
    handle: async ({ work, query }) => await listAlerts(work, query),
  })
  return [
    list,
    ...alertExports(list),
    route({
      method: 'GET',
      url: '/api/v1/alerts/:id',
      summary: 'One alert with its recommendations, distribution list and notices',
      tag,
      permit: alertReaders,
      params: idParams,
      reply: alertDetail,
      handle: async ({ work, params, identity }) =>
        await openAlert(work, params.id, { ...parts, mover: identity }),
    }),
    route({
      method: 'GET',
      url: '/api/v1/alerts/:id/timeline',
      summary:
        'The life of one alert, from the first signal to the verified answer; what concerns signals by the week',
      tag,
      permit: alertReaders,
      params: idParams,
      reply: alertTimeline,
      handle: async ({ work, params, identity }) => await viewTimeline(work, params.id, identity),
    }),
  ]
}

function draftRoutes(parts: Parts): Route[] {
  return [
    route({
      method: 'POST',
      url: '/api/v1/alerts',
      summary: 'Begin an alert on a situation with an approved assessment',
      tag,
      permit: ['analyst'],
      body: newAlert,
      reply: draftSaved,
      status: 201,
      handle: async ({ work, body }) => ({ id: await draftAlert(work, body, parts), revision: 0 }),
    }),
    route({
      method: 'PUT',
      url: '/api/v1/alerts/:id/draft',
      summary: 'Save the whole draft; refused when somebody saved after the revision that was read',
      tag,
      permit: ['analyst'],
      params: idParams,
      body: alertDraft,
      reply: draftSaved,
      handle: async ({ work, params, body, identity }) => ({
        id: params.id,
        revision: await saveDraft(work, params.id, { ...parts, draft: body, mover: identity }),
      }),
    }),
    deed({
      url: '/api/v1/alerts/:id/check',
      summary: 'Record the check before publishing',
      permit: ['analyst'],
      body: alertCheck,
      act: async (work, { id, body }) => await checkAlert(work, id, body),
    }),
    deed({
      url: '/api/v1/alerts/:id/abandon',
      summary: 'Give a draft up',
      permit: ['analyst'],
      act: async (work, { id, mover }) => await abandonDraft(work, id, mover),
    }),
  ]
}

function readiness(): Route {
  return route({
    method: 'GET',
    url: '/api/v1/alerts/:id/readiness',
    summary: 'What is missing before signature, and passages that look like names or telephone numbers',
    tag,
    permit: ['analyst', 'approver', 'supervisor'],
    params: idParams,
    reply: alertReadiness,
    handle: async ({ work, params }) => await viewReadiness(work, params.id),
  })
}

function excluding(): Route {
  return route({
    method: 'POST',
    url: '/api/v1/alerts/:id/recipients/:recipientId/exclusion',
    summary: 'Keep one recipient from this alert before it is signed, or take that back',
    tag,
    permit: ['analyst', 'approver'],
    params: idParams.extend({ recipientId: id }),
    body: recipientExclusion,
    reply: draftSaved,
    handle: async ({ work, params, body }) => ({
      id: params.id,
      revision: await excludeRecipient(work, {
        alertId: params.id,
        recipientId: params.recipientId,
        excluded: body.excluded,
      }),
    }),
  })
}

function signatureRoutes(parts: Parts): Route[] {
  return [
    deed({
      url: '/api/v1/alerts/:id/send-for-signature',
      summary: 'Hand the alert to the second person; refused while a recommendation is incomplete',
      permit: ['analyst'],
      act: async (work, { id, mover }) => await sendForSignature(work, id, mover),
    }),
    deed({
      url: '/api/v1/alerts/:id/take-back',
      summary: 'The author takes an alert back before it is signed',
      permit: ['analyst'],
      act: async (work, { id, mover }) => await takeBack(work, id, mover),
    }),
    deed({
      url: '/api/v1/alerts/:id/return',
      summary: 'The second person sends it back, with a reason',
      permit: ['approver'],
      body: alertReturn,
      act: async (work, { id, body, mover }) => await returnAlert(work, { id, ...body }, mover),
    }),
    deed({
      url: '/api/v1/alerts/:id/sign',
      summary: 'The second signature, by somebody who wrote nothing of it: the alert is issued',
      permit: ['approver'],
      body: alertSignature,
      act: async (work, { id, body, mover }) =>
        void (await signAlert(work, { id, ...body }, { ...parts, mover })),
    }),
  ]
}
