type EventName = 'state' | 'counts'

/** Somebody who listens to a hall, as a browser's EventSource does. */
export class Listener {
  readonly #abort = new AbortController()
  readonly #waiting: (() => void)[] = []
  readonly #events: { name: string; data: string; taken: boolean }[] = []
  #text = ''
  #rest = ''
  #isOver = false
  lastId = ''
  /** Once the line has ended, by whichever side. */
  readonly ended: Promise<void>

  constructor(url: string, knownId?: string) {
    this.ended = this.#listen(url, knownId)
      // The line is cut when the server stops, or by whoever listens.
      .catch(() => undefined)
      .then(() => {
        this.#isOver = true
        this.#wake()
      })
  }

  /** The next event of that name; those of other names are passed over. */
  async next<T>(name: EventName): Promise<T> {
    for (;;) {
      const found = this.#events.find((event) => event.name === name && !event.taken)
      if (found !== undefined) {
        found.taken = true
        return JSON.parse(found.data) as T
      }
      if (this.#isOver) throw new Error(`the line ended before an event ${name}: ${this.#text.slice(-300)}`)
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    }
  }

  /** How many events of that name came so far. */
  heard(name: EventName): number {
    return this.#events.filter((event) => event.name === name).length
  }

  everything(): string {
    return this.#text
  }

  close(): void {
    this.#abort.abort()
  }

  async #listen(url: string, knownId: string | undefined): Promise<void> {
    const headers = new Headers({ accept: 'text/event-stream' })
    if (knownId !== undefined) headers.set('last-event-id', knownId)
    const reply = await fetch(url, { headers, signal: this.#abort.signal })
    const decoder = new TextDecoder()
    for await (const chunk of reply.body ?? [])
      this.#take(decoder.decode(chunk as Uint8Array, { stream: true }))
  }

  #take(chunk: string): void {
    this.#text += chunk
    const blocks = (this.#rest + chunk).split('\n\n')
    this.#rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const fields = new Map(
        block.split('\n').map((line) => [line.split(': ')[0], line.replace(/^\w*: /, '')]),
      )
      const [name, data] = [fields.get('event'), fields.get('data')]
      this.lastId = fields.get('id') ?? this.lastId
      if (name !== undefined && data !== undefined) this.#events.push({ name, data, taken: false })
    }
    this.#wake()
  }

  #wake(): void {
    for (const one of this.#waiting.splice(0)) one()
  }
}

/** @param knownId the id of the last event that was received before */
export const listenTo = (address: string, stream: string, knownId?: string): Listener =>
  new Listener(`${address}/api/v1/live/events/${stream}`, knownId)
