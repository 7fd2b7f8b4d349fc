/** A part of a document that is not as it must be. @throws RangeError always */
export function refuse(field: string, why: string): never {
  throw new RangeError(`${field}: ${why}`)
}

export type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export function fieldsOf(value: unknown, field: string): Fields {
  return isFields(value) ? value : refuse(field, 'an object is wanted')
}

export function listOf(value: unknown, field: string): readonly unknown[] {
  return Array.isArray(value) ? value : refuse(field, 'a list is wanted')
}

export function numberOf(value: unknown, field: string): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : refuse(field, 'a number is wanted')
}

export function textOf(value: unknown, field: string): string {
  return typeof value === 'string' ? value : refuse(field, 'a text is wanted')
}

export function numbersOf(value: unknown, field: string): number[] {
  return listOf(value, field).map((entry, at) => numberOf(entry, `${field}[${at}]`))
}

export function rowsOf(value: unknown, field: string): number[][] {
  return listOf(value, field).map((entry, at) => numbersOf(entry, `${field}[${at}]`))
}
