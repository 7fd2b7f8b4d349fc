import fc from 'fast-check'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Actor, Work } from '../platform/database/index.ts'
import {
  nationalDeskId,
  type PersonKey,
  people,
  personId,
  places,
  startTestServer,
  type TestServer,
} from '../testing/index.ts'
import { giveSecret } from './access/index.ts'

let server: TestServer
const localDesk = '00000000-0000-4000-8000-0000000000d2'
const idOf = (letter: string, n: number) =>
  `00000000-0000-4000-8000-${letter.repeat(4)}0000${String(n).padStart(4, '0')}`

beforeAll(async () => {
  server = await startTestServer()
  await giveSecret(
    server.access.auth,
    { personId: personId('alba'), login: 'alba', displayName: 'Alba' },
    'a'.repeat(43),
  )
  const client = new pg.Client(server.database.connections.owner)
  await client.connect()
  await client.query('set role vigia_owner')
  for (const place of ['01', '0101', '0201']) await mechanism(client, place)
  await client.query(
    `insert into parties.desk (id, kind, name, place_id) values ($1, 'local', 'Mesa', '0101')`,
    [localDesk],
  )
  await client.query(`insert into parties.shift values ($1, $2, $3, 1, '2026-03-01', '2026-03-02')`, [
    idOf('a', 1),
    localDesk,
    personId('elsa'),
  ])
  for (const [n, key] of callees.entries()) await call(client, n, key)
  await client.query(
    `insert into parties.entry_link values ($1, sha256('set-up'), 'set-up', null, null, now(), now() + interval '1 day', null)`,
    [idOf('c', 1)],
  )
  await client.query(
    `insert into parties.entry_link values ($1, sha256('person'), 'person', $2, $3, now(), now() + interval '1 day', null)`,
    [idOf('c', 2), personId('elsa'), personId('lola')],
  )
  await client.query(`insert into parties.watch values ('disk', 'well', null, now(), now())`)
  await client.end()
})
afterAll(() => server.stop({ forged: true }))

const callees = ['alba', 'berta', 'elsa', 'mara'] as const

async function mechanism(client: pg.Client, place: string): Promise<void> {
  await client.query(`insert into parties.territory values ($1, 'draft', now(), null)`, [place])
  await client.query(`insert into parties.territory_keeper values ($1, 'X', 'x', $2)`, [
    place,
    personId('berta'),
  ])
  await client.query(
    `insert into parties.pathway values (gen_random_uuid(), $1, 'X', 'x', now(), null, '2026-01-01', $2)`,
    [place, personId('berta')],
  )
}

/** A danger for one person each, with the person's mail and browser. */
async function call(client: pg.Client, n: number, key: PersonKey): Promise<void> {
  await client.query(
    `insert into parties.duty_call values ($1, 'danger', $2, $3, 1, now(), null, null, null)`,
    [idOf('b', n), `signal ${n}`, nationalDeskId],
  )
  await client.query(
    `insert into parties.duty_notice (id, call_id, person_id, rung, created_at) values (gen_random_uuid(), $1, $2, 1, now())`,
    [idOf('b', n), personId(key)],
  )
  await client.query(`insert into parties.person_mail values ($1, 'x@example.org')`, [personId(key)])
  await client.query(
    `insert into parties.push_subscription values (gen_random_uuid(), $1, $2, 'k', 'a', now())`,
    [personId(key), `https://push.example.com/${key}`],
  )
}

type Asker = PersonKey | 'public'
const askers: readonly Asker[] = [...(Object.keys(people) as PersonKey[]), 'public']
const actorOf = (asker: Asker): Actor =>
  asker === 'public' ? { kind: 'public' } : { kind: 'person', personId: personId(asker) }

const grantsOf = (asker: Asker): readonly (readonly string[])[] =>
  asker === 'public' ? [] : people[asker].roles
const parentOf = (place: string) => places.find(({ id }) => id === place)?.parent ?? null
const lies = (place: string, within: string): boolean => {
  for (let at: string | null = place; at !== null; at = parentOf(at)) if (at === within) return true
  return false
}
const holds = (asker: Asker, roles: readonly string[], place: string) =>
  grantsOf(asker).some(([role, where]) => roles.includes(role ?? '') && lies(place, where ?? ''))
const isNational = (asker: Asker, role: string) =>
  grantsOf(asker).some(([held, where]) => held === role && where === 'ZL')
const isOwn = (asker: Asker, person: string) => asker !== 'public' && personId(asker) === person
const keepers = ['supervisor', 'project-team', 'administrator']
const workers = [
  'triage-operator',
  'analyst',
  'approver',
  'local-coordinator',
  'local-member',
  'case-worker',
  'liaison',
  'ombudsman',
  'focal-point',
  'organization-member',
]

interface Rule {
  readonly table: string
  /** The column by which a row is told apart, and what decides of it. */
  readonly columns: string
  readonly sees: (asker: Asker, row: Record<string, string>) => boolean
  /** A change that alters nothing, and who may make it; absent where nobody may. */
  readonly change?: string
  readonly changes?: (asker: Asker, row: Record<string, string>) => boolean
}

const atPlace = (roles: readonly string[]) => (asker: Asker, row: Record<string, string>) =>
  holds(asker, roles, row.place_id ?? '')
const own = (asker: Asker, row: Record<string, string>) => isOwn(asker, row.person_id ?? '')
const anyone = () => true
const nobody = () => false
const signedIn = (asker: Asker) => asker !== 'public'

