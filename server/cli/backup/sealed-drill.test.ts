import { createReadStream } from 'node:fs'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFile } from '../../platform/backup/index.ts'
import { openKeyring } from '../../platform/keys/index.ts'
import {
  aSealedText,
  aSealingDesk,
  aTerminal,
  makeTestDatabase,
  sendSignal,
  startTestServer,
  type Terminal,
  type TestServer,
} from '../../testing/index.ts'
import { registerBackup, registerRestore } from './index.ts'

const register = (
  program: Parameters<typeof registerBackup>[0],
  outside: Parameters<typeof registerBackup>[1],
) => {
  registerBackup(program, outside)
  registerRestore(program, outside)
}

let home: string
let server: TestServer
let here: Terminal
let file: string
let key: string
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'vigia-sealed-drill-'))
  server = await startTestServer(undefined, { seals: (await openKeyring(home)).seals })
  const triage = await aSealingDesk(server, 'triage')
  await sendSignal(server, { sealed: await aSealedText('Sigue abierta.', [triage]) })
  const { id } = await sendSignal(server, { sealed: await aSealedText('Ya respondida.', [triage]) })
  const alba = server.as('alba')
  await alba.post(`/api/v1/signals/${id}/triage`, {
    outcome: 'needs-information',
    reason: 'place-unclear',
  })
  await alba.post(`/api/v1/signals/${id}/answer`, { feedbackCode: 'watching' })
  here = await aTerminal(server.database.connections, register)
  key = join(here.folder, 'ana.key')
  file = join(here.folder, 'monday.vigia')
  await here.type('backup', 'keygen', key)
  expect(await here.type('backup', file, '--keeper', `${key}.pub`)).toMatchObject({ exitCode: 0 })
}, 120_000)
afterAll(async () => {
  await server.stop()
  await here.leave()
  await rm(home, { recursive: true, force: true })
})

/** Restores into an empty installation, so many days later. */
async function restored(days: number, keys: boolean, ...words: string[]) {
  const database = await makeTestDatabase()
  const terminal = await aTerminal(database.connections, register, { start: server.clock.now() })
  if (keys) await cp(join(home, 'keys'), join(terminal.folder, 'home', 'keys'), { recursive: true })
  terminal.clock.advance({ days })
  const reply = await terminal.type('restore', file, '--key', key, ...words)
  await database.drop()
  await terminal.leave()
  return reply
}

test('a backup holds no key of a month, not even opened by its keeper', async () => {
  const months = join(home, 'keys', 'months')
  const names = await readdir(months)
  expect(names).toEqual(['2026-03.key'])
  const monthKey = await readFile(join(months, '2026-03.key'))
  const pieces: Uint8Array[] = []
  for await (const piece of openFile(createReadStream(file), await readFile(key, 'utf8'))) pieces.push(piece)
  const opened = Buffer.concat(pieces)
  // What it does hold proves that the search would find it.
  expect(opened.includes('sealed.wrap')).toBe(true)
  for (const form of [
    monthKey,
    monthKey.toString('hex'),
    monthKey.toString('base64'),
    monthKey.toString('base64url'),
  ])
    expect(opened.includes(form)).toBe(false)
})

test('beside the keys of the months its notes open, and those whose time is over do not come back', async () => {
  expect(JSON.parse((await restored(1, true, '--json')).out)).toMatchObject({ shut: 0, purged: { notes: 0 } })
  expect(JSON.parse((await restored(91, true, '--json')).out)).toMatchObject({
    shut: 0,
    purged: { notes: 1 },
    audit: { fault: null },
  })
}, 120_000)

test('without the key of its month it is restored all the same, and what cannot be read any more is said', async () => {
  const { out, exitCode } = await restored(1, false)
  expect(exitCode).toBe(0)
  expect(out).toContain('2 keys of sealed texts lie under the key of a month that is not here')
  expect(out).toContain('cannot be read any more')
}, 120_000)
