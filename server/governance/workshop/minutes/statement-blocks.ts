import type { VoteRow } from '../../../../vocabulary/wire/workshop.ts'
import { declaredSectors } from '../../../../vocabulary/words/index.ts'
import type { Block } from '../../../platform/documents/index.ts'
import { dayIn, nameIn } from './in-words.ts'
import type { MinutesRecord } from './minutes-record.ts'
import { minutesWords } from './minutes-words.ts'

type Language = 'es' | 'fr' | 'en'

/** Each statement with every vote on it: support, result by the rule, sectors that may be told, and who disagreed. */
export function statementBlocks(record: MinutesRecord, language: Language): Block[] {
  const words = minutesWords[language]
  const blocks = record.statements.flatMap((statement): Block[] => [
    { kind: 'paragraph', text: words.statement(String(statement.ordinal), statement.text) },
    { kind: 'facts', rows: [[words.line, words.lines[statement.line]]] },
    ...(statement.votes.length === 0 ? [{ kind: 'paragraph', text: words.notVoted } as const] : []),
    ...statement.votes.flatMap((vote) => voteBlocks(vote, language)),
  ])
  if (blocks.length === 0) blocks.push({ kind: 'paragraph', text: words.noStatements })
  if (record.setAside > 0) blocks.push({ kind: 'paragraph', text: words.setAside(String(record.setAside)) })
  return blocks
}

function voteBlocks(vote: VoteRow, language: Language): Block[] {
  const words = minutesWords[language]
  const { result } = vote
  const share: (readonly [string, string])[] =
    result.sharePercent === null ? [] : [[words.share, words.percent(shown(result.sharePercent, language))]]
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
      rows: vote.sectors.map((one) => [
        nameIn(declaredSectors, one.sector, language),
        String(one.for),
        String(one.against),
        String(one.abstain),
      ]),
    },
  ]
}

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

const shown = (share: number, language: Language): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(share)
