import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Telephone } from '../../testing/a-telephone.ts'
import { aMultipart, multipartType, xmlPart } from '../../testing/an-instance.ts'
import { startTestServer, type TestServer } from '../../testing/index.ts'

let server: TestServer
let telephone: Telephone
beforeAll(async () => {
  server = await startTestServer()
  telephone = await Telephone.setUp(server)
})
afterAll(async () => await server.stop())

/** What is cut out of a body and put into it, at some place. */
const cut = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.nat(60),
  fc.oneof(
    fc.uint8Array({ maxLength: 20 }),
    fc
      .constantFrom(
        '<!DOCTYPE a>',
        '&x;',
        '<![CDATA[',
        '<kind>',
        '\r\n\r\n',
        '------vigia-test-boundary--',
        'name="',
        ';',
      )
      .map((text) => Buffer.from(text)),
  ),
)

const broken = (whole: Buffer, cuts: readonly (readonly [number, number, Uint8Array])[]) =>
  cuts.reduce((body, [share, gone, put]) => {
    const at = Math.floor(share * body.length)
    return Buffer.concat([body.subarray(0, at), put, body.subarray(at + gone)])
  }, whole)

test('six hundred broken submissions meet no fault of the server, and no answer repeats what was written', async () => {
  const statuses = new Map<number, number>()
  await fc.assert(
    fc.asyncProperty(fc.array(cut, { minLength: 1, maxLength: 3 }), async (cuts) => {
      const whole = aMultipart([xmlPart(telephone.instance({ answers: { 'note/text': 'canary' } }))])
      const reply = await telephone.sendBody(broken(whole, cuts), multipartType)
      statuses.set(reply.statusCode, (statuses.get(reply.statusCode) ?? 0) + 1)
      expect([201, 400, 404, 409, 413]).toContain(reply.statusCode)
      expect(reply.body).toContain('<OpenRosaResponse xmlns="http://openrosa.org/http/response">')
      expect(reply.body).not.toContain('canary')
    }),
    { numRuns: 600 },
  )
  expect([...statuses.keys()].sort()).toEqual(expect.arrayContaining([201, 400]))
  expect(server.logged).toEqual([])
}, 120_000)

test('headers and addresses that are broken meet no fault of the server', async () => {
  const header = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.constantFrom(
      'multipart/form-data; boundary=',
      'multipart/form-data; boundary="a',
      'multipart/form-data; boundary=a; charset=x',
    ),
  )
  await fc.assert(
    fc.asyncProperty(header, fc.webPath({ size: 'small' }), async (type, path) => {
      const printable = type.replaceAll(/[^\x20-\x7e]/g, '')
      const body = aMultipart([xmlPart(telephone.instance())])
      const sent = await telephone.sendBody(body, printable)
      expect(sent.statusCode).toBeLessThan(500)
      const asked = await telephone.ask('GET', path)
      expect(asked.statusCode).toBeLessThan(500)
    }),
    { numRuns: 100 },
  )
  expect(server.logged).toEqual([])
}, 60_000)
