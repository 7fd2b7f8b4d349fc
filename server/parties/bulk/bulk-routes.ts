import { bulkPeopleReport, bulkReport, bulkText } from '../../../vocabulary/wire/bulk.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { importOrganizations } from './import-organizations.ts'
import { importPeople } from './import-people.ts'

/** Many at once, from a table: the same actions and the same rights as one by one. */
export function bulkRoutes(parts: { readonly chance: Chance }): Route[] {
  return [
    route({
      method: 'POST',
      url: '/api/v1/organizations/import',
      summary: 'Add institutions and organisations from a table, all or none; first as a dry run.',
      tag: 'organizations',
      permit: ['administrator', 'project-team'],
      body: bulkText,
      reply: bulkReport,
      handle: async ({ work, body }) => await importOrganizations(work, body, parts),
    }),
    route({
      method: 'POST',
      url: '/api/v1/people/import',
      summary: 'Invite people from a table, all or none; first as a dry run. Answers their one-time links.',
      tag: 'people',
      permit: ['administrator'],
      body: bulkText,
      reply: bulkPeopleReport,
      handle: async ({ work, body }) => await importPeople(work, body, parts),
    }),
  ]
}
