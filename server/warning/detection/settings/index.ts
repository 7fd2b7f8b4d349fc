export { type SettingsInForce, settingsInForce } from './detection-settings.ts'
export { settingsRoutes } from './settings-routes.ts'
