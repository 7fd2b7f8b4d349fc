import { randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Bytes,
  combineReleased,
  fromBase64url,
  giveToKeepers,
  type KeeperCircle,
  openIdentity,
  readKeyList,
  recoverDeskKey,
  type SignedKeyList,
  sealIdentity,
  shareDeskKey,
  toBase64url,
} from '../../../sealing/index.ts'
import type {
  IdentityView,
  KeeperRequestRow,
  KeepersView,
  OpenedRequest,
} from '../../../vocabulary/wire/keepers.ts'
import {
  aKeeperCircle,
  aKeyHolder,
  aSealingDesk,
  aSignal,
  circleOf,
  type KeyHolder,
  type PersonKey,
  personId,
  releaseAs,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'

const draw = (length: number): Bytes => new Uint8Array(randomBytes(length))
const text = 'Rosa Imaginaria, junto al puente, 555 0100'

let server: TestServer
let keys: ReadonlyMap<PersonKey, KeyHolder>
let circle: KeeperCircle
let alba: KeyHolder

beforeAll(async () => {
  server = await startTestServer()
  // Three of three offices: the ombudsman, the institute and the labour inspection.
  const held = await aKeeperCircle(server, 2, ['hilda', 'flor', 'gilda'])
  keys = held.keys
  circle = held.circle
  alba = await aKeyHolder(server, 'alba')
}, 60_000)
afterAll(() => server.stop())

const keyOf = (person: PersonKey): KeyHolder => {
  const key = keys.get(person)
  if (key === undefined) throw new Error(`${person} holds no key`)
  return key
}

async function anIdentity(to: KeeperCircle = circle) {
  const { shares, ciphertext, ...kept } = await sealIdentity(text, { id: randomUUID(), circle: to }, draw)
  return {
    ...kept,
    ciphertext: toBase64url(ciphertext),
    shares: shares.map(({ keeperId, sealed }) => ({ keeperId, sealed: toBase64url(sealed) })),
  }
}

/** A signal with an identity, as the national desk finds it. */
async function aNamedSignal(change: Parameters<typeof aSignal>[0] = {}): Promise<string> {
  const signal = aSignal({ identity: await anIdentity(), ...change })
  const sent = await server.public.post('/api/v1/signals', signal)
  if (sent.status !== 201) throw new Error(sent.text)
  const owner = new pg.Client(server.database.connections.owner)
  await owner.connect()
  await owner.query('set role vigia_owner')
  const { rows } = await owner.query<{ id: string }>('select id from warning.signal where client_uuid = $1', [
    signal.clientUuid,
  ])
  await owner.end()
  return rows[0]?.id ?? ''
}

const ask = async (signalId: string, by: PersonKey = 'alba', askerKeyId = alba.keyId) =>
  await server.as(by).post<{ id: string }>('/api/v1/keepers/requests', {
    subjectKind: 'signal',
    subjectId: signalId,
    reason: 'reporter-asks-protection',
    askerKeyId,
  })
const asked = async (signalId: string): Promise<string> => {
  const reply = await ask(signalId)
  if (reply.status !== 201) throw new Error(reply.text)
  return reply.body.id
}
const release = async (person: PersonKey, requestId: string) =>
  await releaseAs(server, person, { requestId, key: keyOf(person).pair })
const read = async (requestId: string, by: PersonKey = 'alba') =>
  (await server.as(by).get<KeeperRequestRow>(`/api/v1/keepers/requests/${requestId}`)).body

describe('a circle of keepers', () => {
  test('is in force once everybody who was named accepted, and everybody at a desk knows who they are', async () => {
    const { body } = await server.as('elsa').get<KeepersView>('/api/v1/keepers')
    expect(body.inForce).toMatchObject({ number: 1, threshold: 2, able: 3, warnings: [], state: 'in-force' })
    expect(body.inForce?.keepers.map(({ name, offices }) => [name, offices])).toEqual([
      ['Flor', ['Instituto de la Niñez']],
      ['Gilda', ['Inspección del Trabajo']],
      ['Hilda', ['Defensoría']],
    ])
    expect([body.proposed, body.mayPropose]).toEqual([null, false])
  })

  test('stands in the list of keys without a name, and the number of the list grew with it', async () => {
    const { body } = await server.public.get<SignedKeyList>('/api/v1/intake/keys')
    const list = await readKeyList(body)
    expect(list.number).toBe(1)
    expect(list.circle?.threshold).toBe(2)
    const points = (keepers: KeeperCircle['keepers'] = []) =>
      keepers.map(({ id, publicKey }) => `${id} ${toBase64url(publicKey)}`).sort()
    expect(points(list.circle?.keepers)).toEqual(points(circle.keepers))
    for (const name of ['Hilda', personId('hilda')]) expect(body.list).not.toContain(name)
  })

  test('is refused where one office could open alone, one is named twice, or too few are', async () => {
    const propose = async (threshold: number, people: readonly PersonKey[]) =>
      await server.as('lola').post('/api/v1/keepers/circles', { threshold, personIds: people.map(personId) })
    const refused = [
      // The desk, the supervisor and the analyst are of one office, the programme's own.
      [await propose(2, ['alba', 'berta', 'hilda']), 'one-office-suffices'],
      [await propose(3, ['alba', 'berta', 'carla', 'hilda']), 'one-office-suffices'],
      [await propose(2, ['hilda', 'hilda']), 'named-twice'],
      [await propose(3, ['hilda', 'flor']), 'more-than-keepers'],
    ] as const
    for (const [reply, code] of refused)
      expect([reply.status, reply.body]).toMatchObject([400, { fields: [{ code }] }])
    expect((await propose(1, ['hilda', 'flor'])).status).toBe(400)
    const unknown = { threshold: 2, personIds: [personId('hilda'), randomUUID()] }
    expect((await server.as('lola').post('/api/v1/keepers/circles', unknown)).status).toBe(400)
  })

  test('is named by the administration alone, and accepted by nobody but who is named, with a key of their own', async () => {
    const body = { threshold: 2, personIds: (['hilda', 'flor', 'ines'] as const).map(personId) }
    expect((await server.as('berta').post('/api/v1/keepers/circles', body)).status).toBe(403)
    const made = await server.as('karla').post<{ id: string }>('/api/v1/keepers/circles', body)
    expect(made.status).toBe(201)
    expect((await server.as('lola').post('/api/v1/keepers/circles', body)).status).toBe(409)
    const url = `/api/v1/keepers/circles/${made.body.id}`
    const accept = async (person: PersonKey, personKeyId: string) =>
      (await server.as(person).post(`${url}/accept`, { personKeyId })).status
    expect(await accept('gilda', keyOf('gilda').keyId)).toBe(403)
    expect(await accept('hilda', keyOf('flor').keyId)).toBe(400)
    expect(await accept('hilda', keyOf('hilda').keyId)).toBe(200)
    expect(await accept('hilda', keyOf('hilda').keyId)).toBe(409)
    expect((await server.as('gilda').post(`${url}/decline`)).status).toBe(403)
    expect((await server.as('hilda').post(`${url}/withdraw`)).status).toBe(403)
    // The one before stays in force until everybody accepted.
    const shown = await server.as('ines').get<KeepersView>('/api/v1/keepers')
    expect([shown.body.inForce?.id, shown.body.proposed?.mayAnswer]).toEqual([circle.id, true])
    expect((await server.as('ines').post(`${url}/decline`)).status).toBe(200)
    expect(await accept('flor', keyOf('flor').keyId)).toBe(409)
  })

  test('tells everybody who is named, by a notice that says nothing', async () => {
    await server.settle()
    const { body } = await server
      .as('ines')
      .get<{ items: readonly { kind: string }[] }>('/api/v1/duty/notices')
    expect(body.items.map(({ kind }) => kind)).toContain('keepers')
  })
})

describe('an identity', () => {
  test('arrives beside a signal; the national desk sees that there is one, and nobody local', async () => {
    const id = await aNamedSignal()
    const known = await server.as('alba').get<IdentityView>(`/api/v1/keepers/identities/${id}`)
    expect(known.body).toEqual({ given: true, request: null, mayAsk: true, threshold: 2, keepers: 3 })
    for (const person of ['elsa', 'berta', 'carla', 'flor'] as const)
      expect((await server.as(person).get(`/api/v1/keepers/identities/${id}`)).status).toBe(403)
    const without = await aNamedSignal({ identity: null })
    const none = await server.as('alba').get<IdentityView>(`/api/v1/keepers/identities/${without}`)
    expect(none.body.given).toBe(false)
    expect((await ask(without)).status).toBe(404)
    // The ombudsman knows of those that involve an authority, as of the signals themselves.
    expect((await server.as('hilda').get(`/api/v1/keepers/identities/${id}`)).status).toBe(404)
    const flagged = await aNamedSignal({ authorityInvolved: 'yes' })
    expect(
      (await server.as('hilda').get<IdentityView>(`/api/v1/keepers/identities/${flagged}`)).body.given,
    ).toBe(true)
  })

  test('changes no byte of what the local table reads of its signal', async () => {
    const [named, plain] = [await aNamedSignal(), await aNamedSignal({ identity: null })]
    const triage = { outcome: 'valid', reason: 'plausible-indicators' }
    const bodies = []
    for (const id of [named, plain]) {
      const done = await server.as('alba').post(`/api/v1/signals/${id}/triage`, triage)
      if (done.status !== 200) throw new Error(done.text)
      const { body } = await server.as('elsa').get<object>(`/api/v1/signals/${id}`)
      // The two are alike, so each may name the other as its likely duplicate.
      bodies.push(JSON.stringify({ ...body, id: '', duplicates: [] }))
    }
    expect(bodies[0]).toContain('"state":"triaged"')
    expect(bodies[0]).toBe(bodies[1])
  })

  test('is refused when it is sealed to others than the keepers of a circle that is or was in force', async () => {
    const good = await anIdentity()
    const [first, ...rest] = good.shares
    const wrong = [
      { ...good, shares: rest },
      { ...good, shares: [{ ...rest[0], keeperId: randomUUID() }, ...rest] },
      { ...good, shares: [rest[0], ...rest] },
      { ...good, circleId: randomUUID() },
    ]
    for (const identity of wrong) {
      const reply = await server.public.post('/api/v1/signals', { ...aSignal(), identity })
      expect([reply.status, reply.body]).toMatchObject([400, { fields: [{ code: 'wrong-keepers' }] }])
    }
    const short = { ...good, ciphertext: good.ciphertext.slice(4) }
    expect((await server.public.post('/api/v1/signals', { ...aSignal(), identity: short })).status).toBe(400)
    expect(first?.sealed).toHaveLength(240)
  })

  test('is the same signal when it is sent twice', async () => {
    const signal = aSignal({ identity: await anIdentity() })
    for (const _ of [1, 2]) expect((await server.public.post('/api/v1/signals', signal)).status).toBe(201)
  })
})

describe('opening an identity', () => {
  test('takes two of three keepers; the desk reads, and everybody was told of each step', async () => {
    const signalId = await aNamedSignal()
    const requestId = await asked(signalId)
    const url = `/api/v1/keepers/requests/${requestId}`
    expect((await server.as('alba').post(`${url}/open`)).status).toBe(409)
    const waiting = await server
      .as('flor')
      .get<{ items: readonly KeeperRequestRow[] }>('/api/v1/keepers/requests?view=to-answer')
    const [request] = waiting.body.items
    expect(request).toMatchObject({
      id: requestId,
      askedBy: 'Alba',
      reason: 'reporter-asks-protection',
      signalId: null,
      released: 0,
      mayAnswer: true,
      mayOpen: false,
    })
    expect(JSON.stringify(request)).not.toContain(signalId)
    expect((await release('flor', requestId)).status).toBe(200)
    expect((await server.as('alba').post(`${url}/open`)).status).toBe(409)
    expect((await read(requestId)).state).toBe('waiting')
    expect((await release('gilda', requestId)).status).toBe(200)
    expect(await read(requestId)).toMatchObject({ state: 'ready', mayOpen: true, signalId, released: 2 })
    const opened = await server.as('alba').post<OpenedRequest>(`${url}/open`)
    expect(opened.status).toBe(200)
    const { keptId, shares, ciphertext } = opened.body
    const key = await combineReleased(alba.pair.privateKey, shares.map(fromBase64url), { keptId, requestId })
    expect(await openIdentity(key, fromBase64url(ciphertext ?? ''), keptId)).toBe(text)
    expect((await read(requestId)).state).toBe('opened')
    await server.settle()
    // Named, asked, twice released, opened: each told by a notice of its own.
    for (const keeper of ['hilda', 'flor', 'gilda'] as const)
      expect(await noticesOf(keeper, requestId)).toBe(4)
    expect(await linksOf(requestId)).toEqual([
      'keeper-request.asked',
      'keeper-request.released',
      'keeper-request.released',
      'opening.kept',
      'keeper-request.opened',
    ])
  })

  test('is not for somebody else to release, nor twice, nor for whoever is no keeper', async () => {
    const requestId = await asked(await aNamedSignal())
    const url = `/api/v1/keepers/requests/${requestId}`
    // Who is not a keeper and may not know of it finds no request; who may know of it still releases nothing.
    expect((await server.as('elsa').get(url)).status).toBe(404)
    expect((await server.as('ines').get(`${url}/share`)).status).toBe(404)
    expect((await server.as('quena').get(`${url}/share`)).status).toBe(403)
    const sealed = toBase64url(draw(180))
    expect((await server.as('quena').post(`${url}/release`, { sealed })).status).toBe(403)
    expect((await server.as('quena').post(`${url}/withdraw`)).status).toBe(403)
    expect((await server.as('flor').post(`${url}/release`, { sealed: `${sealed}A` })).status).toBe(400)
    expect((await release('flor', requestId)).status).toBe(200)
    expect((await server.as('flor').post(`${url}/release`, { sealed })).status).toBe(409)
    expect((await server.as('flor').post(`${url}/refuse`, { reason: 'reason-not-shown' })).status).toBe(409)
    expect((await release('hilda', requestId)).status).toBe(200)
    // Only whoever asked takes what was released: it is sealed to nobody else.
    expect((await server.as('quena').post(`${url}/open`)).status).toBe(403)
    expect((await server.as('hilda').post(`${url}/open`)).status).toBe(403)
    expect((await server.as('alba').post(`${url}/withdraw`)).status).toBe(200)
    expect((await server.as('alba').post(`${url}/open`)).status).toBe(409)
  })

  test('is over after 72 hours, whoever was about to release', async () => {
    const signalId = await aNamedSignal()
    const requestId = await asked(signalId)
    const url = `/api/v1/keepers/requests/${requestId}`
    expect((await ask(signalId)).status).toBe(409)
    expect((await release('flor', requestId)).status).toBe(200)
    server.clock.advance({ hours: 72 })
    expect((await release('gilda', requestId)).status).toBe(409)
    const sealed = toBase64url(draw(180))
    expect((await server.as('gilda').post(`${url}/release`, { sealed })).status).toBe(409)
    expect((await server.as('alba').post(`${url}/open`)).status).toBe(409)
    expect((await read(requestId)).state).toBe('expired')
    await server.sweep()
    expect(await linksOf(requestId)).toContain('keeper-request.expired')
    // It can be asked for anew.
    expect((await ask(signalId)).status).toBe(201)
  })

  test('is refused with a reason; once too few are left it is over', async () => {
    const requestId = await asked(await aNamedSignal())
    const url = `/api/v1/keepers/requests/${requestId}`
    const refuse = async (person: PersonKey, reason: string) =>
      (await server.as(person).post(`${url}/refuse`, { reason })).status
    expect(await refuse('hilda', 'because')).toBe(400)
    expect(await refuse('hilda', 'asker-unknown')).toBe(200)
    expect((await read(requestId)).state).toBe('waiting')
    server.clock.advance({ minutes: 1 })
    expect(await refuse('gilda', 'reporter-would-be-exposed')).toBe(200)
    expect(await read(requestId)).toMatchObject({
      state: 'refused',
      answers: [
        { keeper: 'Hilda', answer: 'refused', reason: 'asker-unknown' },
        { keeper: 'Gilda', answer: 'refused', reason: 'reporter-would-be-exposed' },
      ],
    })
    expect((await release('flor', requestId)).status).toBe(409)
  })

  test('never counts the share of whoever asks', async () => {
    const signalId = await aNamedSignal({ authorityInvolved: 'yes' })
    const hilda = keyOf('hilda')
    const reply = await ask(signalId, 'hilda', hilda.keyId)
    expect(reply.status).toBe(201)
    const requestId = reply.body.id
    expect((await release('hilda', requestId)).status).toBe(403)
    const sealed = toBase64url(draw(180))
    expect(
      (await server.as('hilda').post(`/api/v1/keepers/requests/${requestId}/release`, { sealed })).status,
    ).toBe(403)
    expect((await release('flor', requestId)).status).toBe(200)
    expect((await server.as('hilda').post(`/api/v1/keepers/requests/${requestId}/open`)).status).toBe(409)
    expect((await release('gilda', requestId)).status).toBe(200)
    expect((await server.as('hilda').post(`/api/v1/keepers/requests/${requestId}/open`)).status).toBe(200)
  })

  test('is asked for with a reason of the catalogue and a key of one’s own, by who may know of it', async () => {
    const signalId = await aNamedSignal()
    const body = { subjectKind: 'signal', subjectId: signalId, askerKeyId: alba.keyId }
    const asks = async (person: PersonKey, change: object) =>
      (
        await server
          .as(person)
          .post('/api/v1/keepers/requests', { ...body, reason: 'court-order', ...change })
      ).status
    expect(await asks('alba', { reason: 'curiosity' })).toBe(400)
    expect(await asks('alba', { reason: 'everybody-left' })).toBe(400)
    expect(await asks('alba', { askerKeyId: keyOf('flor').keyId })).toBe(400)
    for (const person of ['elsa', 'carla', 'flor', 'lola'] as const)
      expect([person, await asks(person, { askerKeyId: keyOf('flor').keyId })]).toEqual([person, 404])
  })
})

describe('the database itself', () => {
  test('makes nothing ready or opened below the quorum, and no circle that somebody did not accept', async () => {
    const requestId = await asked(await aNamedSignal())
    const attempts = [
      [
        'alba',
        `update sealed.keeper_request set state = 'opened', opened_at = access.moment() where id = '${requestId}'`,
      ],
      ['flor', `update sealed.keeper_request set state = 'ready' where id = '${requestId}'`],
    ] as const
    for (const [person, statement] of attempts)
      await expect(asPerson(person, statement)).rejects.toMatchObject({ constraint: 'request_has_quorum' })
    await expect(
      asPerson(
        'lola',
        `insert into sealed.keeper_circle (id, number, threshold, state, proposed_by, proposed_at, in_force_at)
         values (gen_random_uuid(), 99, 2, 'in-force', '${personId('lola')}', access.moment(), access.moment())`,
      ),
    ).rejects.toMatchObject({ code: '42501' })
  })

  test('gives a share to its keeper alone, and only while somebody else asks', async () => {
    const shares = async (person: PersonKey) =>
      (await asPerson(person, 'select keeper_id from sealed.keeper_share')).rowCount ?? 0
    const before = await shares('flor')
    const requestId = await asked(await aNamedSignal())
    expect(await shares('flor')).toBe(before + 1)
    for (const person of ['alba', 'lola', 'karla', 'elsa'] as const) expect(await shares(person)).toBe(0)
    await server.as('alba').post(`/api/v1/keepers/requests/${requestId}/withdraw`)
    expect(await shares('flor')).toBe(before)
  })
})

describe("a desk's key", () => {
  test('comes back from the keepers to whoever is of the desk and cannot open it', async () => {
    const desk = await aSealingDesk(server, 'triage')
    const { shares: split, ...kept } = await giveToKeepers(
      desk.privateKey,
      { id: randomUUID(), circle },
      draw,
    )
    const body = {
      ...kept,
      shares: split.map((share) => ({ ...share, sealed: toBase64url(share.sealed) })),
    }
    const url = `/api/v1/keepers/desk-keys/${desk.deskKeyId}`
    expect((await server.as('berta').post(url, body)).status).toBe(404)
    expect((await server.as('alba').post(url, { ...body, shares: body.shares.slice(1) })).status).toBe(400)
    expect((await server.as('alba').post(url, body)).status).toBe(200)
    expect((await server.as('alba').post(url, { ...body, id: randomUUID() })).status).toBe(409)
    const own = await server
      .as('quena')
      .get<{ desks: readonly { deskKeyId: string; kept: boolean; mayAsk: boolean }[] }>(
        '/api/v1/keepers/desk-keys',
      )
    expect(own.body.desks).toMatchObject([{ deskKeyId: desk.deskKeyId, kept: true, mayAsk: true }])
    // Quena came to the desk when everybody who had its key was gone.
    const quena = await aKeyHolder(server, 'quena')
    const asking = {
      subjectKind: 'desk-key',
      subjectId: desk.deskKeyId,
      reason: 'everybody-left',
      askerKeyId: quena.keyId,
    }
    expect((await server.as('elsa').post('/api/v1/keepers/requests', asking)).status).toBe(404)
    const made = await server.as('quena').post<{ id: string }>('/api/v1/keepers/requests', asking)
    expect(made.status).toBe(201)
    const requestId = made.body.id
    expect((await read(requestId, 'flor')).desk).toEqual({ kind: 'triage', placeName: 'Zelandia' })
    for (const keeper of ['flor', 'hilda'] as const)
      expect((await release(keeper, requestId)).status).toBe(200)
    const opened = await server.as('quena').post<OpenedRequest>(`/api/v1/keepers/requests/${requestId}/open`)
    const { keptId, deskKey } = opened.body
    expect(deskKey?.id).toBe(desk.deskKeyId)
    const secret = await combineReleased(quena.pair.privateKey, opened.body.shares.map(fromBase64url), {
      keptId,
      requestId,
    })
    const pair = await recoverDeskKey(secret, fromBase64url(deskKey?.publicKey ?? ''))
    expect(toBase64url(pair.privateKey)).toBe(toBase64url(desk.privateKey))
    // She hands it to herself, and makes the next one, which opens this one to whoever comes after her.
    const sealed = toBase64url(await shareDeskKey(pair, quena.pair.publicKey))
    const shares = { shares: [{ personKeyId: quena.keyId, sealed }] }
    expect(
      (await server.as('quena').post(`/api/v1/keys/desk-keys/${desk.deskKeyId}/shares`, shares)).status,
    ).toBe(200)
    expect((await quena.replace('triage')).status).toBe(201)
    expect((await quena.open('triage')).size).toBe(2)
  })
})

describe('what becomes of it', () => {
  test('a signal that is deleted takes its identity with it; what was asked stays', async () => {
    const signal = aSignal({ identity: await anIdentity() })
    await server.public.post('/api/v1/signals', signal)
    const count = async () => Number((await asOwner('select count(*) as n from sealed.kept')).rows[0]?.n)
    const before = await count()
    await server.public.post('/api/v1/receipts/withdraw', { find: signal.find })
    server.clock.advance({ days: 2 })
    await server.sweep()
    expect(await count()).toBe(before - 1)
  })

  test('lies wrapped under the key of its month', async () => {
    await aNamedSignal()
    const { rows } = await asOwner(
      `select octet_length(k.sealed) as text, octet_length(s.sealed) as share, k.month = s.month as same
       from sealed.kept k join sealed.keeper_share s on s.kept_id = k.id where k.subject_kind = 'signal' limit 1`,
    )
    expect(rows[0]).toEqual({ text: 1052 + 28, share: 180 + 28, same: true })
  })

  test('a new circle takes over; what the old one keeps stays with it, and a telephone may still seal to it', async () => {
    const signalId = await aNamedSignal()
    const more = new Map(keys).set('ines', await aKeyHolder(server, 'ines'))
    const { circle: next } = await circleOf(server, 3, more)
    const list = await readKeyList((await server.public.get<SignedKeyList>('/api/v1/intake/keys')).body)
    expect([list.circle?.id, list.circle?.threshold]).toEqual([next.id, 3])
    expect(list.number).toBeGreaterThan(1)
    expect(
      (await server.public.post('/api/v1/signals', aSignal({ identity: await anIdentity() }))).status,
    ).toBe(201)
    const requestId = await asked(signalId)
    expect((await read(requestId)).threshold).toBe(2)
    for (const keeper of ['flor', 'gilda'] as const)
      expect((await release(keeper, requestId)).status).toBe(200)
    expect((await server.as('alba').post(`/api/v1/keepers/requests/${requestId}/open`)).status).toBe(200)
    expect((await server.as('ines').get(`/api/v1/keepers/requests/${requestId}`)).status).toBe(404)
  })

  test('a keeper whose account ends leaves the circle one short, and everybody sees it', async () => {
    const end = async (person: PersonKey) =>
      await asOwner(
        `update parties.person set active = false, ended_at = now() where id = '${personId(person)}'`,
      )
    await end('ines')
    const three = (await server.as('elsa').get<KeepersView>('/api/v1/keepers')).body.inForce
    expect([three?.able, three?.warnings]).toEqual([3, ['none-to-spare']])
    await aKeyHolder(server, 'gilda', { anew: true })
    const two = (await server.as('elsa').get<KeepersView>('/api/v1/keepers')).body.inForce
    expect([two?.able, two?.warnings]).toEqual([2, ['cannot-open']])
    const signalId = await aNamedSignal({ identity: null })
    expect((await ask(signalId)).status).toBe(404)
  })
})

async function asOwner(statement: string) {
  const owner = new pg.Client(server.database.connections.owner)
  await owner.connect()
  try {
    await owner.query('set role vigia_owner')
    return await owner.query(statement)
  } finally {
    await owner.end()
  }
}

async function asPerson(person: PersonKey, statement: string) {
  const app = new pg.Client(server.database.connections.app)
  await app.connect()
  try {
    await app.query('begin')
    await app.query(`select set_config('vigia.actor', $1, true), set_config('vigia.now', $2, true)`, [
      `person:${personId(person)}`,
      server.clock.now().toISOString(),
    ])
    return await app.query(statement)
  } finally {
    await app.query('rollback')
    await app.end()
  }
}

async function noticesOf(person: PersonKey, requestId: string): Promise<number> {
  const { rows } = await asOwner(
    `select count(*) as n from parties.duty_notice n join parties.duty_call c on c.id = n.call_id
     where c.kind = 'keepers' and c.subject_id like '${requestId} %' and n.person_id = '${personId(person)}'`,
  )
  return Number(rows[0]?.n)
}

async function linksOf(requestId: string): Promise<readonly string[]> {
  const { rows } = await asOwner(
    `select kind from audit.link where subject_id = '${requestId}' order by position`,
  )
  return rows.map(({ kind }) => String(kind))
}
