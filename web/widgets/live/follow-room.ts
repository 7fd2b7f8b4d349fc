import type { LiveCounts, LiveEvent } from '../../../vocabulary/wire/live.ts'

/** How the room reaches this page: by events as they happen, by asking again and again, or not at all now. */
export type Reach = 'events' | 'asking' | 'none'

/** What `EventSource` gives that is used here. */
export interface EventsIn {
  readonly readyState: number
  addEventListener(kind: string, heard: (event: { readonly data?: string }) => void): void
  close(): void
}

export interface RoomParts {
  /** The address of what changes. */
  readonly stream: string
  /** Asks for the whole state once: what it is and where its events are, that the room is gone, or null without an answer. */
  readonly ask: () => Promise<{ readonly live: LiveEvent; readonly stream: string } | 'gone' | null>
  readonly onEvent: (event: LiveEvent) => void
  readonly onCounts: (counts: LiveCounts) => void
  readonly onReach: (reach: Reach) => void
  readonly onGone: () => void
  readonly openEvents?: (address: string) => EventsIn
}

export interface RoomLine {
  /** Asks once, now: after a telephone slept, or when its network is said to be back. */
  readonly look: () => Promise<void>
  readonly stop: () => void
}

const closed = 2
/** Between two askings while no events come; a little of chance keeps two hundred telephones from asking at once. */
const askEveryMs = 4_000
/** A line that died without a word is found by asking now and then even while it seems to be open. */
const lookEveryMs = 60_000

const openSource = (address: string): EventsIn => new EventSource(address)

/**
 * Follows a room by server-sent events; while they do not come, by asking. Nothing older than what is shown replaces it.
 */
export function followRoom(parts: RoomParts): RoomLine {
  const line = new Line(parts)
  line.begin()
  return { look: () => line.look(), stop: () => line.stop() }
}

class Line {
  readonly #parts: RoomParts
  #stream: string
  #source: EventsIn | undefined
  #timer = 0
  #latest = ''
  #stopped = false
  #reach: Reach | undefined

  constructor(parts: RoomParts) {
    this.#parts = parts
    this.#stream = parts.stream
  }

  begin(): void {
    this.#listen(this.#stream)
    this.#later()
  }

  stop(): void {
    this.#stopped = true
    this.#source?.close()
    clearTimeout(this.#timer)
  }

  async look(): Promise<void> {
    const found = await this.#parts.ask()
    if (this.#stopped) return
    if (found === 'gone') {
      this.stop()
      this.#parts.onGone()
      return
    }
    if (found === null) this.#tell('none')
    else {
      this.#take(found.live)
      if (this.#reach !== 'events') this.#tell('asking')
      if (found.stream !== this.#stream || this.#source?.readyState === closed) this.#listen(found.stream)
    }
    this.#later()
  }

  #later(): void {
    clearTimeout(this.#timer)
    const wait = this.#reach === 'events' ? lookEveryMs : askEveryMs
    const chance = 0.75 + Math.random() / 2
    if (!this.#stopped) this.#timer = Number(setTimeout(() => void this.look(), wait * chance))
  }

  #tell(now: Reach): void {
    if (now === this.#reach || this.#stopped) return
    this.#reach = now
    this.#parts.onReach(now)
  }

  #take(event: LiveEvent): void {
    if (this.#stopped || event.at < this.#latest) return
    this.#latest = event.at
    this.#parts.onEvent(event)
  }

  #listen(to: string): void {
    this.#stream = to
    this.#source?.close()
    const { openEvents = openSource, onCounts } = this.#parts
    const own = openEvents(`/api/v1/live/events/${to}`)
    this.#source = own
    own.addEventListener('open', () => {
      if (own !== this.#source) return
      this.#tell('events')
      this.#later()
    })
    own.addEventListener('state', ({ data }) => this.#take(JSON.parse(data ?? '') as LiveEvent))
    own.addEventListener('counts', ({ data }) => onCounts(JSON.parse(data ?? '') as LiveCounts))
    own.addEventListener('error', () => {
      if (own !== this.#source || this.#reach !== 'events') return
      this.#reach = undefined
      void this.look()
    })
  }
}
