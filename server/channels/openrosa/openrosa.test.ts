import { randomBytes, randomUUID } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignalDetail, SignalRow } from '../../../vocabulary/wire/signal.ts'
import { viewCorrespondence } from '../../parties/sealed/index.ts'
import { Telephone } from '../../testing/a-telephone.ts'
import { aMultipart, multipartType, xmlPart } from '../../testing/an-instance.ts'
import { aSealingDesk, openAll, personId, startTestServer, type TestServer } from '../../testing/index.ts'

let server: TestServer
let telephone: Telephone
beforeAll(async () => {
  server = await startTestServer()
  telephone = await Telephone.setUp(server)
})
afterAll(async () => await server.stop())

async function asOwner(text: string, values: readonly unknown[] = []): Promise<pg.QueryResult> {
  const client = new pg.Client(server.database.connections.owner)
  await client.connect()
  try {
    await client.query('set role vigia_owner')
    return await client.query(text, [...values])
  } finally {
    await client.end()
  }
}

const signals = async () =>
  (await server.as('alba').get<{ items: SignalRow[] }>('/api/v1/signals?view=all&limit=100')).body.items
const signalCount = async () => (await asOwner('select count(*)::int as n from warning.signal')).rows[0].n

async function newest(): Promise<SignalDetail> {
  const { rows } = await asOwner('select id from warning.signal order by ctid desc limit 1')
  return (await server.as('alba').get<SignalDetail>(`/api/v1/signals/${rows[0].id}`)).body
}

/** The envelope of the protocol, and what it says. */
function saidBy(reply: { body: string; headers: Record<string, unknown> }): {
  nature: string
  message: string
} {
  expect(reply.headers).toMatchObject({
    'content-type': 'text/xml; charset=utf-8',
    'x-openrosa-version': '1.0',
    'x-openrosa-accept-content-length': String(256 * 1024),
    date: server.clock.now().toUTCString(),
  })
  const [, nature = '', message = ''] =
    /<OpenRosaResponse xmlns="http:\/\/openrosa\.org\/http\/response">\s*<message nature="(\w+)">([^<]*)<\/message>\s*<\/OpenRosaResponse>/.exec(
      reply.body,
    ) ?? []
  return { nature, message }
}

function expectRefused(reply: Awaited<ReturnType<Telephone['send']>>, status: number, message: RegExp): void {
  const said = saidBy(reply)
  expect([reply.statusCode, said.nature]).toEqual([status, 'error'])
  expect(said.message).toMatch(message)
}

describe('a telephone fetches', () => {
  test('the list of forms, with an absolute address, a version and the digest of the bytes', async () => {
    const reply = await telephone.ask('GET', '/formList')
    expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'text/xml; charset=utf-8'])
    expect(reply.headers).toMatchObject({ 'x-openrosa-version': '1.0', 'cache-control': 'no-store' })
    expect(reply.body).toContain('<xforms xmlns="http://openrosa.org/xforms/xformsList">')
    expect(reply.body).toMatch(/<formID>vecinos<\/formID>\s*<name>Vecinos<\/name>\s*<version>v[0-9a-f]{16}</)
    expect(reply.body).toContain(
      `<downloadUrl>http://localhost:80/key/${telephone.key}/forms/vecinos.xml</downloadUrl>`,
    )
    expect(reply.body).not.toContain('descriptionText')
    const form = await telephone.ask('GET', '/forms/vecinos.xml')
    const { createHash } = await import('node:crypto')
    expect(reply.body).toContain(
      `<hash>md5:${createHash('md5').update(form.rawPayload).digest('hex')}</hash>`,
    )
  })

  test('the list of one form, verbosely, or of one that is not there', async () => {
    expect((await telephone.ask('GET', '/formList?formID=vecinos&verbose=true')).body).toContain(
      '<descriptionText>',
    )
    const none = await telephone.ask('GET', '/formList?formID=other')
    expect([none.statusCode, none.body.includes('<xform>')]).toEqual([200, false])
  })

  test('the form, compressed for whoever takes it so, and a manifest without files', async () => {
    const plain = await telephone.ask('GET', '/forms/vecinos.xml')
    const small = await telephone.ask('GET', '/forms/vecinos.xml', { 'accept-encoding': 'gzip' })
    expect(small.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(small.rawPayload).toString()).toBe(plain.body)
    expect(small.rawPayload.length * 5).toBeLessThan(plain.rawPayload.length)
    const manifest = await telephone.ask('GET', '/forms/vecinos/manifest')
    expect(manifest.body).toContain('<manifest xmlns="http://openrosa.org/xforms/xformsManifest"/>')
    expectRefused(await telephone.ask('GET', '/forms/other.xml'), 404, /No se conoce/)
    expectRefused(await telephone.ask('GET', '/elsewhere'), 404, /nada con esa dirección/)
  })

  test('a form whose version changes with the words, and stays while nothing does', async () => {
    const before = telephone.version
    await telephone.fetchList()
    expect(telephone.version).toBe(before)
    await asOwner(`update parties.place set name = 'Puerto Sereno del Mar' where id = '0101'`)
    await telephone.fetchList()
    expect(telephone.version).not.toBe(before)
    // What was filled in under the earlier one is still taken.
    expect((await telephone.send(telephone.instance({ version: before }))).statusCode).toBe(201)
  })
})

