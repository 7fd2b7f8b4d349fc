import { seededChance } from '../../../platform/chance.ts'
import { liveSignal, type SignalCourse, tell } from '../desks/index.ts'
import { simulateCampaign } from '../simulator/index.ts'
import type { World } from '../world/index.ts'

const dayMs = 86_400_000
const read: SignalCourse = {}

interface Campaign {
  readonly placeId: string
  readonly daysAgo: number
  readonly reports: number
  /** Hours after its beginning at which the desk decides on all of it at once. */
  readonly decidedAfter: number
}

/** Coordinated false reports: one was seen through and thrown out in bulk, one arrived last night and waits. */
const campaigns: readonly Campaign[] = [
  { placeId: 'XT-0401', daysAgo: 260, reports: 24, decidedAfter: 12 },
  { placeId: 'XT-0202', daysAgo: 0.6, reports: 14, decidedAfter: 40 },
]

export function tellCampaigns(world: World, seed: string): void {
  for (const campaign of campaigns) {
    const from = new Date(world.until.getTime() - campaign.daysAgo * dayMs)
    if (from <= world.clock.now()) continue
    const chance = seededChance(`${seed}:campaign:${campaign.placeId}`)
    const reports = simulateCampaign({ ...campaign, from, hours: 7 }, chance)
    for (const report of reports) {
      const find = Buffer.from(chance.bytes(32)).toString('base64url')
      liveSignal(world, report, { course: read, find, grouped: () => undefined })
    }
    // The detectors look at what has arrived.
    world.agenda.at(new Date(from.getTime() + 8 * 3_600_000), () => world.settle())
    const decided = new Date(from.getTime() + campaign.decidedAfter * 3_600_000)
    world.agenda.at(decided, () =>
      throwOut(
        world,
        reports.map(({ clientUuid }) => clientUuid),
      ),
    )
  }
}

/** One decision for all, taken back because its reason was wrong, and taken anew; then everybody is told. */
async function throwOut(world: World, clientUuids: readonly string[]): Promise<void> {
  const desk = world.as('alba')
  const signalIds = await Promise.all(clientUuids.map((clientUuid) => world.signalId(clientUuid)))
  const decide = (reason: string) =>
    desk.post<{ batchId: string }>('/api/v1/signals/triage', { signalIds, outcome: 'not-relevant', reason })
  const { batchId } = await decide('other-matter')
  world.agenda.after(1, async () => {
    await desk.post(`/api/v1/signals/triage/${batchId}/undo`, { reason: 'decided-in-error' })
    await decide('possible-campaign')
    world.agenda.after(30, async () => {
      for (const signalId of signalIds) await tell(world, signalId, 'not-enough')
    })
  })
}
