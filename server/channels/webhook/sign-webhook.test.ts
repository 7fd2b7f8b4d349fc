import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { secretOf, signatureOf } from './sign-webhook.ts'

const key = new Uint8Array(32).fill(7)
const id = '00000000-0000-4000-8000-000000000001'
const body = '{"id":"1","kind":"webhook.test"}'
const at = 1_772_463_600

test('secret and signature are those of another program that follows the same description', () => {
  // Computed with Python's hmac.
  expect(secretOf(key, { id, turn: 1 })).toBe('vgs_B3M1RKmbJhjQVyPWbMIMqanN050FSdwqNAJzrAG7rwU')
  expect(signatureOf(secretOf(key, { id, turn: 1 }), at, body)).toBe(
    't=1772463600,v1=3fc899a74de1547eccb9a618c1fd7ea7b0e8495007f98edfddb730f224b9f6d0',
  )
})

test('another turn or another webhook has another secret', () => {
  const secrets = [
    secretOf(key, { id, turn: 1 }),
    secretOf(key, { id, turn: 2 }),
    secretOf(key, { id: '00000000-0000-4000-8000-000000000002', turn: 1 }),
    secretOf(new Uint8Array(32), { id, turn: 1 }),
  ]
  expect(new Set(secrets).size).toBe(4)
})

interface Received {
  readonly secret: string
  readonly header: string
  readonly body: string
  readonly now: number
}

test('the lines that the documents give to receivers accept it, and nothing that was changed or is old', async () => {
  const text = await readFile(new URL('../../../docs/integrating.md', import.meta.url), 'utf8')
  const lines = /```js\n([\s\S]+?)```/.exec(text)?.[1] ?? ''
  const { isFromVigia } = (await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(lines)}`
  )) as { isFromVigia: (received: Received) => boolean }
  const secret = secretOf(key, { id, turn: 1 })
  const right = { secret, header: signatureOf(secret, at, body), body, now: at * 1000 }
  expect(isFromVigia(right)).toBe(true)
  expect(isFromVigia({ ...right, body: body.replace('1', '2') })).toBe(false)
  expect(isFromVigia({ ...right, secret: secretOf(key, { id, turn: 2 }) })).toBe(false)
  expect(isFromVigia({ ...right, now: (at + 301) * 1000 })).toBe(false)
  expect(isFromVigia({ ...right, header: right.header.replace(String(at), String(at + 1)) })).toBe(false)
  expect(isFromVigia({ ...right, header: 'v1=' })).toBe(false)
})
