import { globSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { InterfaceText, TextPage } from '../wording/text-page.ts'

const wording = fileURLToPath(new URL('../wording/', import.meta.url))
const languages = ['es', 'fr', 'en'] as const

/** The files of Spanish words, each of which has one in every other language beside it. */
const spanishFiles = (): readonly string[] =>
  globSync('**/{es,*.es}.ts', { cwd: wording })
    .map((file) => file.replaceAll('\\', '/'))
    .sort()

/** Every text of the interface by module, read from the modules of words themselves. */
export async function gatherTexts(): Promise<readonly TextPage[]> {
  const pages = await Promise.all(
    spanishFiles().map(async (file) => {
      const [es, fr, en] = await Promise.all(languages.map((language) => textsIn(file, language)))
      const texts = [...new Set([es, fr, en].flatMap((one) => [...(one?.keys() ?? [])]))].map(
        (key): InterfaceText => ({
          key,
          es: es?.get(key) ?? null,
          fr: fr?.get(key) ?? null,
          en: en?.get(key) ?? null,
        }),
      )
      return { name: file.replace(/(\/|\.)es\.ts$/, ''), texts }
    }),
  )
  return pages
}

async function textsIn(file: string, language: string): Promise<ReadonlyMap<string, string>> {
  const path = wording + file.replace(/es\.ts$/, `${language}.ts`)
  const module: unknown = await import(/* @vite-ignore */ pathToFileURL(path).href)
  const found = new Map<string, string>()
  for (const words of Object.values(module ?? {})) flatten(words, '', found)
  return found
}

function flatten(value: unknown, key: string, found: Map<string, string>): void {
  if (typeof value === 'string') found.set(key, value)
  else if (typeof value === 'function') found.set(key, braced(value as (...given: unknown[]) => unknown))
  else if (typeof value === 'object' && value !== null)
    for (const [name, below] of Object.entries(value))
      flatten(below, key === '' ? name : `${key}.${name}`, found)
}

/**
 * A text with parameters, their names in braces: `En pantalla: {count}`. One that chooses between words shows how it chooses,
 * as it is written.
 */
export function braced(words: (...given: unknown[]) => unknown): string {
  const source = words.toString().replaceAll(/\s+/g, ' ')
  const [, list = '', body = ''] = /^\(?([^()=]*?)\)?\s*=>\s*(.*)$/.exec(source) ?? []
  const names = list.split(',').map((name) => name.split(/[:=]/)[0]?.trim() ?? '')
  const isPlain =
    body !== '' && names.every((name) => /^\w*$/.test(name)) && !/ \? |\[|\.\w|return /.test(body)
  if (!isPlain) return body === '' ? source : body
  const text = words(...names.filter((name) => name !== '').map((name) => `{${name}}`))
  return typeof text === 'string' ? text : body
}
