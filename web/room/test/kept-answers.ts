/** Answers that wait in this tab until they are sent: they outlive a reload, and die with the tab. */
export interface KeptAnswers {
  read(): ReadonlyMap<number, number>
  write(answers: ReadonlyMap<number, number>): void
  forget(): void
}

/**
 * Keeps the answers of one participant and test beside a short mark of the own code. The code itself is kept nowhere;
 * the mark only tells that the next person with the same telephone is somebody else.
 */
export function keptAnswers(
  store: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
  of: { readonly wall: string; readonly own: string; readonly moment: string },
): KeptAnswers {
  const key = `sala:${of.wall}:${of.moment}`
  const mark = markOf(`${of.wall} ${of.own}`)
  return {
    read() {
      const [kept, ...pairs] = (store.getItem(key) ?? '').split(' ')
      if (kept !== String(mark)) return new Map()
      return new Map(
        pairs
          .map((pair) => pair.split('=').map(Number))
          .flatMap(([number, option]) =>
            number === undefined || option === undefined ? [] : [[number, option] as const],
          ),
      )
    },
    write(answers) {
      const pairs = [...answers].map(([number, option]) => [number, option].join('='))
      store.setItem(key, [String(mark), ...pairs].join(' '))
    },
    forget: () => store.removeItem(key),
  }
}

/** Sixteen bits of the code's thirty: enough to tell two people apart, too little to find a code again. */
function markOf(text: string): number {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return (hash ^ (hash >>> 16)) & 0xffff
}
