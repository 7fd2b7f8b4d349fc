import type { Command } from 'commander'
import {
  analyseOpinions,
  fewestOfASector,
  type GivenGroups,
  groupStability,
} from '../../../deliberation/index.ts'
import { EXIT, type Outside, printable, Refusal, runCommand, theProcess } from '../tool/index.ts'
import { printConsensus } from './print-consensus.ts'
import { type Note, readExport } from './read-export.ts'
import { reportAsJson } from './report-as-json.ts'
import { sayStability } from './say-stability.ts'
import { type Language, type Say, sayIn } from './words/index.ts'

const afterHelp = `
Files: those of a Polis export, of Polis or of Vigía. participants-votes.csv has one row a participant and one column a statement:
1 agrees, -1 disagrees, 0 passes, empty has not seen it. comments.csv says what is moderated (-1) or meta.

Examples:
  vigia consensus participants-votes.csv
  vigia consensus participants-votes.csv --comments comments.csv --json
  vigia consensus participants-votes.csv --comments comments.csv --groups group-id
  vigia consensus participants-votes.csv --lang es

Exit codes: 0 it ran · 2 wrong use · 3 a file cannot be read
`

interface RawOptions {
  readonly comments?: string
  readonly groups?: string
  readonly json?: boolean
  readonly lang: string
}

async function answer(
  path: string,
  options: RawOptions,
): Promise<{ text: string; notes: readonly string[] }> {
  const { comments = null, groups = null, json = false } = options
  const say = sayIn(languageOf(options.lang))
  const read = await readExport({ votes: path, comments, groups })
  const found = analyseOpinions(read.matrix, read.groups)
  const believed = sayStability(
    read.groups === undefined ? groupStability(read.matrix) : { kind: 'groups-given' },
    say,
  )
  return {
    text: json ? reportAsJson(found, believed) : printConsensus(read, found, { believed, say }),
    notes: [...read.notes.map((note) => sayNote(note, say)), ...smallGroups(read.groups, say)],
  }
}

/** A given group may be small; what is found of it is then found of persons. */
const smallGroups = (groups: GivenGroups | undefined, { words }: Say): readonly string[] =>
  [...(groups ?? [])]
    .filter(([, members]) => members.length < fewestOfASector)
    .map(([name]) => words.smallGroup(printable(name)))

const sayNote = (note: Note, { words, whole }: Say): string =>
  note.kind === 'turned' ? words.turned : words.mismatch(whole(note.participants))

/** @throws Refusal for a language that this command does not speak */
function languageOf(name: string): Language {
  if (name === 'es' || name === 'fr' || name === 'en') return name
  throw new Refusal(`--lang must be en, es or fr, not “${printable(name)}”.`, EXIT.wrongUse)
}

/** Adds `consensus participants-votes.csv` to a program. */
export function registerConsensus(program: Command, given: Partial<Outside> = {}): void {
  const outside = { ...theProcess, ...given }
  program
    .command('consensus')
    .description(
      'what a room agrees on, across its groups: recompute it from a file of votes in the form of Polis',
    )
    .argument('<file>', 'participants-votes.csv: one row a participant, one column a statement')
    .option(
      '--comments <file>',
      'comments.csv: which statements are moderated out or meta, and what they say',
    )
    .option('--groups <column>', 'take the groups from this column instead of looking for them')
    .option('--lang <language>', 'language in which the result is told: en, es or fr', 'en')
    .option('--json', 'print one JSON document instead of text')
    .addHelpText('after', afterHelp)
    .action((path: string, options: RawOptions) =>
      runCommand('consensus', outside, async () => {
        const { text, notes } = await answer(path, options)
        for (const note of notes) outside.writeError(`vigia consensus: ${note}\n`)
        outside.write(text)
        return EXIT.done
      }),
    )
}
