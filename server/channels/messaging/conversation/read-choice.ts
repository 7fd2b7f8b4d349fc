/** Text without accents, capitals, outer spaces and the frame that some telephones put around a number. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim()
}

/**
 * The position of what was chosen from a numbered list: by its number, or by its words.
 *
 * @returns null when it is neither
 */
export function readChoice(text: string, labels: readonly string[]): number | null {
  const folded = foldText(text)
  const number = /^\(?(\d{1,2})[).:]?$/.exec(folded)?.[1]
  if (number !== undefined) {
    const at = Number(number) - 1
    return at >= 0 && at < labels.length ? at : null
  }
  const at = labels.findIndex((label) => foldText(label) === folded)
  return at < 0 ? null : at
}

/** Several numbers of one list: `1 3`, `1,3`, `1 y 3`; null when anything else stands there or one is not in the list. */
export function readChoices(text: string, labels: readonly string[]): readonly number[] | null {
  const one = readChoice(text, labels)
  if (one !== null) return [one]
  const words = foldText(text)
    .split(/[\s,.;:+/&-]+/)
    .filter((word) => word !== '' && !['y', 'e', 'et', 'and'].includes(word))
  const positions = words.map((word) => (/^\d{1,2}$/.test(word) ? Number(word) - 1 : -1))
  const areAll = positions.length > 0 && positions.every((at) => at >= 0 && at < labels.length)
  return areAll ? [...new Set(positions)] : null
}

const yes = ['si', 's', 'oui', 'o', 'yes', 'y']
const no = ['no', 'n', 'non']

/** A choice of which the first is yes and the second no, also as a word. */
export function readYesNo(text: string, labels: readonly string[]): number | null {
  const word = foldText(text).replace(/[.!,]+$/, '')
  if (yes.includes(word)) return 0
  return no.includes(word) ? 1 : readChoice(text, labels)
}

/** The lines of a list to choose from, numbered from 1. */
export const numbered = (labels: readonly string[]): string =>
  labels.map((label, at) => `${at + 1} ${label}`).join('\n')
