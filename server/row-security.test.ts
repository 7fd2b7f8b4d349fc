import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roles } from '../vocabulary/words/index.ts'
import { aSignal } from './testing/a-signal.ts'
import {
  assessedSituation,
  issuedAlert,
  organizations,
  type PersonKey,
  people,
  personId,
  rolesOf,
  startTestServer,
  type TestServer,
} from './testing/index.ts'

let server: TestServer
let owner: pg.Client
let app: pg.Client

beforeAll(async () => {
  server = await startTestServer()
  owner = new pg.Client(server.database.connections.owner)
  app = new pg.Client(server.database.connections.app)
  await owner.connect()
  await app.connect()
  for (const territoryId of ['0101', '0102', '0201', '0202']) {
    for (const change of [
      {},
      { authorityInvolved: 'yes' },
      { codes: ['INS2'] },
      { dangerNow: true },
    ] satisfies Parameters<typeof aSignal>[0][]) {
      await server.public.post('/api/v1/signals', aSignal({ territoryId, ...change }))
    }
  }
  const queue = await server.as('alba').get<{ items: { id: string }[] }>('/api/v1/signals?limit=100')
  for (const { id } of queue.body.items.slice(0, 10)) {
    await server
      .as('alba')
      .post(`/api/v1/signals/${id}/triage`, { outcome: 'valid', reason: 'plausible-indicators' })
  }
  // An alert about each compartment, to the institution whose local member and local coordinator are here as well.
  for (const authorityInvolved of ['no', 'yes'] as const)
    await issuedAlert(server, await assessedSituation(server, 'servitude', { authorityInvolved }))
  const seen = await server.as('hilda').get<{ items: { id: string }[] }>('/api/v1/signals?view=all&limit=1')
  await server
    .as('alba')
    .post(`/api/v1/signals/${seen.body.items[0]?.id}/assign`, { personId: personId('hilda') })
  await owner.query('set role vigia_owner')
  await owner.query('update parties.role_grant set organization_id = $1 where person_id = $2', [
    organizations.childhood.id,
    personId('elsa'),
  ])
  await owner.query('reset role')
  await server.sweep()
})
afterAll(async () => {
  await owner.end()
  await app.end()
  await server.stop()
})

async function tables(): Promise<{ name: string; protected: boolean; forced: boolean; owner: string }[]> {
  const found = await owner.query(`
    select n.nspname || '.' || c.relname as name, c.relrowsecurity as protected, c.relforcerowsecurity as forced,
           pg_get_userbyid(c.relowner) as owner
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'platform')
      and n.nspname not like 'pg_%' order by 1`)
  return found.rows
}

async function rowsSeen(client: pg.Client, table: string, actor: string | null): Promise<number | 'refused'> {
  await client.query('begin')
  try {
    if (actor !== null) {
      await client.query(`select set_config('vigia.actor', $1, true), set_config('vigia.now', $2, true)`, [
        actor,
        server.clock.now().toISOString(),
      ])
    }
    const found = await client.query(`select count(*)::int as n from ${table}`)
    return found.rows[0].n
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '42501') return 'refused'
    throw error
  } finally {
    await client.query('rollback')
  }
}

test('what somebody keeps of the programme is found once a question: no policy asks for it row by row', async () => {
  const ofARow = String.raw`access\.keeps_programme\(([a-z_]+\.)?[a-z_]+\)`
  const { rows } = await owner.query<{ name: string }>(
    `select tablename || ': ' || policyname as name from pg_policies where qual ~ $1 or with_check ~ $1`,
    [ofARow],
  )
  expect(rows).toEqual([])
  const kept = await owner.query(
    `select from pg_policies where qual ~ 'access\\.places\\(.*project-team' and with_check is not null`,
  )
  expect(kept.rowCount).toBeGreaterThan(10)
})

