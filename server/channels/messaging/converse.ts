import type { Inbound } from '../../../interchange/messaging/index.ts'
import { screenText } from '../../../vocabulary/words/index.ts'
import { sealArrivingText } from '../../parties/keys/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { type Database, publicActor, type Work } from '../../platform/database/index.ts'
import type { SealKeys } from '../../platform/keys/index.ts'
import { errorFacts, type Log } from '../../platform/log.ts'
import { Problem } from '../../platform/problem.ts'
import type { Clock } from '../../platform/time.ts'
import { receiveSignal } from '../../warning/signal/index.ts'
import {
  beginConversation,
  type Conversation,
  type Facts,
  sayTooFast,
  type Turn,
  takeFailure,
  takeMessage,
  takeNote,
  takePlace,
  takeSent,
} from './conversation/index.ts'
import type { MessagingMemory } from './memory.ts'
import { readFacts, readPlace } from './read-facts.ts'
import { inTurns } from './take-turns.ts'

export interface ConverseParts {
  readonly app: Database
  readonly clock: Clock
  readonly chance: Chance
  readonly seals: SealKeys
  readonly log: Log
  readonly demo: boolean
  /** How the installation is reached from outside. */
  readonly address: string
  readonly memory: MessagingMemory
  /** @throws Problem intake-paused or contacts-unconfirmed when nobody would answer for this place */
  readonly requireOpen: (work: Work, placeId: string) => Promise<void>
}

export type Converse = (service: string, inbound: Inbound) => Promise<string | null>

/** What was sent longer ago than messages are remembered may have been answered already. */
const oldestMs = 86_400_000

/**
 * Takes a message in and gives what is answered, null for nothing. The messages of one sender are taken one after the other.
 * How the conversation stands is kept, and the message noted as taken, only when everything that it led to was committed: who
 * is told that something arrived can rely on it, and what failed may be sent again.
 *
 * @throws Error when nothing could be done with it; then nothing of it is known
 */
export function openConversations(parts: ConverseParts): Converse {
  const { memory, clock } = parts
  const turns = inTurns()
  return async (service, inbound) => {
    const sender = memory.mark(`${service} ${inbound.sender}`, clock.now())
    return await turns(sender.today, async () => {
      const now = clock.now()
      const message = inbound.id === null ? null : memory.mark(`${service} id ${inbound.id}`, now)
      const isOld = inbound.sentAt !== null && now.getTime() - inbound.sentAt.getTime() > oldestMs
      if (isOld || (message !== null && memory.hasSeen(message))) return null
      const conversation = memory.find(sender)
      const pace = memory.pace(sender, now)
      if (pace !== 'go-on') {
        if (message !== null) memory.see(message, now)
        return pace === 'tell' ? sayTooFast(conversation?.language ?? 'es') : null
      }
      const turn = await answer(parts, { conversation, text: inbound.text })
      memory.keep(sender, turn.conversation, now)
      if (message !== null) memory.see(message, now)
      return turn.say
    })
  }
}

interface Given {
  readonly conversation: Conversation | null
  readonly text: string | null
}

async function answer(parts: ConverseParts, given: Given): Promise<Turn> {
  // What is sent twice is one signal, also when the transaction is tried again.
  const clientUuid = parts.chance.uuid()
  let failing: Failing | null = null
  try {
    return await parts.app.transact(publicActor, async (work) => {
      const facts = await readFacts(work, parts)
      const turn =
        given.conversation === null
          ? beginConversation(given.text, clientUuid, facts)
          : takeMessage(given.conversation, given.text, facts)
      if (turn.effect?.kind === 'send' && turn.conversation !== null)
        failing = { conversation: turn.conversation, facts, placeId: turn.effect.signal.territoryId }
      return await goOn(parts, { work, facts, turn })
    })
  } catch (error) {
    if (failing === null) throw error
    return await afterFailure(parts, failing, error)
  }
}

interface Under {
  readonly work: Work
  readonly facts: Facts
  readonly turn: Turn
}

/** Does outside what a turn asks for. */
async function goOn(parts: ConverseParts, { work, facts, turn }: Under): Promise<Turn> {
  const { conversation, effect } = turn
  if (conversation === null || effect === null) return turn
  switch (effect.kind) {
    case 'forget':
      return turn
    case 'check-place':
      return takePlace(conversation, await readPlace(work, effect.placeId), facts)
    case 'seal-note': {
      const arriving = { text: effect.text, authority: effect.flagged }
      const sealed = await sealArrivingText(work, arriving, parts)
      const known = [...facts.departments, ...facts.municipalities].map(({ name }) => name)
      return takeNote(conversation, { sealed, passages: screenText('/note', effect.text, known) }, facts)
    }
    case 'send': {
      await parts.requireOpen(work, effect.signal.territoryId)
      const { readBy } = await receiveSignal(work, effect.signal, {
        ...parts,
        arrival: { channel: 'messaging' },
      })
      return takeSent(conversation, { readBy, dangerNow: effect.signal.dangerNow }, facts)
    }
  }
}

interface Failing {
  readonly conversation: Conversation
  readonly facts: Facts
  readonly placeId: string
}

/** The signal was not written, or nobody can tell whether it was: the person is told, and what was answered stays. */
async function afterFailure(parts: ConverseParts, failing: Failing, error: unknown): Promise<Turn> {
  const { conversation, facts, placeId } = failing
  const code = error instanceof Problem ? error.code : null
  if (code === 'intake-paused' || code === 'contacts-unconfirmed') {
    const place = await parts.app.transact(publicActor, (work) => readPlace(work, placeId))
    return takePlace(conversation, place, facts)
  }
  // The try before this one had arrived after all; its answer was lost on the way.
  if (code === 'conflict') return takeSent(conversation, lateReading(conversation, facts), facts)
  parts.log.error('messaging.not-written', errorFacts(error))
  return takeFailure(conversation)
}

const lateReading = ({ answers }: Conversation, { now }: Facts) => {
  const dangerNow = answers.dangerNow === true
  return { readBy: new Date(now.getTime() + (dangerNow ? 1 : 24) * 3_600_000), dangerNow }
}
