import type { MappingDetail } from '../../../vocabulary/wire/mapping.ts'
import {
  type Catalogue,
  fieldCatalogues,
  mapRiskReasons,
  mapSafeReasons,
  referralNeeds,
  seasonReasons,
  serviceStandings,
  trustedRoles,
} from '../../../vocabulary/words/index.ts'
import type { Block, Document } from '../../platform/documents/index.ts'
import { wallSheetWords } from './wall-sheet-words.ts'

interface Wish {
  readonly language: 'es' | 'fr' | 'en'
  readonly demo: boolean
  readonly now: Date
}

/**
 * The sheet that hangs on the wall while a community maps: empty tables to fill in by hand, and beside them the words to
 * choose from, so that what is written can be entered as codes. What may not be written stands first.
 */
export function wallSheet(mapping: MappingDetail, wish: Wish): Document {
  const words = wallSheetWords[wish.language]
  const on = new Intl.DateTimeFormat(wish.language, { dateStyle: 'long', timeZone: 'UTC' })
  return {
    language: wish.language,
    title: mapping.title,
    lead: [`${mapping.placeName} · ${on.format(new Date(mapping.startsAt))}`],
    blocks: [
      { kind: 'paragraph', text: words.never },
      ...question(words.risk, words.placeHead, 7),
      ...choices(words.kinds, fieldCatalogues.placeKinds, wish),
      ...choices(words.reasons, mapRiskReasons, wish),
      ...question(words.safe, words.placeHead, 5),
      ...choices(words.reasons, mapSafeReasons, wish),
      ...question(words.services, words.serviceHead, 6),
      ...choices(words.needs, referralNeeds, wish),
      ...choices(words.standing, serviceStandings, wish),
      ...question(words.roles, words.roleHead, 5),
      ...choices(words.roleChoices, trustedRoles, wish),
      { kind: 'heading', text: words.seasons },
      monthTable(wish),
      ...choices(words.reasons, seasonReasons, wish),
    ],
    footer: words.footer,
    watermark: wish.demo ? words.demo : null,
    pageOf: words.pageOf,
    createdAt: wish.now,
  }
}

function question(text: string, head: readonly string[], lines: number): Block[] {
  return [
    { kind: 'heading', text },
    {
      kind: 'table',
      head,
      widths: head.map(() => 1 / head.length),
      // Two lines high: room for a hand that writes large.
      rows: Array.from({ length: lines }, () => head.map(() => ' \n ')),
    },
  ]
}

const choices = (label: string, catalogue: Catalogue, wish: Wish): Block[] => [
  {
    kind: 'facts',
    rows: [[label, catalogue.entries.map((entry) => entry[wish.language]).join(' · ')]],
  },
]

function monthTable(wish: Wish): Block {
  const names = new Intl.DateTimeFormat(wish.language, { month: 'short', timeZone: 'UTC' })
  const head = Array.from({ length: 12 }, (_, month) => names.format(new Date(Date.UTC(2026, month, 15))))
  return {
    kind: 'table',
    head,
    widths: head.map(() => 1 / 12),
    rows: [head.map(() => ' \n ')],
  }
}
