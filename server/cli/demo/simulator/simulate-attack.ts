import type { Chance } from '../../../platform/chance.ts'
import { drawFacts } from './draw-facts.ts'
import { Draws } from './draws.ts'
import { drawNoise } from './simulate-signals.ts'
import { byMoment, type ReportedFacts, type SimulatedSignal } from './simulated-signal.ts'

const hourMs = 3_600_000

/** People who agree to send the same story about one place within some hours. */
export interface Campaign {
  readonly placeId: string
  readonly from: Date
  readonly hours: number
  readonly reports: number
}

/**
 * Coordinated false reports, oldest first: one story in two wordings, so that all share a code. They avoid the mark of
 * danger, which a person would look at one by one, and give no authority, which would take them elsewhere.
 */
export function simulateCampaign(campaign: Campaign, chance: Chance): SimulatedSignal[] {
  const draws = new Draws(chance)
  const story: ReportedFacts = {
    ...drawFacts({ placeId: campaign.placeId, group: 'exploitation', at: campaign.from }, draws),
    placeKind: 'bar-restaurant',
    observed: { kind: 'day', from: campaign.from.toISOString().slice(0, 10) },
    childrenInvolved: 'yes',
    authorityInvolved: 'no',
    dangerNow: false,
    stillHappening: 'yes',
    codes: ['EXP5'],
  }
  return Array.from(
    { length: campaign.reports },
    (): SimulatedSignal => ({
      at: new Date(campaign.from.getTime() + draws.uniform() * campaign.hours * hourMs),
      clientUuid: chance.uuid(),
      facts: draws.happens(0.5) ? story : { ...story, codes: ['EXP5', 'EXP1'], knownHow: 'was-told' },
      truth: { kind: 'campaign' },
    }),
  ).sort(byMoment)
}

/** Reports that mean nothing, spread over places, oldest first. */
export function simulateNoise(
  flood: {
    readonly placeIds: readonly string[]
    readonly from: Date
    readonly hours: number
    readonly reports: number
  },
  chance: Chance,
): SimulatedSignal[] {
  const draws = new Draws(chance)
  return Array.from({ length: flood.reports }, () => {
    const at = new Date(flood.from.getTime() + draws.uniform() * flood.hours * hourMs)
    return drawNoise(draws.pick(flood.placeIds), at, { draws, chance })
  }).sort(byMoment)
}
