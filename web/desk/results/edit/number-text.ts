/** A number as a field shows it: nothing where none was typed yet. */
export const asText = (value: number): string => (Number.isNaN(value) ? '' : String(value))

/** What was typed into a field of a number; nothing is no nought, and the server asks for it. */
export const numberOf = (typed: string | number): number => (typed === '' ? Number.NaN : Number(typed))
