import { isDeepStrictEqual } from 'node:util'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { doEverything } from '../../testing/deeds/index.ts'
import { anAuditKey, sendSignal, startTestServer, type TestServer } from '../../testing/index.ts'
import { type Covered, tables } from './covered-tables.fixture.ts'
import { type AuditFault, verifyAudit } from './index.ts'

/** Another value of the same type, whatever the present one is. */
const otherValues: Readonly<Record<string, (column: string) => string>> = {
  text: (column) => `coalesce(${column}, '') || 'x'`,
  _text: (column) => `coalesce(${column}, '{}') || 'x'::text`,
  _int2: (column) => `${column} || 1::smallint`,
  _uuid: (column) => `${column} || gen_random_uuid()`,
  uuid: () => 'gen_random_uuid()',
  timestamptz: (column) => `coalesce(${column}, '2020-01-01Z') + interval '1 second'`,
  date: (column) => `coalesce(${column}, '2020-01-01') + 1`,
  bool: (column) => `not coalesce(${column}, false)`,
  int2: (column) => `coalesce(${column}, 0) + 100`,
  int4: (column) => `coalesce(${column}, 0) + 100`,
  float8: (column) => `coalesce(${column}, 0) + 0.5`,
  jsonb: () => `'{"forged": true}'`,
  bytea: (column) => `sha256(coalesce(${column}, ''))`,
}

let server: TestServer
let owner: pg.Client
const key = anAuditKey('edits')

beforeAll(async () => {
  server = await startTestServer()
  await doEverything(server)
  await server.sweep()
  owner = new pg.Client(server.database.connections.owner)
  await owner.connect()
  await owner.query('set role vigia_owner')
  // Whoever owns the database takes away what would refuse the edit.
  const found = await owner.query<{ target: string; name: string }>(
    `
    select conrelid::regclass::text as target, quote_ident(conname) as name from pg_constraint
    where contype in ('c', 'f', 'u') and conrelid::regclass::text = any ($1) order by contype`,
    [Object.keys(tables)],
  )
  for (const { target, name } of found.rows)
    await owner.query(`alter table ${target} drop constraint ${name}`)
  for (const table of Object.keys(tables)) await owner.query(`alter table ${table} disable trigger user`)
}, 240_000)
afterAll(async () => {
  await owner.end()
  await server.stop({ forged: true })
})

async function verify(): Promise<AuditFault | null> {
  const { fault } = await server.job.transact({ kind: 'job', name: 'test' }, (work) =>
    verifyAudit(work, { publicKey: key.publicKey, keyId: key.id }),
  )
  return fault
}

interface Subject {
  readonly subjectKind: string
  readonly subjectId: string
}

/** What the chain compares of a subject. */
async function factsOf({ subjectKind, subjectId }: Subject): Promise<unknown> {
  const found = await owner.query<{ facts: unknown }>('select audit.facts($1, $2) as facts', [
    subjectKind,
    subjectId,
  ])
  return found.rows[0]?.facts
}

/** The columns whose content the chain holds, with their types. */
async function columnsOf(table: string, { of, leftOut }: Covered) {
  const skipped = new Set([...leftOut.split(/\s+/), 'id', 'state', of])
  const found = await owner.query<{ name: string; type: string }>(
    `select a.attname as name, t.typname as type from pg_attribute a join pg_type t on t.oid = a.atttypid
     where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`,
    [table],
  )
  return found.rows.filter(({ name }) => !skipped.has(name))
}

async function aRowOf(table: string, { where = 'true' }: Covered): Promise<string> {
  const found = await owner.query<{ id: string }>(
    `select id from ${table} where ${where} order by id limit 1`,
  )
  const [row] = found.rows
  if (row === undefined) throw new Error(`${table} has no row to edit`)
  return row.id
}

