export { alertReaders, alertRoutes } from './alert-routes.ts'
export { type AlertRecord, type AlertTables, getAlert } from './alert-store.ts'
export { isOfDesk } from './alert-views.ts'
export { callAddressees } from './call-addressees.ts'
export { alertDocumentWords } from './document/index.ts'
export { draftAlert, joinDraft } from './draft-alert.ts'
export { alertStages } from './follow-flagged.ts'
export {
  type AlertMessage,
  findRecommendations,
  getLatestMessage,
  getMessage,
  listMessages,
  type MessageRecommendation,
} from './message/index.ts'
export { markResponding, sweepAlerts } from './sweep-alerts.ts'
