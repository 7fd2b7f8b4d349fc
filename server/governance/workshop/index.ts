export { viewStatementsOf } from './statement-views.ts'
export { fixRule, presentToday, writeVote } from './take-vote.ts'
export { workshopRoutes } from './workshop-routes.ts'
export {
  getKeptWorkshop,
  getWorkshop,
  recordStatementMove,
  recordWorkshopMove,
  type WorkshopRecord,
  workshops,
} from './workshop-store.ts'
