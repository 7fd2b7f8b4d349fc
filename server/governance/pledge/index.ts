export { pactRoutes } from './pact-routes.ts'
export {
  listPublicPacts,
  listPublicSignings,
  viewPublicPact,
  viewPublicSignatory,
  viewPublicSigning,
} from './public-views.ts'
export { sweepPledgeTerms } from './sweep-terms.ts'
