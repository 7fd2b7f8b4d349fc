import { z } from 'zod'
import { code, day, id, instant, listOf, page } from './common.ts'

const party = z.object({ id, name: z.string() })
const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256, hex')

export const newSharingProtocol = z.strictObject({
  title: z.string().trim().min(3).max(160),
  withWhom: z.string().trim().min(2).max(200),
  purpose: z.string().trim().min(10).max(1000),
  fields: z.array(code).min(1).max(20),
  dataClass: z
    .enum(['P0', 'P1'])
    .describe('No protocol opens what reporters sent, referrals or what is life-critical'),
  signedOn: day,
  validFrom: day,
  validUntil: day,
  documentHash: sha256,
  owners: z.array(id).min(1).max(20).describe('Institutions of which each has to approve each request'),
})
export type NewSharingProtocol = z.infer<typeof newSharingProtocol>

export const sharingProtocolRow = z.object({
  id,
  title: z.string(),
  withWhom: z.string(),
  purpose: z.string(),
  fields: z.array(code),
  dataClass: z.enum(['P0', 'P1']),
  signedOn: day,
  validFrom: day,
  validUntil: day,
  documentHash: sha256,
  owners: z.array(party),
  state: z.enum(['draft', 'in-force', 'expired', 'ended']),
  endReason: code.nullable(),
  mayConfirm: z.boolean(),
  mayEnd: z.boolean(),
})
export type SharingProtocolRow = z.infer<typeof sharingProtocolRow>
export const sharingProtocolList = listOf(sharingProtocolRow)
export const sharingQuery = z.strictObject({ ...page, view: z.enum(['open', 'all']).default('open') })
export const protocolEnding = z.strictObject({ reason: code })

export const newOutsideRequest = z.strictObject({
  protocolId: id.nullable(),
  askedBy: z.string().trim().min(2).max(200),
  purpose: z.string().trim().min(10).max(1000),
  fields: z.array(code).min(1).max(20),
  basis: code,
  receivedOn: day,
})
export type NewOutsideRequest = z.infer<typeof newOutsideRequest>

const approval = z.object({
  owner: party,
  answer: z.enum(['approved', 'refused']).nullable(),
  reason: code.nullable(),
  answeredAt: instant.nullable(),
  mine: z.boolean().describe('The asker answers for this owner'),
})

export const outsideRequestRow = z.object({
  id,
  protocol: z.object({ id, title: z.string() }).nullable(),
  askedBy: z.string(),
  purpose: z.string(),
  fields: z.array(code),
  basis: code,
  receivedOn: day,
  answerBy: day,
  state: z.enum(['waiting', 'approved', 'refused', 'handed-over', 'withdrawn']),
  stateSince: instant,
  refusalReason: code.nullable(),
  fileHash: sha256.nullable(),
  approvals: z.array(approval),
  mayHandOver: z.boolean(),
  mayWithdraw: z.boolean(),
})
export type OutsideRequestRow = z.infer<typeof outsideRequestRow>
export const outsideRequestList = listOf(outsideRequestRow)
export const outsideAnswer = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('approved'), organizationId: id }),
  z.strictObject({ answer: z.literal('refused'), organizationId: id, reason: code }),
])
export type OutsideAnswer = z.infer<typeof outsideAnswer>
export const handingOver = z.strictObject({ fileHash: sha256 })
export const outsideState = z.object({
  id,
  state: z.enum(['waiting', 'approved', 'refused', 'handed-over', 'withdrawn']),
})
