import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { permitResolved, readAddress } from './permit-address.ts'
import { postWebhook, type Resolve } from './post-webhook.ts'

let port = 0
let asked: string[] = []
const receiver = createServer((request, reply) => {
  asked.push(`${request.method} ${request.headers.host} ${request.url}`)
  request.resume()
  if (request.url === '/elsewhere') reply.writeHead(302, { location: '/there' }).end()
  else reply.writeHead(request.url === '/busy' ? 503 : 204).end()
})
beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  port = (receiver.address() as AddressInfo).port
})
afterAll(() => new Promise((resolve) => receiver.close(resolve)))

const nowhere: Resolve = async () => Promise.reject(new Error('not asked for'))
const send = async (address: string, resolve: Resolve = nowhere) => {
  asked = []
  return await postWebhook({ address, body: '{}', headers: { 'content-type': 'application/json' } }, resolve)
}
const leadingTo =
  (...addresses: string[]): Resolve =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))

describe('a sending', () => {
  test('is taken by a status of success, and by nothing else', async () => {
    expect(await send(`http://127.0.0.1:${port}/here?a=b`)).toEqual({ kind: 'taken', status: 204 })
    expect(asked).toEqual([`POST 127.0.0.1:${port} /here?a=b`])
    expect(await send(`http://127.0.0.1:${port}/busy`)).toEqual({
      kind: 'failed',
      failure: 'not-taken',
      status: 503,
    })
    expect(await send('http://127.0.0.1:1/')).toMatchObject({ kind: 'failed', failure: 'unreachable' })
  })

  test('follows no redirection', async () => {
    expect(await send(`http://127.0.0.1:${port}/elsewhere`)).toMatchObject({ failure: 'redirected' })
    expect(asked).toHaveLength(1)
  })

  test('goes where the look-up that was checked led, under the name that was written', async () => {
    expect(await send(`http://localhost:${port}/`, leadingTo('127.0.0.1'))).toMatchObject({ kind: 'taken' })
    expect(asked).toEqual([`POST localhost:${port} /`])
  })

  test('never goes inward, whatever a name leads to and even in part', async () => {
    for (const inward of [
      '127.0.0.1',
      '10.0.0.8',
      '172.16.5.5',
      '192.168.1.1',
      '169.254.169.254',
      '100.100.100.200',
      '0.0.0.0',
      '224.0.0.1',
      '255.255.255.255',
      '::',
      '::1',
      '::ffff:127.0.0.1',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
      'fe80::1',
      'fd00:ec2::254',
      'ff02::1',
    ]) {
      const refused = { kind: 'failed', failure: 'refused-address', status: null }
      expect([inward, await send('https://hooks.example/', leadingTo(inward))]).toEqual([inward, refused])
      expect(await send('https://hooks.example/', leadingTo('93.184.215.14', inward))).toEqual(refused)
      expect([inward, permitResolved(new URL('https://hooks.example'), await leadingTo(inward)(''))]).toEqual(
        [inward, null],
      )
    }
    expect(asked).toEqual([])
    const open = await leadingTo('93.184.215.14', '2606:2800:21f:cb07::1')('')
    expect(permitResolved(new URL('https://hooks.example'), open)?.address).toBe('93.184.215.14')
    expect(permitResolved(new URL('http://localhost'), await leadingTo('93.184.215.14')(''))).toBeNull()
  })

  test('says of a name that leads nowhere that it does', async () => {
    expect(await send('https://hooks.example/', nowhere)).toMatchObject({ failure: 'name-not-found' })
    expect(await send('https://hooks.example/', leadingTo())).toMatchObject({ failure: 'name-not-found' })
  })
})

describe('an address', () => {
  const faultOf = (text: string) => {
    const read = readAddress(text)
    return 'fault' in read ? read.fault : null
  }

  test('is https, or this very machine', () => {
    for (const may of ['https://hooks.example/x', 'http://127.0.0.1:9', 'http://[::1]/', 'http://localhost/'])
      expect([may, faultOf(may)]).toEqual([may, null])
    for (const [text, fault] of [
      ['http://hooks.example/', 'not-https'],
      ['ftp://hooks.example/', 'not-https'],
      ['file:///etc/passwd', 'not-https'],
      ['hooks.example', 'not-an-address'],
      ['https://user:secret@hooks.example/', 'has-credentials'],
      ['https://10.1.2.3/', 'refused-address'],
      ['https://169.254.169.254/latest/meta-data', 'refused-address'],
      ['https://[fd00:ec2::254]/', 'refused-address'],
      ['https://[::ffff:10.0.0.1]/', 'refused-address'],
      ['https://0x0a000001/', 'refused-address'],
      ['http://0.0.0.0/', 'not-https'],
      ['https://0/', 'refused-address'],
    ] as const)
      expect([text, faultOf(text)]).toEqual([text, fault])
  })
})
