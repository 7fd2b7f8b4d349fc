import type { Control } from './case-file.ts'
import { readFiniteNumbers, readNumber } from './case-numbers.ts'
import { CaseProblem } from './case-problem.ts'

type Bounds = { readonly least?: number; readonly most?: number; readonly whole?: boolean }

/**
 * Reads the settings of a case by their names in R. Each takes what R does where the setting is absent; a value of another
 * kind, or out of bounds (both included), is a CaseProblem that names `control.<setting>`. Names that a method does not know
 * are ignored, as R does.
 */
export type ControlReader = {
  /** Whether the setting is there and is not null. */
  has(name: string): boolean
  /** The setting as it stands. */
  raw(name: string): unknown
  number(name: string, fallback: number, bounds?: Bounds): number
  numbers(name: string, length: number): number[]
  flag(name: string, fallback: boolean): boolean
  choice<Choice extends string>(name: string, choices: readonly Choice[], fallback: Choice): Choice
}

function checkBounds(field: string, value: number, { least, most, whole = false }: Bounds): number {
  if (whole && !Number.isInteger(value)) throw new CaseProblem(field, 'a whole number')
  if (least !== undefined && !(value >= least)) throw new CaseProblem(field, `at least ${least}`)
  if (most !== undefined && !(value <= most)) throw new CaseProblem(field, `at most ${most}`)
  return value
}

export function readControl(control: Control): ControlReader {
  const raw = (name: string): unknown => (Object.hasOwn(control, name) ? control[name] : undefined)
  const has = (name: string) => raw(name) !== undefined && raw(name) !== null
  return {
    has,
    raw,
    number(name, fallback, bounds = {}) {
      if (!has(name)) return fallback
      const value = readNumber(raw(name), `control.${name}`)
      if (value === null || Number.isNaN(value)) throw new CaseProblem(`control.${name}`, 'a number')
      return checkBounds(`control.${name}`, value, bounds)
    },
    numbers(name, length) {
      const list = readFiniteNumbers(raw(name), `control.${name}`)
      if (list.length !== length) throw new CaseProblem(`control.${name}`, `${length} numbers`)
      return list
    },
    flag(name, fallback) {
      const value = has(name) ? raw(name) : fallback
      if (typeof value !== 'boolean') throw new CaseProblem(`control.${name}`, 'true or false')
      return value
    },
    choice(name, choices, fallback) {
      if (!has(name)) return fallback
      const chosen = choices.find((choice) => choice === raw(name))
      if (chosen === undefined) throw new CaseProblem(`control.${name}`, `one of ${choices.join(', ')}`)
      return chosen
    },
  }
}
