import { EXIT, printable, Refusal } from '../tool/index.ts'
import { readText } from './read-rows.ts'

export interface Feature {
  /** The line on which the feature begins. */
  readonly line: number
  readonly value: unknown
}

/** The finest limits of one municipality known to us take 3 MB; the bound keeps the memory small. */
const longestFeature = 16 * 1024 * 1024

/**
 * The features of a GeoJSON FeatureCollection one at a time: the file may be larger than the memory.
 *
 * @throws Refusal naming the line when it is no such file, or a feature cannot be read
 */
export async function* readFeatures(path: string): AsyncGenerator<Feature> {
  const scanner = new FeatureScanner(path)
  for await (const text of readText(path)) yield* scanner.take(text)
  scanner.end()
}

/** Follows the brackets of JSON, outside its strings, and cuts out what stands in the `features` of the top level. */
class FeatureScanner {
  readonly #path: string
  #line = 1
  #depth = 0
  #inText = false
  #escaped = false
  #key = ''
  #inFeatures = false
  #found = false
  #startLine = 0
  #parts: string[] = []
  #length = 0

  constructor(path: string) {
    this.#path = path
  }

  *take(text: string): Generator<Feature> {
    let from = this.#isInside() ? 0 : -1
    for (let at = 0; at < text.length; at++) {
      const sign = text.charAt(at)
      if (sign === '\n') this.#line += 1
      if (this.#inText) {
        this.#readText(sign)
        continue
      }
      if (sign === '"') {
        this.#inText = true
        if (this.#depth === 1) this.#key = ''
      } else if (sign === '{' || sign === '[') {
        if (this.#opens(sign)) from = at
        if (this.#depth > 64) throw this.#refuse('nested too deeply')
      } else if (sign === '}' || sign === ']') {
        this.#depth -= 1
        if (this.#depth < 2) this.#inFeatures = false
        if (this.#inFeatures && this.#depth === 2) {
          this.#keep(text.slice(from, at + 1))
          from = -1
          yield this.#feature()
        }
      }
    }
    if (from >= 0 && this.#isInside()) this.#keep(text.slice(from))
  }

  end(): void {
    if (this.#depth !== 0 || this.#inText) throw this.#refuse('it ends in the middle')
    if (!this.#found) throw this.#refuse('it is no GeoJSON FeatureCollection')
  }

  #isInside(): boolean {
    return this.#inFeatures && this.#depth > 2
  }

  /** @returns whether a feature begins here */
  #opens(sign: string): boolean {
    this.#depth += 1
    if (this.#depth === 2 && sign === '[' && this.#key === 'features') {
      this.#inFeatures = true
      this.#found = true
    }
    if (!(this.#inFeatures && this.#depth === 3)) return false
    this.#startLine = this.#line
    return true
  }

  #readText(sign: string): void {
    if (this.#escaped) this.#escaped = false
    else if (sign === '\\') this.#escaped = true
    else if (sign === '"') this.#inText = false
    else if (this.#depth === 1 && this.#key.length < 16) this.#key += sign
  }

  #keep(piece: string): void {
    this.#length += piece.length
    if (this.#length > longestFeature)
      throw this.#refuse(`the feature of line ${this.#startLine} is too large`)
    this.#parts.push(piece)
  }

  #feature(): Feature {
    const text = this.#parts.join('')
    this.#parts = []
    this.#length = 0
    try {
      return { line: this.#startLine, value: JSON.parse(text) }
    } catch {
      throw this.#refuse(`the feature of line ${this.#startLine} is not JSON`)
    }
  }

  #refuse(what: string): Refusal {
    return new Refusal(`${printable(this.#path)}: ${what} (line ${this.#line})`, EXIT.unreadableFile)
  }
}
