import { open } from 'node:fs/promises'

export interface BadRow {
  readonly line: number
  readonly field: string
  readonly reason: string
}

/** The list of rows that cannot be used, in a file beside the one that was read. */
export interface BadRows {
  readonly path: string
  add(row: BadRow): Promise<void>
  /** Rows at fault, not faults: one row may have several. */
  rows(): number
  first(): BadRow | null
  close(): Promise<void>
}

/** The first bad row makes the file; a file without one leaves none behind, nor that of an earlier try. */
export async function openBadRows(path: string, remove: (path: string) => Promise<void>): Promise<BadRows> {
  await remove(path)
  let file: Awaited<ReturnType<typeof open>> | undefined
  let rows = 0
  let first: BadRow | null = null
  let lastLine = -1
  return {
    path,
    async add(row) {
      // Readable by its owner alone: the lines tell which rows of a confidential file are meant.
      file ??= await startFile(path)
      if (row.line !== lastLine) rows += 1
      lastLine = row.line
      first ??= row
      // Field and reason are fixed words of ours: no cell of the file is repeated, so nothing needs quoting.
      await file.write(`${row.line},${row.field},${row.reason}\n`)
    },
    rows: () => rows,
    first: () => first,
    close: async () => await file?.close(),
  }
}

async function startFile(path: string) {
  const file = await open(path, 'w', 0o600)
  await file.write('line,field,reason\n')
  return file
}
