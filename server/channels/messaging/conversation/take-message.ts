import type { Passage } from '../../../../vocabulary/words/index.ts'
import { type Command, isCourtesy, readCommand } from './commands.ts'
import { type Conversation, newConversation, nextStep, type SealedNote } from './conversation.ts'
import type { Facts, PlaceIntake } from './facts.ts'
import { sayNumbers } from './numbers.ts'
import { type Effect, lines, type Reading, steps } from './steps/index.ts'
import { authorityOf, placeName } from './summary.ts'
import { type Language, wordsIn } from './texts/index.ts'

/** What a message leads to: how the conversation goes on, what is said, and what must be done before anything is said. */
export interface Turn {
  /** Null: nothing of it is left. */
  readonly conversation: Conversation | null
  /** Null: nothing is answered. */
  readonly say: string | null
  readonly effect: Effect | null
}

/** After so many answers in a row that were not understood nobody is asked again. */
const mostMisses = 4

/** The first message of somebody, whatever it says. */
export function beginConversation(text: string | null, clientUuid: string, facts: Facts): Turn {
  const command = text === null ? null : readCommand(text)
  const language = command?.kind === 'language' ? command.language : 'es'
  if (command?.kind === 'forget') return forgotten(language)
  if (text !== null && isCourtesy(text)) return { conversation: null, say: null, effect: null }
  const begun = newConversation(clientUuid, language)
  if (command?.kind === 'danger') return endangered(begun, facts, [welcome(begun, facts, text)])
  return asking(begun, facts, [welcome(begun, facts, text)])
}

/** The next message of a conversation; null for what is no text. */
export function takeMessage(conversation: Conversation, text: string | null, facts: Facts): Turn {
  const words = wordsIn[conversation.language]
  if (text === null) return missed(conversation, facts, words.texts.onlyText)
  const command = readCommand(text)
  if (command !== null) return obey(conversation, command, facts)
  const reading = steps[conversation.step].read({ conversation, facts, words }, text)
  if (reading === null) return missed(conversation, facts, words.texts.notUnderstood)
  return read(conversation, reading, facts)
}

/** What was found out about the place that was named. */
export function takePlace(
  conversation: Conversation,
  found: PlaceIntake & { id: string },
  facts: Facts,
): Turn {
  const words = wordsIn[conversation.language]
  const { where } = words.texts
  if (found.state !== 'open') {
    const closed = found.state === 'paused' ? where.paused : where.unconfirmed
    return read(
      conversation,
      {
        answers: { territoryId: null },
        before: [closed, sayNumbers(found.numbers, words)],
        step: 'department',
      },
      facts,
    )
  }
  const name = placeName(found.id, facts, words)
  const reader = found.onDutyNow ? where.onDuty : lines(where.nobodyOnDuty, sayNumbers(found.numbers, words))
  return read(conversation, { answers: { territoryId: found.id }, before: [`${name}.`, reader] }, facts)
}

/** The sentence lies sealed, or could not be; what looked like a name or a number is pointed out, this once. */
export function takeNote(
  conversation: Conversation,
  note: { readonly sealed: SealedNote | null; readonly passages: readonly Passage[] },
  facts: Facts,
): Turn {
  const { texts, language } = wordsIn[conversation.language]
  if (note.sealed === null)
    return read(conversation, { note: { kind: 'none' }, before: [texts.note.notKept] }, facts)
  if (note.passages.length === 0)
    return read(conversation, { note: { kind: 'kept', sealed: note.sealed } }, facts)
  const list = new Intl.ListFormat(language).format(note.passages.map(({ passage }) => passage))
  return read(
    conversation,
    {
      note: { kind: 'doubted', sealed: note.sealed },
      before: [texts.note.looksLike(list)],
      step: 'note-check',
    },
    facts,
  )
}

/** The signal was written: nothing of the conversation is left. */
export function takeSent(
  conversation: Conversation,
  sent: { readonly readBy: Date; readonly dangerNow: boolean },
  facts: Pick<Facts, 'now'>,
): Turn {
  const { end } = wordsIn[conversation.language].texts
  const hours = Math.max(1, Math.ceil((sent.readBy.getTime() - facts.now.getTime()) / 3_600_000))
  const say = lines(end.sent(hours), sent.dangerNow ? end.handedOn : null, end.noReceipt, end.erase)
  return { conversation: null, say, effect: null }
}

