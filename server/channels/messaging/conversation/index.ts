export type { Conversation, SealedNote } from './conversation.ts'
export type { Facts, Municipality, PlaceIntake } from './facts.ts'
export {
  beginConversation,
  sayTooFast,
  type Turn,
  takeFailure,
  takeMessage,
  takeNote,
  takePlace,
  takeSent,
} from './take-message.ts'
export type { Language } from './texts/index.ts'
