import { z } from 'zod'
import { code, id, inLanguages, instant, listOf, page } from './common.ts'
import { competencyProposalRow } from './competency.ts'
import { validated, versionState } from './version.ts'

/** 0 none · 1 knows · 2 applies with help · 3 applies alone · 4 teaches. */
export const competencyLevel = z.number().int().min(0).max(4)
const asked = competencyLevel.describe('The level that this group needs; 0 asks nothing')

/** What one level means: what somebody knows, can do, and stands for. */
export const levelDescriptor = z.strictObject({
  knowledge: inLanguages(300),
  skill: inLanguages(300),
  attitude: inLanguages(300),
})
export type LevelDescriptor = z.output<typeof levelDescriptor>

/** One row of the framework: which level each group needs, and what levels 1 to 4 mean. */
export const frameworkCompetency = z.strictObject({
  required: z.strictObject({
    'focal-points': asked,
    'local-committees': asked,
    triage: asked,
    analysis: asked,
    'immediate-response': asked,
    institutions: asked,
    'steering-committee': asked,
    trainers: asked,
    'data-protection': asked,
  }),
  levels: z.array(levelDescriptor).length(4).describe('Levels 1 to 4, in this order'),
})
export type FrameworkCompetency = z.output<typeof frameworkCompetency>

/** A whole version: one row a competency, by its code in the catalogue `competencies`. */
export const frameworkContent = z.record(code, frameworkCompetency)
export type FrameworkContent = z.output<typeof frameworkContent>

export const frameworkRow = z.object({
  /** Of the version that was shipped and nobody used yet, too. */
  id,
  version: z.string(),
  state: versionState,
  shipped: z.boolean(),
  /** Whether people are judged by it now: the validated one, or until there is one, the shipped draft. */
  inForce: z.boolean(),
  validation: validated.nullable(),
  /** Whether somebody was judged by it: it is never edited then. */
  isUsed: z.boolean(),
  proposals: z.number().int(),
  madeAt: instant.nullable(),
})
export type FrameworkRow = z.infer<typeof frameworkRow>
export const frameworkList = listOf(frameworkRow)
export const frameworkListQuery = z.strictObject({ ...page })

export const frameworkView = frameworkRow.extend({
  content: frameworkContent,
  /** The proposals of workshops that this version took in. */
  takenIn: z.array(competencyProposalRow.omit({ mayDecide: true })),
  mayEdit: z.boolean(),
  mayValidate: z.boolean(),
  mayBranch: z.boolean(),
})
export type FrameworkView = z.infer<typeof frameworkView>
export const frameworkCompetencyParams = z.strictObject({ id, competency: code })
