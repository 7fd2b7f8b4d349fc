import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { LiveEvent } from '../../../vocabulary/wire/live.ts'
import { type EventsIn, followRoom, type Reach } from './follow-room.ts'

const eventAt = (at: string): LiveEvent => ({
  at,
  state: {
    title: at,
    question: '',
    language: 'es',
    room: 'open',
    round: null,
    shown: null,
    takesStatements: true,
  },
  counts: { roundId: null, voices: 0, answered: 0, complete: 0, proposed: 0, turnedAway: 0 },
})

/** A stream of events that a test speaks into. */
class Spoken implements EventsIn {
  static readonly all: Spoken[] = []
  readyState = 1
  readonly heard = new Map<string, (event: { data?: string }) => void>()
  readonly address: string
  constructor(address: string) {
    this.address = address
    Spoken.all.push(this)
  }
  addEventListener(kind: string, heard: (event: { data?: string }) => void): void {
    this.heard.set(kind, heard)
  }
  close(): void {
    this.readyState = 2
  }
  say(kind: string, value?: object): void {
    this.heard.get(kind)?.(value === undefined ? {} : { data: JSON.stringify(value) })
  }
}

function aRoom(answers: (LiveEvent | 'gone' | null)[], stream = 'first') {
  const told = { titles: [] as string[], reach: [] as Reach[], gone: 0 }
  const line = followRoom({
    stream: 'first',
    ask: async () => {
      const next = answers.length > 1 ? answers.shift() : answers[0]
      return typeof next === 'object' && next !== null ? { live: next, stream } : (next ?? null)
    },
    onEvent: (event) => told.titles.push(event.state.title),
    onCounts: () => undefined,
    onReach: (reach) => told.reach.push(reach),
    onGone: () => {
      told.gone += 1
    },
    openEvents: (address) => new Spoken(address),
  })
  return { told, line }
}

describe('a page that follows a room', () => {
  beforeEach(() => {
    Spoken.all.length = 0
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('draws what events say and asks for nothing while they come', async () => {
    const { told, line } = aRoom([eventAt('2')])
    Spoken.all[0]?.say('open')
    Spoken.all[0]?.say('state', eventAt('1'))
    await vi.advanceTimersByTimeAsync(30_000)
    expect(told).toEqual({ titles: ['1'], reach: ['events'], gone: 0 })
    line.stop()
  })

  test('asks again and again when the events stop, and says so when nothing answers', async () => {
    const { told, line } = aRoom([null, eventAt('3')])
    Spoken.all[0]?.say('open')
    Spoken.all[0]?.say('error')
    await vi.advanceTimersByTimeAsync(6_000)
    expect(told).toEqual({ titles: ['3'], reach: ['events', 'none', 'asking'], gone: 0 })
    line.stop()
  })

  test('never shows something older than it shows already', async () => {
    const { told, line } = aRoom([eventAt('1')])
    Spoken.all[0]?.say('state', eventAt('5'))
    await line.look()
    expect(told.titles).toEqual(['5'])
    line.stop()
  })

  test('listens at the new address when the room got another stream', async () => {
    const { line } = aRoom([eventAt('1')], 'second')
    await line.look()
    expect(Spoken.all.map(({ address }) => address.split('/').at(-1))).toEqual(['first', 'second'])
    expect(Spoken.all[0]?.readyState).toBe(2)
    line.stop()
  })

  test('stops when the room is gone', async () => {
    const { told, line } = aRoom(['gone'])
    await line.look()
    await vi.advanceTimersByTimeAsync(120_000)
    expect(told).toEqual({ titles: [], reach: [], gone: 1 })
    expect(Spoken.all[0]?.readyState).toBe(2)
  })
})
