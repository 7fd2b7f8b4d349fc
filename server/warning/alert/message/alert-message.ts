import type { AlertKind, RiskLevel, SectionName } from '../../../../vocabulary/words/index.ts'
import type { NoticeKind } from '../alert-store.ts'

export interface MessageRecommendation {
  readonly verb: string | null
  readonly what: string
  /** YYYY-MM-DD */
  readonly dueOn: string | null
  readonly evidenceRequired: string
  /** Null where the reader is the one who is asked. */
  readonly organizationName: string | null
}

/**
 * Something that was said of an issued alert, with the alert itself as it was signed: the matter of one message to other
 * systems. Nothing in it changes afterwards, so one notice is the same message whenever it is fetched.
 */
export interface AlertMessage {
  /** Of the notice. */
  readonly id: string
  readonly alertId: string
  readonly number: string
  /** The issue is the first; what was said later follows. */
  readonly ordinal: number
  readonly notice: NoticeKind
  readonly at: Date
  readonly reason: string | null
  readonly note: string
  /** Until when the alert was valid once this was said. */
  readonly expiresAt: Date | null
  /** The moments of the notices before this one, in their order. */
  readonly earlier: readonly { readonly ordinal: number; readonly at: Date }[]
  readonly kind: AlertKind
  readonly level: RiskLevel
  readonly modality: string
  readonly exercise: boolean
  readonly title: string
  readonly sections: Readonly<Record<SectionName, string>>
  /** Of everything that people wrote in it. */
  readonly language: 'es' | 'fr' | 'en'
  /** Never below a municipality, with the names of what contains it, nearest first. */
  readonly place: { readonly id: string; readonly names: readonly string[] }
  /** For whom it is; null where it is a copy for somebody else who may read the alert. */
  readonly recipient: { readonly id: string; readonly organizationName: string } | null
}
