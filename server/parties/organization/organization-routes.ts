import { z } from 'zod'
import { done, id, idParams } from '../../../vocabulary/wire/common.ts'
import * as wire from '../../../vocabulary/wire/people.ts'
import { sectors } from '../../../vocabulary/words/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Column, column, exportsOf, type Route, route } from '../../platform/http/index.ts'
import { wordsOf } from '../catalogue/index.ts'
import { addOrganization, endOrganization, listOrganizations, type OrganizationRow } from './organization.ts'

const keepers = ['administrator', 'project-team'] as const
const tag = 'organizations'

const columns: readonly Column<OrganizationRow>[] = [
  column(['Nombre', 'Nom', 'Name'], ({ name }) => name),
  column(['Nombre corto', 'Nom court', 'Short name'], ({ shortName }) => shortName),
  column(['Clase (código)', 'Type (code)', 'Kind (code)'], ({ kind }) => kind),
  column(['Sector', 'Secteur', 'Sector'], ({ sector }, language, say) => say(sectors, sector, language)),
  column(['Lugar (código)', 'Lieu (code)', 'Place (code)'], ({ placeId }) => placeId),
  column(['Desde', 'Depuis', 'From'], ({ validFrom }) => validFrom),
  column(['Hasta', 'Jusqu’au', 'Until'], ({ validTo }) => validTo),
]

/** Institutions and organisations: dated data, since a name on an alert must be known years later. */
export function organizationRoutes(parts: { readonly chance: Chance }): Route[] {
  const list = route({
    method: 'GET',
    url: '/api/v1/organizations',
    summary: 'Institutions and organisations, those that ended too.',
    tag,
    permit: 'signed-in',
    query: wire.personListQuery,
    reply: wire.organizationList,
    handle: async ({ work, query }) => await listOrganizations(work, query),
  })
  return [
    list,
    ...exportsOf<OrganizationRow>(list, {
      name: { es: 'Instituciones', fr: 'Institutions', en: 'Institutions' },
      columns,
      wordsOf,
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
