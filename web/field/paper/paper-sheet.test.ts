import { describe, expect, test } from 'vitest'
import { exposedGroups, placeKinds } from '../../../vocabulary/words/codes/field-choices.ts'
import { signalCodeIds } from '../../../vocabulary/words/codes/signal-codes.ts'
import { loadFieldWords } from '../../wording/field/index.ts'
import { markup } from '../view/index.ts'
import { paperSheet } from './index.ts'

describe.each(['es', 'fr', 'en'] as const)('the sheet of paper in %s', (language) => {
  test('asks everything that the page asks, with the same codes', async () => {
    const words = await loadFieldWords(language)
    const sheet = markup(paperSheet(words))
    for (const code of signalCodeIds) expect(sheet, code).toContain(`<b>${code}</b>`)
    const plain = sheet.replaceAll('&amp;', '&')
    for (const kind of placeKinds) expect(plain).toContain(words.choices.placeKinds[kind])
    for (const group of exposedGroups) expect(plain).toContain(words.choices.exposedGroups[group])
    for (const asked of [
      words.texts.danger.question,
      words.texts.when.stillHappening,
      words.texts.when.knownHow,
      words.texts.who.children,
      words.texts.who.authority,
    ])
      expect(plain).toContain(asked)
  })

  test('has no field for a name, a telephone or a suspect, and no script', async () => {
    const sheet = markup(paperSheet(await loadFieldWords(language)))
    expect(sheet).not.toMatch(/<(input|script|a|form)\b/)
    // Three lines to fill in about place and date, one for the office, four for the note.
    expect(sheet.match(/class="rule"/g)?.length).toBe(8)
  })
})
