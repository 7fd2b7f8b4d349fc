/** A passage of a text that looks like a person's name or a telephone number. */
export interface Passage {
  /** Where the text stands: a JSON pointer into what is sent. */
  readonly field: string
  readonly kind: 'name' | 'telephone'
  readonly passage: string
  /** Where the passage begins, in UTF-16 units. */
  readonly from: number
}

/**
 * Seven digits or more, alone or in groups of two to four: no date, no year, no amount looks like this. What stands before
 * is matched with it, because old browsers do not know how to look back.
 */
const telephone = /(^|[^\d/-])(\+?(?:\(\d{2,4}\)[ .-]?)?\d(?:[ .-]?\d){6,14})(?![\d/-])/gu
const day = /^\d{4}-\d{2}-\d{2}$/u

/** Two to four capitalised words in a row, particles between them included. */
const name = /\p{Lu}\p{Ll}+(?:\s+(?:(?:de|del|la|las|los|y|da|do|dos)\s+){0,2}\p{Lu}\p{Ll}+){1,3}/gu

/**
 * Points at what looks like a person's name or a telephone number in a text. A warning for a person to judge,
 * never a proof: it does not see a single first name, and it may point at an office.
 *
 * @param known names that are no persons: places and institutions, in any case
 */
export function screenText(field: string, text: string, known: readonly string[]): Passage[] {
  const found: Passage[] = []
  for (const match of text.matchAll(telephone)) {
    const [, before = '', passage = ''] = match
    if (!day.test(passage))
      found.push({ field, kind: 'telephone', passage, from: match.index + before.length })
  }
  const harmless = known.map(fold)
  for (const match of text.matchAll(name)) {
    const passage = fold(match[0])
    if (!harmless.some((one) => one.includes(passage) || covers(one, passage))) {
      found.push({ field, kind: 'name', passage: match[0], from: match.index })
    }
  }
  return found.sort((a, b) => a.from - b.from)
}

/** A known name within the passage, with nothing but the first word of a sentence before it. */
function covers(known: string, passage: string): boolean {
  const words = passage.split(' ')
  return words.slice(1).join(' ') === known && sentenceStarts.has(words[0] ?? '')
}

const sentenceStarts = new Set([
  'el',
  'la',
  'los',
  'las',
  'en',
  'de',
  'del',
  'a',
  'al',
  'por',
  'para',
  'desde',
  'municipio',
])

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim()
}
