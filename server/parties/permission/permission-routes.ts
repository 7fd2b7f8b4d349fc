import { z } from 'zod'
import { done, id, idParams } from '../../../vocabulary/wire/common.ts'
import {
  newOverride,
  newPermissionRules,
  overrideList,
  overrideListQuery,
  overrideReview,
  ownPermissions,
  permissionRules,
  permissionRulesPreview,
} from '../../../vocabulary/wire/permission.ts'
import { roleIds } from '../../../vocabulary/words/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { openOverride, reviewOverride } from './open-override.ts'
import { noteRules, viewRules } from './permission-rules.ts'
import { listOverrides, viewOwnPermissions } from './permission-views.ts'
import { previewRules } from './preview-rules.ts'

const tag = 'permissions'
/** Everybody who works here; what a donor sees is published figures. */
const workers = roleIds.filter((role) => role !== 'donor')

/** What somebody may do now, and the emergency in which somebody goes on without. */
export function permissionRoutes(parts: { readonly chance: Chance }): Route[] {
  return [...ownRoutes(), ...ruleRoutes(), ...overrideRoutes(parts)]
}

function ownRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/permissions/mine',
      summary: 'What the asker may do now, until when, and why not what is closed',
      tag,
      permit: workers,
      reply: ownPermissions,
      handle: async ({ work }) => await viewOwnPermissions(work),
    }),
  ]
}

function ruleRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/permissions/rules',
      summary: 'Which competency at which level opens what: the rules in force',
      tag,
      permit: workers,
      reply: permissionRules,
      handle: async ({ work }) => await viewRules(work),
    }),
    route({
      method: 'POST',
      url: '/api/v1/permissions/rules/preview',
      summary: 'What a draft of the next version would change, and for whom; nothing is written',
      tag,
      permit: ['project-team'],
      sessionAlone: true,
      body: newPermissionRules,
      reply: permissionRulesPreview,
      handle: async ({ work, body }) => await previewRules(work, body),
    }),
    route({
      method: 'POST',
      url: '/api/v1/permissions/rules',
      summary: 'Notes the next version of the rules',
      tag,
      permit: ['project-team'],
      body: newPermissionRules,
      reply: z.object({ version: z.number().int() }),
      status: 201,
      handle: async ({ work, body }) => ({ version: await noteRules(work, body) }),
    }),
  ]
}

function overrideRoutes(parts: { readonly chance: Chance }): Route[] {
  return [
    route({
      method: 'POST',
      url: '/api/v1/permissions/overrides',
      summary: 'Goes on for some hours without a certificate, in an emergency; somebody else reviews it',
      tag,
      permit: workers,
      body: newOverride,
      reply: z.object({ id }),
      status: 201,
      handle: async ({ work, body }) => ({ id: await openOverride(work, body, parts) }),
    }),
    route({
      method: 'GET',
      url: '/api/v1/permissions/overrides',
      summary: 'Emergencies, those that nobody has reviewed first',
      tag,
      permit: ['supervisor', 'data-officer'],
      query: overrideListQuery,
      reply: overrideList,
      handle: async ({ work, query }) => await listOverrides(work, query),
    }),
    route({
      method: 'POST',
      url: '/api/v1/permissions/overrides/:id/review',
      summary: 'Somebody else says whether an emergency was one',
      tag,
      permit: ['supervisor', 'data-officer'],
      params: idParams,
      body: overrideReview,
      reply: done,
      handle: async ({ work, params, body }) => {
        await reviewOverride(work, { id: params.id, ...body })
        return { done: true as const }
      },
    }),
  ]
}
