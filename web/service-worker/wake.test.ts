import { expect, test } from 'vitest'
import { openDesk, sayThatSomethingWaits, type WakeParts } from './wake.ts'

function watched(parts: Partial<WakeParts> = {}) {
  const done: string[] = []
  const all: WakeParts = {
    languages: ['en-GB'],
    show: async (title, { body = '' }) => void done.push(title, body),
    windows: async () => [],
    open: async (address) => done.push(address),
    ...parts,
  }
  return { done, all }
}

test('a push says the fixed words in the first language that is spoken here', async () => {
  const french = watched({ languages: ['pt', 'fr-CA', 'en'] })
  await sayThatSomethingWaits(french.all)
  expect(french.done).toEqual(['Vigía', 'Quelque chose vous attend dans Vigía.'])
  const unknown = watched({ languages: ['pt'] })
  await sayThatSomethingWaits(unknown.all)
  expect(unknown.done).toEqual(['Vigía', 'Hay algo para usted en Vigía.'])
})

test('a press opens the desk, or brings forward the one that is open', async () => {
  const none = watched({
    windows: async () => [{ url: 'https://vigia.test/vecinos/', focus: async () => 0 }],
  })
  await openDesk(none.all)
  expect(none.done).toEqual(['/desk/'])
  let focused = false
  const standing = watched({
    windows: async () => [
      {
        url: 'https://vigia.test/desk/duty',
        focus: async () => {
          focused = true
        },
      },
    ],
  })
  await openDesk(standing.all)
  expect([focused, standing.done]).toEqual([true, []])
})
