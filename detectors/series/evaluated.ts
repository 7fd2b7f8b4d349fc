/** Why a method says nothing of a period; each method's docstring says which of them it gives. */
export type NotToldReason =
  | 'count-not-known'
  | 'no-reference-value'
  | 'baseline-not-known'
  | 'no-variation'
  | 'fit-did-not-converge'
  | 'too-few-cases'

/** What a method says of one period: `Told`, or that nothing can be told and why. Never to be read as "no alarm". */
export type Evaluated<Told extends object> =
  | ({ readonly kind: 'told' } & Told)
  | { readonly kind: 'cannot tell'; readonly reason: NotToldReason }
