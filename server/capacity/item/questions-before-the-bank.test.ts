import { readFileSync } from 'node:fs'
import pg from 'pg'
import { expect, test } from 'vitest'
import { makeTestDatabase } from '../../testing/index.ts'

const migration = readFileSync(new URL('../../migrations/0265-item-bank.sql', import.meta.url), 'utf8')
const person = '00000000-0000-4000-8000-00000000beef'

const asked = (es: string, right: number) => ({
  competency: 'c2',
  safety: false,
  right,
  asks: { es, fr: '', en: '' },
})

test('questions written before there was a bank enter it: the same key and words are one item, whatever the version', async () => {
  const database = await makeTestDatabase()
  const owner = new pg.Client(database.connections.owner)
  await owner.connect()
  await owner.query('set role vigia_owner')
  await owner.query(
    `insert into parties.person (id, login, display_name, created_at) values ($1, 'before', 'Before', '2026-01-01Z')`,
    [person],
  )
  const keep = (version: string, shipped: boolean, questions: readonly object[], made: string) =>
    owner.query(
      `insert into capacity.kit_version (id, kit, version, state, shipped, content, made_by, made_at)
       values (gen_random_uuid(), 'steering-committee', $1, 'draft', $2, $3, $4, $5)`,
      [version, shipped, JSON.stringify({ questions }), person, made],
    )
  await keep('2026.1', true, [asked('Uno', 1), asked('Dos', 2)], '2026-01-02Z')
  await keep(
    '2026.2',
    false,
    [asked('Uno', 1), asked('Dos, con otras palabras', 2), asked('Tres', 3)],
    '2026-01-03Z',
  )
  await keep('2026.3', false, [asked('Uno', 4), asked('Tres', 3)], '2026-01-04Z')
  const [statement = ''] = /with told as[\s\S]*?;/.exec(migration) ?? []
  await owner.query(statement)
  const { rows } = await owner.query<{ version: string; items: string[] }>(`
    select k.version, array_agg(i.item_id::text order by i.number) as items
    from capacity.kit_item i join capacity.kit_version k on k.id = i.kit_version_id group by 1 order by 1`)
  const [first, second, third] = rows.map(({ items }) => items)
  // What was shipped has the ids that it has in the product.
  expect(first).toEqual([1, 2].map((number) => `4b1d7c52-0f6e-4c3a-9a52-20260001000${number}`))
  expect(second?.[0]).toBe(first?.[0])
  expect(second?.[1]).not.toBe(first?.[1])
  expect(third?.[1]).toBe(second?.[2])
  expect(third?.[0]).not.toBe(first?.[0])
  expect((await owner.query('select from capacity.item')).rowCount).toBe(5)
  await owner.end()
  await database.drop()
})