describe('a row that was edited behind the product', () => {
  test('is not there: what everybody did rightly agrees with the chain', async () => {
    expect(await verify()).toBeNull()
  })

  test.each(Object.entries(tables))(
    '%s is found and named, whichever column it is',
    async (table, covered) => {
      const id = await aRowOf(table, covered)
      const columns = await columnsOf(table, covered)
      expect(columns.length).toBeGreaterThan(0)
      await owner.query(
        `drop table if exists audit.kept; create table audit.kept as select * from ${table} where id = '${id}'`,
      )
      let known: Subject | null = null
      for (const { name, type } of columns) {
        const before: unknown = known && (await factsOf(known))
        await owner.query(`update ${table} set ${name} = ${otherValues[type]?.(name)} where id = '${id}'`)
        // The first edit is found by walking the whole chain; of the others it is enough that the content which it compares is another.
        const differs: boolean = known !== null && !isDeepStrictEqual(await factsOf(known), before)
        const fault: AuditFault | null = differs ? null : await verify()
        await owner.query(`update ${table} t set ${name} = k.${name} from audit.kept k where t.id = k.id`)
        if (differs) continue
        expect([name, fault]).toEqual([
          name,
          expect.objectContaining({
            kind: 'row-edited',
            subjectKind: expect.toSatisfy((kind: string) => covered.subjects.includes(kind)),
            subjectId: expect.any(String),
            position: expect.any(Number),
          }),
        ])
        if (fault?.kind === 'row-edited') known = fault
      }
      expect(await verify()).toBeNull()
    },
  )

  test('is the one that is named', async () => {
    const id = await aRowOf('warning.signal', { subjects: [], of: '', leftOut: '' })
    await owner.query(`update warning.signal set codes = codes || 'CAP2'::text where id = $1`, [id])
    expect(await verify()).toMatchObject({ kind: 'row-edited', subjectKind: 'signal', subjectId: id })
    await owner.query(`update warning.signal set codes = codes[1:cardinality(codes) - 1] where id = $1`, [id])
    expect(await verify()).toBeNull()
  }, 240_000)

  test('is found when a decision, a consent or a recommendation was taken away or put in', async () => {
    for (const table of ['warning.signal_decision', 'warning.referral_consent', 'warning.independence']) {
      const id = await aRowOf(table, { subjects: [], of: '', leftOut: '' })
      await owner.query(
        `drop table if exists audit.kept; create table audit.kept as select * from ${table} where id = '${id}'`,
      )
      await owner.query(`delete from ${table} where id = '${id}'`)
      expect([table, (await verify())?.kind]).toEqual([table, 'row-edited'])
      await owner.query(`insert into ${table} select * from audit.kept`)
      expect(await verify()).toBeNull()
    }
  })

  test('is found when the salt was changed or taken away so that nothing could be compared', async () => {
    await owner.query(
      'drop table if exists audit.kept; create table audit.kept as select * from audit.fact_salt',
    )
    const forgeries = [
      'update audit.fact_salt set salt = substr(sha256(salt), 1, 16)',
      'delete from audit.fact_salt',
    ]
    for (const forgery of forgeries) {
      await owner.query(`${forgery} where subject_kind = 'signal'`)
      expect(await verify()).toMatchObject({ kind: 'row-edited', subjectKind: 'signal' })
      await owner.query('delete from audit.fact_salt')
      await owner.query('insert into audit.fact_salt select * from audit.kept')
      expect(await verify()).toBeNull()
    }
  })
})

describe('what the chain holds of a row', () => {
  test('is another digest at each link of the same content, so that nobody guesses it', async () => {
    const found = await owner.query<{ digests: number; links: number }>(`
      select count(distinct detail ->> 'facts')::int as digests, count(*)::int as links
      from audit.link where detail ? 'facts'`)
    expect(found.rows[0]?.digests).toBe(found.rows[0]?.links)
    expect(found.rows[0]?.links).toBeGreaterThan(50)
  })

  test('can be guessed by nobody once the row is deleted: its salt is gone, and the chain still verifies', async () => {
    const signal = await aWithdrawnSignal()
    expect(await saltsOf(signal)).toBe(1)
    server.clock.advance({ days: 2 })
    await server.sweep()
    expect((await owner.query('select from warning.signal where id = $1', [signal])).rowCount).toBe(0)
    expect(await saltsOf(signal)).toBe(0)
    expect(await verify()).toBeNull()
  })

  test('is told to nobody who serves people: the salts are not theirs to read', async () => {
    const app = new pg.Client(server.database.connections.app)
    await app.connect()
    await expect(app.query('select * from audit.fact_salt')).rejects.toMatchObject({ code: '42501' })
    await expect(app.query(`select audit.facts('signal', 'x')`)).rejects.toMatchObject({ code: '42501' })
    await app.end()
  })
})

async function aWithdrawnSignal(): Promise<string> {
  const { id, find } = await sendSignal(server)
  const taken = await server.public.post('/api/v1/receipts/withdraw', { find })
  expect(taken.status).toBeLessThan(300)
  return id
}

async function saltsOf(id: string): Promise<number> {
  const found = await owner.query('select from audit.fact_salt where subject_id = $1', [id])
  return found.rowCount ?? 0
}
