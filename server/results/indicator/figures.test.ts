import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FigureView } from '../../../vocabulary/wire/results.ts'
import { sendSignal, startTestServer, type TestServer } from '../../testing/index.ts'
import { countryZone } from '../../warning/detection/index.ts'
import { countedAnew } from './count-facts.ts'
import { everyRow } from './follow-work.ts'
import { kinds } from './measures/index.ts'
import { sweepFigures } from './sweep-figures.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
// The property writes signals behind the product's back.
afterAll(async () => await server.stop({ forged: true }))

const inJob = <T>(act: Parameters<typeof server.job.transact<T>>[1]) =>
  server.job.transact({ kind: 'job', name: 'test' }, act)
const rowsOf = async <T>(statement: ReturnType<typeof sql<T>>): Promise<T[]> =>
  await inJob(async (work) => (await statement.execute(work.tx)).rows)

const keyOf = (row: object): string => JSON.stringify(Object.values(row))
type Sums = Map<string, [number, number]>

/** The cells as they stand, those that came to nothing left out. */
async function standing(): Promise<Sums> {
  return sumsOf(
    await rowsOf(sql<Cell>`select measure, month::text as month, place_id, owner_id, sex, age_band, people, amount,
      numerator::float8 as numerator, denominator::float8 as denominator from results.cell`),
  )
}

type Cell = Record<string, unknown> & { numerator: number; denominator: number }

const sumsOf = (cells: readonly Cell[]): Sums => {
  const sums: Sums = new Map()
  for (const { numerator, denominator, ...key } of cells) {
    const [above, below] = sums.get(keyOf(key)) ?? [0, 0]
    sums.set(keyOf(key), [above + numerator, below + denominator])
  }
  return new Map([...sums].filter(([, [above, below]]) => above !== 0 || below !== 0))
}

const ofSignals = (sums: Sums): Sums =>
  new Map([...sums].filter(([key]) => /^\["(triage|complete|feedback)"/.test(key)))

const scope = () => ({
  ids: null,
  month: `${server.clock.now().toISOString().slice(0, 7)}-01`,
  zone: countryZone,
})

async function anew(only: readonly string[] = kinds.map(({ subject }) => subject)): Promise<Cell[]> {
  const cells: Cell[] = []
  for (const kind of kinds.filter(({ subject }) => only.includes(subject)))
    cells.push(
      ...(await inJob(
        async (work) =>
          (
            await sql<Cell>`select t.measure, t.month::text as month, t.place_id, t.owner_id, t.sex, t.age_band, t.people, t.amount,
              t.numerator, t.denominator from (${countedAnew(kind, scope())}) t`.execute(work.tx)
          ).rows,
      )),
    )
  return cells
}

describe('what is counted as the work moves', () => {
  test('equals what counting everything anew gives, and stays when retention deletes a signal', async () => {
    const sent = []
    for (const children of ['yes', 'no'] as const)
      sent.push(await sendSignal(server, { childrenInvolved: children }))
    const late = await sendSignal(server)
    await server.settle()
    await server.sweep()
    server.clock.advance({ hours: 1 })
    for (const { id } of sent)
      await server
        .as('alba')
        .post(`/api/v1/signals/${id}/triage`, { outcome: 'valid', reason: 'plausible-indicators' })
    server.clock.advance({ hours: 100 })
    await server
      .as('alba')
      .post(`/api/v1/signals/${late.id}/triage`, { outcome: 'not-relevant', reason: 'other-matter' })
    await server.settle()
    await server.sweep()
    const before = await standing()
    expect(before).toEqual(sumsOf(await anew()))
    const triage = [...before].filter(([key]) => key.startsWith('["triage"'))
    expect(triage.reduce((sum, [, [above]]) => sum + above, 0)).toBe(2)
    expect(triage.reduce((sum, [, [, below]]) => sum + below, 0)).toBe(3)
    server.clock.advance({ days: 40 })
    await server.sweep()
    await server.settle()
    await server.sweep()
    const left = await rowsOf(sql<{ id: string }>`select id from warning.signal`)
    expect(left.map(({ id }) => id)).not.toContain(late.id)
    const facts = await rowsOf(
      sql<{ id: string }>`select subject_id as id from results.fact where subject_kind = 'signal'`,
    )
    expect(facts.map(({ id }) => id)).not.toContain(late.id)
    const kept = [...(await standing())].filter(([key]) => key.startsWith('["triage"'))
    expect(kept).toEqual(triage)
  }, 60_000)

  test('moves out of every figure when it turns out to point to an authority', async () => {
    const { id } = await sendSignal(server)
    await server.settle()
    await server.sweep()
    const with_ = await standing()
    await server.as('alba').post(`/api/v1/signals/${id}/restrict`, { reason: 'authority-may-be-involved' })
    await server.settle()
    await server.sweep()
    const facts = await rowsOf(
      sql<{ n: number }>`select count(*)::int as n from results.fact where subject_id = ${id}`,
    )
    expect(facts[0]?.n).toBe(0)
    expect(await standing()).not.toEqual(with_)
  })
})

type Step =
  | { readonly kind: 'send'; readonly hours: number; readonly restricted: boolean; readonly place: string }
  | {
      readonly kind: 'triage' | 'undo' | 'answer' | 'withdraw' | 'flag' | 'forget'
      readonly at: number
      readonly hours: number
    }
  | { readonly kind: 'count' }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant('send' as const),
    hours: fc.nat(4000),
    restricted: fc.boolean(),
    place: fc.constantFrom('0101', '0102', '0201'),
  }),
  fc.record({
    kind: fc.constantFrom(
      'triage' as const,
      'undo' as const,
      'answer' as const,
      'withdraw' as const,
      'flag' as const,
      'forget' as const,
    ),
    at: fc.nat(50),
    hours: fc.nat(400),
  }),
  fc.constant({ kind: 'count' as const }),
)

