import { mkdtemp, readFile, rm } from 'node:fs/promises'
import https from 'node:https'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import webpush from 'web-push'
import { callDuty, callNamed, callPeople, exerciseNoticeWords, noticeWords } from '../parties/duty/index.ts'
import { seededChance } from '../platform/chance.ts'
import { SettableClock } from '../platform/time.ts'
import { openTls } from '../platform/tls/index.ts'
import { aSignal, type PersonKey, personId, startTestServer, type TestServer } from '../testing/index.ts'
import { mailDelivery } from './mail/index.ts'
import { pushDelivery } from './push/index.ts'

/** Stands in whatever a notice could be about. */
const canary = 'canario-de-avisos'
const readers: Readonly<Partial<Record<PersonKey, 'es' | 'fr' | 'en'>>> = {
  alba: 'es',
  quena: 'en',
  berta: 'fr',
}

let server: TestServer
let home = ''
const letters: string[] = []
const pushed: { readonly url: string; readonly body: string; readonly headers: string }[] = []
let mailServer: Server
let pushServer: https.Server
let pushAt = ''
/** A browser of the open network is registered; what would be sent to it is sent to a service of this test. */
const pushService = 'https://push.example.com/browser'
const trusted = https.globalAgent.options.ca

beforeAll(async () => {
  server = await startTestServer()
  home = await mkdtemp(join(tmpdir(), 'vigia-notices-'))
  const tls = await openTls({ home, clock: new SettableClock(new Date()) })
  https.globalAgent.options.ca = await readFile(tls.authority?.file ?? '', 'utf8')
  pushServer = https.createServer(tls.https, (request, reply) => {
    let body = ''
    request.on('data', (chunk) => {
      body += String(chunk)
    })
    request.on('end', () => {
      pushed.push({ url: request.url ?? '', body, headers: JSON.stringify(request.headers) })
      reply.writeHead(201).end()
    })
  })
  await new Promise<void>((resolve) => pushServer.listen(0, '127.0.0.1', resolve))
  pushAt = `https://localhost:${(pushServer.address() as AddressInfo).port}/browser`
  mailServer = createServer(takeMail)
  await new Promise<void>((resolve) => mailServer.listen(0, '127.0.0.1', resolve))
  await makeNotices()
}, 60_000)
afterAll(async () => {
  https.globalAgent.options.ca = trusted
  await server.stop()
  await new Promise((resolve) => mailServer.close(resolve))
  await new Promise((resolve) => pushServer.close(resolve))
  await rm(home, { recursive: true })
})

/** The least that a mail server must say. */
function takeMail(socket: import('node:net').Socket): void {
  let [inData, letter] = [false, '']
  socket.write('220 here\r\n')
  socket.on('error', () => undefined)
  socket.on('data', (chunk) => {
    for (const line of chunk.toString().split('\r\n').slice(0, -1)) {
      if (inData && line !== '.') letter += `${line}\n`
      else if (inData) {
        letters.push(letter)
        letter = ''
        inData = false
        socket.write('250 kept\r\n')
      } else if (line.startsWith('DATA')) {
        inData = true
        socket.write('354 go on\r\n')
      } else socket.write(line.startsWith('QUIT') ? '221 bye\r\n' : '250 yes\r\n')
    }
  })
}

/** A notice of every kind for somebody of each language, made by what makes them in the product. */
async function makeNotices(): Promise<void> {
  const keys = { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) }
  const client = new pg.Client(server.database.connections.owner)
  await client.connect()
  await client.query('set role vigia_owner')
  for (const [who, language] of Object.entries(readers)) {
    const person = server.as(who as PersonKey)
    await person.put('/api/v1/duty/reach/mail', { address: `${who}@example.org` })
    await person.post('/api/v1/push/subscriptions', { endpoint: `${pushService}/${who}`, keys })
    await client.query('update parties.person set language = $1 where id = $2', [
      language,
      personId(who as PersonKey),
    ])
  }
  await client.end()
  await server.public.post('/api/v1/signals', aSignal({ dangerNow: true, codes: ['INS1'] }))
  const chance = seededChance('notices')
  const roles = ['triage-operator', 'supervisor']
  await server.job.transact({ kind: 'job', name: 'test' }, async (work) => {
    for (const kind of ['gap', 'trouble'] as const) await callDuty(work, chance, { kind, subjectId: canary })
    for (const exercise of [false, true])
      await callPeople(work, chance, {
        subjectId: `${canary}-${exercise}`,
        whom: { roles, placeId: '0101' },
        exercise,
      })
    for (const kind of ['keepers', 'committee', 'certificate'] as const)
      await callNamed(work, chance, { kind, subjectId: canary, personIds: [personId('quena')] })
  })
  await server.sweep()
  // Nobody answers the danger: the second on duty, then the supervisors.
  for (let step = 0; step < 3; step++) {
    server.clock.advance({ minutes: 16 })
    await server.sweep()
  }
}

