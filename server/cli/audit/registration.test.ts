import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commitmentTo, registrationProof, toBase64url } from '../../../sealing/index.ts'
import type { PresentTree, RegistrationAnswer } from '../../../vocabulary/wire/registration.ts'
import { aSignal, aTerminal, startTestServer, type Terminal, type TestServer } from '../../testing/index.ts'
import { registerAudit } from './index.ts'

let server: TestServer
let here: Terminal
let proof: string
let key: string
const file = (name: string) => join(here.folder, name)

beforeAll(async () => {
  server = await startTestServer()
  here = await aTerminal(server.database.connections, registerAudit)
  const report = { salt: new Uint8Array(randomBytes(16)), content: new Uint8Array(randomBytes(32)) }
  const commitment = toBase64url(await commitmentTo(report))
  await server.public.post('/api/v1/signals', aSignal({ commitment }))
  await server.sweep()
  const { body } = await server.public.post<RegistrationAnswer>('/api/v1/receipts/registration', {
    commitment,
  })
  if (body.registration === null) throw new Error('not registered')
  proof = file('proof.json')
  key = file('audit.pem')
  await writeFile(proof, JSON.stringify(registrationProof(report, body.registration)))
  await writeFile(
    key,
    (await server.public.get<PresentTree>('/api/v1/public/registration/head')).body.publicKey,
  )
})
afterAll(async () => {
  await server.stop()
  await here.leave()
})

test('a proof that somebody shows holds, with the day, and a changed one does not', async () => {
  const shown = await here.type('audit', 'registration', proof, '--key', key)
  expect([shown.exitCode, shown.error]).toEqual([0, ''])
  expect(shown.out).toMatch(/^The report is registered: leaf \d+ of 16, on 2026-03-02 at the latest\.\n$/)
  const text = await readFile(proof, 'utf8')
  const refused = async (changed: string, ...words: string[]) => {
    await writeFile(file('bad.json'), changed)
    return await here.type('audit', 'registration', file('bad.json'), ...words)
  }
  expect((await refused(text.replace(/"index":\d+/, '"index":17'), '--key', key)).error).toContain(
    'not in the tree',
  )
  expect((await refused(text.replace('2026-03-02', '2026-03-01'), '--key', key)).error).toContain('signature')
  expect(await refused(text)).toMatchObject({ exitCode: 4 })
  expect(await refused('{}', '--key', key)).toMatchObject({ exitCode: 3 })
  expect((await refused(text, '--key', proof)).error).toContain('no public key')
})

test('a root that was published is found again in the tree, and a rewritten tree is named', async () => {
  const root = file('root.json')
  expect((await here.type('audit', 'tree-head', '--out', root)).out).toContain('16 leaves')
  server.clock.advance({ hours: 1 })
  await server.sweep()
  const whole = await here.type('audit', 'tree', '--head', root, '--key', key)
  expect([whole.exitCode, whole.error]).toEqual([0, ''])
  expect(whole.out).toContain('The root kept elsewhere (16 leaves) agrees.')
  const other = JSON.parse(await readFile(root, 'utf8'))
  await writeFile(file('forged.json'), JSON.stringify({ ...other, size: 32 }))
  expect((await here.type('audit', 'tree', '--head', file('forged.json'), '--key', key)).exitCode).toBe(4)
  // A database that was filled anew signs another tree: whoever kept the root sees it.
  const elsewhere = await startTestServer()
  const there = await aTerminal(elsewhere.database.connections, registerAudit)
  await elsewhere.sweep()
  const rewritten = await there.type('audit', 'tree', '--head', root, '--key', key, '--json')
  expect(rewritten.exitCode).toBe(4)
  expect(JSON.parse(rewritten.out).fault).toEqual({ kind: 'kept-differs', size: 16 })
  await there.leave()
  await elsewhere.stop()
})
