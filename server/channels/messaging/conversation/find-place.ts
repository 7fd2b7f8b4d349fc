import type { Department, Facts, Municipality } from './facts.ts'
import { foldText } from './read-choice.ts'

/** More than these are not offered by number: a few letters more are typed faster. */
const mostOffered = 9

export type PlaceFound =
  | { readonly kind: 'department'; readonly department: Department }
  | { readonly kind: 'municipality'; readonly municipality: Municipality }
  | { readonly kind: 'several'; readonly municipalities: readonly Municipality[] }
  | { readonly kind: 'too-many'; readonly count: number }
  | { readonly kind: 'none' }

/**
 * The place that somebody typed. A whole name comes before the beginning of one, and that before a slip of the thumb; a name that
 * several departments have is never chosen for the person.
 *
 * @param departmentId null looks in the whole country, where the name of a department means the department
 */
export function findPlace(
  text: string,
  facts: Pick<Facts, 'departments' | 'municipalities'>,
  departmentId: string | null,
): PlaceFound {
  const typed = foldText(text)
  if (!/\p{L}/u.test(typed)) return { kind: 'none' }
  if (departmentId === null) {
    const department = facts.departments.find(({ name }) => foldText(name) === typed)
    if (department !== undefined) return { kind: 'department', department }
  }
  const within = facts.municipalities.filter(
    (one) => departmentId === null || one.departmentId === departmentId,
  )
  const manners = [isWhole, begins, isNear]
  const found = manners
    .map((fits) => within.filter((one) => fits(one, typed)))
    .find((some) => some.length > 0)
  return found === undefined ? beginsDepartment(typed, facts, departmentId) : foundOf(found)
}

function foundOf(municipalities: readonly Municipality[]): PlaceFound {
  const [first, second] = municipalities
  if (first === undefined) return { kind: 'none' }
  if (second === undefined) return { kind: 'municipality', municipality: first }
  if (municipalities.length > mostOffered) return { kind: 'too-many', count: municipalities.length }
  return { kind: 'several', municipalities }
}

function beginsDepartment(
  typed: string,
  facts: Pick<Facts, 'departments'>,
  departmentId: string | null,
): PlaceFound {
  const [department, another] = facts.departments.filter(
    ({ name }) =>
      departmentId === null && (foldText(name).startsWith(typed) || isSlip(foldText(name), typed)),
  )
  return department !== undefined && another === undefined
    ? { kind: 'department', department }
    : { kind: 'none' }
}

/** With its department behind it, a name is whole as well: `El Progreso, Yoro`. */
function isWhole({ name, departmentName }: Municipality, typed: string): boolean {
  const [own, beside] = [foldText(name), foldText(departmentName)]
  return typed === own || wordsOf(typed).join(' ') === wordsOf(`${own} ${beside}`).join(' ')
}

const begins = ({ name, departmentName }: Municipality, typed: string): boolean => {
  const words = wordsOf(foldText(`${name} ${departmentName}`))
  const own = wordsOf(foldText(name))
  const given = wordsOf(typed)
  // The department alone names nobody's municipality: at least one word is of the name itself.
  return (
    given.every((word) => words.some((one) => one.startsWith(word))) &&
    given.some((word) => own.some((one) => one.startsWith(word)))
  )
}

const isNear = ({ name }: Municipality, typed: string): boolean => isSlip(foldText(name), typed)

const wordsOf = (text: string): readonly string[] => text.split(/[\s,.'’()-]+/).filter((word) => word !== '')

const shortest = 5

/** One letter too many, too few, another, or two changed round. */
function isSlip(name: string, typed: string): boolean {
  if (Math.min(name.length, typed.length) < shortest || Math.abs(name.length - typed.length) > 1) return false
  let at = 0
  while (at < name.length && name[at] === typed[at]) at += 1
  const [a, b] = [name.slice(at), typed.slice(at)]
  const isSwap = a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2)
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1) || isSwap
}
