import type { FindingRow } from '../../../../vocabulary/wire/detection.ts'
import type { Draws } from '../simulator/index.ts'
import type { World } from '../world/index.ts'

const weekHours = 7 * 24
/** What is younger than this at the end still waits for somebody. */
const leftOpenMs = 5 * 24 * 3_600_000

/** Every week an analyst goes through what the detectors raised: most is accepted, some dismissed with a reason. */
export function judgeFindingsWeekly(world: World, draws: Draws): void {
  const judge = async () => {
    const desk = world.as(draws.pick(['carla', 'olga']))
    for (const finding of await raised(world)) {
      if (world.until.getTime() - Date.parse(finding.raisedAt) < leftOpenMs) continue
      await desk.post(`/api/v1/detection/findings/${finding.id}/judgement`, judgementOf(finding, draws))
    }
    world.agenda.after(weekHours, judge)
  }
  world.agenda.after(weekHours, judge)
}

async function raised(world: World): Promise<readonly FindingRow[]> {
  const { items } = await world
    .as('carla')
    .get<{ items: FindingRow[] }>('/api/v1/detection/findings?state=raised&limit=100')
  return items
}

function judgementOf({ rule }: FindingRow, draws: Draws): object {
  if (rule === 'possible-campaign') return { to: 'accepted' }
  if (draws.happens(rule === 'weekly-count' ? 0.6 : 0.75)) return { to: 'accepted' }
  const reasons = ['reporting-change', 'seasonal-expected', 'already-in-situation', 'too-weak'] as const
  return { to: 'dismissed', reason: draws.pick(reasons) }
}
