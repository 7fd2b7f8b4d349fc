import { describe, expect, test } from 'vitest'
import { triageReasons } from '../../../vocabulary/words/index.ts'
import { choicesOf, codeWord, feedbackToChoose, feedbackWord, signalWord } from './code-words.ts'

describe('words of codes', () => {
  test('a known code is said in the language asked for', () => {
    expect(codeWord(triageReasons, 'sent-twice', 'fr')).toBe('Envoyé deux fois')
    expect(signalWord('VUL6', 'es')).toBe('Amenazan a líderes de la comunidad.')
  })

  test('a code of a later edition shows as it is, never as nothing', () => {
    expect(codeWord(triageReasons, 'brand-new', 'es')).toBe('brand-new')
    expect(signalWord('CAP99', 'en')).toBe('CAP99')
    expect(feedbackWord('brand-new', 'en')).toBe('brand-new')
  })

  test('choices keep the order of the catalogue and only what belongs', () => {
    const values = choicesOf(triageReasons, 'es', (entry) => entry.outcome === 'duplicate').map(
      (c) => c.value,
    )
    expect(values).toEqual(['same-event-place-time', 'sent-twice'])
  })

  test('states that follow by themselves are not offered as feedback', () => {
    expect(feedbackToChoose).not.toContain('received')
    expect(feedbackToChoose).not.toContain('withdrawn')
  })
})
