import type { IntakePlaces } from '../../../vocabulary/wire/signal.ts'

/** A municipality that can be searched for; its department tells namesakes apart. */
export interface PlaceEntry {
  readonly id: string
  readonly name: string
  readonly departmentId: string
  readonly departmentName: string
}

export interface PlaceQuery {
  readonly text: string
  /** Null looks in the whole country. */
  readonly departmentId: string | null
  readonly limit: number
}

export interface PlacesFound {
  readonly items: readonly PlaceEntry[]
  /** How many match, shown or not. */
  readonly total: number
}

/** Text without accents, capitals and outer spaces, so that `Juticalpa`, `jutiCALPA ` and `jutícalpa` are one. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .trim()
}

/** All municipalities of the country, sorted by name. */
export function listPlaces(places: IntakePlaces, language: string): readonly PlaceEntry[] {
  const collator = new Intl.Collator(language)
  return places.departments
    .flatMap((department) =>
      department.municipalities.map(({ id, name }) => ({
        id,
        name,
        departmentId: department.id,
        departmentName: department.name,
      })),
    )
    .sort((a, b) => collator.compare(a.name, b.name) || collator.compare(a.departmentName, b.departmentName))
}

/**
 * Each typed word must begin a word of the municipality or of its department; what begins with the whole text comes
 * first. Without text and without department there is nothing to show.
 */
export function searchPlaces(entries: readonly PlaceEntry[], query: PlaceQuery): PlacesFound {
  const text = foldText(query.text)
  const typed = wordsOf(text)
  if (typed.length === 0 && query.departmentId === null) return { items: [], total: 0 }
  const matching = entries.filter(
    (entry) =>
      (query.departmentId === null || entry.departmentId === query.departmentId) &&
      typed.every((word) => searchable(entry).some((candidate) => candidate.startsWith(word))),
  )
  const ranked = [0, 1, 2].flatMap((rank) => matching.filter((entry) => rankOf(entry, text, typed) === rank))
  return { items: ranked.slice(0, query.limit), total: matching.length }
}

/** 0: the name begins with what was typed. 1: each word begins a word of the name. 2: the department helped. */
function rankOf(entry: PlaceEntry, text: string, typed: readonly string[]): 0 | 1 | 2 {
  const name = foldText(entry.name)
  if (name.startsWith(text)) return 0
  return typed.every((word) => wordsOf(name).some((candidate) => candidate.startsWith(word))) ? 1 : 2
}

const searchable = (entry: PlaceEntry): readonly string[] =>
  wordsOf(foldText(`${entry.name} ${entry.departmentName}`))

const wordsOf = (text: string): readonly string[] => text.split(/[\s,.'’()-]+/).filter((word) => word !== '')