describe('what leaves by mail and by push', () => {
  test('is asked for by every kind of call there is, in three languages, real and as an exercise', async () => {
    const client = new pg.Client(server.database.connections.owner)
    await client.connect()
    const kinds = await client.query<{ kind: string }>(
      'select distinct kind from parties.duty_call order by 1',
    )
    const known = await client.query<{ rule: string }>(
      `select pg_get_constraintdef(oid) as rule from pg_constraint
       where conrelid = 'parties.duty_call'::regclass and conname = 'duty_call_kind_check'`,
    )
    await client.end()
    const every = [...(known.rows[0]?.rule ?? '').matchAll(/'([a-z-]+)'/g)].map(([, kind]) => kind).sort()
    expect(kinds.rows.map(({ kind }) => kind)).toEqual(every)
    expect(every.length).toBeGreaterThan(3)
    const kindsOf = server.mail.sent.map(({ language, exercise }) => `${language} ${exercise}`)
    expect(new Set(kindsOf)).toEqual(
      new Set(['es', 'fr', 'en'].flatMap((language) => [`${language} true`, `${language} false`])),
    )
  })

  test('is by mail one of six fixed letters, whatever waits', async () => {
    const port = (mailServer.address() as AddressInfo).port
    const mail = mailDelivery({ url: `smtp://127.0.0.1:${port}`, from: 'vigia@example.org' })
    for (const to of server.mail.sent) expect(await mail.deliver(to)).toEqual({ kind: 'sent' })
    const texts = [noticeWords, exerciseNoticeWords].flatMap((words) =>
      Object.values(words).map(({ text }) => text),
    )
    const said = letters.map((letter) => plain(letter.split('\n\n').slice(1).join('\n\n')))
    expect(new Set(said)).toEqual(new Set(texts))
    const heads = letters.map((letter) => letter.split('\n\n')[0] ?? '')
    const names = heads.flatMap((head) => [...head.matchAll(/^([A-Za-z-]+):/gm)].map(([, name]) => name))
    expect(new Set(names)).toEqual(
      new Set([
        'From',
        'To',
        'Subject',
        'Message-ID',
        'Content-Transfer-Encoding',
        'Date',
        'MIME-Version',
        'Content-Type',
      ]),
    )
    expect(letters.join('')).not.toMatch(new RegExp(`${canary}|https?:|INS1|0101|peligro|danger`, 'i'))
  })

  test('is by push nothing at all: an empty body, the same for every kind', async () => {
    const vapid = webpush.generateVAPIDKeys()
    const push = pushDelivery({ ...vapid, contact: 'mailto:vigia@example.org' })
    for (const to of server.push.sent) {
      const here = to.subscriptions.map((one) => ({
        ...one,
        endpoint: one.endpoint.replace(pushService, pushAt),
      }))
      expect(await push.deliver({ ...to, subscriptions: here })).toMatchObject({ kind: 'sent' })
    }
    expect(pushed.length).toBeGreaterThan(5)
    expect(pushed.map(({ body }) => body).join('')).toBe('')
    expect(JSON.stringify(pushed)).not.toContain(canary)
    const headers = pushed.map((one) => JSON.parse(one.headers) as Record<string, string>)
    expect(new Set(headers.flatMap((one) => Object.keys(one)))).toEqual(
      new Set(['ttl', 'urgency', 'content-length', 'authorization', 'host', 'connection']),
    )
  })
})

/** Quoted-printable, read back. */
const plain = (text: string): string =>
  Buffer.from(
    text
      .replace(/=\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
    .toString()
    .trim()
