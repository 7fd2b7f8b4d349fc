/** One choice in three languages. Codes are stored; words are shown. */
export type Entry<C extends string = string> = {
  readonly code: C
  readonly es: string
  readonly fr: string
  readonly en: string
}

/** A versioned list that the programme edits. Dates are ISO days; `validTo` null while it is in force. */
export type Catalogue<C extends string = string, E extends Entry<C> = Entry<C>> = {
  readonly id: string
  readonly version: string
  readonly validFrom: string
  readonly validTo: string | null
  readonly entries: readonly E[]
}

export type CodeOf<C extends Catalogue> = C['entries'][number]['code']

/** What every list of this first draft shares; a list that changes states its own. */
export const firstEdition = { version: '2026.1', validFrom: '2026-01-01', validTo: null } as const

export function codesOf<C extends string>(catalogue: Catalogue<C>): readonly C[] {
  return catalogue.entries.map((entry) => entry.code)
}

export function findEntry<C extends string, E extends Entry<C>>(
  catalogue: Catalogue<C, E>,
  code: string,
): E | undefined {
  return catalogue.entries.find((entry) => entry.code === code)
}

/** What a code is called; the code itself when it is not of the catalogue, as an older edition may have had it. */
export const wordOf = (catalogue: Catalogue, code: string | null, language: 'es' | 'fr' | 'en'): string =>
  code === null ? '' : (findEntry(catalogue, code)?.[language] ?? code)

export function hasCode<C extends string>(catalogue: Catalogue<C>, code: string): code is C {
  return findEntry(catalogue, code) !== undefined
}
