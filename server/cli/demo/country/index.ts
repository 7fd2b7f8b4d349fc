export { contacts } from './contacts.ts'
export { placeFacts } from './outlines.ts'
export {
  type BodyKey,
  type InstitutionKey,
  liaisonOf,
  type OrganizationKey,
  organizations,
  type PersonKey,
  people,
  personKeys,
} from './people.ts'
export {
  countryCode,
  countryName,
  departments,
  municipalities,
  pausedPlace,
  reportingPlaces,
  silentPlace,
} from './places.ts'
