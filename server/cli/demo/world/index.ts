export { demoMessaging, demoMessagingToken } from './demo-messaging.ts'
export type { Hand } from './hand.ts'
export { openWorld, type World, type WorldParts } from './open-world.ts'
