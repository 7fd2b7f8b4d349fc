export { type PushParts, pushDelivery } from './push-delivery.ts'
