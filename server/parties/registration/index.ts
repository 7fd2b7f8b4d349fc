export { checkTree, isTreeHeadSignedBy, type TreeFault, type TreeReport } from './check-tree.ts'
export { growTree, keepCommitment } from './grow-tree.ts'
export { registrationRoutes } from './registration-routes.ts'
export { findNewestHead } from './registration-store.ts'
