import type { FieldWords } from '../../wording/field/index.ts'
import { authorityInvolved, childrenInvolved, type Draft, observedPeriod } from '../draft/index.ts'
import { backButton, sayDay } from '../parts/index.ts'
import { type Child, fill, h, type View } from '../view/index.ts'
import { send } from './send.ts'
import { stepCount } from './step-screen.ts'
import { type Screen, slotOf, type Visit } from './visit.ts'

interface Row {
  readonly step: number
  readonly what: string
  readonly says: readonly string[]
}

/** Step 7: everything that would be sent, in words, each with its way back; and the sending. */
export function reviewScreen(visit: Visit): Screen {
  const { frame, review } = visit.words.texts
  const { identity } = visit.words.offline
  return {
    title: review.title,
    progress: frame.step(stepCount, stepCount),
    content: [
      h('p', { class: 'lead' }, [review.lead]),
      h(
        'dl',
        { class: 'review' },
        reviewRows(visit.words, visit.draft, visit.today).map((row) => rowView(visit.words, row)),
      ),
      h('p', { class: 'hint' }, [visit.draft.identity ? identity.review : review.notCollected]),
      h('div', { id: 'sending' }, sendActions(visit)),
    ],
    ready: (root) => showTerritoryName(visit, root),
  }
}

/** The main action, in the place where its progress and its failure will stand. */
function sendActions(visit: Visit): readonly Child[] {
  const { frame, review } = visit.words.texts
  const start = (event: Event): void => {
    const slot = event.currentTarget instanceof Element ? event.currentTarget.closest('#sending') : null
    if (slot) void send(visit, slot)
  }
  return [
    h('div', { class: 'actions' }, [
      h('button', { type: 'button', class: 'main-action', onclick: start }, [review.send]),
      backButton(frame.back, visit.back),
    ]),
  ]
}

function reviewRows(words: FieldWords, draft: Draft, today: string): readonly Row[] {
  const { review } = words.texts
  const { choices } = words
  const observed = observedPeriod(draft, today)
  const one = (text: string | null | undefined | false): readonly string[] => (text ? [text] : [])
  return [
    { step: 1, what: review.danger, says: [draft.dangerNow ? review.dangerYes : review.dangerNo] },
    { step: 2, what: review.noticed, says: draft.codes.map((code) => words.signal.codes[code]) },
    { step: 3, what: review.where, says: one(draft.placeKind && choices.placeKinds[draft.placeKind]) },
    {
      step: 4,
      what: review.when,
      says: one(observed && review.period(observed.kind, sayDay(observed.from, words.language))),
    },
    { step: 4, what: review.stillHappening, says: [choices.yesNoUnknown[draft.stillHappening]] },
    { step: 4, what: review.knownHow, says: one(draft.knownHow && choices.knownHow[draft.knownHow]) },
    {
      step: 5,
      what: review.exposed,
      says:
        draft.exposedGroups.length > 0
          ? draft.exposedGroups.map((group) => choices.exposedGroups[group])
          : [review.nobody],
    },
    { step: 5, what: review.children, says: [choices.yesNoUnknown[childrenInvolved(draft)]] },
    { step: 5, what: review.authority, says: [choices.yesNoUnknown[authorityInvolved(draft)]] },
    { step: 5, what: review.contact, says: [choices.contactPreferences[draft.contactPreference]] },
    { step: 6, what: words.offline.note.inReview, says: [draft.note || words.offline.note.empty] },
    ...(draft.identity
      ? [{ step: 6, what: words.offline.identity.inReview, says: [words.offline.identity.left] }]
      : []),
  ]
}

function rowView(words: FieldWords, row: Row): View {
  const { review } = words.texts
  return h('div', { class: 'review-row' }, [
    h('dt', {}, [row.what]),
    ...(row.step === 3 ? [h('dd', { id: 'territory-name' })] : []),
    ...row.says.map((text) => h('dd', {}, [text])),
    h('dd', { class: 'change' }, [
      h('a', { href: `#${row.step}`, 'aria-label': review.changeWhat(row.what) }, [review.change]),
    ]),
  ])
}

/** The draft holds the place's code only; its name comes with the list of places. */
function showTerritoryName(visit: Visit, root: Element): void {
  const { where } = visit.words.texts
  visit.facts.places().then(
    ({ departments }) => {
      for (const department of departments) {
        const found = department.municipalities.find(({ id }) => id === visit.draft.territoryId)
        if (found) fill(slotOf(root, 'territory-name'), [where.inDepartment(found.name, department.name)])
      }
    },
    () => fill(slotOf(root, 'territory-name'), [visit.draft.territoryId ?? '']),
  )
}
