import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  dutyOf,
  fromBase64url,
  nextKeyOf,
  openDesk,
  readKeyList,
  type SignedKeyList,
  sealReport,
  sharesFor,
  toBase64url,
} from '../../../sealing/index.ts'
import type { OwnDesk, OwnKey } from '../../../vocabulary/wire/keys.ts'
import {
  aKeyHolder,
  aPersonKey,
  aSignal,
  personId,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'

let server: TestServer
const own = '/api/v1/keys/own'
const deskKeys = '/api/v1/keys/desk-keys'
const draw = (length: number) => crypto.getRandomValues(new Uint8Array(length))
const idsOf = (map: ReadonlyMap<string, unknown>) => [...map.keys()].sort()

async function asOwner<T extends object>(text: string, values: readonly unknown[] = []): Promise<T[]> {
  const client = new pg.Client(server.database.connections.owner)
  await client.connect()
  try {
    await client.query('set role vigia_owner')
    return (await client.query<T>(text, [...values])).rows
  } finally {
    await client.end()
  }
}

async function endRole(who: Parameters<typeof personId>[0], role: string): Promise<void> {
  const people = await server
    .as('lola')
    .get<{ items: { id: string; roles: { grantId: string; role: string }[] }[] }>('/api/v1/people?limit=100')
  const person = people.body.items.find(({ id }) => id === personId(who))
  const grant = person?.roles.find((held) => held.role === role)
  const reply = await server.as('lola').post(`/api/v1/people/${personId(who)}/roles/${grant?.grantId}/end`)
  expect(reply.status).toBe(200)
}

const giveRole = async (who: Parameters<typeof personId>[0], role: string) =>
  await server
    .as('lola')
    .post(`/api/v1/people/${personId(who)}/roles`, { role, placeId: 'ZL', organizationId: null })

describe('the key of a person', () => {
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(async () => await server.stop())

  test('is kept once, with its private half locked, and read by nobody else', async () => {
    expect((await server.as('carla').get<OwnKey>(own)).body).toEqual({ login: 'carla', key: null })
    const { body } = await aPersonKey()
    expect((await server.as('carla').post(own, body)).status).toBe(201)
    expect((await server.as('carla').post(own, (await aPersonKey()).body)).status).toBe(409)
    const read = await server.as('carla').get<OwnKey>(own)
    expect(read.body.key).toMatchObject({
      publicKey: (body as { publicKey: string }).publicKey,
      locks: [{ kind: 'passphrase', locked: (body as { lock: { locked: string } }).lock.locked }],
    })
    expect((await server.as('olga').get<OwnKey>(own)).body.key).toBeNull()
    expect((await server.public.get(own)).status).toBe(401)
  })

  test('is a point of the curve, and what locks it has its length', async () => {
    const { body } = await aPersonKey()
    const wrong = [
      { ...body, publicKey: `B${'A'.repeat(86)}` },
      { ...body, publicKey: 'short' },
      { ...body, privateKey: 'x' },
      { ...body, lock: { kind: 'passphrase', locked: toBase64url(draw(32)) } },
      { ...body, lock: { kind: 'passkey', locked: toBase64url(draw(60)) } },
    ]
    for (const one of wrong) expect((await server.as('olga').post(own, one)).status).toBe(400)
  })

  test('opens by another passphrase once it was locked anew, and by a passkey until that is removed', async () => {
    const locked = toBase64url(draw(60))
    expect((await server.as('carla').put(`${own}/passphrase`, { locked })).status).toBe(200)
    const passkey = { locked, credentialId: toBase64url(draw(20)), salt: toBase64url(draw(32)) }
    const added = await server.as('carla').post<{ id: string }>(`${own}/passkeys`, passkey)
    expect(added.status).toBe(201)
    expect((await server.as('carla').post(`${own}/passkeys`, passkey)).status).toBe(409)
    const kinds = async () =>
      (await server.as('carla').get<OwnKey>(own)).body.key?.locks.map((lock) => [lock.kind, lock.locked])
    expect(await kinds()).toEqual([
      ['passphrase', locked],
      ['passkey', locked],
    ])
    expect((await server.as('olga').delete(`${own}/passkeys/${added.body.id}`)).status).toBe(404)
    expect((await server.as('carla').delete(`${own}/passkeys/${added.body.id}`)).status).toBe(200)
    expect(await kinds()).toEqual([['passphrase', locked]])
  })

  test('never loses its last lock', async () => {
    const { body } = await aPersonKey()
    const lock = {
      kind: 'passkey',
      locked: toBase64url(draw(60)),
      credentialId: toBase64url(draw(16)),
      salt: toBase64url(draw(32)),
    }
    await server.as('delia').post(own, { ...body, lock })
    const { key } = (await server.as('delia').get<OwnKey>(own)).body
    const { status, body: refused } = await server
      .as('delia')
      .delete<{ code: string }>(`${own}/passkeys/${key?.locks[0]?.id}`)
    expect([status, refused.code]).toEqual([409, 'conflict'])
  })

  test('begun anew leaves nothing that opens the one before', async () => {
    const before = (await server.as('carla').get<OwnKey>(own)).body.key
    expect((await server.as('carla').post(`${own}/anew`, (await aPersonKey()).body)).status).toBe(201)
    const after = (await server.as('carla').get<OwnKey>(own)).body.key
    expect(after?.id).not.toBe(before?.id)
    expect(await asOwner('select from sealed.person_key_lock where key_id = $1', [before?.id])).toEqual([])
    expect((await server.as('vera').post(`${own}/anew`, (await aPersonKey()).body)).status).toBe(404)
  })
})

describe('the key of a desk', () => {
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(async () => await server.stop())

  test('is made by whoever comes first, and shared with whoever comes later', async () => {
    const alba = await aKeyHolder(server, 'alba')
    expect((await alba.desk('triage'))?.keys).toEqual([])
    expect((await alba.serve()).map(({ act }) => act)).toEqual(['make'])
    const made = await alba.desk('triage')
    expect(made).toMatchObject({ rotationDue: false, lost: false, keys: [{ number: 1, previous: null }] })
    expect(made?.colleagues.map(({ name, keyId, holds }) => [name, keyId !== null, holds])).toEqual([
      ['Alba', true, true],
      ['Quena', false, false],
    ])
    const quena = await aKeyHolder(server, 'quena')
    expect(idsOf(await quena.open('triage'))).toEqual([])
    expect((await quena.serve()).length).toBe(0)
    expect((await alba.serve()).map(({ act }) => act)).toEqual(['share'])
    expect(idsOf(await quena.open('triage'))).toEqual(idsOf(await alba.open('triage')))
    expect(await alba.serve()).toEqual([])
  })

  test('is known to those of the desk alone; who has no desk sees none', async () => {
    const desksOf = async (who: Parameters<typeof personId>[0]) =>
      (await server.as(who).get<{ items: OwnDesk[] }>('/api/v1/keys/desks')).body.items
    const kinds = async (who: Parameters<typeof personId>[0]) =>
      (await desksOf(who)).map(({ kind, placeId, organizationName }) => [kind, placeId, organizationName])
    expect(await kinds('berta')).toEqual([['fallback', 'ZL', null]])
    expect(await kinds('elsa')).toEqual([['local', '0101', null]])
    expect(await kinds('flor')).toEqual([['organization', 'ZL', 'Instituto de la Niñez']])
    expect(await kinds('ines')).toEqual([['organization', 'ZL', 'Servicio de Protección']])
    expect(await kinds('carla')).toEqual([['analysis', 'ZL', null]])
    // An analyst of a department is of no desk of the country.
    for (const who of ['rita', 'uma', 'lola', 'karla'] as const) expect(await kinds(who)).toEqual([])
  })

  test('of another desk is refused, and so is one that is not the next', async () => {
    const berta = await aKeyHolder(server, 'berta')
    const alba = await server.as('alba').get<{ items: OwnDesk[] }>('/api/v1/keys/desks')
    const [triage] = alba.body.items
    if (triage === undefined) throw new Error('no desk')
    const parts = { keyId: berta.keyId, pair: berta.pair, randomBytes: draw }
    const key = await nextKeyOf({ keys: [], colleagues: [], rotationDue: false }, null, parts)
    const shares = [{ personKeyId: berta.keyId, sealed: toBase64url(draw(113)) }]
    const desk = { kind: 'triage', placeId: 'ZL', organizationId: null }
    const send = (who: 'alba' | 'berta', change: object) =>
      server.as(who).post<{ code: string }>(deskKeys, { desk, ...key, shares, ...change })
    expect((await send('berta', {})).status).toBe(403)
    expect((await send('alba', {})).status).toBe(409)
    expect((await send('alba', { number: 2 })).status).toBe(400)
    const previous = toBase64url(draw(113))
    expect((await send('alba', { number: 2, previous })).body.code).toBe('invalid-input')
    expect((await send('alba', { number: 2, afterLoss: true })).status).toBe(409)
    expect((await send('alba', { desk: { ...desk, placeId: '0101' }, number: 1 })).status).toBe(403)
    const { keys } = triage
    expect((await server.as('berta').post(`${deskKeys}/${keys[0]?.id}/shares`, { shares })).status).toBe(404)
    expect((await server.as('alba').post(`${deskKeys}/${keys[0]?.id}/shares`, { shares })).status).toBe(400)
  })

  test('made twice at once is made once, and the other is told', async () => {
    const [hilda] = [await aKeyHolder(server, 'hilda')]
    const desk = await hilda.desk('ombudsman')
    if (desk === undefined) throw new Error('no desk')
    const body = async () => ({
      desk: { kind: desk.kind, placeId: desk.placeId, organizationId: null },
      ...(await nextKeyOf(desk, null, { keyId: hilda.keyId, pair: hilda.pair, randomBytes: draw })),
    })
    const [one, other] = [await body(), await body()]
    const replies = await Promise.all([
      server.as('hilda').post(deskKeys, one),
      server.as('hilda').post(deskKeys, other),
    ])
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409])
    expect((await hilda.open('ombudsman')).size).toBe(1)
  })
})

