import type { MinutesContent, MinutesPaper } from '../../../../vocabulary/wire/committee-minutes.ts'
import {
  type Catalogue,
  conflictGrounds,
  decisionMethods,
  declaredSectors,
  notAdoptedReasons,
  recommendationVerbs,
  rollCallAnswers,
  seatVotes,
  type wordOf,
} from '../../../../vocabulary/words/index.ts'
import type { Block, Document } from '../../../platform/documents/index.ts'
import { minutesWords } from './minutes-words.ts'

export interface DocumentWish {
  readonly language: 'es' | 'fr' | 'en'
  /** The installation is a demonstration: every page says so. */
  readonly demo: boolean
  readonly now: Date
  /** The words of the editions in force. */
  readonly say: typeof wordOf
}

type Item = MinutesContent['items'][number]
type Decision = Item['decisions'][number]

/** Minutes as a document: by seat and sector, whoever may read them. */
export function minutesDocument(paper: MinutesPaper, wish: DocumentWish): Document {
  const words = minutesWords[wish.language]
  const { content } = paper
  return {
    language: wish.language,
    title: `${words.title} ${content.number}`,
    lead: [content.body],
    blocks: [
      { kind: 'facts', rows: factsOf(content, wish) },
      ...text(words.opening, content.opening),
      { kind: 'heading', text: words.attendance },
      seatsOf({ content, wish }),
      { kind: 'heading', text: words.agenda },
      ...content.items.flatMap((item) => itemOf(item, { content, wish })),
      ...reservedOf(paper, wish),
      ...text(words.closing, content.closing),
      { kind: 'heading', text: words.marks },
      marksOf(paper, wish),
      ...paper.annexes.flatMap((annex): Block[] => [
        { kind: 'heading', text: words.annex(annex.ordinal, dayOf(annex.addedAt, wish)) },
        { kind: 'paragraph', text: annex.text },
        { kind: 'facts', rows: [[words.hash, annex.hash]] },
      ]),
      { kind: 'facts', rows: [[words.hash, paper.hash ?? words.noHash]] },
    ],
    footer: `${words.title} ${content.number}`,
    watermark: wish.demo ? words.watermarks.demo : paper.state === 'approved' ? null : words.watermarks.draft,
    pageOf: words.pageOf,
    createdAt: wish.now,
  }
}

const text = (heading: string, paragraph: string): Block[] =>
  paragraph === ''
    ? []
    : [
        { kind: 'heading', text: heading },
        { kind: 'paragraph', text: paragraph },
      ]

function factsOf(content: MinutesContent, wish: DocumentWish): (readonly [string, string])[] {
  const words = minutesWords[wish.language]
  const needed = new Intl.NumberFormat(wish.language).format(content.quorum.needed)
  const sectors = content.quorum.sectors.map((sector) => nameIn(declaredSectors, sector, wish))
  const choice = new Intl.ListFormat(wish.language, { type: 'disjunction' }).format(sectors)
  const extraordinary: (readonly [string, string])[] =
    content.extraordinaryReason === '' ? [] : [[words.extraordinary, content.extraordinaryReason]]
  return [
    [words.number, content.number],
    [words.body, content.body],
    [words.place, [content.venue, content.place].filter((one) => one !== '').join(', ')],
    [words.opened, momentOf(content.openedAt, { content, wish })],
    [words.closed, momentOf(content.closedAt, { content, wish })],
    ...extraordinary,
    [words.quorum, sectors.length === 0 ? words.quorumOf(needed) : words.quorumSectors(needed, choice)],
  ]
}

function seatsOf(around: Around): Block {
  const { content, wish } = around
  const words = minutesWords[wish.language]
  return {
    kind: 'table',
    head: words.seatHead,
    widths: [0.1, 0.34, 0.24, 0.32],
    rows: content.seats.map((seat) => [
      String(seat.ordinal),
      [nameIn(declaredSectors, seat.sector, wish), seat.label].filter((one) => one !== '').join('. '),
      seat.answer === null ? words.notCalled : nameIn(rollCallAnswers, seat.answer, wish),
      seat.comings
        .map(({ arrivedAt, leftAt }) =>
          words.stay(hourOf(arrivedAt, around), hourOf(leftAt ?? content.closedAt, around)),
        )
        .join('; '),
    ]),
  }
}

interface Around {
  readonly content: MinutesContent
  readonly wish: DocumentWish
}

function itemOf(item: Item, around: Around): Block[] {
  const { wish } = around
  const words = minutesWords[wish.language]
  const reason = item.stopReason === null ? '' : (words.stopReasons[item.stopReason] ?? '')
  const outcome = [words.states[item.state], reason].filter((one) => one !== '').join('; ')
  const rows: [string, string][] = [[words.itemState, outcome]]
  if (item.question !== '') rows.push([words.question, item.question])
  if (item.notes !== '') rows.push([words.notes, item.notes])
  return [
    { kind: 'heading', text: words.item(item.ordinal, item.title) },
    { kind: 'facts', rows },
    ...stopsOf(item, around),
    ...conflictsOf(item, around),
    ...item.decisions.flatMap((decision) => decisionOf(decision, around)),
  ]
}