const rules: readonly Rule[] = [
  {
    table: 'parties.territory',
    columns: 'place_id',
    sees: anyone,
    change: 'state_reason = state_reason',
    changes: atPlace(keepers),
  },
  {
    table: 'parties.territory_keeper',
    columns: 'place_id',
    sees: atPlace(keepers),
    change: 'contact_name = contact_name',
    changes: atPlace(keepers),
  },
  {
    table: 'parties.pathway',
    columns: 'place_id',
    sees: atPlace([...keepers, ...workers]),
    change: 'text = text',
    changes: atPlace(keepers),
  },
  {
    table: 'parties.contact',
    columns: 'place_id',
    sees: anyone,
    change: 'number = number',
    changes: atPlace(keepers),
  },
  {
    table: 'parties.desk',
    columns: 'id, place_id',
    sees: signedIn,
    change: 'name = name',
    changes: atPlace(['supervisor', 'administrator']),
  },
  {
    table: 'parties.shift',
    columns: `id, (case desk_id when '${localDesk}' then '0101' else 'ZL' end) as place_id`,
    sees: signedIn,
    change: 'to_at = to_at',
    changes: atPlace(['supervisor']),
  },
  {
    table: 'parties.duty_call',
    columns: 'id',
    sees: (asker, row) =>
      isNational(asker, 'supervisor') || callees.some((key, n) => key === asker && row.id === idOf('b', n)),
  },
  {
    table: 'parties.duty_notice',
    columns: 'id, person_id',
    sees: (asker, row) => own(asker, row) || isNational(asker, 'supervisor'),
  },
  {
    table: 'parties.person_mail',
    columns: 'person_id',
    sees: own,
    change: 'address = address',
    changes: own,
  },
  { table: 'parties.push_subscription', columns: 'id, person_id', sees: own },
  {
    table: 'parties.entry_link',
    columns: 'id, kind',
    sees: (asker, row) => row.kind === 'person' && isNational(asker, 'administrator'),
    change: 'used_at = used_at',
    changes: (asker, row) => row.kind === 'person' && isNational(asker, 'administrator'),
  },
  { table: 'parties.watch', columns: 'name', sees: anyone },
  { table: 'auth.user', columns: 'id', sees: nobody, change: 'name = name', changes: nobody },
]

const rowsOf = async (work: Work, rule: Rule) =>
  (
    await sql<Record<string, string>>`select ${sql.raw(rule.columns)} from ${sql.table(rule.table)}`.execute(
      work.tx,
    )
  ).rows
const keyed = (rows: readonly Record<string, string>[]) => rows.map((row) => JSON.stringify(row)).sort()

async function everyRow(rule: Rule): Promise<Record<string, string>[]> {
  const client = new pg.Client(server.database.connections.owner)
  await client.connect()
  try {
    return (
      await client.query(`select ${rule.columns} from ${rule.table.replace('auth.user', 'auth."user"')}`)
    ).rows
  } finally {
    await client.end()
  }
}

describe('the second wall', () => {
  test('shows every role exactly the rows it may see, of every table', async () => {
    for (const rule of rules) {
      const all = await everyRow(rule)
      expect([rule.table, all.length > 0]).toEqual([rule.table, true])
      for (const asker of askers) {
        const seen = await server.app.transact(actorOf(asker), (work) => rowsOf(work, rule))
        const wanted = all.filter((row) => rule.sees(asker, row))
        expect([rule.table, asker, keyed(seen)]).toEqual([rule.table, asker, keyed(wanted)])
      }
    }
  })

  test('lets every role change exactly the rows it may change', async () => {
    for (const rule of rules) {
      if (rule.change === undefined || rule.changes === undefined) continue
      const all = await everyRow(rule)
      for (const asker of askers) {
        const changed = await server.app.transact(
          actorOf(asker),
          async ({ tx }) =>
            (await sql`update ${sql.table(rule.table)} set ${sql.raw(rule.change ?? '')}`.execute(tx))
              .numAffectedRows,
        )
        const wanted = all.filter((row) => rule.changes?.(asker, row)).length
        expect([rule.table, asker, Number(changed)]).toEqual([rule.table, asker, wanted])
      }
    }
  })

  test('holds when the transactions of many people are mixed on few connections', async () => {
    const all = new Map(
      await Promise.all(rules.map(async (rule) => [rule.table, await everyRow(rule)] as const)),
    )
    const asked = fc.tuple(fc.constantFrom(...askers), fc.constantFrom(...rules))
    await fc.assert(
      fc.asyncProperty(fc.array(asked, { minLength: 2, maxLength: 12 }), async (mixed) => {
        await Promise.all(
          mixed.map(async ([asker, rule]) => {
            const seen = await server.app.transact(actorOf(asker), (work) => rowsOf(work, rule))
            const wanted = (all.get(rule.table) ?? []).filter((row) => rule.sees(asker, row))
            expect(keyed(seen)).toEqual(keyed(wanted))
          }),
        )
      }),
      { numRuns: 30 },
    )
  })

  test('shows nothing at all to a transaction that says no name', async () => {
    const client = new pg.Client(server.database.connections.app)
    await client.connect()
    try {
      for (const { table, columns } of rules) {
        const { rowCount } = await client.query(
          `select ${columns} from ${table.replace('auth.user', 'auth."user"')}`,
        )
        expect([table, rowCount]).toEqual([table, 0])
      }
    } finally {
      await client.end()
    }
  })
})
