import { inflateSync } from 'node:zlib'
import decodeQr from 'qr/decode.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BadgeKeySet, unpackToken, verifyBadge } from '../../../../interchange/badges/index.ts'
import { renderPdf } from '../../../platform/documents/index.ts'
import { certified, personId, startTestServer, type TestServer } from '../../../testing/index.ts'
import { openCertificateDocument } from './index.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => await server.stop())

/** What the sheet draws, as operators: the streams of the file, opened. */
function operatorsOf(pdf: Buffer): string {
  const file = pdf.toString('latin1')
  return [...file.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)]
    .flatMap(([, body = '']) => {
      try {
        return [inflateSync(Buffer.from(body, 'latin1')).toString('latin1')]
      } catch {
        return []
      }
    })
    .join('\n')
}

const scale = 4
const quiet = 4

/** The squares that the sheet fills, one row of modules high, laid on white as a telephone would see them. */
function imageOf(operators: string): {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
} {
  const runs = [...operators.matchAll(/(\d+) (\d+) m\s+(\d+) \2 l\s+\3 (\d+) l\s+\1 \4 l\s+h/g)].map((run) =>
    run.slice(1, 4).map(Number),
  )
  const modules = Math.max(...runs.map(([, , end = 0]) => end))
  const side = (modules + 2 * quiet) * scale
  const data = new Uint8Array(side * side * 4).fill(255)
  for (const [start = 0, row = 0, end = 0] of runs)
    for (let y = (row + quiet) * scale; y < (row + 1 + quiet) * scale; y++)
      for (let x = (start + quiet) * scale; x < (end + quiet) * scale; x++)
        data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3)
  return { width: side, height: side, data }
}

test('the code on the printed sheet leads to the page that verifies, with the very credential', async () => {
  const { body: made } = await certified(server, { who: 'alba' })
  const url = `/api/v1/certificates/${made.id}`
  const { credential } = (await server.as('vera').get<{ credential: string }>(`${url}/credential`)).body
  const wish = {
    id: made.id,
    language: 'es' as const,
    name: '',
    origin: 'https://vigia.example',
    demo: false,
  }
  const document = await server.app.transact({ kind: 'person', personId: personId('vera') }, (work) =>
    openCertificateDocument(work, wish),
  )
  const sheet = operatorsOf(Buffer.from(await renderPdf(document)))
  const read = decodeQr(imageOf(sheet), { timeLimit: 20_000 })
  const [address, packed = ''] = read.split('#')
  expect(address).toBe('https://vigia.example/certificado/')
  const token = unpackToken(packed)
  expect(token).toBe(credential)
  const keys = (await server.public.get<BadgeKeySet>('/api/v1/certificates/keys')).body
  const statusList = (await server.public.get<{ list: string }>('/api/v1/certificates/status-list')).body.list
  const verdict = await verifyBadge({ token: token ?? '', keys, statusList, now: server.clock.now() })
  expect(verdict).toMatchObject({ refusal: null, facts: { code: 'c2/2', evidence: 'outside' } })
})
