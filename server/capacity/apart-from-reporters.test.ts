import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '../testing/index.ts'

/**
 * Who is trained, by table, with every column. A column that is added is decided upon here: it may name nobody who reports,
 * and nothing that a signal, a receipt or a telephone has.
 */
const trained: Readonly<Record<string, string>> = {
  'parties.participant': 'id meeting_id name organization_id institution sector sex code added_at',
  'parties.attendance': 'participant_id day way noted_at noted_by',
  'capacity.answer_sheet': 'id test_id participant_id way answers sent_at noted_by',
  'capacity.cohort_member':
    'id cohort_id name person_id institution sector sex state drop_reason passed added_at',
  'capacity.cohort_seat': 'participant_id member_id',
  'capacity.observation': 'id member_id months due_on state observed_on observer_id levels words',
  'capacity.practice_score': 'id training_id simulation participant_id team second scorer_id levels noted_at',
  'capacity.reaction': 'id training_id way answers',
  'capacity.trainer': 'id person_id place_id state state_since founding ground named_by named_at',
  'capacity.trainer_session': 'id trainer_id training_id way noted_by noted_at level words',
}

/** Where a key from one of them may lead: to another of them, to what was taught, or to an account of the programme. */
const mayLeadTo = new Set([
  ...Object.keys(trained),
  'parties.meeting',
  'parties.organization',
  'parties.person',
  'parties.place',
  'capacity.cohort',
  'capacity.test',
  'capacity.training',
])
/** What a report is made of, and who follows it. */
const ofReporters = /\b(warning\.(signal|situation|reporting|referral)\w*|sealed\.\w+|registration\.\w+)\b/
const ofTrained =
  /\b(parties\.(participant|attendance)|capacity\.(answer_sheet|cohort_member|cohort_seat|observation|practice_score|reaction|trainer|trainer_session))\b/

let database: TestDatabase
let owner: pg.Client
beforeAll(async () => {
  database = await makeTestDatabase()
  owner = new pg.Client(database.connections.owner)
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await database.drop()
})

describe('those who are trained and those who report', () => {
  test('have no column that a query could join: every column of the lists is decided upon', async () => {
    for (const [table, columns] of Object.entries(trained)) {
      const found = await owner.query<{ name: string }>(
        `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
        [table],
      )
      expect([table, found.rows.map(({ name }) => name).join(' ')]).toEqual([table, columns])
    }
  })

  test('have no key from the one to the other, in either direction', async () => {
    const { rows } = await owner.query<{ from: string; to: string }>(
      `select conrelid::regclass::text as from, confrelid::regclass::text as to from pg_constraint where contype = 'f'`,
    )
    const leading = rows.filter(({ from }) => from in trained)
    expect(leading.length).toBeGreaterThan(15)
    expect(leading.filter(({ to }) => !mayLeadTo.has(to))).toEqual([])
    expect(rows.filter(({ from, to }) => to in trained && ofReporters.test(from))).toEqual([])
  })

  test('are never read by one function, one view or one policy of the database', async () => {
    const { rows } = await owner.query<{ name: string; text: string }>(`
      select p.oid::regprocedure::text as name, p.prosrc as text from pg_proc p
      join pg_namespace n on n.oid = p.pronamespace where n.nspname not in ('pg_catalog', 'information_schema')
      union all select schemaname || '.' || viewname, definition from pg_views
      where schemaname not in ('pg_catalog', 'information_schema')
      union all select polrelid::regclass::text || ' ' || polname,
        concat(polrelid::regclass::text, ' ', pg_get_expr(polqual, polrelid), ' ', pg_get_expr(polwithcheck, polrelid)) from pg_policy`)
    expect(rows.filter(({ text }) => ofTrained.test(text)).length).toBeGreaterThan(10)
    expect(
      rows.filter(({ text }) => ofTrained.test(text) && ofReporters.test(text)).map(({ name }) => name),
    ).toEqual([])
  })

  test('are never asked for in one query of the server', () => {
    const folder = fileURLToPath(new URL('..', import.meta.url))
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (name) =>
        name.endsWith('.ts') && !/\.test\.ts$|testing\/|fixture|held-states|constraint-fields/.test(name),
    )
    const texts = files.map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }))
    expect(texts.filter(({ text }) => ofTrained.test(text)).length).toBeGreaterThan(5)
    expect(
      texts.filter(({ text }) => ofTrained.test(text) && ofReporters.test(text)).map(({ name }) => name),
    ).toEqual([])
  })
})
