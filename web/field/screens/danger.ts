import { numberList } from '../parts/index.ts'
import { fill, h } from '../view/index.ts'
import { stepCount } from './step-screen.ts'
import { type Screen, slotOf, type Visit } from './visit.ts'

/** Step 1: the numbers first, then the form. A danger never waits for it. */
export function dangerScreen(visit: Visit): Screen {
  const { danger, frame, numbers } = visit.words.texts
  const answer = (dangerNow: boolean) => (): void => {
    visit.update({ dangerNow })
    visit.go(2)
  }
  return {
    title: danger.title,
    progress: frame.step(1, stepCount),
    content: [
      h('p', { class: 'lead' }, [danger.lead]),
      h('section', { 'aria-labelledby': 'numbers-title' }, [
        h('h2', { id: 'numbers-title', class: 'visually-hidden' }, [numbers.title]),
        h('div', { id: 'numbers', 'aria-live': 'polite' }, [h('p', { class: 'hint' }, [numbers.loading])]),
      ]),
      h('h2', {}, [danger.question]),
      h('p', { class: 'hint' }, [danger.afterCall]),
      h('div', { class: 'actions stacked' }, [
        h('button', { type: 'button', class: 'danger-action', onclick: answer(true) }, [danger.yes]),
        h('button', { type: 'button', class: 'main-action', onclick: answer(false) }, [danger.no]),
      ]),
      h('p', { class: 'note' }, [danger.whatThisIs]),
      h('p', { class: 'hint' }, [danger.anonymous]),
    ],
    ready: (root) => showNumbers(visit, slotOf(root, 'numbers')),
  }
}

/** Fills a slot with the country's numbers, or says what to do without them. */
export function showNumbers(visit: Visit, slot: Element): void {
  visit.facts.emergency().then(
    ({ emergency, otherChannels }) => fill(slot, [numberList([...emergency, ...otherChannels], visit.words)]),
    () => fill(slot, [h('p', { class: 'note caution' }, [visit.words.texts.numbers.failed])]),
  )
}
