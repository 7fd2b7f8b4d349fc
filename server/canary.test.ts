import { randomBytes, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type KeeperCircle, openKeyPair, sealIdentity, toBase64url } from '../sealing/index.ts'
import type { CommitmentDetail, EvidenceFile } from '../vocabulary/wire/commitment.ts'
import { letterKinds } from '../vocabulary/wire/sealed.ts'
import type { LettersOfSignal, ReceiptAnswer } from '../vocabulary/wire/signal.ts'
import { registerAudit } from './cli/audit/index.ts'
import { registerBackup } from './cli/backup/index.ts'
import { readConfiguration } from './configuration.ts'
import { openStore } from './open-store.ts'
import { openFile as openBackup } from './platform/backup/index.ts'
import { openKeyring } from './platform/keys/index.ts'
import { systemClock } from './platform/time.ts'
import { aSealedEntry } from './testing/a-sealed-entry.ts'
import { everyPlace, type Found, findsMark, keepBodies } from './testing/canary/index.ts'
import { type JsonSchema, readContract } from './testing/fuzz/index.ts'
import {
  aCommitment,
  aKeeperCircle,
  aLetterTo,
  aScan,
  aSealedFile,
  aSealedReferral,
  aSealedText,
  aSealingDesk,
  aSignal,
  aTerminal,
  openAll,
  organizations,
  plannedMeeting,
  type SealingDesk,
  seedCountry,
  startTestServer,
  type TestServer,
} from './testing/index.ts'

/** Stands in every text that is sealed, and must be found nowhere. */
const sealedMark = `canario${randomBytes(8).toString('hex')}`
/** Stands in one field that is not sealed: whoever looks finds it, so the search is no pretence. */
const clearMark = `claro${randomBytes(8).toString('hex')}`
/** Stands in a file that the server itself enciphers: it passes in the bodies of whoever may, and lies nowhere. */
const cipheredMark = `cifrado${randomBytes(8).toString('hex')}`
const words = ['abanico', 'abedul', 'abeto', 'abismo', 'abrigo', 'abuela', 'acacia']
const text = (field: string) => `Ñandú "${field}" ${sealedMark} y más`

let home: string
let temporary: string
let server: TestServer
let desks: Record<'triage' | 'analysis' | 'organization', SealingDesk>
let stop: () => Promise<void>
let circle: KeeperCircle
let dataDir: string
let stateDir: string
let bodies: readonly Found[] = []

const receipt = async () => ({ deskKeyId: null, publicKey: (await openKeyPair(words)).publicKey })
const sealed = async (field: string, kind: 'note' | 'reply' = 'note') =>
  await aSealedText(text(field), [desks.triage, await receipt()], kind)

/**
 * The whole product on a database and folders of its own, with every body kept that passes. What a channel for messages or a partner's
 * form delivers in clear is the one body that this cannot hold for: it is sealed at once, and only then is anything kept.
 */
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'vigia-canary-'))
  temporary = join(home, 'tmp')
  await mkdir(temporary)
  process.env.TMPDIR = temporary
  const keyring = await openKeyring(home)
  const parts = { roleSecret: keyring.roleSecret, clock: systemClock, say: () => undefined }
  const store = await openStore(readConfiguration({ VIGIA_HOME: home }, { demo: false }), parts)
  await seedCountry(store.connections.owner, new Date('2026-03-01T15:00:00Z'))
  const database = { connections: store.connections, drop: async () => undefined }
  server = await startTestServer(undefined, { database, seals: keyring.seals })
  bodies = keepBodies(server)
  desks = {
    triage: await aSealingDesk(server, 'triage'),
    analysis: await aSealingDesk(server, 'analysis'),
    organization: await aSealingDesk(server, 'organization'),
  }
  circle = (await aKeeperCircle(server, 2, ['hilda', 'flor', 'gilda'])).circle
  dataDir = await asSuperuser(
    async (client) => (await client.query('show data_directory')).rows[0].data_directory,
  )
  stateDir = join(dataDir, '..')
  stop = async () => {
    await server.stop()
    await store.stop()
    await rm(home, { recursive: true, force: true })
    await rm(stateDir, { recursive: true, force: true })
  }
}, 120_000)
afterAll(async () => {
  delete process.env.TMPDIR
  await stop()
})