/** What is reserved: by its digest for everybody, and in its words for whoever may read them. */
function reservedOf({ content, reserved }: MinutesPaper, wish: DocumentWish): Block[] {
  const words = minutesWords[wish.language]
  const digests = content.reserved ?? []
  if (digests.length === 0 && reserved.length === 0) return []
  return [
    { kind: 'heading', text: words.reserved },
    { kind: 'paragraph', text: words.reservedLead },
    ...(digests.length === 0
      ? []
      : [
          {
            kind: 'facts' as const,
            rows: digests.map(({ ordinal, sha256 }) => [words.reservedItem(ordinal), sha256] as const),
          },
        ]),
    ...reserved.flatMap(({ item }) => itemOf(item, { content, wish })),
  ]
}

function stopsOf({ stops = [] }: Item, around: Around): Block[] {
  const words = minutesWords[around.wish.language]
  return stops.map(({ seat, reason, stoppedAt, resumedAt }) => ({
    kind: 'paragraph' as const,
    text: words.stop({
      at: hourOf(stoppedAt, around),
      seat: seat === null ? null : seatName(around.content, seat, around.wish),
      reason: words.stopReasons[reason] ?? '',
      until: resumedAt === null ? null : hourOf(resumedAt, around),
    }),
  }))
}

function conflictsOf(item: Item, { content, wish }: Around): Block[] {
  const words = minutesWords[wish.language]
  if (item.conflicts.length === 0) return []
  return [
    { kind: 'paragraph', text: words.conflict },
    {
      kind: 'table',
      head: words.conflictHead,
      widths: [0.34, 0.33, 0.33],
      rows: item.conflicts.map((one) => [
        seatName(content, one.seat, wish),
        nameIn(conflictGrounds, one.ground, wish),
        one.words,
      ]),
    },
  ]
}

function decisionOf(decision: Decision, { content, wish }: Around): Block[] {
  const words = minutesWords[wish.language]
  const why = decision.reason === null ? '' : nameIn(notAdoptedReasons, decision.reason, wish)
  const outcome = [words.outcomes[decision.outcome], why].filter((one) => one !== '').join('. ')
  return [
    { kind: 'heading', text: words.decision(decision.number) },
    { kind: 'paragraph', text: decision.text },
    {
      kind: 'facts',
      rows: [
        [words.method, nameIn(decisionMethods, decision.method, wish)],
        [words.outcome, outcome],
        [words.present, new Intl.NumberFormat(wish.language).format(decision.present)],
      ],
    },
    {
      kind: 'table',
      head: words.voteHead,
      widths: [0.34, 0.26, 0.4],
      rows: decision.votes.map((one) => [
        seatName(content, one.seat, wish),
        nameIn(seatVotes, one.vote, wish),
        one.words,
      ]),
    },
    ...askedOf(decision, wish),
  ]
}

function askedOf({ requests }: Decision, wish: DocumentWish): Block[] {
  const words = minutesWords[wish.language]
  if (requests.length === 0) return []
  return [
    { kind: 'paragraph', text: words.asked },
    {
      kind: 'table',
      head: words.askedHead,
      widths: [0.22, 0.38, 0.16, 0.24],
      rows: requests.map((one) => [
        one.addressee,
        [
          one.verb === null ? '' : `${nameIn(recommendationVerbs, one.verb, wish)}:`,
          one.what,
          one.finding === '' ? '' : `${words.finding}: ${one.finding}`,
          one.basis === '' ? '' : `${words.basis}: ${one.basis}`,
        ]
          .filter((part) => part !== '')
          .join(' '),
        one.dueOn === '' ? words.noDate : dayOf(one.dueOn, wish),
        one.evidenceRequired,
      ]),
    },
  ]
}

function marksOf(paper: MinutesPaper, wish: DocumentWish): Block {
  const words = minutesWords[wish.language]
  if (paper.marks.length === 0) return { kind: 'paragraph', text: words.noMarks }
  return {
    kind: 'table',
    head: words.markHead,
    widths: [0.1, 0.36, 0.32, 0.22],
    rows: paper.marks.map((mark) => [
      String(mark.seat),
      nameIn(declaredSectors, mark.sector, wish),
      words.ways[mark.way] ?? mark.way,
      dayOf(mark.signedOn, wish),
    ]),
  }
}

function seatName(content: MinutesContent, ordinal: number, wish: DocumentWish): string {
  const seat = content.seats.find((one) => one.ordinal === ordinal)
  return [String(ordinal), seat === undefined ? '' : nameIn(declaredSectors, seat.sector, wish)]
    .filter((one) => one !== '')
    .join('. ')
}

function dayOf(moment: string, wish: DocumentWish): string {
  return new Intl.DateTimeFormat(wish.language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(moment),
  )
}

/** An hour as the clocks of the place showed it. */
function hourOf(moment: string, { content, wish }: Around): string {
  const timeZone = offsetOf(content)
  return new Intl.DateTimeFormat(wish.language, { timeStyle: 'short', timeZone }).format(new Date(moment))
}

function momentOf(moment: string, { content, wish }: Around): string {
  return new Intl.DateTimeFormat(wish.language, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: offsetOf(content),
    timeZoneName: 'short',
  }).format(new Date(moment))
}

/** An offset as a time zone: -06:00. */
function offsetOf({ utcOffsetMinutes }: MinutesContent): string {
  const whole = Math.abs(utcOffsetMinutes)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${utcOffsetMinutes < 0 ? '-' : '+'}${two(Math.floor(whole / 60))}:${two(whole % 60)}`
}

function nameIn(catalogue: Catalogue, code: string, wish: DocumentWish): string {
  return wish.say(catalogue, code, wish.language)
}
