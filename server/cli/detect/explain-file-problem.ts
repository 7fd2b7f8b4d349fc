import { printable } from './printable.ts'
import type { SeriesFileProblem } from './reading/index.ts'

const problems: Readonly<Record<SeriesFileProblem['code'], string>> = {
  'cannot-open': 'the file cannot be opened',
  'too-large': 'the file is larger than 64 MiB',
  'not-text': 'the file is not UTF-8 text',
  'broken-csv': 'the CSV is broken',
  'no-rows': 'the file has no rows',
  'unknown-layout': 'the columns fit no known layout (see --help)',
  'bad-period': 'not a week, month or date that exists',
  'bad-count': 'not a whole number, zero or more, or NA',
  'bad-flag': 'not 0 or 1',
  'bad-coordinate': 'not degrees of latitude or longitude',
  'empty-name': 'a name is empty',
  'out-of-order': 'weeks must go forward, each once',
  repeated: 'this stands twice',
  'too-many-series': 'too many series',
  'too-many-periods': 'too many periods',
}

const refusedBySystem: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'this account may not read it',
}

/** Why a file cannot be read, with the line, the column and what stood there as far as they are known. */
export function explainFileProblem({ code, place }: SeriesFileProblem): string {
  const { line, column, found } = place
  if (code === 'cannot-open') {
    const why = refusedBySystem[/\((\w+)\)$/.exec(found ?? '')?.[1] ?? '']
    if (why !== undefined) return `${problems[code]}: ${why}`
  }
  const parts = [
    ...(line === undefined ? [] : [`line ${line}`]),
    ...(column === undefined ? [] : [`column ${printable(column)}`]),
    ...(found === undefined ? [] : [`found “${printable(found.slice(0, 200))}”`]),
  ]
  return parts.length === 0 ? problems[code] : `${problems[code]} (${parts.join(', ')})`
}
