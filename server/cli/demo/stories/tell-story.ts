import type { SituationDetail } from '../../../../vocabulary/wire/situation.ts'
import { seededChance } from '../../../platform/chance.ts'
import {
  type KeyHolders,
  type Levels,
  liveSignal,
  pickNote,
  reviewAssessment,
  type SignalCourse,
  submitAssessment,
  tell,
} from '../desks/index.ts'
import { Draws, type SimulatedSignal } from '../simulator/index.ts'
import type { World } from '../world/index.ts'
import { followAlert } from './follow-alert.ts'
import type { Story } from './story.ts'
import { writeAlert } from './write-alert.ts'
import { answerAndHandOn } from './write-letters.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** Every first signal is triaged and verified by then. */
const writtenAfterHours = 40
const levels: Levels = { threat: 3, vulnerability: 4, capacity: 2 }

/** Hours after the first signal at which each step of a story is made; a danger leaves less time. */
const pace = {
  structural: { signals: [0, 5, 22], assess: 62, review: 70, draft: 76, send: 84, sign: 100 },
  imminent: { signals: [0, 0.4], assess: 7.5, review: 8, draft: 8.5, send: 9.5, sign: 11 },
} as const

export type Pace = (typeof pace)[keyof typeof pace]

export interface StoryParts {
  readonly seed: string
  /** What the receipt that everybody may know finds, and opens. */
  readonly find: string
  readonly receiptKey?: string | undefined
  readonly holders: KeyHolders
  readonly leave: (situationId: string) => void
}

/** Has a story happen: its signals arrive and are verified, its sources judged, its alert written, signed and followed. */
export function tellStory(world: World, story: Story, parts: StoryParts): void {
  const chance = seededChance(`${parts.seed}:story:${story.place}:${story.modality}:${story.daysAgo}`)
  const draws = new Draws(chance)
  const start = new Date(world.until.getTime() - story.daysAgo * dayMs)
  if (start <= world.clock.now()) return
  const steps = pace[story.kind]
  const signalIds: string[] = []
  const joined: { situationId?: string } = {}
  for (const [at, hours] of steps.signals.entries()) {
    const known = story.known === true && at === 0
    const signal = signalOf(story, { at: new Date(start.getTime() + hours * hourMs), nth: at, chance })
    liveSignal(world, signal, {
      course: {
        ...courseOf(story, { draws, nth: at }),
        ...(at === 0 ? noteOf(signal, { ...parts, known }) : {}),
        onPaper: at === 2,
        ...(at === 2 ? { joins: () => joined.situationId ?? null } : {}),
      },
      find: known ? parts.find : Buffer.from(chance.bytes(32)).toString('base64url'),
      grouped({ signalId, situationId }) {
        signalIds.push(signalId)
        joined.situationId = situationId
        parts.leave(situationId)
        if (signalIds.length === steps.signals.length)
          goOn(world, story, { situationId, signalIds, start, draws })
      },
    })
    if (known) writeLater(world, signal, parts.holders)
  }
}

/** What the first reporter of a story adds; whoever has the words of the known receipt may be written to. */
function noteOf(
  { facts, clientUuid }: SimulatedSignal,
  of: { readonly seed: string; readonly receiptKey?: string | undefined; readonly known: boolean },
): Pick<SignalCourse, 'note' | 'receiptKey'> {
  const note = pickNote(facts, seededChance(`${of.seed}:note:${clientUuid}`))
  return { note, receiptKey: of.known ? of.receiptKey : undefined }
}

/** Once it is verified, the desk writes to the reporter and lets the local table read the note. */
function writeLater(world: World, { at, clientUuid }: SimulatedSignal, holders: KeyHolders): void {
  world.agenda.at(new Date(at.getTime() + writtenAfterHours * hourMs), () =>
    answerAndHandOn(world, { clientUuid, by: 'alba', holders }),
  )
}

