export { type FreshLink, getOpenLink, makeLink, useLink } from './entry-link.ts'
export { addPerson, deactivatePerson, endRole, grantRole, invitePerson } from './invite-person.ts'
export { findAsker, findPerson, type Person, type RoleHeld } from './person-store.ts'
export { listPeople } from './person-views.ts'
