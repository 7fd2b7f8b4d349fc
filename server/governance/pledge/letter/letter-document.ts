import type { SignatoryDetail, SigningDetail } from '../../../../vocabulary/wire/pact.ts'
import {
  type Catalogue,
  commitmentLines,
  findEntry,
  monthsAfter,
  pactPrecepts,
} from '../../../../vocabulary/words/index.ts'
import type { Block, Document } from '../../../platform/documents/index.ts'
import { letterWords } from './letter-words.ts'

export interface LetterWish {
  readonly language: 'es' | 'fr' | 'en'
  /** The installation is a demonstration: every page says so. */
  readonly demo: boolean
  readonly now: Date
}

/** Room for a hand: the rule under the row is the line to sign on. */
const roomToSign = '\n\n\n '

/** The letter of one signatory: pact, precepts, commitments with their dates, and lines to sign. */
export function letterDocument(
  signing: SigningDetail,
  signatory: SignatoryDetail,
  wish: LetterWish,
): Document {
  const words = letterWords[wish.language]
  return {
    language: wish.language,
    title: words.title,
    lead: [signing.pact.name[wish.language], `${words.number} ${signatory.letter}`],
    blocks: [
      { kind: 'facts', rows: factsOf(signing, signatory, wish) },
      { kind: 'heading', text: words.text },
      ...paragraphs(signing.pact.text[wish.language]),
      { kind: 'heading', text: words.undertakes },
      ...signatory.progress.map(({ precept }, index): Block => {
        const text = nameIn(pactPrecepts, precept, wish)
        return { kind: 'paragraph', text: `${index + 1}. ${text}` }
      }),
      { kind: 'heading', text: words.commitments },
      commitmentsOf(signatory, wish),
      { kind: 'paragraph', text: words.neverVetting },
      { kind: 'heading', text: words.signatures },
      signaturesOf(signing, signatory, wish),
      ...emblemOf(signing, wish),
      { kind: 'facts', rows: [[words.hash, signatory.letterHash]] },
    ],
    footer: `${words.title} ${signatory.letter}`,
    watermark: wish.demo ? words.marks.demo : null,
    pageOf: words.pageOf,
    createdAt: wish.now,
  }
}

function paragraphs(text: string): Block[] {
  return text
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ kind: 'paragraph', text: part }))
}

function factsOf(
  { meeting, pact }: SigningDetail,
  signatory: SignatoryDetail,
  wish: LetterWish,
): (readonly [string, string])[] {
  const words = letterWords[wish.language]
  const venue = [meeting.venue, meeting.placeName].filter((part) => part !== '').join(', ')
  return [
    [words.pact, pact.name[wish.language]],
    ...whoOf(signatory, wish),
    [words.capacity, signatory.signerCapacity],
    [words.place, venue],
    [words.date, dayOf(signatory.signing.on, wish)],
    [words.validUntil, dayOf(monthsAfter(signatory.signing.on, pact.termMonths), wish)],
    ...(signatory.renews === null ? [] : [[words.renews, signatory.renews.letter] as const]),
  ]
}

function whoOf(signatory: SignatoryDetail, wish: LetterWish): (readonly [string, string])[] {
  const words = letterWords[wish.language]
  if (signatory.kind === 'person')
    return [
      [words.organization, signatory.signerName],
      [words.accompanies, signatory.organization.name],
    ]
  return [
    [words.organization, signatory.organization.name],
    [words.signer, signatory.signerName],
  ]
}

/** Room for the emblem that whoever signs may place; ours it is not, so none is printed. */
function emblemOf({ pact }: SigningDetail, wish: LetterWish): Block[] {
  const what = pact.emblem[wish.language]
  if (what === '') return []
  return [
    {
      kind: 'table',
      head: [letterWords[wish.language].emblem],
      widths: [1],
      rows: [[`${roomToSign}${roomToSign}`], [what]],
    },
  ]
}

function commitmentsOf(signatory: SignatoryDetail, wish: LetterWish): Block {
  const words = letterWords[wish.language]
  return {
    kind: 'table',
    head: [...words.commitment, words.where],
    widths: [0.26, 0.18, 0.11, 0.12, 0.17, 0.16],
    rows: signatory.pledges.map((one) => [
      one.what,
      nameIn(pactPrecepts, one.precept, wish),
      one.line === null ? '' : nameIn(commitmentLines, one.line, wish),
      one.dueOn === null ? '' : dayOf(one.dueOn, wish),
      one.evidenceRequired,
      [one.placeName, one.organization?.name ?? ''].filter((part) => part !== '').join('. '),
    ]),
  }
}

function signaturesOf(signing: SigningDetail, signatory: SignatoryDetail, wish: LetterWish): Block {
  const words = letterWords[wish.language]
  return {
    kind: 'table',
    head: [signatory.kind === 'person' ? words.forPerson : words.forSignatory, words.witness],
    widths: [0.5, 0.5],
    rows: [
      [roomToSign, roomToSign],
      [signatory.signerName, signing.witness.name],
      [signatory.signerCapacity, signing.witness.capacity],
    ],
  }
}

const dayOf = (day: string, wish: LetterWish): string =>
  new Intl.DateTimeFormat(wish.language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))

const nameIn = (catalogue: Catalogue, code: string, wish: LetterWish): string =>
  findEntry(catalogue, code)?.[wish.language] ?? code