async function asSuperuser<T>(act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(server.database.connections.owner)
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}
const rowsOf = async (query: string) =>
  await asSuperuser(async (client) => {
    await client.query('set role vigia_owner')
    return (await client.query(query)).rows
  })

const anId = async () =>
  (await rowsOf('select id from warning.signal order by received_at desc limit 1'))[0].id
const accepted = ({ status, text: said }: { status: number; text: string }) =>
  expect([said, status < 300]).toEqual([said, true])

async function aNotedSignal(): Promise<{ url: string; find: string }> {
  server.clock.advance({ minutes: 1 })
  const receiptKey = toBase64url((await receipt()).publicKey)
  const signal = aSignal({ receiptKey, sealed: await sealed('note') })
  accepted(await server.public.post('/api/v1/signals', signal))
  return { url: `/api/v1/signals/${await anId()}`, find: signal.find }
}

async function writtenTo(url: string): Promise<void> {
  const alba = server.as('alba')
  accepted(await alba.post(`${url}/triage`, { outcome: 'valid', reason: 'plausible-indicators' }))
  for (const kind of ['question', 'answer'] as const) {
    const letters = (await alba.get<LettersOfSignal>(`${url}/letters`)).body
    accepted(await alba.post(`${url}/letters`, await aLetterTo(letters, kind, text(kind))))
  }
}

/** A piece of evidence whose reference, in clear, is the control, with a sealed file. */
async function aPiece(): Promise<void> {
  const { id } = await aCommitment(server, 'agreement')
  const url = `/api/v1/commitments/${id}`
  const flor = server.as('flor')
  accepted(await flor.post(`${url}/accept`, { promisedOn: '2026-03-10' }))
  accepted(await flor.post(`${url}/evidence`, { kind: 'document', reference: `Acta ${clearMark}` }))
  const { evidence } = (await flor.get<CommitmentDetail>(url)).body
  const file = `${url}/evidence/${evidence[0]?.id}/file`
  accepted(await flor.post(file, await aSealedFile([desks.organization, desks.analysis], text('file'))))
  expect((await flor.get<EvidenceFile>(file)).status).toBe(200)
}

/** Who a reporter is, sealed to a circle of keepers. */
async function anIdentity() {
  const draw = (length: number) => new Uint8Array(randomBytes(length))
  const to = { id: randomUUID(), circle }
  const { shares, ciphertext, ...kept } = await sealIdentity(text('identity'), to, draw)
  return {
    ...kept,
    ciphertext: toBase64url(ciphertext),
    shares: shares.map(({ keeperId, sealed: share }) => ({ keeperId, sealed: toBase64url(share) })),
  }
}

const aReferralSheet = {
  person: 'adult',
  guardian: null,
  needs: ['safe-place'],
  urgency: 'normal',
  safeContact: 'through-organization',
  providerId: organizations.childhood.id,
}

/**
 * Every field of the wire that holds something sealed, by its operation, and how a person fills it. A sealed field that is
 * added to the product is added here, or the first test fails.
 */