/** It was not written: what was answered stays as it is. */
export function takeFailure(conversation: Conversation): Turn {
  return { conversation, say: wordsIn[conversation.language].texts.end.notSent, effect: null }
}

/** What is said to a number that writes faster than a person. */
export const sayTooFast = (language: Language): string => wordsIn[language].texts.tooFast

function obey(conversation: Conversation, command: Command, facts: Facts): Turn {
  switch (command.kind) {
    case 'forget':
      return forgotten(conversation.language)
    case 'help':
      return asking(conversation, facts, [sayNumbers(facts.numbers, wordsIn[conversation.language])])
    case 'danger':
      return endangered(conversation, facts, [])
    case 'language':
      return asking({ ...conversation, language: command.language }, facts, [])
  }
}

function forgotten(language: Language): Turn {
  const { end } = wordsIn[language].texts
  return { conversation: null, say: lines(end.forgotten, end.erase), effect: { kind: 'forget' } }
}

function endangered(conversation: Conversation, facts: Facts, before: readonly string[]): Turn {
  const words = wordsIn[conversation.language]
  const answers = { dangerNow: true, allNoticed: conversation.answers.codes.length > 0 }
  // The welcome begins with the numbers already.
  const said = before.length > 0 ? before : [sayNumbers(facts.numbers, words)]
  const step =
    conversation.step === 'danger' || conversation.step === 'more' ? {} : { step: conversation.step }
  return read(conversation, { answers, before: [...said, words.texts.danger.notYet], ...step }, facts)
}

function read(conversation: Conversation, reading: Reading, facts: Facts): Turn {
  const { effect, before = [], step } = reading
  const answered: Conversation = {
    ...conversation,
    answers: { ...conversation.answers, ...reading.answers },
    view: { ...conversation.view, ...reading.view },
    hurryAsked: reading.hurryAsked ?? conversation.hurryAsked,
    note: reading.note ?? conversation.note,
    misses: 0,
  }
  const changed = isFlagged(conversation) === isFlagged(answered) ? answered : withoutSealed(answered)
  if (effect?.kind === 'forget') return forgotten(conversation.language)
  if (effect !== undefined) return { conversation: changed, say: null, effect }
  return asking({ ...changed, step: step ?? nextStep(changed, facts.takesNotes) }, facts, before)
}

const isFlagged = ({ answers }: Conversation): boolean => authorityOf(answers) === 'yes'

/** To whom a sentence is sealed follows from the flag: one that was sealed for others is forgotten, and asked for again. */
const withoutSealed = (conversation: Conversation): Conversation => ({
  ...conversation,
  note: conversation.note.kind === 'none' ? conversation.note : { kind: 'unasked' },
})

function asking(conversation: Conversation, facts: Facts, before: readonly string[]): Turn {
  const words = wordsIn[conversation.language]
  const question = steps[conversation.step].ask({ conversation, facts, words })
  return { conversation, say: lines(...before, question), effect: null }
}

function missed(conversation: Conversation, facts: Facts, why: string): Turn {
  const words = wordsIn[conversation.language]
  const misses = conversation.misses + 1
  if (misses < mostMisses) return asking({ ...conversation, misses }, facts, [why])
  const page = facts.fieldAddress === null ? null : words.texts.welcome.page(facts.fieldAddress)
  const say = lines(words.texts.end.stuck, sayNumbers(facts.numbers, words), page)
  return { conversation: null, say, effect: { kind: 'forget' } }
}

/** Numbers before anything else, then what this is and what it cannot keep. */
function welcome({ language }: Conversation, facts: Facts, text: string | null): string {
  const words = wordsIn[language]
  const { welcome: said } = words.texts
  return lines(
    sayNumbers(facts.numbers, words),
    facts.demo ? said.demonstration(facts.countryName) : null,
    // A bare number answers a question: of a conversation that was forgotten after a day, or when the server was started again.
    text !== null && /^\s*\d{1,2}\s*$/.test(text) ? said.forgotten : null,
    said.what,
    said.seen,
    facts.fieldAddress === null ? null : said.page(facts.fieldAddress),
    said.words,
  )
}
