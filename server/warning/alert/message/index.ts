export type { AlertMessage, MessageRecommendation } from './alert-message.ts'
export { findRecommendations, getLatestMessage, getMessage, listMessages } from './find-messages.ts'