describe('somebody who leaves a desk', () => {
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(async () => await server.stop())

  test('gets no key at the next request; the desk is due a new one, which the next member makes', async () => {
    const [alba, quena] = [await aKeyHolder(server, 'alba'), await aKeyHolder(server, 'quena')]
    await alba.serve()
    expect((await quena.open('triage')).size).toBe(1)
    const old = (await quena.desk('triage'))?.keys[0]?.id ?? ''
    await endRole('alba', 'triage-operator')
    expect(await alba.desk('triage')).toBeUndefined()
    const app = new pg.Client(server.database.connections.app)
    await app.connect()
    await app.query('begin')
    await app.query(`select set_config('vigia.actor', $1, true), set_config('vigia.now', $2, true)`, [
      `person:${personId('alba')}`,
      server.clock.now().toISOString(),
    ])
    expect((await app.query('select from sealed.desk_key_share')).rowCount).toBe(0)
    await app.query('rollback')
    await app.end()
    expect(await quena.desk('triage')).toMatchObject({ rotationDue: true })
    expect((await quena.serve()).map((duty) => [duty.act, 'because' in duty && duty.because])).toEqual([
      ['make', 'due'],
    ])
    const after = await quena.desk('triage')
    expect(after).toMatchObject({ rotationDue: false, keys: [{ number: 2 }, { number: 1 }] })
    expect((await quena.open('triage')).has(old)).toBe(true)
    expect((await quena.open('triage')).size).toBe(2)
    const shares = await asOwner<{ person: string }>(
      `select p.person_id as person from sealed.desk_key_share s join sealed.person_key p on p.id = s.person_key_id
       join sealed.desk_key k on k.id = s.key_id where k.number = 2`,
    )
    expect(shares).toEqual([{ person: personId('quena') }])
  })

  test('leaves behind what is still sealed to the old key: it is taken, and opens through the new one', async () => {
    const quena = await server.as('quena').get<{ items: OwnDesk[] }>('/api/v1/keys/desks')
    const [, old] = quena.body.items[0]?.keys ?? []
    if (old === undefined) throw new Error('no older key')
    const letter = { id: crypto.randomUUID(), kind: 'note' as const, text: 'Sellado sin red.' }
    const publicKey = fromBase64url(old.publicKey)
    const report = await sealReport({ recipients: [{ deskKeyId: old.id, publicKey }], letter }, draw)
    const sealed = {
      key: {
        publicKey: toBase64url(report.key.publicKey),
        wraps: report.key.wraps.map((wrap) => ({ ...wrap, sealed: toBase64url(wrap.sealed) })),
      },
      letter: { id: letter.id, ciphertext: toBase64url(report.letter.ciphertext) },
    }
    expect((await server.public.post('/api/v1/signals', { ...aSignal(), sealed })).status).toBe(201)
    const listed = await server.public.get<SignedKeyList>('/api/v1/intake/keys')
    const list = await readKeyList(listed.body)
    expect(list.desks.map(({ deskKeyId }) => deskKeyId)).toEqual([quena.body.items[0]?.keys[0]?.id])
  })

  test('and comes back is given the newest, and through it what is older', async () => {
    await giveRole('alba', 'triage-operator')
    const quena = await server.as('quena').get<{ items: OwnDesk[] }>('/api/v1/keys/desks')
    expect(quena.body.items[0]?.colleagues.find(({ name }) => name === 'Alba')).toMatchObject({
      holds: false,
      renewed: false,
    })
  })

  test('by the end of the account as well', async () => {
    const [berta] = [await aKeyHolder(server, 'berta')]
    await berta.serve()
    await giveRole('olga', 'supervisor')
    const olga = await aKeyHolder(server, 'olga')
    await berta.serve()
    expect((await olga.open('fallback')).size).toBe(1)
    await server.as('lola').post(`/api/v1/people/${personId('berta')}/deactivate`)
    expect((await server.as('berta').get<{ items: OwnDesk[] }>('/api/v1/keys/desks')).body.items).toEqual([])
    expect(await olga.desk('fallback')).toMatchObject({ rotationDue: true })
  })
})

