import { describe, expect, test } from 'vitest'
import { loadFieldWords } from '../../wording/field/index.ts'
import { markupOf } from '../view/index.ts'
import { listenButtons, recordingsOf } from './index.ts'

const recorded = {
  './es/CAP1.mp3': '/assets/CAP1-a.mp3',
  './miq/CAP1.opus': '/assets/CAP1-b.opus',
  './es/CAP10.mp3': '/assets/CAP10-c.mp3',
  './es/notes.mp3': '/assets/notes-d.mp3',
}

describe('recordings of the codes', () => {
  test('belong to their code alone, in every language that somebody recorded', () => {
    expect(recordingsOf('CAP1', recorded)).toEqual([
      { language: 'es', address: '/assets/CAP1-a.mp3' },
      { language: 'miq', address: '/assets/CAP1-b.opus' },
    ])
    expect(recordingsOf('CAP2', recorded)).toEqual([])
  })

  test('have a button each, which says in words what it plays', async () => {
    const words = await loadFieldWords('es')
    const buttons = markupOf(listenButtons(words, 'CAP1', recordingsOf('CAP1', recorded)))
    expect(buttons.match(/<button/g)?.length).toBe(2)
    expect(buttons).toContain('Escuchar (español)')
    expect(buttons).toContain(words.signal.codes.CAP1)
  })

  test('without one there is no button', async () => {
    expect(listenButtons(await loadFieldWords('es'), 'CAP1', [])).toEqual([])
  })
})
