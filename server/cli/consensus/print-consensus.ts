import type { OpinionAnalysis, OpinionGroup, StatementFigures } from '../../../deliberation/index.ts'
import { printable } from '../tool/index.ts'
import type { PolisExport } from './read-export.ts'
import type { Believed } from './say-stability.ts'

const widest = 90
const indent = '  '

/** The result in words and tables, for reading. */
export function printConsensus(read: PolisExport, found: OpinionAnalysis, believed: Believed): string {
  const { matrix } = read
  const textOf = (id: string) => shorten(printable(read.texts.get(id) ?? '').replace(/\s+/g, ' '))
  const aside = found.statements.filter(({ standing }) => standing !== 'in').length
  const lines = [
    `People: ${matrix.people.length}; statements: ${matrix.statements.length} (moderated out or meta: ${aside}); votes: ${matrix.choices.length}.`,
    believed.says,
    '',
    ...found.groups.flatMap((group) => printGroup(group, textOf)),
    ...printAll(found, textOf),
    ...printStatements(found.statements, textOf),
  ]
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`
}

const shorten = (text: string): string => (text.length > widest ? `${text.slice(0, widest - 1)}…` : text)
const column = (text: string | number, width: number): string => String(text).padStart(width)

function printGroup(
  { id, members, representative }: OpinionGroup,
  textOf: (id: string) => string,
): readonly string[] {
  return [
    `Group ${printable(id)}: ${members.length} people. What speaks for it:`,
    ...representative.map(
      (one) => `${indent}${one.side.padEnd(8)}${column(printable(one.id), 6)}${indent}${textOf(one.id)}`,
    ),
    '',
  ]
}

function printAll({ consensus }: OpinionAnalysis, textOf: (id: string) => string): readonly string[] {
  const side = (name: string, ids: readonly string[]) =>
    ids.map((id) => `${indent}${name.padEnd(8)}${column(printable(id), 6)}${indent}${textOf(id)}`)
  const lines = [...side('agree', consensus.agree), ...side('disagree', consensus.disagree)]
  return [
    lines.length > 0 ? 'What all voters share:' : 'All voters share nothing beyond chance.',
    ...lines,
    '',
  ]
}

const headings = ['id', 'agree', 'disagree', 'pass', 'all groups', 'even-handed', 'priority'] as const

function printStatements(
  statements: readonly StatementFigures[],
  textOf: (id: string) => string,
): readonly string[] {
  const figure = (value: number | undefined) => (value === undefined ? '' : value.toFixed(3))
  const shared = ({ agreement }: StatementFigures) => agreement?.product ?? -1
  const rows = statements
    .toSorted((a, b) => shared(b) - shared(a))
    .map((one) => ({
      text: textOf(one.id),
      cells: [
        printable(one.id),
        one.agree,
        one.disagree,
        one.pass,
        figure(one.agreement?.product),
        figure(one.agreement?.evenHanded),
        one.priority.toFixed(2),
      ],
    }))
  const widths = headings.map((heading, at) =>
    Math.max(heading.length, ...rows.map(({ cells }) => String(cells[at]).length)),
  )
  const line = (cells: readonly (string | number)[]) =>
    cells.map((cell, at) => column(cell, widths[at] ?? 0)).join(indent)
  return [line(headings), ...rows.map(({ cells, text }) => `${line(cells)}${indent}${text}`)]
}
