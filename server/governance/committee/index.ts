export { callCommittee } from './call-committee.ts'
export { committeeRoutes } from './committee-routes.ts'
export {
  listPublicRecommendations,
  listPublicSessions,
  viewPublicRecommendation,
  viewPublicSession,
} from './minutes/index.ts'
export { sweepSilence } from './silence.ts'