describe('a telephone sends', () => {
  test('first asks whether it may', async () => {
    const reply = await telephone.ask('HEAD', '/submission')
    expect([reply.statusCode, reply.body]).toEqual([204, ''])
    expect(reply.headers['x-openrosa-accept-content-length']).toBe(String(256 * 1024))
  })

  test('a form, which becomes a signal of this channel without a receipt', async () => {
    const reply = await telephone.send(telephone.instance({ answers: { 'where/municipality': '' } }))
    expect(reply.statusCode).toBe(201)
    expect(saidBy(reply)).toEqual({
      nature: 'submit_success',
      message: 'Su aviso llegó. Una persona lo va a leer.',
    })
    expect(await newest()).toMatchObject({
      channel: 'openrosa',
      territoryId: '01',
      contactPreference: 'no-contact',
    })
    const { rows } = await asOwner(
      'select count(*)::int as n from warning.signal where find_hash is not null',
    )
    expect(rows[0].n).toBe(0)
  })

  test('the same instance twice is one signal; other bytes under its name are refused', async () => {
    const instanceId = `uuid:${randomUUID()}`
    const xml = telephone.instance({ instanceId })
    const before = await signalCount()
    for (const _ of [1, 2, 3]) expect((await telephone.send(xml)).statusCode).toBe(201)
    const changed = telephone.instance({ instanceId, answers: { 'when/goes_on': 'yes' } })
    expectRefused(await telephone.send(changed), 409, /mande un aviso nuevo/)
    expect(await signalCount()).toBe(before + 1)
  })

  test('the same instance at the same moment is one signal', async () => {
    const xml = telephone.instance()
    const before = await signalCount()
    const replies = await Promise.all([1, 2, 3, 4].map(() => telephone.send(xml)))
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201, 201])
    expect(await signalCount()).toBe(before + 1)
  })

  test('an edit of what was sent is refused with words, and what was refused may be sent again rightly', async () => {
    const instanceId = `uuid:${randomUUID()}`
    const edit = telephone.instance({ instanceId, deprecatedId: `uuid:${randomUUID()}` })
    expectRefused(await telephone.send(edit), 409, /no se corrige por aquí/)
    expect((await telephone.send(telephone.instance({ instanceId }))).statusCode).toBe(201)
  })

  test('files beside it, which nobody keeps, and it is said so', async () => {
    const photo = {
      name: 'photo.jpg',
      fileName: 'photo.jpg',
      type: 'image/jpeg',
      content: randomBytes(50_000),
    }
    const reply = await telephone.send(telephone.instance(), [photo, { ...photo, name: 'audit.csv' }])
    expect([reply.statusCode, saidBy(reply).message]).toEqual([
      201,
      expect.stringContaining('no se guardó ninguno'),
    ])
  })

  test('in chunks, and as a field without a file name', async () => {
    const origin = await server.http.listen({ port: 0, host: '127.0.0.1' })
    const body = aMultipart([xmlPart(telephone.instance())])
    const parts = [body.subarray(0, 100), body.subarray(100, 1500), body.subarray(1500)]
    const reply = await fetch(`${origin}/key/${telephone.key}/submission`, {
      method: 'POST',
      headers: { 'content-type': multipartType },
      body: (async function* () {
        yield* parts
      })(),
      duplex: 'half',
    } as unknown as RequestInit)
    expect(reply.status).toBe(201)
    const field = aMultipart([{ name: 'xml_submission_file', content: telephone.instance() }])
    expect((await telephone.sendBody(field)).statusCode).toBe(201)
  })

  test('a date that cannot be, since a clock is wrong: the month is noted, and it is said so', async () => {
    for (const day of ['2027-03-01', '1970-01-01']) {
      const reply = await telephone.send(telephone.instance({ answers: { 'when/day': day } }))
      expect([reply.statusCode, saidBy(reply).message]).toEqual([201, expect.stringContaining('reloj')])
      expect((await newest()).observed).toEqual({ kind: 'month', from: '2026-03-01' })
    }
  })

  test('a code about an institution, and the local table never sees it', async () => {
    const answers = { 'noticed/about': 'institutions', 'noticed/codes_institutions': 'INS2' }
    expect((await telephone.send(telephone.instance({ answers }))).statusCode).toBe(201)
    expect(await newest()).toMatchObject({ restricted: true })
  })

  test('a danger, which wakes the person on duty as from the field page', async () => {
    await server.as('alba').put('/api/v1/duty/reach/mail', { address: 'alba@example.org' })
    const before = server.mail.sent.length
    const reply = await telephone.send(telephone.instance({ answers: { 'danger/now': 'yes' } }))
    expect(saidBy(reply).message).toContain('ya se avisa a la persona de turno')
    server.clock.advance({ seconds: 2 })
    await server.sweep()
    expect(server.mail.sent.length).toBe(before + 1)
  })

  test('is answered in the language that it asks for', async () => {
    const reply = await server.http.inject({
      method: 'POST',
      url: `/key/${telephone.key}/submission`,
      headers: { 'content-type': multipartType, 'accept-language': 'fr-CA,fr;q=0.8' },
      payload: aMultipart([xmlPart(telephone.instance())]),
    })
    expect(saidBy(reply).message).toContain('Votre signal est arrivé.')
  })
})

