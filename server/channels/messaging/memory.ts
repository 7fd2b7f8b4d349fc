import { createHmac } from 'node:crypto'
import type { Chance } from '../../platform/chance.ts'
import type { Conversation } from './conversation/index.ts'

const dayMs = 86_400_000
const sweepMs = 60_000
/** Far more people than write at once; whoever has been silent longest goes first. */
const mostKept = 50_000
/** So many messages in a row, and then one a minute: three conversations fit, hundreds of messages do not. */
const burst = 80
const refillMs = 60_000

/** A number or an id of a message, as it is known here: by what the keys of two days make of it. */
export interface Marked {
  readonly today: string
  readonly yesterday: string
}

interface Kept {
  readonly conversation: Conversation
  readonly since: number
}

interface Pace {
  readonly left: number
  readonly at: number
  readonly told: boolean
}

/**
 * All that is known of those who write, and for a day at most. It lives in memory alone: a restart forgets it, as does the day.
 * Nobody is known by a number, but by an HMAC of it under a key that is drawn anew each day and never leaves this object.
 */
export class MessagingMemory {
  readonly #chance: Pick<Chance, 'bytes'>
  #day = -1
  #sweptAt = 0
  #keys: { readonly today: Uint8Array; readonly yesterday: Uint8Array }
  readonly #conversations = new Map<string, Kept>()
  readonly #seen = new Map<string, number>()
  readonly #paces = new Map<string, Pace>()

  constructor(chance: Pick<Chance, 'bytes'>) {
    this.#chance = chance
    this.#keys = { today: chance.bytes(32), yesterday: chance.bytes(32) }
  }

  /** What a sender or a message is known by at this moment. */
  mark(text: string, now: Date): Marked {
    this.#turn(now)
    const under = (key: Uint8Array) => createHmac('sha256', key).update(text).digest('base64url')
    return { today: under(this.#keys.today), yesterday: under(this.#keys.yesterday) }
  }

  find(sender: Marked): Conversation | null {
    return this.#keptOf(sender)?.conversation ?? null
  }

  /** Keeps how a conversation stands, a day after its beginning at most. */
  keep(sender: Marked, conversation: Conversation | null, now: Date): void {
    const before = this.#keptOf(sender)
    this.#conversations.delete(sender.today)
    this.#conversations.delete(sender.yesterday)
    if (conversation === null) return
    const since = before?.conversation.clientUuid === conversation.clientUuid ? before.since : now.getTime()
    this.#conversations.set(sender.today, { conversation, since })
    dropOldest(this.#conversations)
  }

  hasSeen = (message: Marked): boolean => this.#seen.has(message.today) || this.#seen.has(message.yesterday)

  see(message: Marked, now: Date): void {
    this.#seen.set(message.today, now.getTime())
    dropOldest(this.#seen)
  }

  /** Whether a sender may be answered now; who writes faster than a person is told so once, and then waited for. */
  pace(sender: Marked, now: Date): 'go-on' | 'tell' | 'wait' {
    const known = this.#paces.get(sender.today) ?? this.#paces.get(sender.yesterday)
    const was = known ?? { left: burst, at: now.getTime(), told: false }
    const left = Math.min(burst, was.left + (now.getTime() - was.at) / refillMs)
    const may = left >= 1
    const next = { left: may ? left - 1 : left, at: now.getTime(), told: !may }
    this.#paces.delete(sender.yesterday)
    this.#paces.delete(sender.today)
    this.#paces.set(sender.today, next)
    dropOldest(this.#paces)
    if (may) return 'go-on'
    return was.told ? 'wait' : 'tell'
  }

  /** How many conversations are under way. */
  get size(): number {
    return this.#conversations.size
  }

  /** A new key for a new day; with the key of the day before yesterday goes what was known under it. */
  #turn(now: Date): void {
    const day = Math.floor(now.getTime() / dayMs)
    if (day !== this.#day) {
      const isNext = day === this.#day + 1
      const yesterday = isNext ? this.#keys.today : this.#chance.bytes(32)
      this.#keys = { today: this.#chance.bytes(32), yesterday }
      this.#day = day
    }
    if (now.getTime() - this.#sweptAt < sweepMs) return
    this.#sweptAt = now.getTime()
    const oldest = now.getTime() - dayMs
    dropBefore(this.#conversations, ({ since }) => since <= oldest)
    dropBefore(this.#seen, (at) => at <= oldest)
    dropBefore(this.#paces, ({ at }) => at <= oldest)
  }

  #keptOf = (sender: Marked): Kept | undefined =>
    this.#conversations.get(sender.today) ?? this.#conversations.get(sender.yesterday)
}

function dropBefore<T>(map: Map<string, T>, isOver: (value: T) => boolean): void {
  for (const [key, value] of map) if (isOver(value)) map.delete(key)
}

/** A map gives its entries in the order in which they were put. */
function dropOldest(map: Map<string, unknown>): void {
  if (map.size <= mostKept) return
  const [first] = map.keys()
  if (first !== undefined) map.delete(first)
}
