import { randomUUID } from 'node:crypto'
import { openPool } from '../server/platform/database/index.ts'
import { aSignal } from '../server/testing/a-signal.ts'
import { line, type Measured, measure, quantile } from './figures.ts'
import type { World } from './world.ts'

const workers = 10
/** Tells the bare rows from the product's. */
const mark = 'bare-insert'
const places = ['0101', '0102', '0201', '0202']

export interface Intake {
  readonly product: Measured
  readonly bare: Measured
}

/** Signals sent over HTTP on several connections, and the same rows by a bare INSERT, each in its own transaction. */
export async function measureIntake(world: World, seconds: number): Promise<Intake> {
  await sendSignals(world, seconds / 4)
  const product = await sendSignals(world, seconds)
  return { product, bare: await insertBare(world, seconds) }
}

async function sendSignals(world: World, seconds: number): Promise<Measured> {
  const act = async (worker: number) => {
    const body = { ...aSignal({ territoryId: places[worker % places.length] ?? '0101' }) }
    const { status, text } = await world.ask({ method: 'POST', path: '/api/v1/signals', body })
    if (status !== 201) throw new Error(`a signal was refused: ${status} ${text}`)
  }
  return await measure(act, { workers, seconds })
}

/** Rows that the product has just written, written once more under other ids, and taken away after. */
async function insertBare(world: World, seconds: number): Promise<Measured> {
  const pool = openPool({ ...world.connections.owner, max: workers })
  const model = await pool.query<Record<string, unknown>>(
    'select * from warning.signal order by received_at desc limit 1',
  )
  const row = { ...model.rows[0], place_kind: mark }
  const columns = Object.keys(row)
  const text = `insert into warning.signal (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`
  const act = async () => {
    const values = Object.values({ ...row, id: randomUUID(), client_uuid: randomUUID(), find_hash: null })
    const client = await pool.connect()
    await client.query('begin')
    await client.query({ name: 'bare', text, values })
    await client.query('commit')
    client.release()
  }
  const measured = await measure(act, { workers, seconds })
  await pool.query('delete from warning.signal where place_kind = $1', [mark])
  await pool.end()
  return measured
}

export function printIntake(small: Intake, large: Intake): string[] {
  const p99 = ({ latenciesMs }: Measured) => quantile(latenciesMs, 0.99)
  const over = ({ product, bare }: Intake) => product.perSecond / bare.perSecond
  return [
    line('intake: signals per second', small.product.perSecond, large.product.perSecond),
    line('intake: p99, ms', p99(small.product), p99(large.product)),
    line('bare INSERT: rows per second', small.bare.perSecond, large.bare.perSecond),
    line('bare INSERT: p99, ms', p99(small.bare), p99(large.bare)),
    line('intake ÷ bare INSERT, per second', over(small), over(large)),
  ]
}
