import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type BadgeKeySet, verifyBadge } from '../../../interchange/badges/index.ts'
import type { Attention } from '../../../vocabulary/wire/attention.ts'
import type { CertificateRow } from '../../../vocabulary/wire/certificate.ts'
import type { OverrideRow, OwnPermissions } from '../../../vocabulary/wire/permission.ts'
import {
  assessedElsewhere,
  certified,
  nationalDeskId,
  type PersonKey,
  personId,
  sendSignal,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'

let server: TestServer
beforeEach(async () => {
  server = await startTestServer(undefined, { uncertified: ['alba', 'quena', 'delia', 'ines', 'berta'] })
})
afterEach(async () => await server.stop())

interface Made {
  readonly id: string
}
interface Items<T> {
  readonly items: readonly T[]
}
const lapsed = { status: 403, body: { code: 'permission-lapsed' } }

const triage = async (id: string, by: PersonKey = 'alba') =>
  await server
    .as(by)
    .post(`/api/v1/signals/${id}/triage`, { outcome: 'valid', reason: 'plausible-indicators' })

const certify = async (who: PersonKey, competency = 'c2', level = 2) =>
  await certified(server, { who, competency, level })

const attention = async (who: PersonKey) =>
  (await server.as(who).get<Attention>('/api/v1/attention')).body.items.map(({ kind }) => kind)
const permission = async (who: PersonKey, wanted: string) =>
  (await server.as(who).get<OwnPermissions>('/api/v1/permissions/mine')).body.items.find(
    (one) => one.permission === wanted,
  )

describe('a permission', () => {
  test('opens with a certificate of the right competency and level, and is over by the clock alone', async () => {
    const { id } = await sendSignal(server)
    const refused = await triage(id)
    expect(refused).toMatchObject(lapsed)
    expect((await certify('alba', 'c2', 1)).status).toBe(201)
    expect((await certify('alba', 'c4', 4)).status).toBe(201)
    expect(await triage(id)).toMatchObject(lapsed)
    expect((await certify('alba')).status).toBe(201)
    expect((await triage(id)).status).toBe(200)
    // No sweep runs: the clock is enough.
    server.clock.advance({ days: 731 })
    const { id: later } = await sendSignal(server)
    expect(await triage(later)).toMatchObject({
      ...lapsed,
      body: {
        fields: [
          { field: '/permission', code: 'triage' },
          { field: '/lapsedAt', code: expect.stringMatching(/^2028-03-0/) },
        ],
      },
    })
    expect(await permission('alba', 'triage')).toMatchObject({ isOpen: false, isMyWork: true })
  })

  test('that is closed leaves sending, reading and the hand-off of a danger open', async () => {
    const { id } = await sendSignal(server, { dangerNow: true })
    expect((await server.as('alba').get(`/api/v1/signals/${id}`)).status).toBe(200)
    expect(await triage(id)).toMatchObject(lapsed)
    const handOff = {
      calledCode: 'emergency-line',
      calledAt: server.clock.now().toISOString(),
      reached: true,
    }
    expect((await server.as('alba').post(`/api/v1/signals/${id}/hand-off`, handOff)).status).toBe(200)
  })

  test('closes signing an alert, opening a referral and verifying, each by its own', async () => {
    const { id } = await sendSignal(server)
    await certify('alba')
    await triage(id)
    expect(await server.as('alba').post(`/api/v1/signals/${id}/verification/start`)).toMatchObject(lapsed)
    expect((await permission('delia', 'issue-alert'))?.isOpen).toBe(false)
    const referral = {
      person: 'adult',
      guardian: null,
      needs: ['shelter'],
      urgency: 'urgent',
      safeContact: 'only-when-visiting',
      providerId: '00000000-0000-4000-8000-0000000000a3',
    }
    const refused = await server.as('ines').post('/api/v1/referrals', referral)
    expect([refused.status, refused.body]).toEqual([
      403,
      expect.objectContaining({ code: 'permission-lapsed' }),
    ])
  })

  test('is held by the database as well: who steps around the routes moves nothing', async () => {
    const { id } = await sendSignal(server)
    const app = new pg.Client(server.database.connections.app)
    await app.connect()
    const as = async (who: PersonKey, text: string, values: unknown[] = []) => {
      await app.query('begin')
      await app.query(`select set_config('vigia.actor', $1, true), set_config('vigia.now', $2, true)`, [
        `person:${personId(who)}`,
        server.clock.now().toISOString(),
      ])
      try {
        return (await app.query(text, values)).rowCount
      } finally {
        await app.query('rollback')
      }
    }
    const move = `update warning.signal set state = 'triaged', triage_outcome = 'valid' where id = $1`
    await expect(as('alba', move, [id])).rejects.toMatchObject({ code: '42501' })
    const decide = `insert into warning.signal_decision (id, signal_id, number, kind, decided_by, decided_at)
      values (gen_random_uuid(), $1, 1, 'triage', $2, access.moment())`
    await expect(as('alba', decide, [id, personId('alba')])).rejects.toMatchObject({ code: '42501' })
    const permit = `insert into parties.permit (id, person_id, permission, ground, valid_from, valid_to)
      values (gen_random_uuid(), $1, 'triage', 'transitional', access.moment(), access.moment() + interval '1 year')`
    await expect(as('alba', permit, [personId('alba')])).rejects.toMatchObject({ code: '42501' })
    await certify('alba')
    expect(await as('alba', move, [id])).toBe(1)
    // Not even whoever may end certificates can make one longer.
    const longer = `update capacity.certificate set valid_until = valid_until + interval '1 year'`
    await expect(as('vera', longer)).rejects.toMatchObject({ code: '42501' })
    await app.end()
  })

  test('ends at once when its certificate is suspended, comes back with it, and never after it was revoked', async () => {
    const { id } = await sendSignal(server)
    const { body: made } = await certify('alba')
    const url = `/api/v1/certificates/${made.id}/move`
    const move = async (to: string, reason: string | null = null) =>
      (await server.as('berta').post(url, { to, reason })).status
    expect(await move('suspended')).toBe(422)
    expect(await move('suspended', 'practice-under-review')).toBe(200)
    expect(await triage(id)).toMatchObject(lapsed)
    expect(await move('issued')).toBe(200)
    expect((await triage(id)).status).toBe(200)
    expect(await move('revoked', 'unsafe-practice')).toBe(200)
    expect(await move('issued')).toBe(409)
    const { id: later } = await sendSignal(server)
    expect(await triage(later)).toMatchObject(lapsed)
  })

  test('is nobody’s to give to themselves', async () => {
    expect((await certify('vera')).status).toBe(403)
    const basis = assessedElsewhere(server)
    const asked = { personId: personId('alba'), competency: 'c2', level: 2, basis }
    expect((await server.as('berta').post('/api/v1/certificates', asked)).status).toBe(403)
  })
})

describe('an emergency', () => {
  const open = async (hours = 4, reason = 'immediate-danger') =>
    await server
      .as('alba')
      .post<Made>('/api/v1/permissions/overrides', { permission: 'triage', reason, hours })

  test('opens the work for some hours, and stays visible until somebody else reviewed it', async () => {
    const { id } = await sendSignal(server, { dangerNow: true })
    const opened = await open()
    expect(opened.status).toBe(201)
    expect((await triage(id)).status).toBe(200)
    server.clock.advance({ hours: 4 })
    const { id: later } = await sendSignal(server)
    expect(await triage(later)).toMatchObject(lapsed)
    for (const who of ['berta', 'karla'] as const) expect(await attention(who)).toContain('override-review')
    server.clock.advance({ days: 40 })
    expect(await attention('karla')).toContain('override-review')
    const url = `/api/v1/permissions/overrides/${opened.body.id}/review`
    expect((await server.as('alba').post(url, { review: 'justified' })).status).toBe(403)
    expect((await server.as('karla').post(url, { review: 'not-justified' })).status).toBe(400)
    expect((await server.as('karla').post(url, { review: 'justified' })).status).toBe(200)
    expect((await server.as('berta').post(url, { review: 'justified' })).status).toBe(409)
    expect(await attention('karla')).not.toContain('override-review')
    const { body } = await server
      .as('berta')
      .get<Items<OverrideRow>>('/api/v1/permissions/overrides?view=all')
    expect(body.items).toMatchObject([{ permission: 'triage', review: 'justified', reviewedBy: 'Karla' }])
  })

  test('is nobody’s whose work it is not, lasts twelve hours at most, and no second one follows an unreviewed one', async () => {
    const asked = { permission: 'triage', reason: 'nobody-else', hours: 2 }
    expect((await server.as('carla').post('/api/v1/permissions/overrides', asked)).status).toBe(403)
    expect((await open(13)).status).toBe(400)
    expect((await open(2, 'nobody-else')).status).toBe(201)
    server.clock.advance({ days: 4 })
    expect(await open(2, 'nobody-else')).toMatchObject({ status: 409, body: { code: 'override-unreviewed' } })
    expect((await open(2, 'immediate-danger')).status).toBe(201)
  })

  test('of a supervisor is reviewed by somebody else, never by herself', async () => {
    const asked = { permission: 'triage', reason: 'nobody-else', hours: 2 }
    const { body } = await server.as('berta').post<Made>('/api/v1/permissions/overrides', asked)
    const url = `/api/v1/permissions/overrides/${body.id}/review`
    expect((await server.as('berta').post(url, { review: 'justified' })).status).toBe(403)
    expect((await server.as('karla').post(url, { review: 'justified' })).status).toBe(200)
  })
})

describe('a country that starts', () => {
  const found = async (by: PersonKey, who: PersonKey, permissions = ['triage']) =>
    await server.as(by).post<Made>('/api/v1/certificates/founding', { personId: personId(who), permissions })
  const sign = async (by: PersonKey, id: string) =>
    (await server.as(by).post(`/api/v1/certificates/${id}/sign`)).status

  test('has certificates of two signatures by different people, neither of them the holder, for ninety days', async () => {
    const { body: made } = await found('lola', 'alba')
    const { id } = await sendSignal(server)
    expect(await triage(id)).toMatchObject(lapsed)
    expect(await attention('nora')).toContain('certificate-signature')
    expect(await sign('lola', made.id)).toBe(403)
    expect(await sign('alba', made.id)).toBe(403)
    expect(await sign('nora', made.id)).toBe(200)
    expect((await triage(id)).status).toBe(200)
    server.clock.advance({ days: 90 })
    const { id: later } = await sendSignal(server)
    expect(await triage(later)).toMatchObject(lapsed)
  })

  test('founds nobody twice within a year, and nobody once three are trained', async () => {
    const { body: made } = await found('lola', 'alba')
    expect((await found('nora', 'alba')).status).toBe(409)
    await sign('nora', made.id)
    expect((await found('nora', 'alba')).status).toBe(409)
    expect((await found('berta', 'berta')).status).toBe(403)
    for (const who of ['alba', 'quena', 'berta'] as const) await certify(who)
    expect(await found('lola', 'hilda')).toMatchObject({ status: 409, body: { code: 'founding-is-over' } })
  })
})

describe('what is about to end', () => {
  test('is told sixty, thirty and seven days before and on the day, once each, by a notice without content', async () => {
    await certify('alba')
    await certify('quena', 'c2', 3)
    await server.sweep()
    const counts: number[] = []
    const dates = [669, 671, 672, 701, 724, 731]
    let day = 0
    for (const at of dates) {
      server.clock.advance({ days: at - day })
      day = at
      await server.sweep()
      await server.sweep()
      counts.push((await server.as('alba').get<Items<unknown>>('/api/v1/duty/notices')).body.items.length)
    }
    expect(counts.map((count) => count - (counts[0] ?? 0))).toEqual([0, 1, 1, 2, 3, 4])
  })

  test('of the last certified person is told to the supervisors, and then another desk takes over until somebody is', async () => {
    await certify('quena')
    await server.sweep()
    expect(
      (await server.as('alba').get<{ items: { replaced: unknown }[] }>('/api/v1/duty')).body.items,
    ).toMatchObject([{ replaced: null }])
    server.clock.advance({ days: 700 })
    await server.sweep()
    expect(await attention('berta')).toContain('last-certified')
    const { id } = await sendSignal(server)
    expect(await triage(id, 'berta')).toMatchObject(lapsed)
    server.clock.advance({ days: 32 })
    await server.sweep()
    const { body } = await server.as('alba').get<Items<unknown>>('/api/v1/duty')
    expect(body.items).toMatchObject([{ id: nationalDeskId, replaced: { by: 'fallback' } }])
    // The supervisor stands in, and nobody else does.
    expect((await permission('berta', 'triage'))?.ground).toBe('stands-in')
    expect(await triage(id, 'quena')).toMatchObject(lapsed)
    expect((await triage(id, 'berta')).status).toBe(200)
    await certify('alba')
    await server.sweep()
    expect((await server.as('alba').get<Items<unknown>>('/api/v1/duty')).body.items).toMatchObject([
      { replaced: null },
    ])
    const { id: later } = await sendSignal(server)
    expect(await triage(later, 'berta')).toMatchObject(lapsed)
    expect((await triage(later, 'alba')).status).toBe(200)
  })
})

describe('a desk on which nobody is certified', () => {
  test('calls whoever is on duty and, beside her, whoever stands in, for a danger', async () => {
    await server.sweep()
    await sendSignal(server, { dangerNow: true })
    await server.settle()
    const called = async (who: PersonKey) =>
      (await server.as(who).get<Items<{ kind: string }>>('/api/v1/duty/notices')).body.items.map(
        ({ kind }) => kind,
      )
    expect(await called('alba')).toContain('danger')
    expect(await called('berta')).toEqual(expect.arrayContaining(['danger', 'certificate']))
  })
})

describe('the credential', () => {
  const keys = async () => (await server.public.get<BadgeKeySet>('/api/v1/certificates/keys')).body
  const list = async () =>
    (await server.public.get<{ list: string }>('/api/v1/certificates/status-list')).body.list
  const tokenOf = async (id: string) => {
    const owner = new pg.Client(server.database.connections.owner)
    await owner.connect()
    await owner.query('set role vigia_owner')
    const found = await owner.query<{ credential: string }>(
      'select credential from capacity.certificate where id = $1',
      [id],
    )
    await owner.end()
    return found.rows[0]?.credential ?? ''
  }

  test('verifies with the published keys and list, names nobody, and stops holding with its certificate', async () => {
    const { body: made } = await certify('alba')
    const token = await tokenOf(made.id)
    const said = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()
    for (const secret of ['Alba', 'alba', personId('alba'), personId('vera')])
      expect(said).not.toContain(secret)
    const verdict = async () =>
      await verifyBadge({ token, keys: await keys(), statusList: await list(), now: server.clock.now() })
    expect(await verdict()).toMatchObject({ refusal: null, facts: { code: 'c2/2', assessorRole: 'trainer' } })
    await certify('alba', 'c2', 3)
    expect((await verdict()).refusal).toBe('replaced')
  })

  test('is printed with its code, in three languages, and the name is on the sheet alone', async () => {
    const { body: made } = await certify('alba')
    for (const language of ['es', 'fr', 'en']) {
      const url = `/api/v1/certificates/${made.id}/print.pdf?language=${language}&name=Alba%20Merindo`
      const printed = await server.as('vera').get(url)
      expect(printed.status).toBe(200)
    }
    const docx = await server.as('vera').get(`/api/v1/certificates/${made.id}/print.docx`)
    expect(docx.status).toBe(200)
    expect((await server.as('flor').get(`/api/v1/certificates/${made.id}/print.pdf`)).status).toBe(404)
  })

  test('is listed for its holder and whoever trains or supervises, and for nobody else', async () => {
    const { body: made } = await certify('alba')
    const seen = async (who: PersonKey, view: string) =>
      (await server.as(who).get<Items<CertificateRow>>(`/api/v1/certificates?view=${view}`)).body.items.map(
        ({ id }) => id,
      )
    expect(await seen('alba', 'mine')).toEqual([made.id])
    expect(await seen('vera', 'all')).toEqual([made.id])
    expect(await seen('berta', 'all')).toEqual([made.id])
    for (const who of ['quena', 'carla', 'flor'] as const) expect(await seen(who, 'all')).toEqual([])
  })
})

describe('certified people and reporters', () => {
  test('are kept apart: no column of either leads to the other', async () => {
    const owner = new pg.Client(server.database.connections.owner)
    await owner.connect()
    const found = await owner.query<{ source: string; target: string }>(`
      select conrelid::regclass::text as source, confrelid::regclass::text as target from pg_constraint where contype = 'f'`)
    const learners = /^(capacity\.|parties\.(participant|permit|attendance))/
    const reporters = /^(warning\.|sealed\.(text|letter))/
    const joined = found.rows.filter(
      ({ source, target }) =>
        (learners.test(source) && reporters.test(target)) ||
        (reporters.test(source) && learners.test(target)),
    )
    expect(joined).toEqual([])
    const columns = await owner.query<{ name: string }>(`
      select column_name as name from information_schema.columns where table_schema = 'warning' and table_name = 'signal'
        and (data_type = 'uuid' or column_name like '%hash%' or column_name like '%key%') order by 1`)
    // Nothing of a signal that a person or participant has as well: receipts are the reporter's alone.
    expect(columns.rows.map(({ name }) => name)).toEqual([
      'client_uuid',
      'drill_id',
      'duplicate_of',
      'find_hash',
      'id',
      'import_id',
      'receipt_key',
    ])
    await owner.end()
  })
})
