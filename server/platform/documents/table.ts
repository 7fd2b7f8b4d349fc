/** A value of a cell. Days and instants stand as ISO text, so that every program reads them alike. */
export type Cell = string | number | null

/** Rows under their headings, as a spreadsheet holds them. */
export interface Table {
  readonly name: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}
