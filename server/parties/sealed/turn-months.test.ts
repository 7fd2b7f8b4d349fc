import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LettersOfSignal } from '../../../vocabulary/wire/signal.ts'
import type { Work } from '../../platform/database/index.ts'
import { openKeyring, type SealKeys } from '../../platform/keys/index.ts'
import {
  aSealedText,
  aSealingDesk,
  aSignal,
  openAll,
  type SealingDesk,
  sendSignal,
  startTestServer,
  type TestServer,
} from '../../testing/index.ts'
import { countShutWraps, monthlyTables, turnMonths } from './index.ts'

let home: string
let seals: SealKeys
let server: TestServer
let triage: SealingDesk
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'vigia-months-'))
  seals = (await openKeyring(home)).seals
  server = await startTestServer(undefined, { seals })
  triage = await aSealingDesk(server, 'triage')
})
afterAll(async () => {
  await server.stop()
  await rm(home, { recursive: true, force: true })
})

const tester = { kind: 'job', name: 'test' } as const
const act = async <T>(what: (work: Work) => Promise<T>) => await server.job.transact(tester, what)
const wraps = async () =>
  (
    await act((work) =>
      sql<{ id: string; month: string; sealed: Buffer }>`
        select id, month, sealed from sealed.wrap order by id`.execute(work.tx),
    )
  ).rows
const files = async () => (await readdir(join(home, 'keys', 'months'))).sort()
const read = async (id: string) => {
  const { body } = await server.as('alba').get<LettersOfSignal>(`/api/v1/signals/${id}/letters`)
  return await openAll(body, triage, triage.deskKeyId)
}
/** As many beats as two whole walks of few rows take. */
async function beats(turn = turnMonths(seals.months), many = 8): Promise<void> {
  for (let beat = 0; beat < many; beat++) await act(turn)
}

async function asOwner(text: string, values: unknown[] = []): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client(server.database.connections.owner)
  await client.connect()
  try {
    await client.query('set role vigia_owner')
    return (await client.query(text, values)).rows
  } finally {
    await client.end()
  }
}

/** Until this day of the year, at noon. */
function goTo(day: string): void {
  const days = (Date.parse(`${day}T12:00:00Z`) - server.clock.now().getTime()) / 86_400_000
  server.clock.advance({ days })
}

