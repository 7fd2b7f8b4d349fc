import { z } from 'zod'
import { code, day, id, instant, language, listOf, page, placeId } from './common.ts'

export const scenarioState = z.enum(['draft', 'validated', 'superseded', 'retired'])
const degree = z.number().int().min(1).max(4).nullable().default(null)
/** Months of a year, January as 1. */
export const months = z.array(z.number().int().min(1).max(12)).max(12)
const codes = (longest: number) => z.array(code).max(longest).default([])

/** What a risk scenario says. No name of a person belongs in any of its texts. */
const scenarioParts = {
  modalities: codes(9).describe('Codes of the catalogue `modalities`'),
  exposed: codes(11).describe('Codes of the catalogue `exposed-groups`'),
  threatDegree: degree.describe('By the anchors of the risk rule; null while nobody knows'),
  vulnerability: degree,
  capacity: degree,
  antecedents: codes(12).describe('Codes of the catalogue `antecedents`'),
  antecedentsText: z.string().trim().max(600).default(''),
  months: months.default([]).describe('When it rises'),
  seasonReasons: codes(12).describe('Codes of the catalogue `season-reasons`'),
  known: z.string().trim().max(1000).default(''),
  notKnown: z.string().trim().max(1000).default(''),
  since: day.nullable().default(null).describe('Since when it is known to be so'),
  sources: codes(8).describe('Codes of the catalogue `scenario-sources`'),
}
export const scenarioText = z.strictObject(scenarioParts)
export type ScenarioText = z.output<typeof scenarioText>

export const newScenario = z.strictObject({
  placeId,
  threat: code.describe('A code of the catalogue `threats`'),
  ...scenarioParts,
})
export type NewScenario = z.output<typeof newScenario>

/** The server takes place, modality and degrees from the assessment itself. */
export const scenarioFromAssessment = z.strictObject({ assessmentId: id, threat: code })

export const scenarioValidation = z.strictObject({
  by: z.enum(['session', 'mapping', 'role']).describe('What validates it'),
  meetingId: id.nullable().default(null).describe('The session that was held; none when a role validates'),
  on: day.nullable().default(null).describe('The day, when a role validates; today when nothing is said'),
  note: z.string().trim().max(300).default(''),
})
export const scenarioRetirement = z.strictObject({
  reason: code.describe('A code of the catalogue `scenario-retire-reasons`'),
})

const level = z.enum(['low', 'medium', 'high', 'critical'])

export const scenarioRow = z.object({
  id,
  lineageId: id,
  version: z.number().int(),
  state: scenarioState,
  placeId,
  placeName: z.string(),
  threat: code,
  exposed: z.array(code),
  /** What the rule suggests; null while threat or vulnerability is not known. */
  level: level.nullable(),
  /** Capacity is not known: the level counts it as the lowest. */
  uncertain: z.boolean(),
  months,
  origin: z.enum(['analysis', 'mapping']),
  writtenAt: instant,
  asked: z.boolean(),
  validation: z
    .object({
      by: z.enum(['session', 'mapping', 'role']),
      meetingTitle: z.string().nullable(),
      role: code,
      on: day,
      note: z.string(),
    })
    .nullable(),
})
export type ScenarioRow = z.infer<typeof scenarioRow>
export const scenarioList = listOf(scenarioRow)
export const scenarioListQuery = z.strictObject({
  ...page,
  view: z.enum(['in-force', 'drafts', 'retired', 'all']).default('in-force'),
  place: placeId.optional().describe('This place and those within it'),
})

export const scenarioDetail = scenarioRow.extend({
  modalities: z.array(code),
  threatDegree: z.number().int().nullable(),
  vulnerability: z.number().int().nullable(),
  capacity: z.number().int().nullable(),
  antecedents: z.array(code),
  antecedentsText: z.string(),
  seasonReasons: z.array(code),
  known: z.string(),
  notKnown: z.string(),
  since: day.nullable(),
  sources: z.array(code),
  mapping: z.object({ id, title: z.string(), on: day }).nullable(),
  /** The situation whose assessment it began with; null for whoever may not read it, and when there is none. */
  situationId: id.nullable(),
  retireReason: code.nullable(),
  /** What is missing before it can be validated: names of fields. */
  missing: z.array(code),
  versions: z.array(
    z.object({
      id,
      version: z.number().int(),
      state: scenarioState,
      since: instant,
      validatedOn: day.nullable(),
    }),
  ),
  history: z.array(z.object({ at: instant, kind: z.string(), version: z.number().int() })),
  /** What the asker may do now. */
  may: z.object({
    write: z.boolean(),
    validate: z.boolean(),
    retire: z.boolean(),
    revise: z.boolean(),
  }),
})
export type ScenarioDetail = z.infer<typeof scenarioDetail>

/** The sessions that may have validated a scenario: held, of a body or of a mapping, the latest first. */
export const validationGrounds = z.object({
  items: z.array(
    z.object({ id, kind: z.enum(['session', 'mapping']), title: z.string(), placeName: z.string(), on: day }),
  ),
  order: z.string(),
})

export const printQuery = z.strictObject({ language: language.default('es') })
