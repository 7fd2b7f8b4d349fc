import type { newParticipant } from '../../../vocabulary/wire/meeting.ts'
import { declaredSectors } from '../../../vocabulary/words/index.ts'
import { languages } from '../../wording/desk/index.ts'
import type { In } from '../call/index.ts'
import { choicesOf, knowsCode } from '../words/index.ts'

type Participant = In<typeof newParticipant>
type Sex = NonNullable<Participant['sex']>

export interface ReadPeople {
  readonly people: readonly Participant[]
  /** Numbers of the lines that are no person, from 1. */
  readonly wrong: readonly number[]
}

const sexes: Readonly<Record<string, Sex>> = {
  m: 'woman',
  mujer: 'woman',
  f: 'woman',
  femme: 'woman',
  woman: 'woman',
  h: 'man',
  hombre: 'man',
  homme: 'man',
  man: 'man',
  otro: 'other',
  autre: 'other',
  other: 'other',
}

/** A heading says which column is which; it is no person. */
const headings = ['nombre', 'nom', 'name']

/**
 * Reads people out of pasted lines or a CSV file: name, institution, sector, sex, separated by tabs, semicolons or
 * commas. A sector is understood by its code or by its word in any language.
 */
export function readPeople(text: string): ReadPeople {
  const people: Participant[] = []
  const wrong: number[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const [name = '', institution = '', sector = '', sex = ''] = cellsOf(line)
    if (index === 0 && headings.includes(name.toLowerCase())) continue
    const sectorCode = sector === '' ? null : sectorOf(sector)
    const sexCode = sex === '' ? null : sexes[sex.toLowerCase()]
    if (name.length < 2 || name.length > 120 || sectorCode === undefined || sexCode === undefined)
      wrong.push(index + 1)
    else people.push({ name, institution: institution.slice(0, 160), sector: sectorCode, sex: sexCode })
  }
  return { people, wrong }
}

/** The cells of one line; inside quotes a separator is text, and two quotes are one. */
function cellsOf(line: string): string[] {
  const separator = ['\t', ';', ','].find((one) => line.includes(one)) ?? ';'
  const cells: string[] = ['']
  let quoted = false
  for (let at = 0; at < line.length; at++) {
    const letter = line.charAt(at)
    const last = cells.length - 1
    if (quoted && letter === '"' && line.charAt(at + 1) === '"') at += 1
    else if (letter === '"') {
      quoted = !quoted
      continue
    }
    if (letter === separator && !quoted) cells.push('')
    else cells[last] += letter
  }
  return cells.map((cell) => cell.trim())
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

function sectorOf(word: string): string | undefined {
  const named = languages
    .flatMap((language) => choicesOf(declaredSectors, language))
    .find(({ label }) => plain(label) === plain(word))
  return named?.value ?? (knowsCode(declaredSectors, word) ? word : undefined)
}
