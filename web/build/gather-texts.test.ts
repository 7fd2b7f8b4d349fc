import { globSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { braced, gatherTexts } from './gather-texts.ts'

const wording = fileURLToPath(new URL('../wording/', import.meta.url))
const pages = await gatherTexts()

test('the screen of texts lists every module of words', () => {
  const folders = new Set(globSync('**/index.ts', { cwd: wording }).map(dirname))
  // The two that hold no words of their own: the door of the whole, and that of the desk.
  folders.delete('.')
  folders.delete('desk')
  const listed = pages.map(({ name }) => name)
  expect([...folders].filter((folder) => !listed.includes(folder))).toEqual([])
  expect(listed).toContain('field/report')
  expect(pages.filter(({ texts }) => texts.length === 0)).toEqual([])
})

test('no text is missing in a language, and there are as many as the interface says', () => {
  const texts = pages.flatMap((page) => page.texts.map((text) => ({ page: page.name, ...text })))
  expect(texts.length).toBeGreaterThan(1500)
  expect(texts.filter(({ es, fr, en }) => es === null || fr === null || en === null)).toEqual([])
})

test('parameters stand in braces, by the name that they have in the code', () => {
  expect(braced((count) => `En pantalla: ${String(count)}`)).toContain('count')
  const parts = pages.find(({ name }) => name === 'desk/parts')
  expect(parts?.texts.find(({ key }) => key === 'shown')).toEqual({
    key: 'shown',
    es: 'En pantalla: {count}',
    fr: expect.stringContaining('{count}'),
    en: expect.stringContaining('{count}'),
  })
})
