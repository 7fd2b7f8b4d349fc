import type { Chance } from '../../platform/chance.ts'

/** No 0, 1, i, l, o: nobody mistakes one for another on paper. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A code that a person can read aloud and type; `length` letters, five bits each. */
export function drawCode(chance: Chance, length: number): string {
  let code = ''
  while (code.length < length) {
    for (const byte of chance.bytes(length)) {
      // What does not divide evenly is drawn again: every letter is as likely.
      const letter = letters[byte & 31]
      if (letter !== undefined && code.length < length) code += letter
    }
  }
  return code
}
