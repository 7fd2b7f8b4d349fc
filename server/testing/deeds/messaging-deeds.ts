import { externalCall, twilioCall, whatsAppCall } from '../a-service-call.ts'
import { testMessaging } from '../test-messaging.ts'
import type { TestServer } from '../test-server.ts'
import { doneBy } from './done-by.ts'

/** What the services send that bring messages, each rightly signed; an administrator looks whether they answer. */
export async function doMessaging(server: TestServer): Promise<void> {
  const token = encodeURIComponent(testMessaging.whatsapp.verifyToken)
  const setUp = `hub.mode=subscribe&hub.verify_token=${token}&hub.challenge=1158201444`
  const asked = await server.http.inject({ method: 'GET', url: `/api/v1/messaging/whatsapp?${setUp}` })
  if (asked.statusCode !== 200) throw new Error(`the set-up of the webhook was refused: ${asked.body}`)
  const said = { from: '50499990099', text: 'Hola' }
  const told = ['sent', 'delivered', 'failed'].map((status) => externalCall({ ...said, id: 'a-1' }, status))
  for (const call of [whatsAppCall(said), twilioCall(said), externalCall(said), ...told]) {
    const reply = await server.http.inject(call)
    if (reply.statusCode !== 200) throw new Error(`${call.url} was refused: ${reply.body}`)
  }
  await doneBy(server, 'lola').get('/api/v1/messaging/services')
}
