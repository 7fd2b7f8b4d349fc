import type { Answers, Conversation, Step } from './conversation.ts'
import { impliesAuthority, speaksOfChild } from './conversation.ts'
import type { Facts } from './facts.ts'
import type { Words } from './texts/index.ts'

/** One line of what is sent, and the question that it answered. */
export interface SummaryLine {
  readonly step: Step
  readonly label: string
  readonly value: string
}

/** What an answer means in the words of the language, for the person to look over. */
export function summaryOf(
  { answers, note }: Conversation,
  facts: Facts,
  words: Words,
): readonly SummaryLine[] {
  const { review, danger } = words.texts
  const { labels } = review
  const { placeKinds, yesNoUnknown, knownHow, exposedGroups } = words.choices
  const groups = answers.exposedGroups ?? []
  const lines: readonly (SummaryLine | null)[] = [
    line('danger', labels.danger, answers.dangerNow === true ? danger.yes : danger.no),
    line('group', labels.noticed, answers.codes.map((code) => words.signal.codes[code]).join(' ')),
    line('department', labels.where, placeName(answers.territoryId, facts, words)),
    line('place-kind', labels.placeKind, answers.placeKind && placeKinds[answers.placeKind]),
    line('when', labels.when, sayPeriod(answers, words)),
    line(
      'still-happening',
      labels.stillHappening,
      answers.stillHappening && yesNoUnknown[answers.stillHappening],
    ),
    line('known-how', labels.knownHow, answers.knownHow && knownHow[answers.knownHow]),
    line('children', labels.children, yesNoUnknown[childrenOf(answers)]),
    line(
      'exposed',
      labels.exposed,
      groups.length > 0 ? groups.map((group) => exposedGroups[group]).join('; ') : words.texts.who.nobody,
    ),
    line('authority', labels.authority, yesNoUnknown[authorityOf(answers)]),
    facts.takesNotes
      ? line('note', labels.note, note.kind === 'kept' ? review.noteThere : review.noteNone)
      : null,
  ]
  return lines.filter((one) => one !== null)
}

const line = (step: Step, label: string, value: string | null): SummaryLine => ({
  step,
  label,
  value: value ?? '',
})

export const childrenOf = (answers: Answers) =>
  speaksOfChild(answers) ? 'yes' : (answers.children ?? 'not-known')

/** A code about an institution is the flag itself, whatever else is answered. */
export const authorityOf = (answers: Answers) =>
  impliesAuthority(answers) ? 'yes' : (answers.authority ?? 'not-known')

export function placeName(id: string | null, facts: Pick<Facts, 'municipalities'>, words: Words): string {
  const place = facts.municipalities.find((one) => one.id === id)
  return place === undefined ? '' : words.texts.where.inDepartment(place.name, place.departmentName)
}

function sayPeriod({ observed }: Answers, { language, texts }: Words): string {
  if (observed === null) return ''
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' })
  return texts.when.period(observed.kind, day.format(new Date(`${observed.from}T00:00:00Z`)))
}
