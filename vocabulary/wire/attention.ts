import { z } from 'zod'
import { assignee } from './assignment.ts'
import { clock, code } from './common.ts'

/** One thing that waits for the person who asks. */
export const attentionItem = z.object({
  kind: z.enum([
    'signal-assigned',
    'situation-assigned',
    'commitment-assigned',
    'signal-triage',
    'signal-verification',
    'signal-feedback',
    'signal-reply',
    'signal-detail',
    'signal-grouping',
    'situation-assessment',
    'assessment-review',
    'finding-decision',
    'alert-signature',
    'alert-acknowledgement',
    'alert-review',
    'alert-silence',
    'commitment-answer',
    'commitment-due',
    'commitment-verification',
    'action-start',
    'action-due',
    'proposal-answer',
    'appeal-decision',
    'referral-acceptance',
    'referral-legal-basis',
    'referral-next',
    'referral-follow-up',
    'signing-witness',
    'signature-lapses',
    'pathway-check',
    'drill-due',
    'scenario-validation',
    'cohort-observation',
    'service-verification',
    'competency-plan',
    'webhook-paused',
    'access-request-due',
    'erasure-second',
    'retention-overdue',
    'outside-request-answer',
    'person-incident-open',
    'safety-plan-review',
    'bias-review-due',
    'permission-lapses',
    'permission-lapsed',
    'last-certified',
    'override-review',
    'certificate-signature',
  ]),
  /** The id of the signal, situation, alert … that the item opens. */
  subjectId: z.string(),
  placeName: z.string().nullable(),
  /** Codes of what it is about, for instance a modality, the kind and verb of a commitment, or signal codes. */
  facts: z.array(code),
  /** An alert's number, where there is one. */
  number: z.string().nullable(),
  clock: clock.nullable(),
  restricted: z.boolean(),
  exercise: z.boolean(),
  assignedTo: assignee.nullable(),
})
export type AttentionItem = z.infer<typeof attentionItem>

/** What needs the asker now: what they have in hand first, then by its clock; `hidden` says how many more of a kind there are than are listed. */
export const attention = z.object({
  items: z.array(attentionItem),
  hidden: z.array(z.object({ kind: code, count: z.number().int() })),
  order: z.string(),
})
export type Attention = z.infer<typeof attention>
