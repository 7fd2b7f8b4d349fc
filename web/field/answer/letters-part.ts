import { sayDay } from '../parts/index.ts'
import { failureKey, readyWritten, slotOf, type Visit, writtenField } from '../screens/index.ts'
import { type Child, fill, h, type View } from '../view/index.ts'
import type { Opened } from './enter-words.ts'
import type { OpenedLetter } from './letters.ts'
import { openAgain } from './open-again.ts'

/** What reporter and desk wrote to each other, the oldest first. Nothing where nothing was written. */
export function lettersPart(visit: Visit, { letters }: Opened): readonly Child[] {
  const { letters: texts } = visit.words.answer
  if (letters.length === 0) return []
  return [
    h('h2', {}, [texts.title]),
    h(
      'ul',
      { role: 'list', class: 'ways' },
      letters.map((one) => letterView(visit, one)),
    ),
  ]
}

function letterView(visit: Visit, { fromReporter, on, text }: OpenedLetter): View {
  const { letters: texts } = visit.words.answer
  const day = sayDay(on.slice(0, 10), visit.words.language)
  return h('li', { class: 'way' }, [
    h('span', { class: 'hint' }, [fromReporter ? texts.fromYou(day) : texts.fromDesk(day)]),
    text === null
      ? h('p', { class: 'note caution' }, [texts.unreadable])
      : h('p', { class: 'letter' }, [text]),
  ])
}

/** A few words back to the desk, sealed on this telephone to the desk and to the receipt. */
export function replyForm(visit: Visit, opened: Opened, onChanged: (opened: Opened) => void): View {
  const { letters: texts } = visit.words.answer
  const isAsked = opened.letters.some(({ kind }) => kind === 'question')
  const submit = (event: Event): void => {
    event.preventDefault()
    const { currentTarget: form } = event
    if (form instanceof HTMLFormElement) void sendReply(visit, { opened, form, onChanged })
  }
  return h('details', { class: 'more', open: isAsked }, [
    h('summary', {}, [h('h2', {}, [texts.replyTitle])]),
    h('p', {}, [texts.replyLead]),
    h('form', { id: 'reply', novalidate: true, autocomplete: 'off', onsubmit: submit }, [
      ...writtenField(visit, { label: texts.label, value: '', onWritten: () => undefined }),
      h('div', { id: 'reply-said', role: 'alert' }),
      h('div', { class: 'actions' }, [h('button', { type: 'submit' }, [texts.send])]),
    ]),
  ])
}

export function readyReply(visit: Visit, root: Element): void {
  readyWritten(visit, slotOf(root, 'reply'))
}

interface Attempt {
  readonly opened: Opened
  readonly form: HTMLFormElement
  readonly onChanged: (opened: Opened) => void
}

async function sendReply(visit: Visit, { opened, form, onChanged }: Attempt): Promise<void> {
  const { enter, letters: texts } = visit.words.answer
  const said = slotOf(form, 'reply-said')
  const text = String(new FormData(form).get('note') ?? '').trim()
  if (text === '') return fill(said, [h('p', { class: 'note caution' }, [texts.empty])])
  try {
    const { sealReply } = await import('../sending/index.ts')
    const sealed = await sealReply(text, { words: opened.words, intake: visit.intake, random: visit.random })
    if (sealed === null) return fill(said, [h('p', { class: 'note caution' }, [texts.noKey])])
    await visit.intake.post('receipts/details', { find: opened.find, codes: [], sealed })
  } catch (error) {
    const why = h('p', {}, [enter.failures[failureKey(error)]])
    return fill(said, [h('div', { class: 'note danger' }, [h('h3', {}, [texts.notSent]), why])])
  }
  form.reset()
  const done = [h('p', { class: 'note good' }, [texts.sent])]
  fill(said, done)
  const again = await openAgain(visit, opened)
  if (again.letters.length <= opened.letters.length) return
  onChanged(again)
  // The screen is drawn anew with the message in it; that it arrived stays to be read.
  const redrawn = document.getElementById('reply-said')
  if (redrawn === null) return
  redrawn.closest('details')?.setAttribute('open', '')
  fill(redrawn, done)
}
