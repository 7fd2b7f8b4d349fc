import type { VoteRow } from '../../../../vocabulary/wire/workshop.ts'
import {
  declaredSectors,
  setAsideReasons,
  type VoteCounts,
  votesBeside,
} from '../../../../vocabulary/words/index.ts'
import type { Block } from '../../../platform/documents/index.ts'
import { dayIn, figureIn, nameIn } from './in-words.ts'
import type { MinutesRecord } from './minutes-record.ts'
import { minutesWords } from './minutes-words.ts'
import { ratedBlocks } from './rated-blocks.ts'

type Language = 'es' | 'fr' | 'en'

/** Each statement with every vote on it: support, result by the rule, sectors that may be told, and who disagreed. */
export function statementBlocks(record: MinutesRecord, language: Language): Block[] {
  const words = minutesWords[language]
  const blocks = record.statements.flatMap((statement): Block[] => [
    { kind: 'paragraph', text: words.statement(String(statement.ordinal), statement.text) },
    { kind: 'facts', rows: [[words.line, words.lines[statement.line]]] },
    ...ratedOr(record, statement, language),
    ...statement.votes.flatMap((vote) => voteBlocks(vote, language)),
  ])
  if (blocks.length === 0) blocks.push({ kind: 'paragraph', text: words.noStatements })
  if (record.setAside > 0) blocks.push({ kind: 'paragraph', text: words.setAside(String(record.setAside)) })
  return [...blocks, ...asideBlocks(record, language)]
}

/** What ratings found; where nobody rated nor voted, that. */
function ratedOr(
  record: MinutesRecord,
  { id, votes }: MinutesRecord['statements'][number],
  language: Language,
): Block[] {
  const rated = id === undefined ? [] : ratedBlocks(record, id, language)
  if (rated.length > 0 || votes.length > 0) return rated
  return [{ kind: 'paragraph', text: minutesWords[language].notVoted }]
}

/** What was set aside, and why: what a room did not vote on is no secret of whoever moderates. */
function asideBlocks({ aside = [] }: MinutesRecord, language: Language): Block[] {
  if (aside.length === 0) return []
  return [
    {
      kind: 'table',
      head: minutesWords[language].aside,
      widths: [0.1, 0.56, 0.34],
      rows: aside.map((one) => [
        String(one.ordinal),
        one.text,
        one.reason === null ? '' : nameIn(setAsideReasons, one.reason, language),
      ]),
    },
  ]
}

function voteBlocks(vote: VoteRow, language: Language): Block[] {
  const words = minutesWords[language]
  const { result } = vote
  const share: (readonly [string, string])[] =
    result.sharePercent === null
      ? []
      : [[words.share, words.percent(figureIn(result.sharePercent, language))]]
  return [
    {
      kind: 'facts',
      rows: [
        [
          words.vote(String(vote.round), dayIn(vote.day, language), words.ways[vote.way]),
          words.counts({
            for: String(vote.for),
            against: String(vote.against),
            abstain: String(vote.abstain),
          }),
        ],
        [words.present, String(vote.present)],
        [words.result, words.outcomes[result.outcome]],
        [words.reason, words.reasons[result.reason]],
        ...share,
      ],
    },
    ...sectorBlocks(vote, language),
    ...dissentBlocks(vote, language),
  ]
}

function sectorBlocks(vote: VoteRow, language: Language): Block[] {
  if (vote.sectors.length === 0) return []
  return [
    {
      kind: 'table',
      head: minutesWords[language].bySector,
      widths: [0.46, 0.18, 0.18, 0.18],
      rows: [
        ...vote.sectors.map((one) => [nameIn(declaredSectors, one.sector, language), ...countsIn(one)]),
        ...mergedRow(vote, language),
      ],
    },
  ]
}

/** Sectors of fewer than five, and who declared none, as one; its name says so. */
function mergedRow(vote: VoteRow, language: Language): string[][] {
  const left = votesBeside(vote, vote.sectors)
  return left === null ? [] : [[minutesWords[language].mergedSectors, ...countsIn(left)]]
}

const countsIn = (votes: VoteCounts): string[] => [votes.for, votes.against, votes.abstain].map(String)

function dissentBlocks(vote: VoteRow, language: Language): Block[] {
  if (vote.dissent.length === 0) return []
  const words = minutesWords[language]
  return [
    {
      kind: 'table',
      head: words.dissent,
      widths: [0.28, 0.16, 0.56],
      rows: vote.dissent.map((one) => [
        one.organization?.name ?? (one.sector === null ? '' : nameIn(declaredSectors, one.sector, language)),
        words.dissentKinds[one.kind],
        one.text,
      ]),
    },
  ]
}
