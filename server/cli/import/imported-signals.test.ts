import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  aTerminal,
  sendSignal,
  startTestServer,
  type Terminal,
  type TestServer,
} from '../../testing/index.ts'
import { registerImport } from './index.ts'

const header = 'territory,observed,known_how,codes'
const job = { kind: 'job', name: 'test' } as const

describe('what the desk makes of imported signals', () => {
  let server: TestServer
  let terminal: Terminal
  beforeEach(async () => {
    server = await startTestServer()
    terminal = await aTerminal(server.database.connections, registerImport)
  })
  afterEach(async () => {
    await server.stop()
    await terminal.leave()
  })
  const file = async (name: string, ...lines: string[]) => {
    const path = join(terminal.folder, name)
    await writeFile(path, `${lines.join('\n')}\n`)
    return path
  }
  const load = async (path: string) => {
    const said = await terminal.type('import', 'signals', path, '--json')
    return { exitCode: said.exitCode, report: JSON.parse(said.out) }
  }
  const query = async <Row>(text: ReturnType<typeof sql<Row>>) =>
    (await server.job.transact(job, ({ tx }) => text.execute(tx))).rows

  test('a danger of this week wakes whoever is on duty; an old, a past and a practised one wake nobody', async () => {
    await server.as('alba').put('/api/v1/duty/reach/mail', { address: 'alba@example.org' })
    await server.sweep()
    const before = server.mail.sent.length
    const path = await file(
      'dangers.csv',
      `${header},danger,still_happening,received,exercise`,
      '0102,2023-05-02,saw-it,CAP1,yes,yes,2023-05-03,no',
      '0102,2026-02-20,saw-it,CAP1,yes,yes,,no',
      '0102,2026-03-01,saw-it,CAP1,yes,no,2026-03-01,no',
      '0102,2026-03-01,saw-it,CAP1,yes,yes,2026-03-01,yes',
      '0102,2026-03-01,saw-it,CAP1,yes,yes,2026-03-01,no',
      '0102,2025-11-01,saw-it,CAP1,yes,not-known,2026-02-28,no',
    )
    expect((await load(path)).report).toMatchObject({ published: { signals: 6 } })
    await server.sweep()
    expect(server.mail.sent).toHaveLength(before + 2)
    const calls = () =>
      query(sql<{ subject_id: string; answered: boolean }>`
        select subject_id, answered_at is not null as answered from parties.duty_call where kind = 'danger'`)
    const called = await calls()
    expect(called).toHaveLength(2)
    // Whoever triages one has it in hand, as any other danger.
    for (const { subject_id: id } of called) {
      const decision = { outcome: 'immediate-danger', reason: 'person-in-danger-now' }
      expect((await server.as('alba').post(`/api/v1/signals/${id}/triage`, decision)).status).toBe(200)
    }
    await server.settle()
    expect((await calls()).map(({ answered }) => answered)).toEqual([true, true])
  })

  test('what is old stands behind everything else, misses no clock for a month, and is no danger of today', async () => {
    const path = await file(
      'old.csv',
      `${header},danger,still_happening,received`,
      '0202,2022-05-02,saw-it,CAP1,yes,yes,2022-05-03',
      '0202,2022-06,saw-it,CAP1,no,no,',
    )
    expect((await load(path)).report).toMatchObject({ published: { signals: 2 } })
    await sendSignal(server, { territoryId: '0201' })
    const { body } = await server
      .as('alba')
      .get<{ items: { territoryId: string }[] }>('/api/v1/signals?view=triage')
    expect(body.items.map(({ territoryId }) => territoryId)).toEqual(['0201', '0202', '0202'])
    server.clock.advance({ days: 29 })
    const missed = await query(sql<{ territory: string }>`
      select territory_id as territory from warning.signal where least(triage_due_at, feedback_due_at) < ${server.clock.now()}`)
    expect(missed).toEqual([{ territory: '0201' }])
  })

  test('imported signals raise hints as they come or are triaged, and count in their own week once triaged', async () => {
    const path = await file(
      'counted.csv',
      `${header},children,received`,
      '0102,2026-02-27,saw-it,CAP1,yes,2026-03-01',
      '0102,2026-02-28,was-told,CAP1,no,2026-03-02T10:00:00Z',
      '0102,2024-05-02,saw-it,CAP1,no,2024-05-03',
      '0102,2024-05-05,was-told,CAP1,no,2024-05-07',
    )
    expect((await load(path)).report).toMatchObject({ published: { signals: 4 } })
    await server.settle()
    const counted = () =>
      query(sql<{ week: string; count: number }>`
        select week::text as week, count from warning.weekly_count
        where territory_id = '0102' and grain = 'code' and key = 'CAP1' and count > 0 order by week`)
    const hinted = async () =>
      (
        await query(sql<{ week: string }>`
          select week::text as week from warning.finding
          where territory_id = '0102' and kind = 'hint' and rule = 'two-independent-sources' order by week`)
      ).map(({ week }) => week)
    expect(await counted()).toEqual([])
    expect(await hinted()).toEqual(['2026-03-02'])
    const ids = await query(sql<{ id: string }>`select id from warning.signal where territory_id = '0102'`)
    for (const { id } of ids) {
      const decision = { outcome: 'valid', reason: 'plausible-indicators' }
      expect((await server.as('alba').post(`/api/v1/signals/${id}/triage`, decision)).status).toBe(200)
    }
    await server.settle()
    // Two reports of one event, days apart, count once: in the week of the first.
    expect(await counted()).toEqual([
      { week: '2024-04-29', count: 1 },
      { week: '2024-05-06', count: 1 },
      { week: '2026-02-23', count: 1 },
    ])
    expect(await hinted()).toEqual(['2024-05-06', '2026-03-02'])
  })

  test('a file is no burst of reports: it raises no possible campaign and stays in the counts', async () => {
    const rows = Array.from({ length: 12 }, () => '0102,2026-03-01,saw-it,CAP1,2026-03-02T09:00:00Z')
    expect((await load(await file('many.csv', `${header},received`, ...rows))).exitCode).toBe(0)
    await server.settle()
    expect(
      await query(
        sql`select from warning.finding where territory_id = '0102' and rule = 'possible-campaign'`,
      ),
    ).toEqual([])
  })
})