const change: Readonly<Record<'triage' | 'undo' | 'answer' | 'withdraw' | 'flag', ReturnType<typeof sql>>> = {
  triage: sql`state = 'triaged', triage_outcome = 'valid', triaged_at = received_at + make_interval(hours => `,
  undo: sql`state = 'received', triage_outcome = null, triaged_at = null, answered_at = received_at + make_interval(hours => `,
  answer: sql`answered_at = received_at + make_interval(hours => `,
  withdraw: sql`state = 'withdrawn', answered_at = received_at + make_interval(hours => `,
  flag: sql`compartment = 'restricted', answered_at = received_at + make_interval(hours => `,
}

describe('any order of moves, counted in any turns', () => {
  test('leaves the cells as counting anew would, with what was deleted counted as it last stood', async () => {
    await inJob(async (work) => {
      await sql`delete from results.fact`.execute(work.tx)
      await sql`delete from results.cell`.execute(work.tx)
      await sql`delete from warning.signal_decision`.execute(work.tx)
      await sql`delete from warning.signal`.execute(work.tx)
    })
    let made = 0
    const deleted: Cell[] = []
    const count = async () => {
      while ((await inJob(sweepFigures)) > 0);
    }
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const ids: string[] = []
        for (const one of steps) {
          if (one.kind === 'count') await count()
          else if (one.kind === 'send') {
            made += 1
            const id = `00000000-0000-4000-9000-${made.toString(16).padStart(12, '0')}`
            ids.push(id)
            await inJob((work) => insertSignal(work, { id, ...one }))
          } else {
            const id = ids[one.at % Math.max(1, ids.length)]
            if (id === undefined) continue
            if (one.kind === 'forget') {
              await count()
              deleted.push(...(await factsOf(id)))
              await inJob((work) => sql`delete from warning.signal where id = ${id}`.execute(work.tx))
            } else {
              const set = change[one.kind]
              await inJob(async (work) => {
                await sql`update warning.signal set ${set} ${one.hours}) where id = ${id}`.execute(work.tx)
                await remember(work, id)
              })
            }
          }
        }
        await count()
        expect(ofSignals(await standing())).toEqual(sumsOf([...(await anew(['signal'])), ...deleted]))
      }),
      { numRuns: 25 },
    )
    // Everything counted once more changes nothing.
    const before = await standing()
    await inJob((work) =>
      sql`insert into results.stale (subject_kind, subject_id) values ('signal', ${everyRow}::uuid)`.execute(
        work.tx,
      ),
    )
    await count()
    expect(await standing()).toEqual(before)
  })
})

type Work = Parameters<Parameters<typeof server.job.transact>[1]>[0]

const remember = (work: Work, id: string) =>
  sql`insert into results.stale (subject_kind, subject_id) values ('signal', ${id}) on conflict do nothing`.execute(
    work.tx,
  )

async function insertSignal(
  work: Work,
  { id, hours, restricted, place }: { id: string; hours: number; restricted: boolean; place: string },
) {
  await sql`insert into warning.signal (id, client_uuid, territory_id, place_kind, observed_kind, observed_from, still_happening,
      known_how, children_involved, danger_now, authority_involved, codes, contact_preference, language, channel, compartment,
      state, received_at, queue_rank, state_since, triage_due_at, feedback_due_at)
    select ${id}, ${id}, ${place}, 'bar', 'day', current_day.day, 'yes', 'saw-it', 'yes', false, 'no', '{TRA3}', 'no-contact', 'es', 'web',
      ${restricted ? 'restricted' : 'local'}, 'received', at, 4, at, at + interval '24 hours', at + interval '7 days'
    from (select ${work.now}::timestamptz - make_interval(hours => ${hours}) as at) t
    cross join lateral (select t.at::date as day) current_day`.execute(work.tx)
  await remember(work, id)
}

const factsOf = async (id: string): Promise<Cell[]> =>
  await rowsOf(sql<Cell>`select measure, month::text as month, place_id, owner_id, sex, age_band, people, amount,
    numerator::float8 as numerator, denominator::float8 as denominator from results.fact where subject_id = ${id}`)

describe('a figure', () => {
  test('is told to the donor by its formula and value, and its rows stay closed', async () => {
    const { body } = await server.as('uma').get<FigureView>('/api/v1/results/figures/I1.2?period=2025')
    expect(body.rows).toBe('closed')
    expect(body.definition.formula.es).not.toBe('')
    expect((await server.as('uma').get('/api/v1/results/figures/I1.2/rows?period=2025')).status).toBe(403)
  })

  test('opens to signals only for whoever may see them', async () => {
    const year = server.clock.now().getUTCFullYear()
    const rows = async (who: 'alba' | 'nora') =>
      (await server.as(who).get<{ items: unknown[] }>(`/api/v1/results/figures/I1.2/rows?period=${year}`))
        .body.items.length
    expect(await rows('alba')).toBeGreaterThan(0)
    expect(await rows('nora')).toBe(0)
  })
})
