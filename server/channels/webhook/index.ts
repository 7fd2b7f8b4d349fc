export { deliverWebhooks } from './deliver-webhooks.ts'
export { sweepDeliveries } from './sweep-deliveries.ts'
export { webhookRoutes } from './webhook-routes.ts'
export { webhookStage } from './webhook-stage.ts'
