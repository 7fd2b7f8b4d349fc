import { z } from 'zod'
import {
  code,
  id,
  inLanguages,
  instant,
  language,
  listOf,
  page,
  searchFilter,
  territoryFilter,
} from './common.ts'
import { meetingPlan, meetingRow, meetingState } from './meeting.ts'
import { versionState } from './version.ts'

export const testMoment = z.enum(['pre', 'post'])
export const testState = z.enum(['waiting', 'open', 'closed'])
export const trainingState = z.enum(['in-hand', 'complete'])

/** A training is planned from a version of a kit, whose agenda it takes. */
export const newTraining = meetingPlan.extend({ kitVersionId: id })
export type NewTraining = z.output<typeof newTraining>

export const kitNamed = z.object({
  id,
  kit: code,
  version: z.string(),
  state: versionState,
  title: inLanguages(160),
  questions: z.number().int(),
})
const testRow = z.object({
  moment: testMoment,
  state: testState,
  openedAt: instant.nullable(),
  closedAt: instant.nullable(),
  /** Sheets handed in; null for whoever does not keep the training. */
  sheets: z.number().int().nullable(),
  /** The states it may move to, for the person who asks. */
  moves: z.array(testState),
})
export type TrainingTest = z.infer<typeof testRow>

export const trainingRow = z.object({
  id,
  meeting: meetingRow,
  kit: kitNamed,
  state: trainingState,
  completedAt: instant.nullable(),
  tests: z.array(testRow),
  /** The states that the record may move to, for the person who asks. */
  moves: z.array(trainingState),
  /** Whether the asker teaches at its place: who passed is for the trainer alone. */
  teaches: z.boolean(),
  /** What telephones in the room use; null for whoever does not keep it. */
  checkInCode: z.string().nullable(),
})
export type TrainingRow = z.infer<typeof trainingRow>
export const trainingList = listOf(trainingRow)
export const trainingListQuery = z.strictObject({
  ...page,
  view: z.enum(['ahead', 'held', 'all']).default('all'),
  ...territoryFilter,
  ...searchFilter,
})

export const trainingMove = z.strictObject({ to: trainingState })
export const trainingMeetingMove = z.strictObject({ to: meetingState, reason: code.nullable().default(null) })
export const testMove = z.strictObject({ to: testState })
export const testParams = z.strictObject({ id, moment: testMoment })

const answers = z
  .array(z.number().int().min(0).max(4))
  .min(1)
  .max(60)
  .describe('The option chosen for each question, from 1, in the kit’s order; 0 where it was left blank')

/** What the trainer types in from paper. */
export const paperSheet = z.strictObject({ participantId: id, answers })
export const handedIn = listOf(
  z.object({
    participantId: id,
    pre: z.enum(['telephone', 'paper']).nullable(),
    post: z.enum(['telephone', 'paper']).nullable(),
  }),
)
export type HandedIn = z.infer<typeof handedIn>
export const handedInQuery = z.strictObject({ ...page })

export const measure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('measured'), value: z.number() }),
  z.object({ kind: z.literal('cannot-tell'), reason: code }),
])
export type WireMeasure = z.infer<typeof measure>
const exactTest = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('tested'),
    differing: z.number().int(),
    up: z.number().int(),
    down: z.number().int(),
    p: z.number(),
  }),
  z.object({ kind: z.literal('cannot-tell'), reason: code }),
])

/** What was learnt, over matched pairs alone; nobody can be found in it. */
export const learnt = z.object({
  /** How many answered both before and after. */
  pairs: z.number().int(),
  /** One test only: they are in no figure here. */
  onlyPre: z.number().int(),
  onlyPost: z.number().int(),
  preShare: measure,
  postShare: measure,
  meanOfGains: measure,
  gainOfMeans: measure,
  meanOfChanges: measure,
  sign: exactTest,
  signedRank: exactTest,
  competencies: z.array(
    z.object({
      competency: code,
      questions: z.number().int(),
      preShare: z.number(),
      postShare: z.number(),
      gain: measure,
    }),
  ),
  /** Fewer than a hundred sheets: item figures describe these people and say little of the question. */
  descriptive: z.boolean(),
  /** How well the second test as a whole orders people: KR-20. */
  reliability: measure,
  items: z.array(
    z.object({
      number: z.number().int(),
      competency: code,
      safety: z.boolean(),
      asks: inLanguages(500),
      preShare: z.number(),
      postShare: z.number(),
      discrimination: measure,
      itemRest: measure,
      teachAgain: z.boolean(),
    }),
  ),
})
export type Learnt = z.infer<typeof learnt>

/** Below this many pairs a figure would speak of persons; outside the trainer’s hands it is not given. */
export const leastPairs = 5

/** A person’s own result of one test. */
const ownMark = z.object({
  right: z.number().int(),
  of: z.number().int(),
  passed: z.boolean(),
  /** Numbers of the questions on which safety hangs and that are not right. */
  safetyMissed: z.array(z.number().int()),
})
export type OwnMark = z.infer<typeof ownMark>

export const trainingResults = z.object({
  learnt: learnt
    .nullable()
    .describe('Null when there are too few pairs for somebody who does not teach here'),
  pairs: z.number().int(),
  /** Who passed: for the trainer of the place; null for everybody else. */
  persons: z
    .array(
      z.object({ participantId: id, name: z.string(), pre: ownMark.nullable(), post: ownMark.nullable() }),
    )
    .nullable(),
})
export type TrainingResults = z.infer<typeof trainingResults>

/** The report of a training: what may be read by everybody who works with the programme. No name is in it. */
export const trainingReport = z.object({
  training: trainingRow,
  invited: z.number().int(),
  came: z.number().int(),
  /** Sectors of which at least five came; the others stand together. */
  sectors: z.array(z.object({ sector: code, came: z.number().int() })),
  otherSectors: z.number().int(),
  pairs: z.number().int(),
  learnt: learnt.nullable(),
})
export type TrainingReport = z.infer<typeof trainingReport>
export const trainingDocumentQuery = z.strictObject({ language: language.default('es') })

/** What a participant without an account sends: the code on the wall and the own one. */
export const roomCodes = z.strictObject({
  meeting: z.string().regex(/^[a-z2-9]{8}$/),
  person: z.string().regex(/^[a-z2-9]{6}$/),
})
export const roomTests = z.object({
  title: z.string(),
  language,
  tests: z.array(
    z.object({
      moment: testMoment,
      state: testState,
      sent: z.boolean(),
      /** The own result, once the test is closed. */
      mark: ownMark.nullable(),
    }),
  ),
  /** The test that is open and not sent yet, in the participant’s own order. */
  open: z
    .object({
      moment: testMoment,
      questions: z.array(
        z.object({ number: z.number().int(), asks: inLanguages(500), options: z.array(inLanguages(300)) }),
      ),
    })
    .nullable(),
  /** After the second test: what to read again, with the right answer and why. */
  again: z.array(
    z.object({
      number: z.number().int(),
      asks: inLanguages(500),
      right: inLanguages(300),
      why: inLanguages(700),
    }),
  ),
})
export type RoomTests = z.infer<typeof roomTests>
export const roomSheet = roomCodes.extend({ moment: testMoment, answers })
export const roomSheetKept = z.object({ kept: z.literal(true), isNew: z.boolean() })