function signalOf(
  story: Story,
  of: { readonly at: Date; readonly nth: number; readonly chance: { uuid(): string } },
): SimulatedSignal {
  return {
    at: of.at,
    clientUuid: of.chance.uuid(),
    truth: { kind: 'campaign' },
    facts: {
      territoryId: story.place,
      placeKind: story.placeKind,
      observed: { kind: 'day', from: of.at.toISOString().slice(0, 10) },
      stillHappening: 'yes',
      knownHow: of.nth === 1 ? 'was-told' : 'saw-it',
      childrenInvolved: 'not-known',
      exposedGroups: ['adolescents', 'women'],
      authorityInvolved: story.restricted === true ? 'yes' : 'no',
      dangerNow: story.kind === 'imminent' && of.nth === 0,
      codes: [...story.codes],
      contactPreference: 'read-answer',
      language: 'es',
    },
  }
}

function courseOf(
  story: Story,
  { draws, nth }: { readonly draws: Draws; readonly nth: number },
): SignalCourse {
  const danger = story.kind === 'imminent'
  const by = draws.pick(['alba', 'quena', 'bruno'] as const)
  const slip = {
    after: 0.5,
    by,
    outcome: 'not-relevant',
    reason: 'other-matter',
    undoneFor: 'plausible-indicators',
  } as const
  return {
    triage: [
      ...(story.end === 'in-follow-up' && nth === 1 ? [slip] : []),
      danger
        ? {
            after: 0.3,
            by,
            outcome: 'immediate-danger',
            reason: 'person-in-danger-now',
            called: { code: 'immediate-response-team', reached: true },
          }
        : { after: draws.between(1, 6), by, outcome: 'valid', reason: 'pattern-with-others' },
    ],
    verification: {
      startAfter: danger ? 0.3 : draws.between(1, 5),
      endAfter: danger ? 3 : draws.between(8, 18),
      by,
      outcome: 'verified',
      ground: 'second-independent-source',
      reason: 'corroborated',
    },
    grouping: { after: danger ? 0.5 : draws.between(1, 4), by: 'carla', modality: story.modality },
    // The reporters hear of the alert once it is signed.
  }
}

interface Told {
  readonly situationId: string
  readonly signalIds: readonly string[]
  readonly start: Date
  readonly draws: Draws
}

function goOn(world: World, story: Story, told: Told): void {
  const steps = pace[story.kind]
  const { situationId, signalIds, start } = told
  const at = (hours: number) => new Date(start.getTime() + hours * hourMs)
  const by = { situationId, author: 'carla', levels } as const
  world.agenda.at(at(steps.assess), async () => {
    const body = { signalIds: signalIds.slice(0, 2), ground: 'different-observers' }
    await world.as('carla').post(`/api/v1/situations/${situationId}/independence`, body)
    await explainIfLate(world, situationId)
    const first = await submitAssessment(world, by)
    world.agenda.at(at(steps.review), async () => {
      // The story that turns out to be false is doubted from the beginning.
      const doubted = story.end === 'annulled'
      if ((await reviewAssessment(world, by, { ...first, doubted })) === 'returned') {
        await reviewAssessment(world, by, await submitAssessment(world, by, first))
      }
      writeAlert(world, story, {
        situationId,
        at: { draft: at(steps.draft), send: at(steps.send), sign: at(steps.sign) },
        givenUp: async () => {
          for (const signalId of signalIds) await tell(world, signalId, 'watching')
        },
        issued: async (alertId) => {
          for (const signalId of signalIds) await tell(world, signalId, 'alert-issued')
          followAlert(world, story, { alertId, situationId, draws: told.draws })
        },
      })
    })
  })
}

async function explainIfLate(world: World, situationId: string): Promise<void> {
  const desk = world.as('carla')
  const { clock } = await desk.get<SituationDetail>(`/api/v1/situations/${situationId}`)
  if (clock?.state !== 'missed') return
  await desk.post(`/api/v1/situations/${situationId}/clock-reason`, { reason: 'other-institution-waiting' })
}
