export { mailDelivery } from './mail-delivery.ts'
