/** All lengths in weeks: what is judged together, what is left out before it, how far back the past reaches, and how much of it must be known. */
export type PanelShape = {
  readonly window: number
  readonly guard: number
  readonly baseline: number
  readonly minimumBaseline: number
}

/** Four weeks against the two years before, the four weeks between left out, so that a cluster is not its own baseline. */
export const PANEL_SHAPE: PanelShape = { window: 4, guard: 4, baseline: 104, minimumBaseline: 8 }
