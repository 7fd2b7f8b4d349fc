export { catalogueRoutes } from './catalogue-routes.ts'
export { entriesInForce } from './edition-store.ts'
export { isOffered, type KnowsCode, knowsCodes, requireCode, wordsOf } from './words-of.ts'
