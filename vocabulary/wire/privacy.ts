import { z } from 'zod'
import { code, day, id, instant, language, listOf, page } from './common.ts'

/** What a person asks about the data that is kept of them, from the day it comes in to the answer. */
export const dataRights = ['access', 'rectification', 'erasure', 'objection'] as const
export const dataRight = z.enum(dataRights)

export const requestStates = [
  'received',
  'in-hand',
  'awaiting-second',
  'answered',
  'refused',
  'withdrawn',
] as const

export const namedSources = [
  'account',
  'contact',
  'participant',
  'seat',
  'signature',
  'witness',
  'trainee',
  'certificate',
] as const
const source = z.enum(namedSources)

/** Within how many days a right is to be answered, and under which law. */
export const legalTerm = z.object({
  right: dataRight,
  days: z.number().int(),
  ground: code,
  validatedOn: day.nullable().describe('Null while no lawyer has confirmed it'),
})
export const legalTermList = z.object({ items: z.array(legalTerm), order: z.string() })
export const legalTermParams = z.strictObject({ right: dataRight })
export const legalTermChange = z.strictObject({
  days: z.number().int().min(1).max(365),
  ground: code,
  validatedOn: day.nullable().default(null),
})

export const newAccessRequest = z.strictObject({
  right: dataRight,
  requesterName: z
    .string()
    .trim()
    .min(2)
    .max(120)
    .describe('As the person writes it; forgotten half a year after the answer'),
  cameBy: code,
  receivedOn: day,
})
export type NewAccessRequest = z.infer<typeof newAccessRequest>

export const accessRequestRow = z.object({
  id,
  right: dataRight,
  ground: code,
  requesterName: z.string().nullable().describe('Null once forgotten, and for whoever confirms an erasure'),
  cameBy: code,
  receivedOn: day,
  dueOn: day,
  late: z.boolean(),
  state: z.enum(requestStates),
  stateSince: instant,
})
export type AccessRequestRow = z.infer<typeof accessRequestRow>
export const accessRequestList = listOf(accessRequestRow)
export const accessRequestQuery = z.strictObject({ ...page, view: z.enum(['open', 'all']).default('open') })

/** A row that bears the name, or that was noted as this person's. */
const named = {
  source,
  rowId: id,
  name: z.string().nullable(),
  whereabouts: z.string().nullable().describe('The meeting, the body or the login it belongs to'),
  since: day.nullable(),
  corrigible: z.boolean(),
  erasing: z
    .enum(['rename', 'keep'])
    .nullable()
    .describe('What erasing does: the name goes and the row stays, or all stays'),
  keptFor: code.nullable(),
}
export const foundRow = z.object(named)
export type FoundRow = z.infer<typeof foundRow>
export const searchBody = z.strictObject({ words: z.string().trim().min(3).max(120) })
export const foundRows = z.object({ items: z.array(foundRow), order: z.string(), cut: z.boolean() })

const deed = z.enum(['copy', 'correct', 'erase', 'keep'])
export const accessTrace = z.object({
  ...named,
  id,
  deed,
  keepReason: code.nullable(),
  doneAt: instant.nullable(),
})
export type AccessTrace = z.infer<typeof accessTrace>

const act = z.object({ at: instant, kind: z.string(), by: z.string().nullable() })

export const accessRequestDetail = accessRequestRow.extend({
  identityCheck: code.nullable(),
  proposedBy: z.string().nullable(),
  secondBy: z.string().nullable(),
  returnReason: code.nullable(),
  outcome: z.enum(['done', 'partly', 'nothing-found']).nullable(),
  refusalReason: code.nullable(),
  appealWay: code.nullable(),
  note: z.string(),
  traces: z.array(accessTrace),
  history: z.array(act),
  may: z.object({
    check: z.boolean(),
    search: z.boolean(),
    copy: z.boolean(),
    correct: z.boolean(),
    propose: z.boolean(),
    confirm: z.boolean(),
    erase: z.boolean(),
    answer: z.boolean(),
    refuse: z.boolean(),
  }),
})
export type AccessRequestDetail = z.infer<typeof accessRequestDetail>

export const identityChecked = z.strictObject({ check: code })
export const noteTraces = z.strictObject({
  rows: z
    .array(z.strictObject({ source, rowId: id }))
    .min(1)
    .max(100),
})
export const traceParams = z.strictObject({ id, traceId: id })
export const correction = z.strictObject({ name: z.string().trim().min(2).max(120) })
export const secondDecision = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('confirm') }),
  z.strictObject({ decision: z.literal('return'), reason: code }),
])
export const requestAnswer = z.strictObject({ note: z.string().trim().max(1000).default('') })
export const requestRefusal = z.strictObject({
  reason: code,
  appealWay: code,
  note: z.string().trim().max(1000).default(''),
})

/** Everything that the rows say of the person, to be handed to that person. */
export const personCopy = z.object({
  format: z.literal('vigia-personal-data-1'),
  requestId: id,
  right: dataRight,
  ground: code,
  madeAt: instant,
  rows: z.array(z.object({ source, content: z.record(z.string(), z.unknown()) })),
  notHere: z.string().describe('Where else data could lie, and why it cannot be found here'),
})
export type PersonCopy = z.infer<typeof personCopy>
export const copyQuery = z.strictObject({ language: language.default('es') })
