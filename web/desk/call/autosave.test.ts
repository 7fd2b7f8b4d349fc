import { describe, expect, test } from 'vitest'
import { createAutosave } from './autosave.ts'
import type { Called } from './index.ts'

type Reply = Called<{ readonly revision: number }>
const refused: Reply = { ok: false, refusal: { code: 'conflict', kept: 'not-recorded', fields: [] } }

/** A server whose answers are given by hand, and a pause that ends by hand. */
function bench(revision = 3) {
  const asked: number[] = []
  const answers: ((reply: Reply) => void)[] = []
  let due: (() => void) | null = null
  const saver = createAutosave({
    revision,
    save: (upon) => {
      asked.push(upon)
      return new Promise((resolve) => answers.push(resolve))
    },
    later: (run) => {
      due = run
      return () => {
        due = null
      }
    },
  })
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))
  return {
    saver,
    asked,
    pause: () => due?.(),
    answer: async (reply: Reply) => {
      answers.shift()?.(reply)
      await settle()
    },
  }
}

const kept = (revision: number): Reply => ({ ok: true, value: { revision } })

describe('a draft that saves itself', () => {
  test('is saved once after a pause, upon the revision that was read', async () => {
    const { saver, asked, pause, answer } = bench()
    saver.touch()
    saver.touch()
    expect([saver.state.value, asked]).toEqual(['changed', []])
    pause()
    expect([saver.state.value, asked]).toEqual(['saving', [3]])
    await answer(kept(4))
    expect([saver.state.value, saver.revision.value]).toEqual(['kept', 4])
  })

  test('saves what was typed during a save upon the new revision', async () => {
    const { saver, asked, pause, answer } = bench()
    saver.touch()
    pause()
    saver.touch()
    await answer(kept(4))
    expect([saver.state.value, asked]).toEqual(['saving', [3, 4]])
    await answer(kept(5))
    expect([saver.state.value, saver.revision.value]).toEqual(['kept', 5])
  })

  test('sends nothing more after a refusal until somebody decides', async () => {
    const { saver, asked, pause, answer } = bench()
    saver.touch()
    pause()
    await answer(refused)
    expect(saver.state.value).toBe('refused')
    saver.touch()
    pause()
    expect([saver.refusal.value?.code, asked]).toEqual(['conflict', [3]])
    saver.adopt(9)
    const done = saver.flush()
    expect(asked).toEqual([3, 9])
    await answer(kept(10))
    expect([await done, saver.state.value, saver.refusal.value]).toEqual([true, 'kept', null])
  })

  test('with nothing to save asks for nothing', async () => {
    const { saver, asked } = bench()
    expect(await saver.flush()).toBe(true)
    expect(asked).toEqual([])
  })

  test('sends for leaving what had not been saved yet, and says when it could not', async () => {
    const { saver, answer } = bench()
    saver.touch()
    const leaving = saver.flush()
    await answer(refused)
    expect(await leaving).toBe(false)
  })
})
