import { describe, expect, test } from 'vitest'
import { pushDelivery } from './push-delivery.ts'

const keys = { publicKey: 'P', privateKey: 'p', contact: 'mailto:vigia@example.org' }
const address = (id: string) => ({ id, endpoint: `https://push.example.com/${id}`, p256dh: 'k', auth: 'a' })
const reader = (...ids: string[]) => ({
  language: 'es' as const,
  mailAddress: null,
  subscriptions: ids.map(address),
})

const answering = (answers: Record<string, number>) =>
  pushDelivery(keys, async ({ id }) => {
    const statusCode = answers[id] ?? 0
    if (statusCode >= 200 && statusCode < 300) return { statusCode }
    throw Object.assign(new Error('refused'), { statusCode })
  })

describe('a notice by push', () => {
  test('is sent when one browser of the person took it, and names those that are gone', async () => {
    const push = answering({ one: 201, two: 410, three: 404, four: 500 })
    expect(await push.deliver(reader('one', 'two', 'three', 'four'))).toEqual({
      kind: 'sent',
      gone: ['two', 'three'],
    })
  })

  test('fails when a service refuses or cannot be reached', async () => {
    expect(await answering({ one: 500 }).deliver(reader('one'))).toEqual({
      kind: 'failed',
      reason: 'http-500',
      gone: [],
    })
    expect(await answering({}).deliver(reader('one'))).toEqual({ kind: 'failed', reason: 'http-0', gone: [] })
  })

  test('has no address when there is no browser, or every one is gone', async () => {
    expect(await answering({}).deliver(reader())).toEqual({ kind: 'no-address' })
    expect(await answering({ one: 410 }).deliver(reader('one'))).toEqual({
      kind: 'no-address',
      gone: ['one'],
    })
  })
})
