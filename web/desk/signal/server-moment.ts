/**
 * The moment at the server: what it said when it replied, and the time elapsed here since. The clock of the device may
 * be wrong, and that of a demonstration is not today's. What the reply took on its way leaves it a little behind, so it
 * is never in the server's future.
 */
export const serverMoment = (readAt: string, elapsedMs: number): Date =>
  new Date(Date.parse(readAt) + elapsedMs)