describe('the second wall', () => {
  test('every table has row-level security, for its owner too, and belongs to the owner alone', async () => {
    const all = await tables()
    expect(all.length).toBeGreaterThan(15)
    expect(all.filter((table) => !table.protected || !table.forced)).toEqual([])
    expect(new Set(all.map((table) => table.owner))).toEqual(new Set(['vigia_owner']))
  })

  test('the login that serves people owns nothing and cannot step around the policies', async () => {
    const found = await app.query(
      `select rolsuper, rolbypassrls, rolcreaterole, pg_has_role(oid, 'vigia_owner', 'member') as owns
       from pg_roles where rolname = current_user`,
    )
    expect(found.rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, owns: false }])
  })

  test('a transaction that does not say in whose name it runs sees no row of any table', async () => {
    for (const { name } of await tables())
      expect([name, await rowsSeen(app, name, null)]).toSatisfy(emptyOrRefused)
  })

  test('a stranger, an unknown person and an unknown receipt see no row of the warning', async () => {
    const warning = (await tables()).filter(({ name }) => name.startsWith('warning.'))
    for (const actor of ['public', `person:${crypto.randomUUID()}`, `receipt:${'00'.repeat(32)}`]) {
      for (const { name } of warning)
        expect([name, await rowsSeen(app, name, actor)]).toSatisfy(emptyOrRefused)
    }
  })

  test('each role sees exactly the signals that its territory, compartment and stage allow', async () => {
    const all = await owner.query(`select id, territory_id, compartment, state from warning.signal`)
    const allowed: Partial<
      Record<PersonKey, (row: { territory_id: string; compartment: string; state: string }) => boolean>
    > = {
      alba: () => true,
      berta: () => true,
      carla: () => true,
      olga: () => true,
      quena: () => true,
      hilda: (row) => row.compartment === 'restricted',
      elsa: (row) => row.territory_id === '0101' && row.compartment === 'local' && row.state !== 'received',
      petra: (row) => row.territory_id === '0201' && row.compartment === 'local' && row.state !== 'received',
      rita: (row) =>
        row.territory_id.startsWith('01') && row.compartment === 'local' && row.state !== 'received',
    }
    for (const who of Object.keys(people) as PersonKey[]) {
      const expected = all.rows.filter((row) => allowed[who]?.(row) ?? false).length
      expect([who, await rowsSeen(app, 'warning.signal', `person:${personId(who)}`)]).toEqual([who, expected])
    }
  })

  test('no local role sees a restricted row of any table, through its place or through its institution', async () => {
    const compartments = await owner.query<{ name: string }>(`
      select table_schema || '.' || table_name as name from information_schema.columns
      where column_name = 'compartment' and table_schema in ('warning', 'commitment')`)
    const restricted = compartments.rows.map(({ name }) => `${name} where compartment = 'restricted'`)
    const hanging = [
      ['warning.alert_recipient', 'alert_id', 'warning.alert'],
      ['warning.alert_notice', 'alert_id', 'warning.alert'],
      ['warning.signal_decision', 'signal_id', 'warning.signal'],
      ['parties.assignment', 'subject_id', 'warning.signal'],
      ['warning.assessment', 'situation_id', 'warning.situation'],
    ]
    const about = [
      ['alert', 'warning.alert'],
      ['commitment', 'commitment.commitment'],
      ['signal', 'warning.signal'],
      ['situation', 'warning.situation'],
    ]
    await owner.query('set role vigia_owner')
    const idsOf = async (table: string) => {
      const found = await owner.query<{ id: string }>(
        `select id from ${table} where compartment = 'restricted'`,
      )
      expect([table, found.rows.length]).not.toEqual([table, 0])
      return `('${found.rows.map(({ id }) => id).join(`', '`)}')`
    }
    for (const [table, key, of = ''] of hanging)
      restricted.push(`${table} where ${key} in ${await idsOf(of)}`)
    for (const [kind, of = ''] of about)
      restricted.push(`audit.link where subject_kind = '${kind}' and subject_id in ${await idsOf(of)}`)
    await owner.query('reset role')
    const locals = (Object.keys(people) as PersonKey[]).filter((who) =>
      rolesOf(who).every((role) => Object.entries(roles).some(([name, { local }]) => name === role && local)),
    )
    expect(locals).toEqual(['elsa', 'petra', 'sara', 'tania'])
    for (const who of locals) {
      for (const rows of restricted)
        expect([who, rows, await rowsSeen(app, rows, `person:${personId(who)}`)]).toSatisfy(
          ([, , seen]: [string, string, number | 'refused']) => seen === 0 || seen === 'refused',
        )
    }
  })

  test('a local member of an addressed institution gets the alert of the open compartment alone', async () => {
    type Inbox = { alerts: { number: string }[]; commitments: { restricted: boolean }[] }
    for (const who of ['sara', 'elsa'] as const) {
      const { body } = await server.as(who).get<Inbox>('/api/v1/inbox')
      expect([who, body.alerts.filter(({ number }) => !number.startsWith('AT'))]).toEqual([who, []])
      expect([who, body.commitments.map(({ restricted }) => restricted)]).toEqual([who, [false]])
    }
    expect((await server.as('sara').get<Inbox>('/api/v1/inbox')).body.alerts).toHaveLength(1)
    expect((await server.as('flor').get<Inbox>('/api/v1/inbox')).body.alerts).toHaveLength(2)
  })

  test('a person whose roles have ended sees nothing at the next transaction', async () => {
    await owner.query('set role vigia_owner')
    await owner.query('begin')
    await owner.query(`update parties.role_grant set valid_to = $1 where person_id = $2`, [
      server.clock.now(),
      personId('rita'),
    ])
    await owner.query('commit')
    await owner.query('reset role')
    expect(await rowsSeen(app, 'warning.signal', `person:${personId('rita')}`)).toBe(0)
  })

  test('one connection that serves two people in turn never shows the rows of the first to the second', async () => {
    for (let n = 0; n < 20; n++) {
      const [a, b] = await Promise.all([
        server.as('alba').get<{ items: unknown[] }>('/api/v1/signals'),
        server.as('elsa').get<{ items: unknown[] }>('/api/v1/signals?view=triage'),
      ])
      expect(a.body.items.length).toBeGreaterThan(0)
      expect(b.body.items).toEqual([])
    }
  })

  test('no statement under the policies is compiled first, which would take seconds', async () => {
    const jit = await server.app.transact({ kind: 'public' }, async ({ tx }) => {
      const found = await sql<{ jit: string }>`show jit`.execute(tx)
      return found.rows
    })
    expect(jit).toEqual([{ jit: 'off' }])
  })
})

const emptyOrRefused = ([, seen]: readonly [string, number | 'refused']) => seen === 0 || seen === 'refused'
