/** The fields of each table in the order of its template, and those that must be there. The server reads them in any order. */
export const tableColumns = {
  organizations: ['name', 'shortName', 'kind', 'sector', 'place', 'from'],
  people: ['login', 'name', 'language', 'role', 'place', 'organization', 'mail'],
} as const

export type TableKind = keyof typeof tableColumns

export const requiredColumns: Readonly<Record<TableKind, readonly string[]>> = {
  organizations: ['name', 'kind', 'place'],
  people: ['login', 'name', 'role', 'place'],
}

/** What a screen may send at once; the server takes no more. */
export const longestTable = 200_000
