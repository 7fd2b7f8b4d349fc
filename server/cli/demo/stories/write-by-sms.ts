import { createHmac } from 'node:crypto'
import { demoMessaging, demoMessagingToken, type World } from '../world/index.ts'

const hourMs = 3_600_000
const path = '/api/v1/messaging/twilio'

interface Writer {
  readonly hoursAgo: number
  /** No number of anybody: none is longer than three digits in this country. */
  readonly from: string
  readonly texts: readonly string[]
}

/** People without internet answer the questions by SMS, on the product's own door for a messaging service. */
const writers: readonly Writer[] = [
  {
    // Nobody in danger; work for food and a bed; a farm; this week, it goes on, told by others; no child; nobody's authority.
    hoursAgo: 4,
    from: '+101',
    texts: ['Hola', '2', '1', '6', '2', 'rio tamelo', '5', '3', '1', '2', '2', '4 10', '2', '1'],
  },
  {
    // Two towns begin alike; the one that is chosen takes no reports, so the next one is named. In English; an authority is involved.
    hoursAgo: 2.5,
    from: '+102',
    texts: [
      'HOLA',
      'EN',
      'no',
      '3',
      '1 3',
      'no',
      'las',
      '2',
      'marolas',
      '3',
      '2',
      '1',
      '1',
      '1',
      '3',
      'yes',
      '1',
    ],
  },
  {
    // Somebody who thinks better of it: nothing is sent.
    hoursAgo: 1,
    from: '+103',
    texts: ['buenas', '2', '4', '1', 'SALIR'],
  },
]

/** Three people write by SMS on the last day; two of them send. */
export function tellBySms(world: World): void {
  for (const writer of writers) {
    const at = new Date(world.until.getTime() - writer.hoursAgo * hourMs)
    if (at > world.clock.now()) world.agenda.at(at, () => write(world, writer))
  }
}

async function write(world: World, { from, texts }: Writer): Promise<void> {
  for (const [at, text] of texts.entries()) {
    const heard = await send(world, { from, text, id: `SM-demo-${from}-${at}` })
    // Where a sentence can be sealed one is asked for; nobody adds one here.
    if (/Mande 0 para seguir|Send 0 to go on/.test(heard))
      await send(world, { from, text: '0', id: `SM-demo-${from}-${at}-0` })
  }
}

async function send(
  world: World,
  { from, text, id }: { readonly from: string; readonly text: string; readonly id: string },
): Promise<string> {
  const fields = { Body: text, From: from, MessageSid: id, To: '+100' }
  const signed = Object.entries(fields).flat().join('')
  const signature = createHmac('sha1', demoMessagingToken)
    .update(new URL(demoMessaging(0).address).origin + path + signed)
    .digest('base64')
  const reply = await world.http.inject({
    method: 'POST',
    url: path,
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature },
    payload: new URLSearchParams(fields).toString(),
  })
  if (reply.statusCode !== 200 || /No entendi|did not understand/.test(reply.body))
    throw new Error(
      `the demonstration stops: “${text}” by SMS was answered with ${reply.statusCode} ${reply.body}`,
    )
  return reply.body
}
