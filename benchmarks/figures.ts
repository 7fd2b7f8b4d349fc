/** The value below which the given share of the measured ones lies (nearest rank). */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** What many workers did side by side. */
export interface Measured {
  readonly perSecond: number
  readonly latenciesMs: readonly number[]
}

/** Does `act` over and over on `workers` workers at once, for a time; what was begun is finished. */
export async function measure(
  act: (worker: number) => Promise<void>,
  parts: { readonly workers: number; readonly seconds: number },
): Promise<Measured> {
  const latenciesMs: number[] = []
  const began = performance.now()
  const end = began + parts.seconds * 1000
  const work = async (worker: number) => {
    while (performance.now() < end) {
      const started = performance.now()
      await act(worker)
      latenciesMs.push(performance.now() - started)
    }
  }
  await Promise.all(Array.from({ length: parts.workers }, (_, worker) => work(worker)))
  return { perSecond: (latenciesMs.length * 1000) / (performance.now() - began), latenciesMs }
}

/** One line of the printed table: a figure at each size, and what the larger size costs. */
export function line(name: string, small: number, large: number): string {
  const shown = (value: number) => value.toPrecision(3).padStart(10)
  return `${name.padEnd(52)}${shown(small)}${shown(large)}${(large / small).toFixed(2).padStart(9)}`
}
