import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aTerminal, startTestServer, type Terminal, type TestServer } from '../../testing/index.ts'
import { registerImport } from './index.ts'

const header = 'territory,observed,known_how,codes'
const job = { kind: 'job', name: 'test' } as const

describe('vigia import signals', () => {
  let server: TestServer
  let terminal: Terminal
  beforeAll(async () => {
    server = await startTestServer()
    terminal = await aTerminal(server.database.connections, registerImport)
  })
  afterAll(async () => {
    await server.stop()
    await terminal.leave()
  })
  const file = async (name: string, ...lines: string[]) => {
    const path = join(terminal.folder, name)
    await writeFile(path, `${lines.join('\n')}\n`)
    return path
  }
  const load = async (...args: string[]) => {
    const said = await terminal.type('import', 'signals', ...args, '--json')
    return { ...said, report: said.out === '' ? null : JSON.parse(said.out) }
  }
  const query = async <Row>(text: ReturnType<typeof sql<Row>>) =>
    (await server.job.transact(job, ({ tx }) => text.execute(tx))).rows
  const count = async () => (await query(sql<{ n: number }>`select count(*) as n from warning.signal`))[0]?.n
  const events = () =>
    query(sql<{ detail: Record<string, unknown>; subject_id: string }>`
      select detail, subject_id from audit.link where kind = 'signal.imported' order by position`)

  test('codes and words of three languages are read, and the whole file is one link of the chain', async () => {
    const path = await file(
      'informes.csv',
      'Código municipio;Fecha;Cómo lo sabe;Códigos;Peligro;Niñez;Autoridad;Tipo de lugar;Grupos;Recibido;Observaciones libres',
      '0101;2026-02-10;Yo lo vi;CAP1, CAP2;no;Sí;No;Un bar o comedor;Mujeres|disability;2026-02-11;María López, tel. 9999',
      '0102;2026-W09;was-told;CAP1;oui;No sé;no;farm-plantation;;;',
      '0201;2026-01;I saw it myself;INS1;;;;;;2026-02-01T10:00:00-06:00;',
    )
    const known = (await import('../../../vocabulary/words/index.ts')).fieldCatalogues.knownHow.entries
    const text = (await readFile(path, 'utf8')).replace(
      'I saw it myself',
      known.find(({ code }) => code === 'saw-it')?.en ?? '',
    )
    await writeFile(path, text)
    const { exitCode, report } = await load(path)
    expect(report).toMatchObject({
      rows: 3,
      bad: 0,
      published: { signals: 3, repeated: 0 },
      unreadColumns: ['Observaciones libres'],
    })
    expect(exitCode).toBe(0)
    const rows = await query(sql<Record<string, unknown>>`select * from warning.signal order by territory_id`)
    expect(rows[0]).toMatchObject({
      territory_id: '0101',
      observed_kind: 'day',
      observed_from: '2026-02-10',
      known_how: 'saw-it',
      codes: ['CAP1', 'CAP2'],
      children_involved: 'yes',
      place_kind: 'bar-restaurant',
      exposed_groups: ['women', 'disability'],
      channel: 'import',
      state: 'received',
      find_hash: null,
      compartment: 'local',
      received_at: new Date('2026-02-11T00:00:00Z'),
      import_id: report.importId,
    })
    expect(rows[1]).toMatchObject({
      danger_now: true,
      queue_rank: 0,
      observed_kind: 'week',
      observed_from: '2026-02-23',
      children_involved: 'not-known',
    })
    expect(rows[2]).toMatchObject({
      observed_kind: 'month',
      observed_from: '2026-01-01',
      compartment: 'restricted',
      received_at: new Date('2026-02-01T16:00:00Z'),
    })
    expect(await events()).toEqual([
      {
        subject_id: report.importId,
        detail: {
          signals: 3,
          dangers: 1,
          restricted: 1,
          waking: [rows[1]?.id],
          digest: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      },
    ])
    expect(JSON.stringify(rows)).not.toContain('María')
  })

  test('the desk finds imported signals in its queue', async () => {
    const { body } = await server
      .as('alba')
      .get<{ items: { territoryId: string }[] }>('/api/v1/signals?view=triage')
    expect(body.items.map(({ territoryId }) => territoryId)[0]).toBe('0102')
    expect(body.items).toHaveLength(3)
  })

  test('the same file again adds nothing and writes no link; a longer one adds only what is new', async () => {
    const rows = ['0101,2026-02-10,saw-it,CAP1', '0101,2026-02-10,saw-it,CAP1', '0102,2026-02-10,saw-it,CAP2']
    const before = Number(await count())
    const short = await file('short.csv', header, ...rows)
    expect((await load(short)).report).toMatchObject({ published: { signals: 3, repeated: 0 } })
    const linked = (await events()).length
    expect((await load(short)).report).toMatchObject({
      already: true,
      published: { signals: 0, repeated: 3 },
    })
    expect(await events()).toHaveLength(linked)
    const long = await file(
      'long.csv',
      header,
      ...rows,
      '0101,2026-02-10,saw-it,CAP1',
      '0202,2026-02-10,is-said,CAP3',
    )
    expect((await load(long)).report).toMatchObject({ published: { signals: 2, repeated: 3 } })
    expect(await count()).toBe(before + 5)
  })

  test('with one bad row nothing is published, and every fault is named by line, field and reason', async () => {
    const before = await count()
    const path = await file(
      'bad.csv',
      'uuid,territory,observed,known_how,codes,danger',
      ',0101,2026-02-10,saw-it,CAP1,no',
      'zz,101,2026-02-30,heard,CAP1 NOPE,maybe',
      ',Las Garzas,2027-01-01,,,',
      ',ZL,2026-W54,saw-it,CAP1',
      ',9999,1950-01-01,saw-it,CAP1,no',
    )
    const { exitCode, report } = await load(path)
    expect(exitCode).toBe(4)
    expect(report).toMatchObject({ rows: 5, bad: 4, published: null, badRowsFile: `${path}.errors.csv` })
    expect((await readFile(`${path}.errors.csv`, 'utf8')).trim().split('\n')).toEqual([
      'line,field,reason',
      '3,observed,not-a-date',
      '3,clientUuid,not-a-uuid',
      '3,dangerNow,unknown-word',
      '3,territory,leading-zero-lost',
      '3,knownHow,unknown-word',
      '3,codes,unknown-word',
      '4,observed,in-the-future',
      '4,territory,a-name-is-not-a-code',
      '4,knownHow,missing',
      '4,codes,missing',
      '5,row,other-number-of-columns',
      '6,observed,too-long-ago',
      '6,territory,unknown-place',
    ])
    expect(await count()).toBe(before)
    expect(await query(sql`select from warning.import_row`)).toEqual([])
  })

  test('asked to, it publishes the good rows and still names the bad ones', async () => {
    const path = await file('mixed.csv', header, '0101,2026-02-12,saw-it,CAP1', '0101,yesterday,saw-it,CAP1')
    const { exitCode, report } = await load(path, '--skip-bad')
    expect(exitCode).toBe(0)
    expect(report).toMatchObject({ bad: 1, published: { signals: 1 } })
  })

  test('a dry run judges everything and writes nothing', async () => {
    const before = await count()
    const path = await file('dry.csv', header, '0101,2026-02-13,saw-it,CAP1')
    expect((await load(path, '--dry-run')).report).toMatchObject({
      rows: 1,
      bad: 0,
      published: null,
      dryRun: true,
    })
    expect(await count()).toBe(before)
    expect(await query(sql`select from warning.import where state = 'staging'`)).toEqual([])
  })

  test('cancelled in the middle nobody sees a row of it; the same command goes on and publishes each once', async () => {
    const before = Number(await count())
    const days = Array.from(
      { length: 5_000 },
      (_, at) => `0101,2026-02-${String(1 + (at % 28)).padStart(2, '0')},saw-it,CAP${1 + (at % 7)}`,
    )
    const path = await file('large.csv', header, ...days)
    const running = load(path)
    // Pressed once something is staged, however slowly that comes.
    const somethingIsStaged = async () =>
      (await query(sql`select from warning.import_row limit 1`)).length > 0
    await expect.poll(somethingIsStaged, { interval: 1, timeout: 30_000 }).toBe(true)
    terminal.interrupt()
    const stopped = await running
    expect(stopped.exitCode).toBe(130)
    const staged = await query(
      sql<{ staged_to_line: number }>`select staged_to_line from warning.import where state = 'staging'`,
    )
    expect(staged[0]?.staged_to_line).toBeGreaterThan(0)
    expect(await count()).toBe(before)
    const { report } = await load(path)
    expect(report).toMatchObject({ rows: 5_000, published: { signals: 5_000, repeated: 0 } })
    expect(await count()).toBe(before + 5_000)
    expect(await query(sql`select from warning.import_row`)).toEqual([])
  }, 60_000)

  test('an identity that the file brings is kept: the same signal from two files is one', async () => {
    const uuid = '7b5b1c8e-3f0a-4a52-9c1d-0a9f6a3f1e11'
    const one = await file('one.csv', `uuid,${header}`, `${uuid},0101,2026-02-14,saw-it,CAP1`)
    const two = await file(
      'two.csv',
      `uuid,${header}`,
      `${uuid},0101,2026-02-14,saw-it,CAP1`,
      ',0101,2026-02-14,saw-it,CAP1',
    )
    expect((await load(one)).report).toMatchObject({ published: { signals: 1, repeated: 0 } })
    expect((await load(two)).report).toMatchObject({ published: { signals: 1, repeated: 1 } })
  })

  test('a column that is missing, and a wrong --map, are said before anything is read', async () => {
    const path = await file('few.csv', 'place,when', '0101,2026-02-10')
    const { exitCode, error } = await load(path)
    expect(exitCode).toBe(2)
    expect(error).toContain('observed, knownHow, codes')
    expect((await load(path, '--map', 'nothing=when')).exitCode).toBe(2)
    expect((await load(path, '--map', 'observed=absent')).exitCode).toBe(2)
  })
})
