import { describe, expect, test } from 'vitest'
import { frameworkContent } from '../../../../vocabulary/wire/framework.ts'
import {
  competencies,
  learnerGroupIds,
  learnerGroupOf,
  learnerGroupsOf,
  roleIds,
} from '../../../../vocabulary/words/index.ts'
import { shippedFramework } from './index.ts'

const languages = ['es', 'fr', 'en'] as const
const { content } = shippedFramework
const codes = competencies.entries.map(({ code }) => code)

describe('the framework of competencies that ships with the product', () => {
  test('keeps the shape and the bounds of the wire, and has each competency of the catalogue', () => {
    expect(frameworkContent.parse(content)).toEqual(content)
    expect(Object.keys(content)).toEqual(codes)
  })

  test('says in three languages what somebody knows, does and stands for at each level, and no text stands twice', () => {
    for (const language of languages) {
      const texts = codes.flatMap((code) =>
        (content[code]?.levels ?? []).flatMap(({ knowledge, skill, attitude }) =>
          [knowledge, skill, attitude].map((text) => text[language]),
        ),
      )
      expect(texts).toHaveLength(14 * 4 * 3)
      expect([language, texts.filter((text) => text.length < 12 || !text.endsWith('.'))]).toEqual([
        language,
        [],
      ])
      expect([language, texts.filter((text, at) => texts.indexOf(text) < at)]).toEqual([language, []])
    }
  })

  test('no text stands in two languages', () => {
    for (const code of codes)
      for (const level of content[code]?.levels ?? [])
        for (const text of Object.values(level))
          expect(new Set(languages.map((one) => text[one])).size).toBe(3)
  })

  test('asks what the table of the programme asks', () => {
    const row = (code: string) => learnerGroupIds.map((group) => content[code]?.required[group])
    expect(row('c1')).toEqual([2, 3, 3, 3, 4, 3, 2, 4, 1])
    expect(row('c4')).toEqual([1, 2, 3, 4, 3, 2, 1, 3, 0])
    expect(row('c10')).toEqual([2, 3, 3, 3, 4, 3, 2, 4, 4])
    expect(row('c14')).toEqual([2, 3, 0, 2, 1, 1, 4, 3, 0])
    const sums = learnerGroupIds.map((group) =>
      codes.reduce((sum, code) => sum + (content[code]?.required[group] ?? 0), 0),
    )
    expect(sums).toEqual([27, 37, 33, 36, 47, 36, 30, 50, 14])
  })

  test('every role stands in one group, but for those of which nothing is asked', () => {
    const without = roleIds.filter((role) => learnerGroupOf(role) === null)
    expect(without).toEqual(['project-team', 'donor', 'administrator', 'organization-member'])
    expect(learnerGroupsOf(['analyst', 'triage-operator', 'supervisor'])).toEqual(['triage', 'analysis'])
  })
})
