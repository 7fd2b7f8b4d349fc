import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BallotFate } from '../../../vocabulary/wire/live.ts'
import {
  changeVote,
  countKept,
  drawKey,
  handOn,
  type Kept,
  type KeptVoice,
  keptStore,
  parcelsOf,
  reconcile,
  settle,
} from './kept-voice.ts'

const ana: KeptVoice = {
  key: 'k',
  token: 'of-ana',
  number: 3,
  way: 'shared',
  stream: 's',
  rounds: {},
  draft: '',
}
const at = (statementId: string, roundId = 'first') => ({ roundId, statementId })
const fate = (
  statementId: string,
  keptRevision: number | null,
  was: BallotFate['fate'] = 'kept',
): BallotFate => ({
  statementId,
  fate: was,
  keptRevision,
  reasonLeftOut: false,
})
const kept = (voice: KeptVoice | null): Kept => ({ voice, outbox: [] })
const only = (now: Kept) => {
  const [parcel] = parcelsOf(now)
  if (parcel === undefined) throw new Error('nothing waits')
  return parcel
}

describe('votes that a telephone keeps', () => {
  test('are there again after the tab was killed', () => {
    const cells = new Map<string, string>()
    const store = {
      getItem: (key: string) => cells.get(key) ?? null,
      setItem: (key: string, value: string) => void cells.set(key, value),
    }
    const now = kept(changeVote(ana, at('a'), { choice: 1, reason: 'Hace falta' }))
    keptStore(store, 'abcdef').write(now)
    expect(keptStore(store, 'abcdef').read()).toEqual(now)
    expect(keptStore(store, 'ghjkmn').read()).toEqual({ voice: null, outbox: [] })
  })

  test('wait as one parcel a round, and half a rating waits for its other half', () => {
    let voice = changeVote(ana, at('a'), { choice: 1 })
    voice = changeVote(voice, at('b'), { choice: -1 })
    voice = changeVote(voice, at('c', 'second'), { importance: 8 })
    expect(parcelsOf(kept(voice)).map(({ roundId, ballots }) => [roundId, ballots.length])).toEqual([
      ['first', 2],
    ])
    voice = changeVote(voice, at('c', 'second'), { feasibility: 4 })
    expect(parcelsOf(kept(voice))[1]?.ballots).toEqual([
      { statementId: 'c', revision: 2, reason: '', importance: 8, feasibility: 4 },
    ])
  })

  test('are sent once the server says so, and a change made meanwhile is sent again', () => {
    const before = kept(changeVote(ana, at('a'), { choice: 1 }))
    const parcel = only(before)
    const changed = { ...before, voice: changeVote(before.voice ?? ana, at('a'), { choice: -1 }) }
    expect(countKept(settle(before, parcel, [fate('a', 1)]))).toEqual({ waiting: 0, late: 0 })
    expect(only(settle(changed, parcel, [fate('a', 1)])).ballots).toMatchObject([{ choice: -1, revision: 2 }])
  })

  test('that came too late are said to be late, and those of a paused round wait on', () => {
    const now = kept(changeVote(ana, at('a'), { choice: 0 }))
    expect(countKept(settle(now, only(now), [fate('a', null, 'too-late')]))).toEqual({ waiting: 0, late: 1 })
    expect(countKept(settle(now, only(now), [fate('a', null, 'paused')]))).toEqual({ waiting: 1, late: 0 })
  })

  test('whose reply was lost count as sent after a reload', () => {
    const voice = changeVote(ana, at('a'), { choice: 1 })
    expect(countKept(kept(reconcile(voice, 'first', [{ statementId: 'a', revision: 1 }]))).waiting).toBe(0)
    expect(countKept(kept(reconcile(voice, 'first', [{ statementId: 'a', revision: 0 }]))).waiting).toBe(1)
  })

  test('a newer one from another tab is never overwritten by an older change', () => {
    const now = kept(changeVote(ana, at('a'), { choice: 1 }))
    const after = settle(now, only(now), [fate('a', 7, 'older')])
    const next = changeVote(after.voice ?? ana, at('a'), { choice: -1 })
    expect(next.rounds.first?.a?.revision).toBe(8)
  })
})

describe('a device that is handed on', () => {
  test('shows nothing of the person before, and still sends what that person voted', () => {
    const now = kept(
      changeVote({ ...ana, draft: 'Una idea' }, at('a'), { choice: -1, reason: 'No conviene' }),
    )
    const after = handOn(now)
    expect(after.voice).toBeNull()
    expect(countKept(after)).toEqual({ waiting: 0, late: 0 })
    expect(only(after)).toMatchObject({ token: 'of-ana', ballots: [{ choice: -1 }] })
    expect(settle(after, only(after), [fate('a', 1)])).toEqual({ voice: null, outbox: [] })
  })

  test('mixes no two people, whatever is answered in whatever order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'c')),
        fc.array(fc.constantFrom('a', 'b', 'c')),
        (first, second) => {
          let voice = ana
          for (const id of first) voice = changeVote(voice, at(id), { choice: 1 })
          const between = handOn(kept(voice))
          let bea: KeptVoice = { ...ana, token: 'of-bea' }
          for (const id of second) bea = changeVote(bea, at(id), { choice: -1 })
          for (const { token, ballots } of parcelsOf({ ...between, voice: bea }))
            for (const ballot of ballots)
              expect(ballot).toMatchObject({ choice: token === 'of-ana' ? 1 : -1 })
        },
      ),
    )
  })
})

test('a key is 32 bytes of chance that fit into an address', () => {
  expect(drawKey()).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(drawKey()).not.toBe(drawKey())
})
