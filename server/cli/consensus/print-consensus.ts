import type { OpinionAnalysis, OpinionGroup, StatementFigures } from '../../../deliberation/index.ts'
import { printable } from '../tool/index.ts'
import type { PolisExport } from './read-export.ts'
import type { Believed } from './say-stability.ts'
import type { Say } from './words/index.ts'

const widest = 90
const indent = '  '

interface Printing {
  readonly say: Say
  /** What a statement says, on one line. */
  readonly textOf: (id: string) => string
}

/** The result in words and tables, for reading. */
export function printConsensus(
  read: PolisExport,
  found: OpinionAnalysis,
  { believed, say }: { readonly believed: Believed; readonly say: Say },
): string {
  const { matrix } = read
  const { words, whole } = say
  const textOf = (id: string) => shorten(printable(read.texts.get(id) ?? '').replace(/\s+/g, ' '))
  const printing: Printing = { say, textOf }
  const aside = found.statements.filter(({ standing }) => standing !== 'in').length
  const lines = [
    words.counted({
      people: whole(matrix.people.length),
      statements: whole(matrix.statements.length),
      aside: whole(aside),
      votes: whole(matrix.choices.length),
    }),
    believed.says,
    '',
    ...found.groups.flatMap((group) => printGroup(group, printing)),
    ...printAll(found, printing),
    ...printStatements(found.statements, printing),
  ]
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`
}

const shorten = (text: string): string => (text.length > widest ? `${text.slice(0, widest - 1)}…` : text)
const column = (text: string, width: number): string => text.padStart(width)

function printGroup(
  { id, members, representative }: OpinionGroup,
  { say: { words, whole }, textOf }: Printing,
): readonly string[] {
  return [
    words.group(printable(id), whole(members.length)),
    ...representative.map(
      (one) =>
        `${indent}${words.side[one.side].padEnd(8)}${column(printable(one.id), 6)}${indent}${textOf(one.id)}`,
    ),
    '',
  ]
}

function printAll({ consensus }: OpinionAnalysis, { say: { words }, textOf }: Printing): readonly string[] {
  const side = (name: 'agree' | 'disagree', ids: readonly string[]) =>
    ids.map((id) => `${indent}${words.side[name].padEnd(8)}${column(printable(id), 6)}${indent}${textOf(id)}`)
  const lines = [...side('agree', consensus.agree), ...side('disagree', consensus.disagree)]
  return [lines.length > 0 ? words.shared : words.nothingShared, ...lines, '']
}

function printStatements(
  statements: readonly StatementFigures[],
  { say: { words, whole, figure: written }, textOf }: Printing,
): readonly string[] {
  const { headings } = words
  const figure = (value: number | undefined) => (value === undefined ? '' : written(value, 3))
  const shared = ({ agreement }: StatementFigures) => agreement?.product ?? -1
  const rows = statements
    .toSorted((a, b) => shared(b) - shared(a))
    .map((one) => ({
      text: textOf(one.id),
      cells: [
        printable(one.id),
        whole(one.agree),
        whole(one.disagree),
        whole(one.pass),
        figure(one.agreement?.product),
        figure(one.agreement?.evenHanded),
        written(one.priority, 2),
      ],
    }))
  const widths = headings.map((heading, at) =>
    Math.max(heading.length, ...rows.map(({ cells }) => (cells[at] ?? '').length)),
  )
  const line = (cells: readonly string[]) =>
    cells.map((cell, at) => column(cell, widths[at] ?? 0)).join(indent)
  return [line(headings), ...rows.map(({ cells, text }) => `${line(cells)}${indent}${text}`)]
}
