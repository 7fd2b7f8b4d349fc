export { addOrganization } from './organization.ts'
export { organizationRoutes } from './organization-routes.ts'
