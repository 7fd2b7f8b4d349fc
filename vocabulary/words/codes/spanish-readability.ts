/** Fernández-Huerta (1959): 206.84 − 60 × syllables per word − 1.02 × words per sentence. 70 and more is easy. */
export function fernandezHuerta(text: string): number {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const sentences = text.split(/[.!?]+/).filter((sentence) => /\p{L}/u.test(sentence)).length
  if (words.length === 0) throw new RangeError('a text without words has no readability')
  const syllables = words.reduce((sum, word) => sum + spanishSyllables(word), 0)
  return 206.84 - (60 * syllables) / words.length - (1.02 * words.length) / sentences
}

/** Syllables of one lower-case Spanish word: two strong vowels, or an accented weak one, make a hiatus. */
export function spanishSyllables(word: string): number {
  const plain = word
    .replace(/qu(?=[eiéí])/g, 'k')
    .replace(/gu(?=[eiéí])/g, 'g')
    .replace(/y$/, 'i')
  const nuclei = plain.match(/[iuü]?[aeoáéó][iuü]?(?![íú])|[iuü]{1,2}|[íú]|[aeoáéó]/g) ?? []
  return Math.max(1, nuclei.length)
}