describe('at the turn of a month', () => {
  test('what lives is wrapped again, the old key is destroyed, and no copy of the old rows opens', async () => {
    const { id } = await sendSignal(server, { sealed: await aSealedText('Llegan de noche.', [triage]) })
    const copied = await wraps()
    goTo('2026-04-30')
    await beats()
    expect(await wraps()).toEqual(copied)
    goTo('2026-05-01')
    await beats()
    expect((await wraps()).map(({ month }) => month)).toEqual(['2026-05-01'])
    // A replica that follows may not have the rows yet.
    expect(await files()).toEqual(['2026-03.key', '2026-05.key'])
    goTo('2026-05-02')
    await beats()
    expect(await files()).toEqual(['2026-05.key'])
    expect(copied.map((row) => seals.months.unwrap(row))).toEqual([null])
    expect(await read(id)).toEqual(['Llegan de noche.'])
    expect(await act((work) => countShutWraps(work, seals.months))).toBe(0)
  })

  test('a kill before the rows are written loses neither rows nor key; one after, and the next start destroys', async () => {
    const { id } = await sendSignal(server, { sealed: await aSealedText('De mayo.', [triage]) })
    goTo('2026-07-02')
    const before = await wraps()
    const killed = turnMonths(seals.months)
    const attempt = act(async (work) => {
      expect(await killed(work)).toBeGreaterThan(0)
      throw new Error('killed before the commit')
    })
    await expect(attempt).rejects.toThrow('killed')
    expect(await wraps()).toEqual(before)
    // Even the same process, which believes that it moved them, walks again before it destroys.
    await beats(killed, 3)
    expect(await files()).toContain('2026-05.key')
    expect(await read(id)).toEqual(['De mayo.'])
    // Rows are written now, and the process dies before the key goes: the next one has nothing to move.
    await beats(turnMonths(seals.months), 1)
    expect(new Set((await wraps()).map(({ month }) => month))).toEqual(new Set(['2026-07-01']))
    expect(await files()).toContain('2026-05.key')
    await beats(turnMonths(seals.months), 3)
    expect(await files()).toEqual(['2026-07.key'])
    expect(await read(id)).toEqual(['De mayo.'])
  })

  test('a destruction that was cut short is finished', async () => {
    await seals.months.wrap(randomBytes(113), new Date('2026-04-10T00:00:00Z'))
    await writeFile(join(home, 'keys', 'months', '2026-04.key'), randomBytes(32))
    await beats()
    expect(await files()).toEqual(['2026-07.key'])
  })

  test('hundreds of rows move in batches, each in a transaction of its own', async () => {
    const { month, sealed } = await seals.months.wrap(randomBytes(113), new Date('2026-05-10T00:00:00Z'))
    await asOwner(
      `with keys as (
         insert into sealed.key (id, subject_kind, subject_id, number, public_key, made_at)
         select gen_random_uuid(), 'many', gen_random_uuid(), 1, decode(repeat('04', 65), 'hex'), $1
         from generate_series(1, 450) returning id)
       insert into sealed.wrap (id, key_id, desk_key_id, month, sealed) select gen_random_uuid(), id, null, $2, $3 from keys`,
      [server.clock.now(), month, sealed],
    )
    const turn = turnMonths(seals.months)
    const moved: number[] = []
    for (let beat = 0; beat < 8; beat++) moved.push(await act(turn))
    expect(moved).toEqual([200, 200, 50, 0, 0, 0, 0, 0])
    expect(await files()).toEqual(['2026-07.key'])
    await asOwner(`delete from sealed.key where subject_kind = 'many'`)
  })

  test('rows of another installation’s key stay as they are and hold nothing up', async () => {
    const { id } = await sendSignal(server, { sealed: await aSealedText('De julio.', [triage]) })
    const keyId = (await asOwner(`select id from sealed.key where subject_id = $1`, [id]))[0]?.id
    await seals.months.wrap(randomBytes(113), new Date('2026-05-10T00:00:00Z'))
    await asOwner(
      `insert into sealed.wrap (id, key_id, desk_key_id, month, sealed) values (gen_random_uuid(), $1, null, '2026-05-01', $2)`,
      [keyId, randomBytes(141)],
    )
    await beats()
    expect(await files()).toEqual(['2026-07.key'])
    expect(await act((work) => countShutWraps(work, seals.months))).toBe(1)
    expect(await read(id)).toEqual(['De julio.'])
  })

  test('every table whose rows lie under the key of a month is walked', async () => {
    const found = await asOwner(
      `select distinct a.table_schema || '.' || a.table_name as name from information_schema.columns a
       join information_schema.columns b using (table_schema, table_name)
       where a.column_name = 'month' and a.data_type = 'date' and b.data_type = 'bytea' order by 1`,
    )
    expect(found.map(({ name }) => name)).toEqual([...monthlyTables])
  })
})

test('without a key of the month nothing is kept, and the sender is told to try again', async () => {
  const broken: SealKeys = {
    ...seals,
    months: {
      ...seals.months,
      wrap: () => Promise.reject(new Error('read-only')),
    },
  }
  const other = await startTestServer(undefined, { seals: broken })
  const desk = await aSealingDesk(other, 'triage')
  const signal = aSignal({ sealed: await aSealedText('No se guarda.', [desk]) })
  const refused = await other.public.post('/api/v1/signals', signal)
  expect([refused.status, refused.body]).toEqual([
    503,
    expect.objectContaining({ code: 'service-unavailable' }),
  ])
  const kept = await other.job.transact(tester, (work) =>
    sql`select from warning.signal union all select from sealed.key`.execute(work.tx),
  )
  expect(kept.rows).toEqual([])
  await other.stop()
})
