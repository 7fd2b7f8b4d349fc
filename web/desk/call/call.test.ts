import { describe, expect, test } from 'vitest'
import { createCall, withQuery } from './call.ts'

const json = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
const problem = (code: string, status = 422): Response =>
  json(status, { code, status, fields: [{ field: '/reason', code: 'required' }] })

function callWith(replies: (Response | Error)[], onSessionEnd: () => Promise<boolean> = async () => false) {
  const asked: { path: string; method: string | undefined; body: unknown }[] = []
  const call = createCall({
    onSessionEnd,
    async fetch(path, init) {
      asked.push({ path, method: init.method, body: init.body })
      const next = replies.shift()
      if (next === undefined || next instanceof Error) throw next ?? new Error('nothing left to reply')
      return next
    },
  })
  return { call, asked }
}

describe('a request', () => {
  test('that is answered gives its value', async () => {
    const { call, asked } = callWith([json(200, { items: [] })])
    expect(await call.get('/api/v1/signals', { view: 'triage', cursor: undefined })).toEqual({
      ok: true,
      value: { items: [] },
    })
    expect(asked[0]?.path).toBe('/api/v1/signals?view=triage')
  })

  test('that is refused names the problem, its fields, and that nothing was recorded', async () => {
    const { call } = callWith([problem('reason-required')])
    const answer = await call.send('POST', '/api/v1/signals/x/triage', { outcome: 'valid' })
    expect(answer).toEqual({
      ok: false,
      refusal: {
        code: 'reason-required',
        kept: 'not-recorded',
        fields: [{ field: '/reason', code: 'required' }],
      },
    })
  })

  test('that never got an answer may have been recorded when it wrote, and changed nothing when it read', async () => {
    const { call } = callWith([new Error('down'), new Error('down')])
    expect(await call.send('POST', '/x')).toMatchObject({
      refusal: { code: 'no-connection', kept: 'cannot-tell' },
    })
    expect(await call.get('/x')).toMatchObject({
      refusal: { code: 'no-connection', kept: 'nothing-changed' },
    })
  })

  test('answered by something else than the server is an unreadable reply', async () => {
    const { call } = callWith([
      new Response('<html>', { status: 502 }),
      new Response('<html>', { status: 200 }),
    ])
    expect(await call.send('POST', '/x')).toMatchObject({
      refusal: { code: 'unreadable-reply', kept: 'cannot-tell' },
    })
    expect(await call.get('/x')).toMatchObject({ ok: false, refusal: { code: 'unreadable-reply' } })
  })
})

describe('a session that ends under a page', () => {
  test('is opened again and the request repeated, with what it carried', async () => {
    const { call, asked } = callWith(
      [problem('not-signed-in', 401), json(200, { done: true })],
      async () => true,
    )
    expect(await call.send('POST', '/api/v1/x', { reason: 'sent-twice' })).toEqual({
      ok: true,
      value: { done: true },
    })
    expect(asked.map((one) => one.body)).toEqual(['{"reason":"sent-twice"}', '{"reason":"sent-twice"}'])
  })

  test('stays a refusal when nobody signs in again', async () => {
    const { call, asked } = callWith([problem('not-signed-in', 401)])
    expect(await call.get('/api/v1/x')).toMatchObject({ refusal: { code: 'not-signed-in' } })
    expect(asked).toHaveLength(1)
  })

  test('is not suspected when the session itself is asked', async () => {
    let ended = 0
    const { call } = callWith([problem('not-signed-in', 401)], async () => ++ended > 0)
    await call.get('/api/v1/session')
    expect(ended).toBe(0)
  })
})

test('a path without values has no question mark', () => {
  expect(withQuery('/api/v1/places', { parent: undefined })).toBe('/api/v1/places')
  expect(withQuery('/a', { q: 'a b&c' })).toBe('/a?q=a+b%26c')
})
