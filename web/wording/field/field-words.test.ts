import { describe, expect, test } from 'vitest'
import { fernandezHuerta } from '../../../vocabulary/words/codes/spanish-readability.ts'
import { languages } from '../language.ts'
import { type FieldWords, loadFieldWords } from './index.ts'

const all: readonly FieldWords[] = await Promise.all(languages.map(loadFieldWords))

/** Every text of a catalogue by its path; a function is called with what its parameters accept. */
function textsOf(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]])
  if (isSaying(value)) return textsOf(callWithSamples(value), path)
  if (typeof value !== 'object' || value === null) return new Map()
  return new Map(Object.entries(value).flatMap(([key, child]) => [...textsOf(child, `${path}/${key}`)]))
}

const samples = [{ first: 'A', last: 'B', from: '1', to: '2' }, 2]
type Saying = (...parameters: unknown[]) => unknown
const isSaying = (value: unknown): value is Saying => typeof value === 'function'
const callWithSamples = (say: Saying): unknown =>
  say.toString().startsWith('({') ? say(samples[0]) : say(...Array<unknown>(say.length).fill(samples[1]))

const [es = new Map<string, string>(), ...others] = all.map((words) => textsOf(words))

describe('the words of the field page', () => {
  test('are complete in each language', () => {
    expect(es.size).toBeGreaterThan(250)
    for (const other of others) expect([...other.keys()].sort()).toEqual([...es.keys()].sort())
  })

  test('are never empty and never hold a word of the machine', () => {
    for (const words of [es, ...others]) {
      const bad = [...words].filter(
        ([, text]) => text.trim() === '' || /undefined|\[object|NaN|\$\{/.test(text),
      )
      expect(bad).toEqual([])
    }
  })

  test('are not left in Spanish elsewhere', () => {
    const left = others.flatMap((other) =>
      [...other].filter(([path, text]) => text.length > 25 && es.get(path) === text),
    )
    expect(left).toEqual([])
  })

  test('say nothing of the matter on the first screen', () => {
    for (const { texts } of all) {
      const said = [...textsOf(texts.home).values(), ...textsOf(texts.frame).values()].join(' ')
      expect(said).not.toMatch(/trata|trafi|traite|traffick|víctim|victim|delito|crime|vigía/i)
    }
  })

  test('are read at primary school: 70 or more by Fernández-Huerta, each screen and each text of eight words or more', () => {
    const words = all.find(({ language }) => language === 'es')
    const screens = Object.entries({
      ...words?.texts,
      ...words?.answer,
      ...Object.fromEntries(
        Object.entries(words?.offline ?? {}).map(([key, value]) => [`offline/${key}`, value]),
      ),
      signal: words?.signal,
      choices: words?.choices,
    })
    expect(screens.length).toBeGreaterThan(15)
    const hard = screens.flatMap(([screen, value]) => {
      const texts = textsOf(value, screen)
      const sentences = [...texts.values()].map((text) => (/[.!?]$/.test(text) ? text : `${text}.`))
      const whole: [string, string] = [screen, sentences.join(' ')]
      const long = [...texts].filter(([, text]) => (text.match(/\p{L}+/gu) ?? []).length >= 8)
      return [whole, ...long].filter(([, text]) => fernandezHuerta(text) < 70).map(([path]) => path)
    })
    expect(hard).toEqual([])
  })

  test('keep sentences short enough for primary school', () => {
    for (const words of [es, ...others]) {
      const long = [...words.values()]
        .flatMap((text) => text.split(/[.:?!]/))
        .filter((sentence) => sentence.trim().split(/\s+/).length > 24)
      expect(long).toEqual([])
    }
  })
})
