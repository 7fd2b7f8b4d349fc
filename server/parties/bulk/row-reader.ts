import type { RowFault, RowFaultReason } from '../../../vocabulary/wire/bulk.ts'
import { plain, type TableRow } from './read-table.ts'

/** Something that a cell may name: by its code, or by any of its names. */
export interface Named {
  readonly id: string
  readonly names: readonly string[]
}

/** Reads the cells of a row and notes what is wrong with each; a fault makes its value empty. */
export class RowReader<F extends string> {
  readonly faults: RowFault[] = []
  readonly #row: TableRow<F>

  constructor(row: TableRow<F>) {
    this.#row = row
  }

  fault(column: F, reason: RowFaultReason): null {
    this.faults.push({ line: this.#row.line, column, reason })
    return null
  }

  text(field: F, longest: number): string {
    const text = this.#row.cells[field]
    if (text.length > longest) this.fault(field, 'too-long')
    return text
  }

  /** A text that must be there. */
  needed(field: F, longest: number): string {
    const text = this.text(field, longest)
    if (text === '') this.fault(field, 'missing')
    return text
  }

  /** What the cell names, among these; null when it is empty or names none. */
  one(
    field: F,
    among: readonly Named[],
    wrong: { readonly none: RowFaultReason; readonly several?: RowFaultReason },
  ): string | null {
    const text = this.#row.cells[field]
    if (text === '') return null
    const byId = among.find(({ id }) => id.toLowerCase() === text.toLowerCase())
    if (byId !== undefined) return byId.id
    const found = among.filter(({ names }) => names.some((name) => plain(name) === plain(text)))
    if (found.length > 1) return this.fault(field, wrong.several ?? wrong.none)
    return found[0]?.id ?? this.fault(field, wrong.none)
  }

  /** A day as 2026-03-02 or 2/3/2026; null when it is empty or none. */
  day(field: F): string | null {
    const text = this.#row.cells[field]
    if (text === '') return null
    const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
    const iso = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    const date = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? new Date(`${iso}T00:00:00Z`) : null
    const isDay = date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso)
    return isDay ? iso : this.fault(field, 'not-a-day')
  }
}
