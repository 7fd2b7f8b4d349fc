import { seededChance } from '../../platform/chance.ts'
import { reportingPlaces, silentPlace } from './country/index.ts'
import {
  certifyEverybody,
  type DeskMemory,
  drawCourse,
  drawNote,
  foundCountry,
  judgeFindingsWeekly,
  keepRoster,
  liveSignal,
  makeKeys,
  pauseTerritory,
  SituationKeeper,
  setUpCountry,
} from './desks/index.ts'
import { Draws, type Simulation, simulateSignals } from './simulator/index.ts'
import {
  establishProgramme,
  type Story,
  stories,
  tellAssignments,
  tellBySms,
  tellCampaigns,
  tellCohort,
  tellCommittee,
  tellCompetencies,
  tellDataRequests,
  tellDevices,
  tellDoors,
  tellFeed,
  tellKeepers,
  tellMechanisms,
  tellPact,
  tellProposals,
  tellReferrals,
  tellRegister,
  tellReports,
  tellResults,
  tellSafety,
  tellStory,
  tellTraining,
  tellWatch,
  tellWords,
  tellWorkshops,
} from './stories/index.ts'
import type { World } from './world/index.ts'

const dayMs = 86_400_000

/** How much is generated: a test asks for less. */
export interface Scale {
  readonly days: number
  readonly signalsAYear: number
  /** What the clock wakes is done every so many days, on a Tuesday. */
  readonly sweepDays: number
  readonly stories: readonly Story[]
}

export const fullScale: Scale = { days: 728, signalsAYear: 200, sweepDays: 4, stories }

export interface Generating {
  readonly seed: string
  readonly scale: Scale
  /** What a receipt that everybody may know finds: the first signal of a recent story answers to it. */
  readonly find: string
  /** The public half of what its words open. */
  readonly receiptKey?: string | undefined
  readonly told: (share: number) => void
}

export interface Generated {
  readonly deeds: number
}

/**
 * Lets the invented country live from its set-up to the end of the world's time. Everything is done by the product's
 * own routes, in the names of its people; what would come after the end is what is open then.
 *
 * @throws RefusedError when the product refuses any of it
 */
export async function generateDemo(world: World, parts: Generating): Promise<Generated> {
  const start = world.clock.now()
  const span = world.until.getTime() - start.getTime()
  await setUpCountry(world)
  await foundCountry(world)
  certifyEverybody(world)
  const holders = await makeKeys(world)
  await establishProgramme(world)
  keepRoster(world)
  const draws = new Draws(seededChance(`${parts.seed}:desk`))
  const keeper = new SituationKeeper(world, draws)
  liveBackground(world, { ...parts, keeper })
  const leave = (situationId: string) => keeper.leave(situationId)
  for (const story of parts.scale.stories) tellStory(world, story, { ...parts, holders, leave })
  tellProposals(world)
  tellReferrals(world)
  tellKeepers(world)
  tellWorkshops(world)
  tellRegister(world)
  tellCampaigns(world, parts.seed)
  tellTraining(world)
  tellReports(world)
  tellResults(world)
  tellCompetencies(world)
  tellCohort(world)
  tellPact(world)
  tellMechanisms(world)
  tellCommittee(world)
  tellDoors(world)
  tellFeed(world)
  tellBySms(world)
  tellDevices(world)
  tellDataRequests(world)
  tellSafety(world)
  tellAssignments(world)
  tellWords(world)
  tellWatch(world)
  judgeFindingsWeekly(world, new Draws(seededChance(`${parts.seed}:findings`)))
  beat(world, parts.scale.sweepDays)
  await world.agenda.run((moment) => parts.told((moment.getTime() - start.getTime()) / span))
  await world.sweep()
  return { deeds: world.agenda.done }
}

const agoOf = (world: World, days: number): Date => new Date(world.until.getTime() - days * dayMs)

function liveBackground(
  world: World,
  parts: { readonly seed: string; readonly scale: Scale; readonly keeper: SituationKeeper },
): void {
  const { seed, scale } = parts
  const pausedFrom = agoOf(world, 45)
  world.agenda.at(pausedFrom, () => pauseTerritory(world))
  const led = new Set(stories.map(({ place, modality }) => `${place} ${modality}`))
  const desk: DeskMemory = {
    known: new Map(),
    counted: { verified: 0 },
    isTaken: (place, modality) => led.has(`${place} ${modality}`),
  }
  for (const signal of simulateSignals(
    simulationOf(world, { scale, pausedFrom }),
    seededChance(`${seed}:signals`),
  )) {
    const own = seededChance(`${seed}:${signal.clientUuid}`)
    const drawn = drawCourse(signal, new Draws(own), desk)
    const find = Buffer.from(own.bytes(32)).toString('base64url')
    const course = { ...drawn, note: drawNote(signal.facts, own) }
    liveSignal(world, signal, { course, find, grouped: parts.keeper.joined })
  }
}

function simulationOf(world: World, of: { readonly scale: Scale; readonly pausedFrom: Date }): Simulation {
  return {
    // The first day is for the set-up.
    from: new Date(world.clock.now().getTime() + dayMs),
    to: world.until,
    places: reportingPlaces({ pausedFrom: of.pausedFrom, silentFrom: agoOf(world, 126) }),
    signalsAYear: of.scale.signalsAYear,
    dispersion: 2,
    echoes: 0.15,
    noise: 0.12,
    rises: [
      { placeId: 'XT-0103', group: 'online', from: agoOf(world, 290), weeks: 4, signalsAWeek: 5 },
      // Neighbours along one road, in the same weeks.
      { placeId: 'XT-0404', group: 'transport', from: agoOf(world, 19), weeks: 3, signalsAWeek: 6 },
      { placeId: 'XT-0403', group: 'transport', from: agoOf(world, 19), weeks: 3, signalsAWeek: 3 },
      // A place that reported every week, until nobody was left there who did.
      { placeId: silentPlace, group: 'context', from: agoOf(world, 546), weeks: 60, signalsAWeek: 0.9 },
    ],
  }
}

/** What the clock wakes: on a Tuesday, when the week that is over can be judged, after so many days. */
function beat(world: World, everyDays: number): void {
  const act = async () => {
    await world.sweep()
    world.agenda.at(nextTuesday(world.clock.now(), everyDays), act)
  }
  world.agenda.at(nextTuesday(world.clock.now(), 1), act)
}

function nextTuesday(after: Date, days: number): Date {
  const day = new Date(after.getTime() + days * dayMs)
  day.setUTCDate(day.getUTCDate() + ((9 - day.getUTCDay()) % 7))
  day.setUTCHours(13, 0, 0, 0)
  return day
}
