import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SettableClock } from '../../../platform/time.ts'
import { Agenda } from './agenda.ts'

const start = new Date('2026-01-01T00:00:00Z')
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000)
const run = (agenda: Agenda) => agenda.run(() => undefined)

describe('the agenda', () => {
  test('does what was planned in the order of time, equal moments in the order of planning', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(50), { maxLength: 60 }), async (minutes) => {
        const clock = new SettableClock(start)
        const agenda = new Agenda(clock, later(1000))
        const done: [number, number][] = []
        for (const [order, minute] of minutes.entries()) {
          agenda.at(later(minute), async () => void done.push([clock.now().getTime(), order]))
        }
        await run(agenda)
        const wanted = minutes.map((minute, order): [number, number] => [later(minute).getTime(), order])
        expect(done).toEqual(wanted.sort((a, b) => a[0] - b[0] || a[1] - b[1]))
      }),
    )
  })

  test('a deed may plan further ones; what falls after the end stays undone, and the clock ends there', async () => {
    const clock = new SettableClock(start)
    const agenda = new Agenda(clock, later(150))
    const done: string[] = []
    agenda.after(1, async () => {
      done.push('first')
      agenda.after(1, async () => void done.push('second'))
      agenda.after(2, async () => void done.push('too late'))
    })
    await run(agenda)
    expect(done).toEqual(['first', 'second'])
    expect(clock.now()).toEqual(later(150))
  })

  test('what should have been done already is done at once', async () => {
    const clock = new SettableClock(later(10))
    const agenda = new Agenda(clock, later(20))
    let at: Date | undefined
    agenda.at(start, async () => {
      at = clock.now()
    })
    await run(agenda)
    expect(at).toEqual(later(10))
  })

  test('a deed that fails ends the run with its error', async () => {
    const agenda = new Agenda(new SettableClock(start), later(20))
    agenda.after(0, () => Promise.reject(new Error('refused')))
    await expect(run(agenda)).rejects.toThrow('refused')
  })
})
