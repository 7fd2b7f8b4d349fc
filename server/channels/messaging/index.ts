export { messagingRoutes } from './messaging-routes.ts'
export { type MessagingSettings, MessagingSettingsError, openMessagingSettings } from './settings.ts'
