import { sql } from 'kysely'
import {
  countedAnew,
  countFacts,
  kinds,
  type Scope,
  sweepFigures,
} from '../../server/results/indicator/index.ts'
import { quantile } from '../figures.ts'
import { describeMachine } from '../machine.ts'
import { openWorld, type World } from '../world.ts'
import { fillWork } from './fill-work.ts'

/**
 * `node benchmarks/results/run.ts [--small | <signals>]`: every figure of the results framework, counted anew over all the work and kept as the
 * work moves, side by side; and what a screen waits for.
 */
const isSmall = process.argv.includes('--small')
const signals = isSmall ? 5_000 : Number(process.argv[2] ?? 1_000_000)
const sizes = { signals, recommendations: signals / 10 }
const moved = isSmall ? 50 : 1_000
const asked = isSmall ? 5 : 30

const scope: Scope = { ids: null, month: `${new Date().toISOString().slice(0, 7)}-01`, zone: 'UTC' }
const took = async (act: () => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  await act()
  return performance.now() - began
}
type Act = Parameters<World['server']['job']['transact']>[1]
const inJob = async (world: World, act: Act) =>
  await world.server.job.transact({ kind: 'job', name: 'benchmark' }, act)

async function countAllAnew(world: World): Promise<void> {
  for (const kind of kinds)
    await inJob(world, async (work) => {
      await sql`select count(*) from (${countedAnew(kind, scope)}) counted`.execute(work.tx)
    })
}

/** Everything is counted once, as after an upgrade. */
async function fillCells(world: World): Promise<void> {
  for (const kind of kinds) await inJob(world, (work) => countFacts(work, kind, scope))
  await inJob(world, (work) => sql`delete from results.stale`.execute(work.tx))
}

/** Some signals and recommendations move and are counted. */
async function countMoved(world: World): Promise<void> {
  await inJob(world, async (work) => {
    await sql`update warning.signal set answered_at = received_at + interval '2 days'
      where id in (select id from warning.signal order by id limit ${moved})`.execute(work.tx)
    await sql`insert into results.stale (subject_kind, subject_id)
      (select 'signal', id from warning.signal order by id limit ${moved})
      union all (select 'commitment', id from commitment.commitment order by id limit ${moved / 10})`.execute(
      work.tx,
    )
  })
  while (((await inJob(world, sweepFigures)) as number) > 0);
}

async function screens(world: World): Promise<readonly [name: string, ms: number][]> {
  const year = new Date().getUTCFullYear() - 1
  const paths = [
    ['measurement framework, a year', `/api/v1/results/pmf?period=${year}`],
    ['one figure with seven years and parts', `/api/v1/results/figures/I1.1?period=${year}`],
    ['rows behind a figure, a quarter', `/api/v1/results/figures/I1.2/rows?period=${year}-Q2&limit=50`],
  ] as const
  const measured: [string, number][] = []
  for (const [name, path] of paths) {
    const times: number[] = []
    for (let one = 0; one < asked; one++)
      times.push(
        await took(async () => {
          const { status, text } = await world.ask({ method: 'GET', path, person: 'carla' })
          if (status !== 200) throw new Error(`${path}: ${status} ${text}`)
        }),
      )
    measured.push([name, quantile(times, 0.5)])
  }
  return measured
}

const world = await openWorld()
try {
  console.log(await describeMachine(world.connections.owner))
  const many = (count: number) => count.toLocaleString('en')
  console.log(`${many(sizes.signals)} signals, ${many(sizes.recommendations)} recommendations`)
  await fillWork(world.connections.owner, sizes, new Date())
  const full = await took(() => countAllAnew(world))
  const filled = await took(() => fillCells(world))
  const incremental = await took(() => countMoved(world))
  const line = (name: string, ms: number) => `${name.padEnd(56)}${ms.toFixed(1).padStart(12)} ms`
  console.log(line('every figure counted anew', full))
  console.log(line('every figure counted once and kept', filled))
  console.log(line(`every figure kept, ${many(moved * 1.1)} rows having moved`, incremental))
  console.log(`${'counted anew ÷ kept'.padEnd(56)}${(full / incremental).toFixed(1).padStart(12)}`)
  for (const [name, ms] of await screens(world)) console.log(line(`${name}, median of ${asked}`, ms))
} catch (error) {
  console.error(error)
  process.exitCode = 1
} finally {
  await world.leave()
}
