/**
 * The positions that a baseline may be made of, oldest first, and the level of the season each belongs to, 1 …; 0 where it is left
 * out. Two lists of one length.
 */
export type Learnt = { readonly positions: Int32Array; readonly levels: Int32Array }
