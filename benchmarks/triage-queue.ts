import { openPool } from '../server/platform/database/index.ts'
import { line, type Measured, measure, quantile } from './figures.ts'
import type { World } from './world.ts'

const workers = 4

export interface Queue {
  readonly queue: Measured
  readonly attention: Measured
  readonly bare: Measured
}

/** What an operator waits for: the queue and the first screen; and the queue's rows by a bare SELECT. */
export async function measureQueue(world: World, seconds: number): Promise<Queue> {
  const read = (path: string) => async () => {
    const { status, text } = await world.ask({ method: 'GET', path, person: 'alba' })
    const { items } = JSON.parse(text) as { items: unknown[] }
    if (status !== 200 || items.length < 20) throw new Error(`${path}: ${status}, ${items.length} items`)
  }
  const queue = read('/api/v1/signals?view=triage&limit=50')
  const attention = read('/api/v1/attention')
  await measure(queue, { workers, seconds: seconds / 4 })
  return {
    queue: await measure(queue, { workers, seconds }),
    attention: await measure(attention, { workers, seconds }),
    bare: await selectBare(world, seconds),
  }
}

async function selectBare(world: World, seconds: number): Promise<Measured> {
  const pool = openPool({ ...world.connections.owner, max: workers })
  const text = `select * from warning.signal where state = 'received' order by queue_rank, received_at, id limit 51`
  const act = async () => void (await pool.query({ name: 'bare', text }))
  const measured = await measure(act, { workers, seconds })
  await pool.end()
  return measured
}

export function printQueue(small: Queue, large: Queue): string[] {
  const p95 = ({ latenciesMs }: Measured) => quantile(latenciesMs, 0.95)
  return [
    line('triage queue: p95, ms', p95(small.queue), p95(large.queue)),
    line('what needs me now: p95, ms', p95(small.attention), p95(large.attention)),
    line('bare SELECT of the queue: p95, ms', p95(small.bare), p95(large.bare)),
    line(
      'triage queue ÷ bare SELECT',
      p95(small.queue) / p95(small.bare),
      p95(large.queue) / p95(large.bare),
    ),
  ]
}
