/** Draws replicate k = 1, 2, … and leaves it, cumulated in the layout of the windows, in `into`. */
export type DrawReplicate = (replicate: number, into: Int32Array) => void
