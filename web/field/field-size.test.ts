import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { beforeAll, describe, expect, test } from 'vitest'

const budget = 35 * 1024
type Output = Rolldown.RolldownOutput['output']
let output: Output

beforeAll(async () => {
  const configFile = fileURLToPath(new URL('../../vite.config.ts', import.meta.url))
  const built = await build({ configFile, mode: 'production', logLevel: 'silent', build: { write: false } })
  if (!('output' in built)) throw new Error('the pages were not built')
  output = built.output
}, 60_000)

const chunks = () => output.filter((file) => file.type === 'chunk')

/** The script that the page needs before it can be used: its entry, one language, and all that they import. */
function firstLoad(): readonly string[] {
  const starts = chunks().filter(
    (chunk) =>
      chunk.facadeModuleId?.endsWith('/web/wording/field/es.ts') ||
      chunk.moduleIds.some((id) => id.endsWith('/web/field/main.ts')),
  )
  const needed = new Set(starts.map(({ fileName }) => fileName))
  for (const name of needed) {
    const chunk = chunks().find(({ fileName }) => fileName === name)
    for (const imported of chunk?.imports ?? []) needed.add(imported)
  }
  return [...needed]
}

const page = (name: string): string => {
  const file = output.find(({ fileName }) => fileName === `field/${name}`)
  if (file?.type !== 'asset') throw new Error(`${name} was not built`)
  return String(file.source)
}

describe('the built field page', () => {
  test('needs no more than 35 kB of script to be used', () => {
    const loaded = chunks().filter(({ fileName }) => firstLoad().includes(fileName))
    const bytes = loaded.reduce((sum, { code }) => sum + brotliCompressSync(code).length, 0)
    expect(loaded.length).toBeGreaterThan(1)
    expect(bytes).toBeGreaterThan(8 * 1024)
    expect(bytes).toBeLessThanOrEqual(budget)
  })

  test('leaves sealing, the words of receipts and the schemas for later', () => {
    const modules = chunks()
      .filter(({ fileName }) => firstLoad().includes(fileName))
      .flatMap(({ moduleIds }) => moduleIds)
    expect(modules.length).toBeGreaterThan(20)
    expect(modules.filter((id) => /\/sealing\/|receipt-words|\/zod\/|hash-wasm|\/vue\//.test(id))).toEqual([])
  })

  test.each([
    ['index.html', 'es', 'Quiero avisar de algo'],
    ['fr.html', 'fr', 'Je veux signaler quelque chose'],
    ['en.html', 'en', 'I want to tell of something'],
  ])('%s holds its first screen as links that work without script', (name, language, text) => {
    const html = page(name)
    expect(html).toContain(`<html lang="${language}">`)
    expect(html).toContain(text)
    expect(html).toContain('<a href="#1" class="way">')
    expect(html).toContain('href="/vecinos/tiempo.html"')
  })

  test('has no inline script, no inline style, no listener in the markup and no other origin', () => {
    for (const name of ['index.html', 'fr.html', 'en.html', 'tiempo.html']) {
      const html = page(name)
      expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=|https?:\/\//)
    }
  })
})