const doors: Readonly<Record<string, () => Promise<void>>> = {
  'POST /api/v1/signals /sealed/letter/ciphertext': async () => void (await aNotedSignal()),
  'POST /api/v1/receipts/details /sealed/letter/ciphertext': async () => {
    const { find, url } = await aNotedSignal()
    await writtenTo(url)
    const reply = { find, codes: [], sealed: await sealed('reply', 'reply') }
    accepted(await server.public.post('/api/v1/receipts/details', reply))
    const opened = await server.public.post<ReceiptAnswer>('/api/v1/receipts/open', { find })
    // What was sealed is really what is looked for: it opens with the words, and with the key of the desk.
    const read = await openAll(opened.body.correspondence, await openKeyPair(words), null)
    expect(read.map((one) => one.includes(sealedMark))).toEqual(read.map(() => true))
    const letters = (await server.as('alba').get<LettersOfSignal>(`${url}/letters`)).body
    expect((await openAll(letters, desks.triage, desks.triage.deskKeyId)).join()).toContain(text('reply'))
  },
  'POST /api/v1/signals /identity/ciphertext': async () =>
    accepted(await server.public.post('/api/v1/signals', aSignal({ identity: await anIdentity() }))),
  'POST /api/v1/intake/sealed /sealed': async () => {
    const { proof: _, ...waited } = aSignal({ sealed: await sealed('entry') })
    accepted(
      await server.public.post('/api/v1/intake/sealed', await aSealedEntry(server.seals.intake, waited)),
    )
  },
  'POST /api/v1/signals/paper /identity/ciphertext': async () => {
    const { proof: _, ...paper } = aSignal({ identity: await anIdentity() })
    accepted(await server.as('alba').post('/api/v1/signals/paper', paper))
  },
  'POST /api/v1/signals/{id}/letters /letter/ciphertext': async () =>
    await writtenTo((await aNotedSignal()).url),
  'POST /api/v1/signals/paper /sealed/letter/ciphertext': async () => {
    const { proof: _, ...paper } = aSignal({ clientUuid: randomUUID(), sealed: await sealed('paper') })
    accepted(await server.as('alba').post('/api/v1/signals/paper', paper))
  },
  'PUT /api/v1/referrals/{id}/text /letters/0/ciphertext': async () => {
    const ines = server.as('ines')
    const { id } = (await ines.post<{ id: string }>('/api/v1/referrals', aReferralSheet)).body
    const both = await aSealedReferral([desks.organization], text('needs'), text('safe-contact'))
    accepted(await ines.put(`/api/v1/referrals/${id}/text`, both))
    accepted(await ines.get(`/api/v1/referrals/${id}/text`))
  },
  'POST /api/v1/commitments/{id}/evidence/{evidenceId}/file /file/ciphertext': aPiece,
}

async function keepASheet(): Promise<void> {
  const nora = server.as('nora')
  const url = `/api/v1/meetings/${await plannedMeeting(server)}/attendance/scans`
  const kept = await nora.post<{ id: string }>(url, {
    day: '2026-03-02',
    content: aScan('pdf', cipheredMark),
  })
  accepted(kept)
  accepted(await nora.get(`${url}/${kept.body.id}`))
}

/** Columns of bytes that hold no text of a person: keys, hashes, signatures, what opens keys, and votes that are public. */
const otherBytes =
  /\.(salt|hash|previous_hash|token_hash|find_hash|key_hash|projector_hash|instance_hash|document_hash|file_hash|ids_hash|content_hash|signature|root|commitment|file_digest|content_digest|input_digest|public_key|receipt_key|credential_id|locked|previous)$|^sealed\.(wrap|desk_key_share|keeper_share|keeper_answer)\.sealed$|^governance\.published_votes\.file$|^results\.report_export\.file$/
/** Where sealed texts lie. */
const sealedColumns = ['sealed.file.ciphertext', 'sealed.kept.sealed', 'sealed.letter.ciphertext']
/** Where files lie that the server enciphers, each beside its own key under that of the month. */
const cipheredColumns = ['parties.attendance_scan.content', 'parties.attendance_scan.sealed']

const isCiphertext = ({ pattern, minLength }: JsonSchema) =>
  (pattern === '^[A-Za-z0-9_-]+$' && minLength === 1400) || pattern === '^[A-Za-z0-9_-]{1403}$'
function sealedFields(schema: JsonSchema, at = ''): string[] {
  return [
    ...(isCiphertext(schema) ? [at] : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, one]) => sealedFields(one, `${at}/${name}`)),
    ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((one) => sealedFields(one, at)),
    ...(schema.items ? sealedFields(schema.items, `${at}/0`) : []),
  ]
}

