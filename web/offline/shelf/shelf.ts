/** What one transaction does with one row, having read it. */
export type Change<T> =
  | { readonly result: T; readonly put: object }
  | { readonly result: T; readonly remove: true }
  | { readonly result: T }

/** Rows of this telephone by their id. Each call is one transaction: two tabs never act on the same reading. */
export interface Shelf {
  all(): Promise<readonly unknown[]>
  /** @throws ShelfError */
  change<T>(id: string, decide: (row: unknown) => Change<T>): Promise<T>
  clear(): Promise<void>
}

/** `full`: no room is left. `unavailable`: this browser keeps nothing, for instance in a private window. */
export class ShelfError extends Error {
  readonly code: 'full' | 'unavailable'

  constructor(code: 'full' | 'unavailable') {
    super(code)
    this.name = 'ShelfError'
    this.code = code
  }
}

export const hasId = (row: unknown): row is { readonly id: string } =>
  typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string'
