/** The characters of WinAnsi above Latin-1: what the built-in fonts of PDF can show besides it. */
const beyondLatin = new Set('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ')

const nearest: Readonly<Record<string, string>> = {
  '→': '->',
  '←': '<-',
  '≥': '>=',
  '≤': '<=',
  '≈': '~',
  '−': '-',
  '×': 'x',
  '\u202f': ' ',
  '\u2009': ' ',
  '\u2011': '-',
}

/**
 * A text that the built-in fonts can show: Spanish, French, English and the languages of the country's peoples in
 * Latin-1 stay as they are; another accent loses its mark, and what is left becomes a question mark.
 */
export function latinText(text: string): string {
  return [...text.normalize('NFC')].map(shown).join('')
}

function shown(character: string): string {
  if (isShown(character)) return character
  const near = nearest[character]
  if (near !== undefined) return near
  const bare = character.normalize('NFD').replace(/\p{M}/gu, '')
  return bare !== '' && [...bare].every(isShown) ? bare : '?'
}

function isShown(character: string): boolean {
  const point = character.codePointAt(0) ?? 0
  const isPlain = point === 10 || (point >= 32 && point <= 126)
  return isPlain || (point >= 160 && point <= 255) || beyondLatin.has(character)
}
