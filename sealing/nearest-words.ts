export type NearWord = { readonly word: string; readonly distance: number }

/**
 * Typing errors between two words, up to `most`: a letter more, less or other, or two neighbours swapped (the
 * restricted Damerau–Levenshtein distance). Gives `most + 1` for anything farther.
 */
export function typingDistance(a: string, b: string, most = 2): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(at(previous, j) + 1, at(row, j - 1) + 1, at(previous, j - 1) + change)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(before, j - 2) + 1)
      row.push(least)
    }
    before = previous
    previous = row
  }
  return Math.min(at(previous, b.length), most + 1)
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY

/** The words one error away; where there are none, those two errors away. Nothing is guessed from three letters or fewer. */
export function nearestWords(list: readonly string[], typed: string): readonly NearWord[] {
  if (typed.length < 3) return []
  const near = list
    .map((word) => ({ word, distance: typingDistance(typed, word) }))
    .filter(({ distance }) => distance <= 2)
  const one = near.filter(({ distance }) => distance <= 1)
  if (one.length > 0) return one
  return typed.length > 3 ? near : []
}
