import { z } from 'zod'
import { code, id } from './common.ts'

const text = (longest: number) => z.string().trim().max(longest).default('')

/** What an item is about, where that is kept. A body reaches no signal, situation or referral: none can be named. */
export const subjectKind = z.enum(['workshop', 'statement', 'commitment', 'alert'])
export type SubjectKind = z.infer<typeof subjectKind>
export const itemKind = z.enum(['information', 'decision'])
const itemSubject = z.strictObject({ kind: subjectKind, id })
export const newItem = z.strictObject({
  kind: itemKind,
  title: z.string().trim().min(2).max(160),
  question: text(500).describe('What the seats are asked to decide'),
  minutes: z.number().int().min(5).max(720).default(30),
  subject: itemSubject.nullable().default(null).describe('What it is about'),
})
export type NewItem = z.output<typeof newItem>
/** The agenda as a whole, before the session is convened. */
export const sessionAgenda = z.strictObject({ items: z.array(newItem).min(1).max(40) })

export const itemState = z.enum(['pending', 'open', 'stopped', 'done', 'postponed'])
export const itemMove = z.strictObject({ to: z.enum(['open', 'done', 'postponed']), notes: text(1000) })
export const newConflict = z.strictObject({
  seatId: id,
  ground: code.describe('A code of `conflict-grounds`'),
  words: text(300),
})
