import type { SignalSubmission } from '../../../../../vocabulary/wire/signal.ts'
import type { Answers, Conversation, Note, Step, View } from '../conversation.ts'
import type { Facts } from '../facts.ts'
import type { Words } from '../texts/index.ts'

/** What a question is asked and read with. */
export interface Asked {
  readonly conversation: Conversation
  readonly facts: Facts
  readonly words: Words
}

/** What has to be done outside before the conversation goes on. */
export type Effect =
  | { readonly kind: 'check-place'; readonly placeId: string }
  /** The only place in which a sentence stands in clear; it is sealed at once. */
  | { readonly kind: 'seal-note'; readonly text: string; readonly flagged: boolean }
  | { readonly kind: 'send'; readonly signal: Omit<SignalSubmission, 'proof'> }
  | { readonly kind: 'forget' }

/** What an answer changes. Without a step the next open question is asked. */
export interface Reading {
  readonly answers?: Partial<Answers>
  readonly view?: Partial<View>
  readonly step?: Step
  /** Said before the next question. */
  readonly before?: readonly string[]
  readonly hurryAsked?: true
  readonly note?: Note
  readonly effect?: Effect
}

/** One question of the conversation. */
export interface StepDefinition {
  ask(asked: Asked): string
  /** @returns null for an answer that is none */
  read(asked: Asked, text: string): Reading | null
}

/** Lines of one message; what is empty is left out. */
export const lines = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join('\n')