describe('what is refused', () => {
  test('a body without a form, or with two, or that is no multipart', async () => {
    for (const [body, type] of [
      [aMultipart([{ name: 'other', content: '<data/>' }]), multipartType],
      [aMultipart([xmlPart(telephone.instance()), xmlPart(telephone.instance())]), multipartType],
      [Buffer.from(telephone.instance()), 'text/xml'],
      [Buffer.from('{}'), 'application/json'],
      [Buffer.alloc(0), multipartType],
      [Buffer.from('nothing'), 'multipart/form-data'],
    ] as const)
      expectRefused(await telephone.sendBody(body, type), 400, /ningún formulario/)
  })

  test('what is no XML, with the place of the error', async () => {
    expectRefused(await telephone.send('<data'), 400, /Lugar del error: 1:\d+/)
    const doctype = `<!DOCTYPE data [<!ENTITY a "b">]>${telephone.instance().replace(/^<\?xml.*?\?>/, '')}`
    expectRefused(await telephone.send(doctype), 400, /Lugar del error: 1:\d+/)
    expectRefused(await telephone.send('<data id="vecinos"/>'), 400, /no dice cuál/)
    const twice = telephone.instance().replace('<where>', '<where><kind>home</kind>')
    expectRefused(await telephone.send(twice), 400, /no se puede leer/)
  })

  test('a form or version that is not ours', async () => {
    expectRefused(await telephone.send(telephone.instance({ formId: 'other' })), 404, /No se conoce/)
    for (const version of ['', '1', 'v0123456789abcdef'])
      expectRefused(await telephone.send(telephone.instance({ version })), 404, /No se conoce/)
  })

  test('answers that are missing or not understood, by their place', async () => {
    const at = async (answers: Record<string, string>) =>
      saidBy(await telephone.send(telephone.instance({ answers }))).message.replace(/^.*Lugar: /, '')
    expect(await at({ 'where/kind': '', 'when/known_how': 'perhaps' })).toBe(
      '/data/where/kind /data/when/known_how',
    )
    expect(await at({ 'where/kind': 'moon' })).toBe('/data/where/kind')
    expect(await at({ 'noticed/codes_recruitment': 'XYZ1' })).toBe('/data/noticed')
    expect(await at({ 'when/day': 'María' })).toBe('/data/when/day')
    const long = await telephone.send(telephone.instance({ answers: { 'note/text': 'a'.repeat(281) } }))
    expectRefused(long, 413, /Lugar: \/data\/note\/text/)
  })

  test('a place that nobody answers for, as a place that is closed', async () => {
    const nowhere = telephone.instance({ answers: { 'where/municipality': '9999' } })
    expectRefused(await telephone.send(nowhere), 409, /no se reciben avisos/)
  })

  test('what is too large', async () => {
    expectRefused(await telephone.sendBody(Buffer.alloc(300_000, 'a')), 413, /demasiado grande/)
    const filled = telephone.instance({ answers: { 'who/exposed': 'women '.repeat(15_000) } })
    expectRefused(await telephone.send(filled), 413, /demasiado grande/)
  })

  test('a place where intake is closed, and nothing of it stays: it is taken once it is open', async () => {
    const xml = telephone.instance({ answers: { 'where/department': '02', 'where/municipality': '0202' } })
    await asOwner(
      `update parties.territory set state = 'paused', state_reason = 'nobody-reads' where place_id = 'ZL'`,
    )
    expectRefused(await telephone.send(xml), 409, /no se reciben avisos de ese municipio/)
    await asOwner(`update parties.territory set state = 'live', state_reason = null where place_id = 'ZL'`)
    expect((await telephone.send(xml)).statusCode).toBe(201)
  })
})

