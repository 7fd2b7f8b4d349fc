import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { LiveEvent } from '../../../../vocabulary/wire/live.ts'
import { type Database, publicActor } from '../../../platform/database/index.ts'
import { viewHall } from './view-hall.ts'

const lookEveryMs = 500
const beatEveryMs = 15_000
/** A telephone that takes nothing off its line is let go: it comes back and asks for the present. */
const mostWaitingBytes = 1_000_000
const mostListeners = 1500

interface Seen {
  readonly id: string
  readonly counts: string
  readonly event: LiveEvent
}

interface Listening {
  readonly listeners: Set<ServerResponse>
  seen: Seen | null
  beatAt: number
  timer: NodeJS.Timeout | null
}

/**
 * Tells everybody in a hall what changed. One look at the database every half second serves all who listen to the same hall,
 * so two hundred telephones cost what one costs, and what changes faster is told together. Whatever process wrote it, it is
 * seen; nothing has to be remembered over a restart, because the id of an event is the digest of what it says.
 */
export class HallEvents {
  readonly #database: Database
  readonly #halls = new Map<string, Listening>()

  constructor(database: Database) {
    this.#database = database
  }

  /** Whether one more may listen. */
  hasRoom(stream: string): boolean {
    return (this.#halls.get(stream)?.listeners.size ?? 0) < mostListeners
  }

  /** Sends to this response until its connection ends. @param known the id of the last event that was received */
  attach(
    stream: string,
    response: ServerResponse,
    known: { readonly id: string; readonly event: LiveEvent },
  ): void {
    const hall = this.#halls.get(stream) ?? { listeners: new Set(), seen: null, beatAt: 0, timer: null }
    this.#halls.set(stream, hall)
    hall.listeners.add(response)
    response.on('close', () => this.#detach(stream, response))
    const present = seenIn(known.event)
    response.write('retry: 2000\n\n')
    response.write(known.id === present.id ? countsOf(present) : wholeOf(present))
    hall.seen ??= present
    hall.timer ??= this.#lookLater(stream, hall)
  }

  #detach(stream: string, response: ServerResponse): void {
    const hall = this.#halls.get(stream)
    if (hall === undefined || !hall.listeners.delete(response) || hall.listeners.size > 0) return
    if (hall.timer !== null) clearTimeout(hall.timer)
    this.#halls.delete(stream)
  }

  #lookLater(stream: string, hall: Listening): NodeJS.Timeout {
    return setTimeout(() => void this.#look(stream, hall), lookEveryMs)
  }

  async #look(stream: string, hall: Listening): Promise<void> {
    // A database that does not answer is asked again; who listens keeps the line and hears nothing meanwhile.
    const found = await this.#database
      .transact(publicActor, (work) => viewHall(work, stream))
      .catch(() => 'no-answer' as const)
    if (found === null) {
      for (const listener of hall.listeners) listener.end()
      return
    }
    if (found !== 'no-answer') this.#tell(hall, seenIn(found))
    this.#beat(hall)
    if (hall.listeners.size > 0) hall.timer = this.#lookLater(stream, hall)
  }

  #tell(hall: Listening, now: Seen): void {
    const before = hall.seen
    hall.seen = now
    if (before?.id !== now.id) this.#write(hall, wholeOf(now))
    else if (before.counts !== now.counts) this.#write(hall, countsOf(now))
  }

  #beat(hall: Listening): void {
    if (performance.now() - hall.beatAt < beatEveryMs) return
    hall.beatAt = performance.now()
    this.#write(hall, ': beat\n\n')
  }

  #write({ listeners }: Listening, text: string): void {
    for (const listener of listeners)
      if (listener.writableLength > mostWaitingBytes) listener.destroy()
      else listener.write(text)
  }
}

function seenIn(event: LiveEvent): Seen {
  const state = JSON.stringify(event.state)
  const id = createHash('sha256').update(state).digest('base64url').slice(0, 22)
  return { id, counts: JSON.stringify(event.counts), event }
}

const wholeOf = ({ id, event }: Seen): string => `id: ${id}\nevent: state\ndata: ${JSON.stringify(event)}\n\n`
const countsOf = ({ id, counts }: Seen): string => `id: ${id}\nevent: counts\ndata: ${counts}\n\n`

/** One event as text, for whoever asks once and does not stay. */
export const eventText = (event: LiveEvent): string => wholeOf(seenIn(event))
