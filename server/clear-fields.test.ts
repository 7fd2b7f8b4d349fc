import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { expect, test } from 'vitest'
import { makeTestDatabase } from './testing/index.ts'

/** Columns of text that hold no person's words, and why; a pattern over `schema.table.column`. */
const notWords: readonly (readonly [reason: string, ...columns: RegExp[]])[] = [
  [
    'facts of the machine and of the chain, which refuses texts',
    /^(audit|registration)\./,
    /\.minutes_facts$/,
  ],
  ['sessions and second factors', /^auth\.(?!user\.(name|email)$)/],
  [
    'codes of catalogues',
    /\.(kind|sector|modality|verb|precepts?|codes|needs?|outcome|closed_outcome|languages|receives|reasons|times|modalities)$/,
    /\.(exposed|antecedents|sources|quorum_sectors|legal_basis|safe_contact|best_interests|evidence_required)$/,
    /\.(protection_role|standing|role|by_role|competency|learner|scopes|events|ways)$/,
    /\.(teaches|levels)$/,
    /\.(measures|fields|call_first|came_by|identity_check|appeal_way|who|concern)$/,
    /^parties\.(access_request|legal_term)\.ground$|^parties\.outside_request\.basis$/,
    // Why an item of the bank was retired, and votes withdrawn, is written, and stands on the page.
    /(?<!^capacity\.item\.retire)(?<!^governance\.published_votes\.withdrawal)(_|\.)reason$|_reasons$|_basis$|_unknown$/,
    /^(warning\.(independence|appeal)|governance\.item_conflict)\.ground$/,
  ],
  [
    'certificates and permits: codes, and a signed credential that names nobody',
    // What was assessed elsewhere, and by whom, is written, and stands on the page.
    /^capacity\.(certificate|competency_indicator)\.(?!basis_(words|by)$)/,
    /^parties\.(permission_rule|desk_fallback|permit)\.(?!review_note$)/,
  ],
  ['numbers, editions and hashes', /\.(number|series|edition|origin_number|hash|key_id|subject_id)$/],
  [
    'counts and what detectors saw',
    /^results\.report_export\.(fault|step|digest)$/,
    /^warning\.(weekly_count|detection_run|finding)\./,
    /^warning\.assessment\.suggestion$/,
    /^governance\.bias_review\.seen$/,
    /^results\.(fact|cell|stale|told_figure)\./,
    /^results\.(variance|entry)\.(row_key|period)$/,
    /^results\.entry\.parts$/,
  ],
  [
    'signals and referrals: codes alone, held by tests of their own',
    /^warning\.(signal|signal_counted|signal_decision|import_row|referral_count|referral_consent)\./,
  ],
  [
    'addresses and bodies without a word that somebody wrote',
    /^parties\.(push_subscription|webhook_delivery|watch)\./,
  ],
  ['places as they were loaded', /^parties\.place\.(outline|outline_source|coordinates_source|source)$/],
  ['the filters of a list', /^parties\.saved_view\.query$/],
]

/** Columns of text, less those whose values a constraint lists or a foreign key bounds. */
const texts = `
  select c.table_schema || '.' || c.table_name || '.' || c.column_name as name from information_schema.columns c
  join pg_class k on k.oid = format('%I.%I', c.table_schema, c.table_name)::regclass and k.relkind = 'r'
  where c.table_schema not in ('pg_catalog', 'information_schema', 'platform')
    and (c.data_type in ('text', 'character varying', 'jsonb', 'json') or c.udt_name in ('_text', '_varchar', '_jsonb'))
    and not exists (
      select from pg_constraint f join pg_attribute a on a.attrelid = f.conrelid and a.attnum = any (f.conkey)
      where f.conrelid = k.oid and a.attname = c.column_name
        and (f.contype = 'f'
             or f.contype = 'c' and (pg_get_constraintdef(f.oid) like '%' || a.attname || ' = ANY (ARRAY[%'
                                     or pg_get_constraintdef(f.oid) like '%' || a.attname || ' ~ %'
                                     or pg_get_constraintdef(f.oid) like '%(' || a.attname || ' = ''%')))
  order by 1`

/** What the page lists, as `schema.table.column`. */
function listed(): string[] {
  const page = readFileSync(fileURLToPath(new URL('../docs/clear-fields.md', import.meta.url)), 'utf8')
  const rows = [...page.matchAll(/^\| `([\w.]+)` \| (.+) \|$/gm)]
  return rows.flatMap(([, table = '', columns = '']) =>
    [...columns.matchAll(/`(\w+)`/g)].map(([, column = '']) => `${table}.${column}`),
  )
}

test('every column that holds a person’s words is sealed, or stands on the page of what lies in clear', async () => {
  const database = await makeTestDatabase()
  const client = new pg.Client(database.connections.owner)
  await client.connect()
  await client.query('set role vigia_owner')
  const columns = (await client.query<{ name: string }>(texts)).rows.map(({ name }) => name)
  await client.end()
  await database.drop()
  const patterns = notWords.flatMap(([, ...some]) => some)
  const words = columns.filter((name) => !patterns.some((pattern) => pattern.test(name)))
  expect(words.length).toBeGreaterThan(100)
  expect(words.filter((name) => !listed().includes(name))).toEqual([])
  expect(listed().filter((name) => !words.includes(name))).toEqual([])
  // No reporter, and nobody who is referred, has a word in clear.
  expect(listed().filter((name) => /^(sealed|warning\.(signal|referral))/.test(name))).toEqual([])
  // A reason for a column that is gone is itself to be taken away.
  expect(patterns.filter((pattern) => !columns.some((name) => pattern.test(name))).map(String)).toEqual([])
})
