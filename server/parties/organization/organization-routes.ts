import { z } from 'zod'
import { done, id, idParams } from '../../../vocabulary/wire/common.ts'
import * as wire from '../../../vocabulary/wire/people.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { addOrganization, endOrganization, listOrganizations } from './organization.ts'

const keepers = ['administrator', 'project-team'] as const
const tag = 'organizations'

/** Institutions and organisations: dated data, since a name on an alert must be known years later. */
export function organizationRoutes(parts: { readonly chance: Chance }): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/v1/organizations',
      summary: 'Institutions and organisations, those that ended too.',
      tag,
      permit: 'signed-in',
      query: wire.personListQuery,
      reply: wire.organizationList,
      handle: async ({ work, query }) => await listOrganizations(work, query),
    }),
    route({
      method: 'POST',
      url: '/api/v1/organizations',
      summary: 'Add an institution or organisation.',
      tag,
      permit: keepers,
      status: 201,
      body: wire.newOrganization,
      reply: z.object({ id }),
      handle: async ({ work, body }) => ({ id: await addOrganization(work, parts.chance, body) }),
    }),
    route({
      method: 'POST',
      url: '/api/v1/organizations/:id/end',
      summary: 'End an institution or organisation; its row stays.',
      tag,
      permit: keepers,
      params: idParams,
      body: wire.organizationEnd,
      reply: done,
      handle: async ({ work, params, body }) => {
        await endOrganization(work, params.id, body.validTo)
        return { done: true } as const
      },
    }),
  ]
}
