import { idParams } from '../../../vocabulary/wire/common.ts'
import * as wire from '../../../vocabulary/wire/profile.ts'
import { territoryParams } from '../../../vocabulary/wire/territory.ts'
import { roleIds } from '../../../vocabulary/words/index.ts'
import { type Route, route } from '../../platform/http/index.ts'
import { viewOrganizationProfile, viewTerritoryProfile } from './view-profile.ts'

const tag = 'profiles'
const followers = [
  'liaison',
  'local-coordinator',
  'organization-member',
  'steering-member',
  'project-team',
  'ombudsman',
]

/** What the pages of institutions and territories say besides what is owed and what carries a mechanism. */
export const profileRoutes = (): Route[] => [
  route({
    method: 'GET',
    url: '/api/v1/organizations/:id/profile',
    summary: 'People trained and certified through the gate, and what was agreed and pledged',
    tag,
    permit: followers,
    params: idParams,
    reply: wire.organizationProfile,
    handle: async ({ work, params }) => await viewOrganizationProfile(work, params.id),
  }),
  route({
    method: 'GET',
    url: '/api/v1/territories/:placeId/profile',
    summary: 'A territory: paused and why, which numbers answer, in which role its pathway was verified',
    tag,
    permit: roleIds.filter((role) => role !== 'donor' && role !== 'administrator'),
    params: territoryParams,
    reply: wire.territoryProfile,
    handle: async ({ work, params }) => await viewTerritoryProfile(work, params.placeId),
  }),
]
