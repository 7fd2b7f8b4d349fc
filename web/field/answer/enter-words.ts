import {
  type Bytes,
  findId,
  type ParsedReceipt,
  parseReceipt,
  registrationSalt,
  toBase64url,
  typedWords,
} from '../../../sealing/index.ts'
import type { ReceiptAnswer } from '../../../vocabulary/wire/signal.ts'
import { receiptWords } from '../../../vocabulary/words/receipt-words.ts'
import { IntakeFailure } from '../intake/index.ts'
import { backButton } from '../parts/index.ts'
import { failureKey, type Screen, slotOf, type Visit } from '../screens/index.ts'
import { type Child, fill, h } from '../view/index.ts'
import { type OpenedLetter, openLetters } from './letters.ts'

/** An opened receipt: what the words find, what the server says of it, and what the words open. */
export interface Opened {
  readonly words: readonly string[]
  readonly find: string
  readonly salt: Bytes
  readonly answer: ReceiptAnswer
  readonly letters: readonly OpenedLetter[]
}

/** Asks what became of the report that these words find. @throws IntakeFailure */
export async function openReceipt(visit: Pick<Visit, 'intake'>, words: readonly string[]): Promise<Opened> {
  const find = toBase64url(await findId(words))
  const answer = await visit.intake.post<ReceiptAnswer>('receipts/open', { find })
  const letters = await openLetters(answer.correspondence, words)
  return { words, find, salt: await registrationSalt(words), answer, letters }
}

/** The seven words are typed here, corrected here, and only what they find is sent. */
export function enterScreen(
  visit: Visit,
  onOpened: (opened: Opened) => void,
  given: readonly string[] | null = null,
): Screen {
  const { enter } = visit.words.answer
  const submit = (event: Event): void => {
    event.preventDefault()
    if (event.currentTarget instanceof HTMLFormElement) void openTyped(visit, event.currentTarget, onOpened)
  }
  return {
    title: enter.title,
    content: [
      h('p', { class: 'lead' }, [enter.lead]),
      h('form', { novalidate: true, autocomplete: 'off', onsubmit: submit }, [
        h('p', { class: 'field' }, [
          h('label', { for: 'words' }, [enter.label]),
          h('span', { class: 'hint', id: 'words-hint' }, [enter.hint]),
          h('textarea', {
            id: 'words',
            rows: 3,
            autocomplete: 'off',
            autocapitalize: 'none',
            autocorrect: 'off',
            spellcheck: 'false',
            'aria-describedby': 'words-hint words-reply',
          }),
        ]),
        h('div', { id: 'words-reply', role: 'alert' }),
        h('div', { class: 'actions' }, [
          h('button', { type: 'submit', class: 'main-action' }, [enter.open]),
          backButton(visit.words.texts.frame.back, visit.back),
        ]),
      ]),
    ],
    ready: (root) => {
      if (given) void openWords(visit, { words: given, reply: slotOf(root, 'words-reply') }, onOpened)
    },
  }
}

async function openTyped(visit: Visit, form: Element, onOpened: (opened: Opened) => void): Promise<void> {
  const field = form.querySelector('textarea')
  const reply = slotOf(form, 'words-reply')
  if (!field) return
  const typed = field.value
  const parsed = await parseReceipt(receiptWords, typed)
  if (parsed.kind !== 'ok' || parsed.corrected.length > 0) {
    const use = (words: readonly string[]): void => {
      field.value = words.join(' ')
      fill(reply, [])
      void openWords(visit, { words, reply }, onOpened)
    }
    fill(reply, [h('div', { class: 'note caution' }, advice(visit, { parsed, typed, use }))])
    field.focus()
    return
  }
  await openWords(visit, { words: parsed.words, reply }, onOpened)
}

interface Reading {
  readonly parsed: ParsedReceipt
  readonly typed: string
  readonly use: (words: readonly string[]) => void
}

/** What to look at in the words that were typed; a correction is offered, never taken in silence. */
function advice(visit: Visit, { parsed, typed, use }: Reading): readonly Child[] {
  const { enter } = visit.words.answer
  const offer = (words: readonly string[]): Child =>
    h('button', { type: 'button', class: 'offer', onclick: () => use(words) }, [
      h('span', { class: 'offer-words', translate: 'no' }, [words.join(' ')]),
      h('span', {}, [enter.useThese]),
    ])
  const words = typedWords(typed)
  switch (parsed.kind) {
    case 'wrong-count':
      return [h('p', {}, [enter.wrongCount(parsed.count)])]
    case 'check-failed':
      return [h('p', {}, [enter.notMatching])]
    case 'ok':
      return [h('p', {}, [enter.didYouMean]), offer(parsed.words)]
    case 'unknown-word':
      return [
        h('p', {}, [enter.noSuchWord(words[parsed.position] ?? '')]),
        parsed.suggestions.length > 0 ? h('p', {}, [enter.didYouMean]) : null,
        ...parsed.suggestions
          .slice(0, 5)
          .map((word) => offer(words.map((typedWord, at) => (at === parsed.position ? word : typedWord)))),
      ]
  }
}

async function openWords(
  visit: Visit,
  at: { readonly words: readonly string[]; readonly reply: Element },
  onOpened: (opened: Opened) => void,
): Promise<void> {
  const { enter } = visit.words.answer
  fill(at.reply, [h('p', { class: 'note' }, [enter.opening])])
  try {
    onOpened(await openReceipt(visit, at.words))
  } catch (error) {
    const unknown = error instanceof IntakeFailure && error.code === 'receipt-unknown'
    const text = unknown ? enter.unknown : enter.failures[failureKey(error)]
    fill(at.reply, [h('p', { class: 'note caution' }, [text])])
  }
}
