import type { Facts } from '../facts.ts'
import { findPlace, type PlaceFound } from '../find-place.ts'
import { numbered, readChoice } from '../read-choice.ts'
import { placeName } from '../summary.ts'
import { type Asked, lines, type Reading, type StepDefinition } from './step.ts'

/** More than these would fill several messages: then the name alone is asked for. */
const mostListed = 25

/** The department by its number or its name; whoever types the municipality at once is understood as well. */
export const departmentStep: StepDefinition = {
  ask: ({ facts, words }) => {
    const { department } = words.texts.where
    return lines(department, isListed(facts) ? numbered(facts.departments.map(({ name }) => name)) : null)
  },
  read(asked, text) {
    const { facts } = asked
    const at = isListed(facts)
      ? readChoice(
          text,
          facts.departments.map(({ name }) => name),
        )
      : null
    const department = at === null ? undefined : facts.departments[at]
    if (department !== undefined) return inDepartment(department.id)
    return readFound(asked, findPlace(text, facts, null))
  },
}

export const municipalityStep: StepDefinition = {
  ask: ({ conversation, facts, words }) => {
    const department = facts.departments.find(({ id }) => id === conversation.view.departmentId)
    return words.texts.where.municipality(department?.name ?? '')
  },
  read(asked, text) {
    if (text.trim() === '0') return { step: 'department' }
    return readFound(asked, findPlace(text, asked.facts, asked.conversation.view.departmentId))
  },
}

/** Several places have the name: each is offered with its department, and none is chosen for the person. */
export const offeredStep: StepDefinition = {
  ask: (asked) => lines(asked.words.texts.where.which, numbered(offersOf(asked))),
  read(asked, text) {
    const at = readChoice(text, offersOf(asked))
    if (at === null) return null
    const placeId = asked.conversation.view.offered[at]
    return placeId === undefined ? { step: 'department' } : { effect: { kind: 'check-place', placeId } }
  },
}

const isListed = ({ departments }: Facts): boolean => departments.length <= mostListed

const offersOf = ({ conversation, facts, words }: Asked): readonly string[] => [
  ...conversation.view.offered.map((id) => placeName(id, facts, words)),
  words.texts.where.other,
]

const inDepartment = (departmentId: string): Reading => ({ view: { departmentId }, step: 'municipality' })

function readFound({ words, conversation }: Asked, found: PlaceFound): Reading | null {
  switch (found.kind) {
    case 'department':
      return inDepartment(found.department.id)
    case 'municipality':
      return { effect: { kind: 'check-place', placeId: found.municipality.id } }
    case 'several':
      return { view: { offered: found.municipalities.map(({ id }) => id) }, step: 'offered' }
    case 'too-many':
      return { before: [words.texts.where.tooMany(found.count)], step: conversation.step }
    case 'none':
      return null
  }
}
