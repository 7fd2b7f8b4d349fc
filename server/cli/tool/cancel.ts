import { EXIT, Refusal } from './exit.ts'

/** Ends the work at the next safe place. @throws Refusal when Ctrl-C was pressed */
export function cancelled(signal: AbortSignal, kept: string): void {
  if (signal.aborted) throw new Refusal(`Cancelled. ${kept}`, EXIT.cancelled)
}
