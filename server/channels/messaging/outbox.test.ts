import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createLog } from '../../platform/log.ts'
import { systemClock } from '../../platform/time.ts'
import { openOutbox } from './outbox.ts'
import { ServiceStates } from './service-states.ts'

const taken: string[] = []
let statuses: number[] = []
let address = ''
const service = createServer((request, reply) => {
  let body = ''
  request.on('data', (chunk) => {
    body += String(chunk)
  })
  request.on('end', () => {
    const status = statuses.shift() ?? 200
    if (status < 300) taken.push(body)
    reply.writeHead(status, status === 302 ? { location: address } : {}).end()
  })
})
beforeAll(async () => {
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(service.address() as AddressInfo).port}/`
})
afterAll(async () => await new Promise((resolve) => service.close(resolve)))

let lines: string[] = []
beforeEach(() => {
  taken.length = 0
  lines = []
})

function anOutbox(to = address) {
  const states = new ServiceStates(systemClock, ['whatsapp'])
  const log = createLog(
    (line) => lines.push(line),
    () => new Date(0),
  )
  const outbox = openOutbox({
    log,
    states,
    pausesMs: [0, 1, 1],
    resolve: async () => [{ address: '10.0.0.7', family: 4 }],
  })
  const send = (who: string, body: string) =>
    outbox.send('whatsapp', who, { address: to, headers: { authorization: 'Bearer secret' }, body })
  const state = () => states.list()[0]?.state
  return { send, state, empty: () => outbox.empty() }
}

describe('answers on their way out', () => {
  test('come to one person in their order, whatever fails in between', async () => {
    statuses = [503, 429]
    const outbox = anOutbox()
    for (const body of ['one', 'two', 'three']) outbox.send('50499990000', body)
    await outbox.empty()
    expect(taken).toEqual(['one', 'two', 'three'])
    expect(outbox.state()).toBe('silent')
    expect(lines.filter((line) => line.includes('messaging.failed'))).toHaveLength(2)
  })

  test('are given up when the service refuses them for themselves, or after the last pause', async () => {
    statuses = [400, 500, 500, 500]
    const outbox = anOutbox()
    outbox.send('50499990000', 'refused')
    await outbox.empty()
    expect(statuses).toHaveLength(3)
    outbox.send('50499990000', 'never taken')
    await outbox.empty()
    expect([statuses, taken]).toEqual([[], []])
    expect(outbox.state()).toBe('failing')
    expect(lines.filter((line) => line.includes('messaging.given-up'))).toHaveLength(2)
    expect(lines.join('')).not.toMatch(/refused|never taken|50499990000|secret/)
  })

  test('go nowhere else than they were sent: not after a redirection, nor to a name that leads inward', async () => {
    statuses = [302, 302, 302]
    const outbox = anOutbox()
    outbox.send('1', 'redirected')
    await outbox.empty()
    const inward = anOutbox('https://graph.example.org/')
    inward.send('1', 'inward')
    await inward.empty()
    expect(taken).toEqual([])
    expect(lines.join('')).toContain('"failure":"redirected"')
    expect(lines.join('')).toContain('"failure":"refused-address"')
  })
})
