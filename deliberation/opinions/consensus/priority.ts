/** What is known of a statement when the next one to be shown is chosen. */
export interface StatementCounts {
  readonly agree: number
  readonly pass: number
  readonly seen: number
  /** How much a vote on it alone says of a person. */
  readonly extremity: number
}

/**
 * How soon a statement should be shown to the next person: one that is agreed with and little passed on, that parts people, and above all
 * one that few have seen yet. [(1 − p)(E + 1) · a · (1 + 8 · 2^(−S/5))]² with p = (P + 1) / (S + 2), a = (A + 1) / (S + 2).
 *
 * @example
 * routingPriority({ agree: 0, pass: 0, seen: 0, extremity: 0 }) // → 5.0625
 * routingPriority({ agree: 8, pass: 1, seen: 10, extremity: 1 }) // ≈ 14.0625
 */
export function routingPriority({ agree, pass, seen, extremity }: StatementCounts): number {
  const [passed, agreed] = [(pass + 1) / (seen + 2), (agree + 1) / (seen + 2)]
  return ((1 - passed) * (extremity + 1) * agreed * (1 + 8 * 2 ** (-seen / 5))) ** 2
}
