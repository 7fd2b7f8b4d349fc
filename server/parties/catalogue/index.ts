export { catalogueRoutes } from './catalogue-routes.ts'
export { isOffered, type KnowsCode, knowsCodes, requireCode, wordsOf } from './words-of.ts'
