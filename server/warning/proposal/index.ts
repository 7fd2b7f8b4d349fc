export { proposalRoutes } from './proposal-routes.ts'
export { sweepProposals } from './sweep-proposals.ts'