describe('a key that was begun anew', () => {
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(async () => await server.stop())

  test('is shared with by a person, not by itself: an account may have been taken over', async () => {
    const [alba, first] = [await aKeyHolder(server, 'alba'), await aKeyHolder(server, 'quena')]
    await alba.serve()
    expect((await first.open('triage')).size).toBe(1)
    const quena = await aKeyHolder(server, 'quena', { anew: true })
    expect(idsOf(await quena.open('triage'))).toEqual([])
    expect(await alba.desk('triage')).toMatchObject({ rotationDue: true })
    await alba.serve()
    expect(idsOf(await quena.open('triage'))).toEqual([])
    const desk = await alba.desk('triage')
    const colleague = desk?.colleagues.find(({ name }) => name === 'Quena')
    expect(colleague).toMatchObject({ renewed: true, holds: false })
    if (desk === undefined || colleague === undefined) throw new Error('no desk')
    expect(await dutyOf(desk, await openDesk(alba.pair, desk), { ...alba, randomBytes: draw })).toBeNull()
    const newest = (await alba.open('triage')).get(desk.keys[0]?.id ?? '')
    if (newest === undefined) throw new Error('no key')
    const shares = await sharesFor(newest, [colleague])
    const reply = await server.as('alba').post(`${deskKeys}/${desk.keys[0]?.id}/shares`, { shares })
    expect(reply.status).toBe(200)
    expect((await quena.open('triage')).size).toBe(2)
  })

  test('by the only one of a desk loses its key; another is made and the old one stays closed', async () => {
    const hilda = await aKeyHolder(server, 'hilda')
    await hilda.serve()
    expect((await hilda.replace('ombudsman', { afterLoss: true })).status).toBe(409)
    const anew = await aKeyHolder(server, 'hilda', { anew: true })
    expect(await anew.desk('ombudsman')).toMatchObject({ lost: true })
    expect(await anew.serve()).toEqual([])
    expect((await anew.replace('ombudsman', { afterLoss: true })).status).toBe(201)
    expect(await anew.desk('ombudsman')).toMatchObject({ lost: false, rotationDue: false })
    expect((await anew.open('ombudsman')).size).toBe(1)
  })
})
