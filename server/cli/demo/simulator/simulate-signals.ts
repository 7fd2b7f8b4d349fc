import { type SignalGroup, signalGroups } from '../../../../vocabulary/words/index.ts'
import type { Chance } from '../../../platform/chance.ts'
import { drawFacts } from './draw-facts.ts'
import { Draws } from './draws.ts'
import { groupPatterns, seasonAt } from './signal-patterns.ts'
import { byMoment, type SimulatedSignal } from './simulated-signal.ts'

/** Where people report from. */
export interface ReportingPlace {
  readonly id: string
  readonly population: number
  /** Share of what happens that is reported at all: remote places report less. */
  readonly reporting: number
  /** From then on nobody can send from here. */
  readonly closedFrom?: Date
}

/** Real events of one group at one place that come more often for a while. */
export interface Rise {
  readonly placeId: string
  readonly group: SignalGroup
  readonly from: Date
  readonly weeks: number
  readonly signalsAWeek: number
}

export interface Simulation {
  readonly from: Date
  readonly to: Date
  readonly places: readonly ReportingPlace[]
  /** Mean number of events a year over all places, before echoes and noise. */
  readonly signalsAYear: number
  /** Size of the negative binomial week counts; smaller is more clustered. */
  readonly dispersion: number
  /** Probability that an event is reported by one or two more people. */
  readonly echoes: number
  /** Reports that mean nothing, as a share of the events. */
  readonly noise: number
  readonly rises: readonly Rise[]
}

const hourMs = 3_600_000
const weekMs = 7 * 24 * hourMs

/**
 * Signals of a country over a stretch of time, oldest first: weekly negative binomial counts per place and group
 * with a season, under-reporting, rises, echoes of one event and noise. The same chance gives the same signals.
 */
export function simulateSignals(simulation: Simulation, chance: Chance): SimulatedSignal[] {
  const draws = new Draws(chance)
  const signals: SimulatedSignal[] = []
  const weights = simulation.places.map((place) => place.population * place.reporting)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  for (let start = simulation.from.getTime(); start < simulation.to.getTime(); start += weekMs) {
    const week = weekOfYear(new Date(start))
    for (const [at, place] of simulation.places.entries()) {
      for (const group of signalGroups) {
        const usual =
          ((simulation.signalsAYear / 52) *
            (weights[at] ?? 0) *
            groupPatterns[group].share *
            seasonAt(group, week)) /
          total
        const events =
          draws.negativeBinomial(usual, simulation.dispersion) +
          draws.poisson(risen(simulation, { place, group, start }))
        for (let n = 0; n < events; n++)
          signals.push(...drawEvent(simulation, { place, group, start, draws, chance }))
      }
      const noise = draws.poisson(
        ((simulation.signalsAYear / 52) * simulation.noise * (weights[at] ?? 0)) / total,
      )
      for (let n = 0; n < noise; n++)
        signals.push(drawNoise(place.id, drawMoment(draws, start), { draws, chance }))
    }
  }
  return signals.filter((signal) => isOpen(simulation, signal)).sort(byMoment)
}

/** A report that means nothing, somewhere. */
export function drawNoise(
  placeId: string,
  at: Date,
  parts: { readonly draws: Draws; readonly chance: Chance },
): SimulatedSignal {
  const facts = drawFacts(
    { placeId, group: parts.draws.pick(['online', 'exploitation', 'recruitment']), at },
    parts.draws,
  )
  const harmless = {
    ...facts,
    dangerNow: false,
    authorityInvolved: 'no' as const,
    knownHow: 'is-said' as const,
  }
  return { at, clientUuid: parts.chance.uuid(), facts: harmless, truth: { kind: 'noise' } }
}

interface Drawing {
  readonly place: ReportingPlace
  readonly group: SignalGroup
  readonly start: number
  readonly draws: Draws
  readonly chance: Chance
}

/** One event and its echoes: others who saw the same within three days and name most of it alike. */
function drawEvent({ echoes }: Simulation, drawing: Drawing): SimulatedSignal[] {
  const { place, group, draws, chance } = drawing
  const at = drawMoment(draws, drawing.start)
  const event = chance.uuid()
  const facts = drawFacts({ placeId: place.id, group, at }, draws)
  const first: SimulatedSignal = {
    at,
    clientUuid: chance.uuid(),
    facts,
    truth: { kind: 'event', event, group },
  }
  const more = draws.happens(echoes) ? draws.pick([1, 1, 2]) : 0
  const others = Array.from(
    { length: more },
    (): SimulatedSignal => ({
      at: new Date(at.getTime() + draws.between(0.2, 72) * hourMs),
      clientUuid: chance.uuid(),
      facts: { ...facts, dangerNow: false, knownHow: draws.pick(['saw-it', 'was-told', 'is-said'] as const) },
      truth: { kind: 'echo', event, group },
    }),
  )
  return [first, ...others]
}

function risen({ rises }: Simulation, at: Pick<Drawing, 'place' | 'group' | 'start'>): number {
  return rises
    .filter(({ placeId, group }) => placeId === at.place.id && group === at.group)
    .filter(({ from, weeks }) => at.start >= from.getTime() && at.start < from.getTime() + weeks * weekMs)
    .reduce((sum, { signalsAWeek }) => sum + signalsAWeek, 0)
}

/** People report by day: half of the reports of a week come between noon and nightfall. */
function drawMoment(draws: Draws, start: number): Date {
  const hour = draws.weighted([
    [draws.between(0, 6), 0.06],
    [draws.between(6, 12), 0.3],
    [draws.between(12, 24), 0.64],
  ])
  return new Date(start + Math.floor(draws.uniform() * 7) * 24 * hourMs + hour * hourMs)
}

function weekOfYear(day: Date): number {
  return Math.floor((day.getTime() - Date.UTC(day.getUTCFullYear(), 0, 1)) / weekMs)
}

function isOpen({ places, to }: Simulation, { at, facts }: SimulatedSignal): boolean {
  const closed = places.find(({ id }) => id === facts.territoryId)?.closedFrom
  return at < to && (closed === undefined || at < closed)
}
