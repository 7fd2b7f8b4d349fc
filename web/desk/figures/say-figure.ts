import type { PublishedCell } from '../../../vocabulary/wire/publication.ts'
import type { FiguresWords } from '../../wording/desk/figures/index.ts'

/** What a published cell says on screen: a number, or in words why there is none. */
export function sayFigure(
  { count, atLeast, smallestShown }: Pick<PublishedCell, 'count' | 'atLeast' | 'smallestShown'>,
  words: FiguresWords,
  format: { readonly number: (value: number) => string },
): string {
  if (count !== null) return format.number(count)
  if (atLeast === null) return words.fewer(format.number(smallestShown))
  return atLeast === 0 ? words.notShown : words.atLeast(format.number(atLeast))
}
