/**
 * The log knows events of the machine, never of people: no address, no path parameter, no body, no login.
 * A line is one JSON object with the time, the level, a fixed event name, and numbers or fixed words beside it.
 */
export interface Log {
  info(event: string, facts?: LogFacts): void
  warn(event: string, facts?: LogFacts): void
  error(event: string, facts?: LogFacts): void
}

export type LogFacts = Readonly<Record<string, string | number | boolean>>

/** @param beside what stands on every line: the name of a site, where there are several */
export function createLog(write: (line: string) => void, now: () => Date, beside: LogFacts = {}): Log {
  const at =
    (level: string) =>
    (event: string, facts: LogFacts = {}) =>
      write(`${JSON.stringify({ at: now().toISOString(), level, event, ...beside, ...facts })}\n`)
  return { info: at('info'), warn: at('warn'), error: at('error') }
}

/** Where an unexpected error came from, without its message: messages of a database quote the values. */
export function errorFacts(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const frame = (error.stack ?? '').split('\n').find((line) => line.includes('/server/')) ?? ''
  const place = /\/server\/([\w./-]+:\d+)/.exec(frame)?.[1] ?? ''
  return { error: error.name, code, place }
}
