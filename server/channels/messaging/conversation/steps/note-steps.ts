import { impliesAuthority } from '../conversation.ts'
import { authorityOf } from '../summary.ts'
import { choiceStep } from './choice-step.ts'
import { type Asked, lines, type Reading, type StepDefinition } from './step.ts'

/** As long as the note of the field page. */
const mostNoteSigns = 280

/** An optional sentence. It is handed on to be sealed, and the conversation keeps no letter of it. */
export const noteStep: StepDefinition = {
  ask: ({ conversation, words }) =>
    lines(
      impliesAuthority(conversation.answers) ? words.texts.who.authorityImplied : null,
      words.texts.note.question(mostNoteSigns),
    ),
  read({ conversation, words }, text) {
    const said = text.trim()
    if (said === '0') return { note: { kind: 'none' } }
    if (said === '') return null
    if (said.length > mostNoteSigns)
      return { before: [words.texts.note.tooLong(mostNoteSigns)], step: 'note' }
    const flagged = authorityOf(conversation.answers) === 'yes'
    return { effect: { kind: 'seal-note', text: said, flagged } }
  },
}

/** Something in it looked like a name or a number. */
export const noteCheckStep = choiceStep({
  codes: ['keep', 'again', 'without'],
  question: () => '',
  label: ({ texts }, code) => texts.note[code],
  chosen: (code, { conversation }: Asked): Reading => {
    const { note } = conversation
    if (code === 'again') return { note: { kind: 'unasked' }, step: 'note' }
    const isKept = code === 'keep' && note.kind === 'doubted'
    return { note: isKept ? { kind: 'kept', sealed: note.sealed } : { kind: 'none' } }
  },
})
