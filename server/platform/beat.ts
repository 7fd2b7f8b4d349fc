/** Something that is done again and again until it is stopped. */
export interface Beat {
  /** Ends after the run under way. */
  stop(): Promise<void>
}

/** Runs `act` every `everyMs`, counted from the end of the run before, so that two runs never overlap. */
export function startBeat(parts: {
  readonly act: () => Promise<void>
  readonly failed: (error: unknown) => void
  readonly everyMs: number
}): Beat {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  const next = () => {
    timer = setTimeout(() => {
      running = parts
        .act()
        .catch(parts.failed)
        .finally(() => {
          if (!stopped) next()
        })
    }, parts.everyMs)
  }
  next()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
