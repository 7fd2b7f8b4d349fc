import { z } from 'zod'
import { commitmentLine, commitmentRow } from './commitment.ts'
import { code, day, id, instant } from './common.ts'
import { ratedRow } from './ratings.ts'
import { responseActionStates } from './response.ts'
import { statementStates, voteRow } from './workshop.ts'

/** From where a chain may be walked; an indicator shares the id of its commitment. */
export const traceKind = z.enum(['statement', 'commitment', 'item', 'decision'])
export const traceParams = z.strictObject({ kind: traceKind, id })

export const tracedStatement = z.object({
  id,
  workshop: z.object({ id, number: z.string().nullable(), title: z.string() }),
  ordinal: z.number().int(),
  line: commitmentLine,
  text: z.string(),
  state: statementStates,
  votes: z.array(voteRow).describe('The oldest first; the last one counts'),
  ratings: z.array(ratedRow),
})
export type TracedStatement = z.infer<typeof tracedStatement>

export const tracedCommitment = z.object({
  commitment: commitmentRow,
  /** What it came from within this chain: a statement that was agreed on, or a decision that asked for it. */
  statementId: id.nullable(),
  decisionId: id.nullable(),
  /** What its owner plans and does towards it. */
  steps: z.array(z.object({ id, what: z.string(), state: responseActionStates, dueOn: day })),
})
export type TracedCommitment = z.infer<typeof tracedCommitment>

export const tracedItem = z.object({
  id,
  session: z.object({ id, number: z.string() }),
  title: z.string(),
  state: code,
  subject: z.object({ kind: code, id }).nullable(),
  decisions: z.array(
    z.object({
      id,
      number: z.string(),
      text: z.string(),
      outcome: z.enum(['adopted', 'not-adopted']),
      takenAt: instant,
    }),
  ),
})
export type TracedItem = z.infer<typeof tracedItem>

/** One chain, whole, from whichever of its links it was asked: what was said, agreed, decided, owed and measured. */
export const trace = z.object({
  asked: z.object({ kind: traceKind, id }),
  statements: z.array(tracedStatement),
  /** Agreed in a workshop, or recommended by an alert, or pledged: what a committee may speak about. */
  agreed: z.array(tracedCommitment),
  items: z.array(tracedItem),
  /** Asked for by a decision, with owner and date. */
  actions: z.array(tracedCommitment),
})
export type Trace = z.infer<typeof trace>