describe('what is sealed', () => {
  test('is every field of the wire, every kind of letter and every column that the list here knows', async () => {
    const fields = (await readContract(server)).flatMap(({ method, path, body }) =>
      sealedFields(body ?? {}).map((field) => `${method} ${path} ${field}`),
    )
    expect(fields.sort()).toEqual(Object.keys(doors).sort())
    const columns = await rowsOf(
      `select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns
       where data_type = 'bytea' and table_schema not in ('pg_catalog', 'information_schema') order by 1`,
    )
    const unknown = columns.map(({ name }) => String(name)).filter((name) => !otherBytes.test(name))
    expect(unknown).toEqual([...cipheredColumns, ...sealedColumns])
  })

  test('is found in no body, file, log, notice, backup or export; what is not sealed is found in each', async () => {
    for (const fill of Object.values(doors)) await fill()
    await keepASheet()
    server.clock.advance({ hours: 2 })
    await server.sweep()
    const kinds = await rowsOf('select distinct kind from sealed.letter')
    expect(kinds.map(({ kind }) => kind).sort()).toEqual([...letterKinds.options].sort())
    for (const column of [...cipheredColumns, ...sealedColumns])
      expect(await rowsOf(`select from ${column.split('.').slice(0, 2).join('.')} limit 1`)).toHaveLength(1)
    await readEverything()
    await asSuperuser((client) => client.query('checkpoint'))
    const places = everyPlace(server, { home, temporary, dataDir, bodies, made: await savedAndAudited() })
    const [isSealed, isClear, isCiphered] = [sealedMark, clearMark, cipheredMark].map(findsMark)
    const found: Record<string, number> = {}
    let passed = 0
    for await (const { kind, name, bytes } of places) {
      expect([kind, name, isSealed?.(bytes)]).toEqual([kind, name, null])
      found[kind] = (found[kind] ?? 0) + (isClear?.(bytes) === null ? 0 : 1)
      if (kind === 'body') passed += isCiphered?.(bytes) === null ? 0 : 1
      else expect([kind, name, isCiphered?.(bytes)]).toEqual([kind, name, null])
    }
    // Sent once and opened once.
    expect(passed).toBe(2)
    for (const kind of ['body', 'database', 'write-ahead log', 'opened backup'])
      expect([kind, found[kind]]).not.toEqual([kind, 0])
    // And where nothing of anybody belongs, not even the control is.
    for (const kind of ['log', 'notice', 'temporary file', 'backup', 'key'])
      expect([kind, found[kind] ?? 0]).toEqual([kind, 0])
  }, 120_000)
})

/** A backup, opened by its keeper as well, and what the audit says. */
async function savedAndAudited(): Promise<Found[]> {
  const terminal = await aTerminal(server.database.connections, (program, outside) => {
    registerBackup(program, outside)
    registerAudit(program, outside)
  })
  const [key, file] = [join(terminal.folder, 'ana.key'), join(terminal.folder, 'monday.vigia')]
  await terminal.type('backup', 'keygen', key)
  expect(await terminal.type('backup', file, '--keeper', `${key}.pub`)).toMatchObject({ exitCode: 0 })
  const pieces: Uint8Array[] = []
  for await (const piece of openBackup(createReadStream(file), await readFile(key, 'utf8')))
    pieces.push(piece)
  const said = [
    await terminal.type('audit', 'verify', '--json'),
    await terminal.type('audit', 'head'),
    await terminal.type('audit', 'tree', '--json'),
  ]
  const made = [
    { kind: 'backup', name: 'as it lies', bytes: await readFile(file) },
    { kind: 'opened backup', name: 'by its keeper', bytes: Buffer.concat(pieces) },
    { kind: 'audit', name: 'what it says', bytes: Buffer.from(JSON.stringify(said)) },
  ]
  await terminal.leave()
  return made
}

/** What people read afterwards: lists, exports and histories. */
async function readEverything(): Promise<void> {
  for (const list of ['?limit=100', '/export.csv', '/export.xlsx']) {
    accepted(await server.as('karla').get(`/api/v1/audit/links${list}`))
    accepted(await server.as('flor').get(`/api/v1/commitments${list}`))
  }
  accepted(await server.as('alba').get('/api/v1/signals?view=all&limit=100'))
}
