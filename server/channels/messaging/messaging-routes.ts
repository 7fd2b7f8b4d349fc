import { messagingServices } from '../../../vocabulary/wire/messaging.ts'
import { coarse } from '../../platform/clock-left.ts'
import { type RawRoute, type Route, route } from '../../platform/http/index.ts'
import { type ConverseParts, openConversations } from './converse.ts'
import { externalRoutes } from './external-routes.ts'
import { MessagingMemory } from './memory.ts'
import { type OutboxParts, openOutbox } from './outbox.ts'
import { type ServiceName, ServiceStates, serviceNames } from './service-states.ts'
import type { MessagingSettings } from './settings.ts'
import { twilioRoutes } from './twilio-routes.ts'
import { whatsAppRoutes } from './whatsapp-routes.ts'

interface Parts extends Omit<ConverseParts, 'address' | 'memory'>, Pick<OutboxParts, 'resolve' | 'pausesMs'> {
  /** Null: no service is set up, and none of their addresses is there. */
  readonly messaging: MessagingSettings | null
}

/** The doors of the services that bring messages, and what an administrator sees of them. */
export function messagingRoutes(parts: Parts): (Route | RawRoute)[] {
  const { messaging, clock } = parts
  const setUp = serviceNames.filter((name) => messaging?.[name] !== undefined)
  const states = new ServiceStates(clock, setUp)
  const memory = new MessagingMemory(parts.chance)
  const converse = openConversations({ ...parts, memory, address: messaging?.address ?? 'http://localhost' })
  const common = { ...parts, messaging, states, converse, outbox: openOutbox({ ...parts, states }) }
  return [
    ...whatsAppRoutes(common),
    ...twilioRoutes(common),
    ...externalRoutes(common),
    route({
      method: 'GET',
      url: '/api/v1/messaging/services',
      summary: 'Which services that bring messages are set up, and whether they answer',
      tag: 'messaging',
      permit: ['administrator', 'supervisor'],
      reply: messagingServices,
      handle: async () => ({ items: states.list().map(toRow), order: 'name' }),
    }),
  ]
}

const toRow = ({ name, state, heardAt, refusedAt }: ReturnType<ServiceStates['list']>[number]) => ({
  name: name satisfies ServiceName,
  state,
  heardAt: heardAt === null ? null : coarse(heardAt),
  refusedAt: refusedAt === null ? null : coarse(refusedAt),
})
