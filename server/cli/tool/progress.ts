import type { Outside } from './outside.ts'

/** How far a long work has come, on the error stream so that the answer on the other can be piped. */
export interface Progress {
  /** @param total what `done` will reach; left out when it is not known */
  readonly step: (what: string, done: number, total?: number) => void
  /** Leaves the last line standing. */
  readonly end: () => void
}

const lineEveryMs = 5_000
const drawEveryMs = 100

/** One line that rewrites itself at a terminal; elsewhere a line every five seconds. */
export function startProgress(outside: Outside): Progress {
  const number = new Intl.NumberFormat('en')
  let drawnAt = outside.clock.now().getTime()
  let open = false
  return {
    step(what, done, total) {
      const now = outside.clock.now().getTime()
      if (now - drawnAt < (outside.isTerminal ? drawEveryMs : lineEveryMs)) return
      drawnAt = now
      const share =
        total === undefined || total === 0
          ? ''
          : ` of ${number.format(total)} (${Math.floor((100 * done) / total)} %)`
      const line = `${what}: ${number.format(done)}${share}`
      outside.writeError(outside.isTerminal ? `\r\u001b[K${line}` : `${line}\n`)
      open = outside.isTerminal
    },
    end() {
      if (open) outside.writeError('\r\u001b[K')
      open = false
    },
  }
}
