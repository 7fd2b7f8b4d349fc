export { type FreshLink, getOpenLink, makeLink, useLink } from './entry-link.ts'
export { findAsker, findPerson, type Person, type RoleHeld } from './person-store.ts'