describe('the key of a telephone', () => {
  const list = (headers: Record<string, string>, url = '/openrosa/formList') =>
    server.http.inject({ method: 'GET', url, headers })
  const basic = (name: string, password: string) => ({
    authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`,
  })

  test('may be the password of HTTP Basic, and its absence is asked for', async () => {
    expect((await list(basic('vigia', telephone.key))).body).toContain(
      '<downloadUrl>http://localhost:80/openrosa/forms/vecinos.xml</downloadUrl>',
    )
    const none = await list({})
    expectRefused(none, 401, /Falta la clave/)
    expect(none.headers['www-authenticate']).toBe('Basic realm="Vecinos", charset="UTF-8"')
    expectRefused(await list(basic('vigia', 'wrong')), 403, /no vale/)
  })

  test('that is unknown, of another form or ended opens nothing from the next request on', async () => {
    for (const key of [`vgd_${randomBytes(32).toString('base64url')}`, 'vgd_short', '%20', 'a'.repeat(150)])
      expectRefused(await list({}, `/key/${key}/formList`), 403, /no vale/)
    const other = await Telephone.setUp(server, 'elsa')
    expect((await other.send(other.instance())).statusCode).toBe(201)
    expect((await server.as('elsa').post(`/api/v1/devices/${other.device.id}/revoke`)).status).toBe(200)
    expectRefused(await other.send(other.instance()), 403, /ya terminó/)
    expectRefused(await other.ask('GET', '/formList'), 403, /ya terminó/)
    expect((await other.ask('HEAD', '/submission')).statusCode).toBe(403)
  })

  test('opens nothing over a connection that is not protected', async () => {
    const reply = await list({ host: 'vigia.example.org' }, `/key/${telephone.key}/formList`)
    expectRefused(reply, 403, /https/)
  })

  test('stands in no line of the log, whatever is asked and whatever breaks', async () => {
    const broken = server.app.transact
    await telephone.ask('GET', '/formList')
    await telephone.send('<data')
    await telephone.ask('GET', '/%zz')
    await list(basic('vigia', telephone.key), '/openrosa/formList?formID=%00')
    Object.assign(server.app, {
      transact: () => Promise.reject(new Error(`broken at /key/${telephone.key} with a note`)),
    })
    try {
      const reply = await telephone.ask('GET', '/formList')
      expectRefused(reply, 503, /El servidor tuvo una falla/)
      expect(reply.body).not.toMatch(/vgd_|at \/|Error/)
    } finally {
      Object.assign(server.app, { transact: broken })
    }
    expect(server.logged.join('')).toContain('openrosa.failed')
    expect(server.logged.join('')).not.toMatch(/vgd_|with a note/)
  })

  test('stands beside no signal: no row of the database holds both, nor when it was used', async () => {
    const stamped = await asOwner(`
      select c.table_schema || '.' || c.table_name || '.' || c.column_name as name
      from information_schema.columns c where c.table_schema || '.' || c.table_name in ('parties.device', 'warning.form_instance')
      order by 1`)
    expect(stamped.rows.map(({ name }) => name)).toEqual([
      'parties.device.created_at',
      'parties.device.created_by',
      'parties.device.id',
      'parties.device.key_hash',
      'parties.device.label',
      'parties.device.place_id',
      'parties.device.revoked_at',
      'parties.device.revoked_by',
      'parties.device.seen_in',
      'warning.form_instance.content_hash',
      'warning.form_instance.instance_hash',
      'warning.form_instance.received_on',
    ])
    const before = await asOwner(`select xmin::text, to_jsonb(d) as row from parties.device d order by id`)
    expect((await telephone.send(telephone.instance())).statusCode).toBe(201)
    const after = await asOwner(`select xmin::text, to_jsonb(d) as row from parties.device d order by id`)
    expect(after.rows).toEqual(before.rows)
    const links = await asOwner(
      `select to_jsonb(l)::text as link from audit.link l where kind like 'signal.%'`,
    )
    for (const { link } of links.rows) for (const { row } of before.rows) expect(link).not.toContain(row.id)
  })
})

describe('a note', () => {
  test('is forgotten while no desk has a key, and the telephone is told', async () => {
    const reply = await telephone.send(telephone.instance({ answers: { 'note/text': 'canary-unsealed' } }))
    expect([reply.statusCode, saidBy(reply).message]).toEqual([
      201,
      expect.stringContaining('Su nota no se guardó'),
    ])
  })

  test('is sealed to the desk that must read it, and stands nowhere in clear', async () => {
    const desk = await aSealingDesk(server, 'triage')
    const text = 'canary-sealed: el camión <azul> & verde'
    const reply = await telephone.send(
      telephone.instance({ answers: { 'note/text': text, 'note/language': 'fr' } }),
    )
    expect([reply.statusCode, saidBy(reply).message]).toEqual([
      201,
      'Su aviso llegó. Una persona lo va a leer.',
    ])
    const signal = await newest()
    expect(signal.language).toBe('fr')
    const alba = { kind: 'person', personId: personId('alba') } as const
    const given = await server.app.transact(alba, (work) =>
      viewCorrespondence(work, { kind: 'signal', id: signal.id }, server.seals.months),
    )
    expect(await openAll(given, desk, desk.deskKeyId)).toEqual([text])
    const tables = await asOwner(`
      select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname not like 'pg_%' and n.nspname <> 'information_schema'`)
    for (const { name } of tables.rows) {
      const { rows } = await asOwner(
        `select count(*)::int as n from ${name} t where to_jsonb(t)::text like '%canary-%'`,
      )
      expect([name, rows[0].n]).toEqual([name, 0])
    }
    expect(server.logged.join('')).not.toContain('canary-')
  })
})

describe('what a form is known again by', () => {
  test('is forgotten after a year', async () => {
    const counted = async () =>
      (await asOwner('select count(*)::int as n from warning.form_instance')).rows[0].n
    expect(await counted()).toBeGreaterThan(10)
    server.clock.advance({ hours: 24 * 367 })
    await server.sweep()
    expect(await counted()).toBe(0)
    expect((await signals()).length).toBeGreaterThan(0)
  })
})
