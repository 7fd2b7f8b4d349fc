import { expect, test } from 'vitest'
import { catalogueTitles } from './catalogue-titles.ts'
import { asEdition, compareEditions } from './compare-editions.ts'
import { firstEditions } from './every-catalogue.ts'

const entry = (code: string) => ({ code, es: code, fr: code, en: code })
const before = asEdition(['a', 'b', 'c', 'd'].map(entry))

test('an edition that is the same has no difference', () => {
  expect(compareEditions(before, before)).toEqual([])
})

test('words, additions and retirements are each told once', () => {
  const after = [
    ...before.map((one) => (one.code === 'b' ? { ...one, fr: 'bé', retired: true } : one)),
    { ...entry('e'), retired: false },
  ]
  expect(compareEditions(before, after)).toEqual([
    { kind: 'worded', code: 'b', language: 'fr', before: 'b', word: 'bé' },
    { kind: 'retired', code: 'b', word: 'b' },
    { kind: 'added', code: 'e', word: 'e' },
  ])
  expect(compareEditions(after, before).map(({ kind }) => kind)).toEqual(['worded', 'restored'])
})

test('who was moved is told, not everybody whose place changed by it', () => {
  const [a, b, c, d] = before
  if (!a || !b || !c || !d) throw new Error('four entries')
  expect(compareEditions(before, [d, a, b, c])).toEqual([{ kind: 'moved', code: 'd', word: 'd' }])
  expect(compareEditions(before, [a, c, b, d])).toHaveLength(1)
})

test('every catalogue has a title, and every title its catalogue', () => {
  expect([...firstEditions.keys()].sort()).toEqual(Object.keys(catalogueTitles).sort())
})

test('no entry of an open catalogue carries anything that a rule could read', () => {
  for (const [id, title] of Object.entries(catalogueTitles))
    if ('isOpen' in title)
      for (const one of firstEditions.get(id)?.entries ?? [])
        expect(Object.keys(one).sort(), id).toEqual(['code', 'en', 'es', 'fr'])
})
