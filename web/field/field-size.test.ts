import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { beforeAll, describe, expect, test } from 'vitest'
import { editionOf } from '../build/bundle-field-worker.ts'
import type { Edition } from '../service-worker/field/pages.ts'

const budget = 35 * 1024
const loadBudget = 60 * 1024
type Output = Rolldown.RolldownOutput['output']
let output: Output
let edition: Edition

beforeAll(async () => {
  const configFile = fileURLToPath(new URL('../../vite.config.ts', import.meta.url))
  const built = await build({ configFile, mode: 'production', logLevel: 'silent', build: { write: false } })
  if (!('output' in built)) throw new Error('the pages were not built')
  output = built.output
  edition = editionOf(Object.fromEntries(output.map((file) => [file.fileName, file])))
}, 240_000)

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

const contentOf = (name: string): string | Uint8Array => {
  const file = output.find(({ fileName }) => fileName === name)
  if (!file) throw new Error(`${name} was not built`)
  return file.type === 'chunk' ? file.code : file.source
}
const wireBytes = (content: string | Uint8Array): number => brotliCompressSync(content).length
const nameOf = (url: string): string =>
  url === '/vecinos/' ? 'field/index.html' : url.replace(/^\/vecinos\//, 'field/').replace(/^\//, '')
const sizeOf = (names: readonly string[]): number =>
  names.reduce((sum, name) => sum + wireBytes(contentOf(name)), 0)

/** The list of municipalities in use, as the intake gives it out. */
function placesInUse(): { readonly text: string; readonly count: number } {
  const read = (name: string) =>
    readFileSync(new URL(`../../server/parties/place/honduras/${name}`, import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','))
  const municipalities = read('municipalities.csv').map(([id = '', name = '']) => ({ id, name }))
  const departments = read('departments.csv').map(([id = '', name = '']) => ({
    id,
    name,
    municipalities: municipalities.filter((one) => one.id.startsWith(id)),
  }))
  return {
    text: JSON.stringify({ country: { id: 'HN', name: 'Honduras' }, departments }),
    count: municipalities.length,
  }
}

/** What the form needs in one language until a report can be reviewed: no word of receipts, no sealing, no other language. */
function formFiles(): readonly string[] {
  const late = /(fr|en)-|\.(fr|en)-|receipt-words|index\.esm|sending-|answer-|phone-|feedback-/
  const html = String(contentOf('field/index.html'))
  const linked = [...html.matchAll(/assets\/[\w.~-]+/g)].map(([name]) => name)
  const others = edition.files
    .map(({ url }) => nameOf(url))
    .filter((name) => name.startsWith('assets/') && !late.test(name) && !name.startsWith('assets/tiempo'))
  return [...new Set(['field/index.html', ...linked, ...others])]
}

describe('the first load of the form', () => {
  test('is at most 60 kB over the wire, with the list of 298 municipalities', () => {
    const places = placesInUse()
    expect(places.count).toBe(298)
    const bytes = sizeOf(formFiles()) + wireBytes(places.text)
    expect(bytes).toBeGreaterThan(15 * 1024)
    expect(bytes).toBeLessThanOrEqual(loadBudget)
  })

  test('with everything that works without a network after it, in three languages, is at most 125 kB', () => {
    const bytes = sizeOf(edition.files.map(({ url }) => nameOf(url))) + sizeOf(['field/worker.js'])
    expect(bytes).toBeLessThanOrEqual(125 * 1024)
  })
})

describe('the worker', () => {
  test('knows every page of the field and whatever they load, now or later', () => {
    const urls = edition.files.map(({ url }) => url)
    for (const page of ['/vecinos/', '/vecinos/fr.html', '/vecinos/en.html', '/vecinos/tiempo.html'])
      expect(urls).toContain(page)
    for (const part of ['receipt-words', 'sending', 'answer', 'phone', 'signal-codes.es', 'fr-'])
      expect(urls.filter((url) => url.includes(`/${part}`))).not.toEqual([])
    expect(urls.filter((url) => /desk|vue|zod/.test(url))).toEqual([])
  })

  test('is one script for old browsers, and names nothing of the matter', () => {
    const code = String(contentOf('field/worker.js'))
    expect(code).not.toMatch(/^\s*(import|export)\s/m)
    expect(code).not.toMatch(/trata|traffick|traite|vigía|vigia/i)
    expect(wireBytes(code)).toBeLessThanOrEqual(12 * 1024)
  })
})

test('the page installs under a neutral name, with icons of our own, and opens where nothing is said', () => {
  for (const language of ['es', 'fr', 'en']) {
    const manifest = JSON.parse(String(contentOf(`field/${language}.webmanifest`))) as Record<string, unknown>
    expect(manifest).toMatchObject({ name: 'Vecinos', display: 'standalone', scope: '/vecinos/' })
    expect(JSON.stringify(manifest)).not.toMatch(/trata|traffick|traite|vig[ií]a/i)
  }
  for (const size of [192, 512]) {
    const icon = Buffer.from(contentOf(`field/icon-${size}.png`))
    expect([icon.subarray(1, 4).toString(), icon.readUInt32BE(16)]).toEqual(['PNG', size])
  }
})
