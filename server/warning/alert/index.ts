export { alertRoutes } from './alert-routes.ts'
export { type AlertRecord, type AlertTables, getAlert } from './alert-store.ts'
export { draftAlert, joinDraft } from './draft-alert.ts'
export { markResponding, sweepAlerts } from './sweep-alerts.ts'
