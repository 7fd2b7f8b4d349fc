export { dayOf } from './contact-store.ts'
export { listShownContacts } from './contact-views.ts'
export { directoryRoutes } from './directory-routes.ts'
export { shipContacts } from './ship-contacts.ts'
