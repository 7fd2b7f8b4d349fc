import { describe, expect, test } from 'vitest'
import { agendaItem } from '../../wire/meeting.ts'
import { newStatement } from '../../wire/workshop.ts'
import { codesOf, workshopThemes } from '../catalogues/index.ts'
import { fiveDayAgenda, themeStatements } from './index.ts'

const languages = ['es', 'fr', 'en'] as const

describe('the drafts of a workshop', () => {
  test.each(languages)('the agenda in %s is twenty sessions on five days that do not overlap', (language) => {
    const items = fiveDayAgenda('2026-03-02T14:30:00.000Z', language)
    expect(items).toHaveLength(20)
    expect(new Set(items.map(({ startsAt }) => startsAt.slice(0, 10))).size).toBe(5)
    let end = 0
    for (const item of items) {
      expect(agendaItem.safeParse(item).success).toBe(true)
      expect(Date.parse(item.startsAt)).toBeGreaterThanOrEqual(end)
      end = Date.parse(item.startsAt) + item.minutes * 60_000
    }
  })

  test('every theme has statements of both lines, as many in each language', () => {
    for (const theme of codesOf(workshopThemes)) {
      const [es, fr, en] = languages.map((language) => themeStatements(theme, language))
      expect(es?.map(({ line }) => line)).toEqual(fr?.map(({ line }) => line))
      expect(en).toHaveLength(es?.length ?? 0)
      expect(new Set(es?.map(({ line }) => line))).toEqual(new Set(['prevention', 'protection']))
      for (const statement of [...(es ?? []), ...(fr ?? []), ...(en ?? [])])
        expect(newStatement.safeParse(statement).success).toBe(true)
    }
  })
})
