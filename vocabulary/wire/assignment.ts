import { z } from 'zod'
import { id, instant } from './common.ts'

/** What somebody can have in hand. */
export type AssignmentSubject = 'signal' | 'situation' | 'commitment'

export const colleague = z.object({ id, name: z.string() })

/** Who has a thing in hand, as a list shows it; null while nobody has. */
export const assignee = colleague.extend({ mine: z.boolean().describe('It is the person who asks') })
export type Assignee = z.infer<typeof assignee>

/** Who has it in hand since when, and whom the asker may give it to: those who see it, and nobody else. */
export const assignmentState = z.object({
  assigned: assignee
    .extend({ by: z.string().describe('Who gave it out; the same name when it was taken over'), at: instant })
    .nullable(),
  mayAssign: z.boolean().describe('False for whoever may take it over but not give it to somebody else'),
  colleagues: z.array(colleague),
})
export type AssignmentState = z.infer<typeof assignmentState>

export const newAssignment = z.strictObject({
  personId: id.describe('A colleague who may see it; oneself to take it over'),
})

/** Narrows a list to what the asker has in hand. */
export const assignedFilter = z.enum(['me']).optional()
