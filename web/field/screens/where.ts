import type { IntakePlaces } from '../../../vocabulary/wire/signal.ts'
import { placeKinds } from '../../../vocabulary/words/codes/field-choices.ts'
import type { Draft } from '../draft/index.ts'
import { choiceList, problemText } from '../parts/index.ts'
import { listPlaces, type PlaceEntry, searchPlaces } from '../places/index.ts'
import { type Child, fill, h, type View } from '../view/index.ts'
import { stepScreen } from './step-screen.ts'
import { showTerritory } from './territory.ts'
import { type Screen, slotOf, type Visit } from './visit.ts'

const shownPlaces = 12

/** Step 3: department, municipality by a few letters, and the kind of place. No position is ever asked for. */
export function whereScreen(visit: Visit): Screen {
  const { where } = visit.words.texts
  return stepScreen(visit, {
    step: 3,
    title: where.title,
    content: (problemOf) => [
      h('p', { class: 'lead' }, [where.lead]),
      h('div', { id: 'places' }, [
        h('p', { class: 'hint', role: 'status' }, [visit.words.texts.frame.loading]),
      ]),
      h('div', { id: 'territory', 'aria-live': 'polite' }),
      choiceList({
        name: 'placeKind',
        legend: where.placeKind,
        choices: placeKinds.map((value) => ({ value, label: visit.words.choices.placeKinds[value] })),
        chosen: visit.draft.placeKind ? [visit.draft.placeKind] : [],
        problem: problemOf('placeKind'),
        short: 'phrases',
      }),
    ],
    read: readWhere,
    ready: (root) => {
      loadPlaces(visit, root)
      if (visit.draft.territoryId) showTerritory(visit, root)
    },
  })
}

function readWhere(answers: FormData): Partial<Draft> {
  const territoryId = answers.get('territory')
  return {
    // While the list is on its way there is no such control, and what was chosen stays.
    ...(territoryId === null ? {} : { territoryId: String(territoryId) }),
    placeKind: placeKinds.find((kind) => kind === answers.get('placeKind')) ?? null,
  }
}

function loadPlaces(visit: Visit, root: Element): void {
  const slot = slotOf(root, 'places')
  const { frame, where } = visit.words.texts
  visit.facts.places().then(
    (places) => showSearch(visit, { root, slot, places }),
    () =>
      fill(slot, [
        h('div', { class: 'note caution', role: 'alert' }, [
          h('p', {}, [where.failed]),
          h('button', { type: 'button', onclick: () => loadPlaces(visit, root) }, [frame.tryAgain]),
        ]),
      ]),
  )
}

function showSearch(visit: Visit, at: { root: Element; slot: Element; places: IntakePlaces }): void {
  const { where } = visit.words.texts
  const entries = listPlaces(at.places, visit.words.language)
  const search = (): void => {
    const text = at.slot.querySelector('input')?.value ?? ''
    const departmentId = at.slot.querySelector('select')?.value || null
    showFound(visit, { root: at.root, entries, text, departmentId })
  }
  fill(at.slot, [
    h('p', { class: 'field' }, [
      h('label', { for: 'department' }, [where.department]),
      h('select', { id: 'department', onchange: search }, [
        h('option', { value: '' }, [where.wholeCountry]),
        ...at.places.departments.map(({ id, name }) => h('option', { value: id }, [name])),
      ]),
    ]),
    h('p', { class: 'field' }, [
      h('label', { for: 'field-territory' }, [where.search]),
      h('span', { class: 'hint', id: 'search-hint' }, [where.searchHint]),
      h('input', {
        id: 'field-territory',
        type: 'text',
        autocomplete: 'off',
        autocapitalize: 'words',
        spellcheck: 'false',
        enterkeyhint: 'search',
        'aria-describedby': missingTerritory(visit) ? 'search-hint territory-problem' : 'search-hint',
        'aria-invalid': missingTerritory(visit) ? 'true' : null,
        oninput: search,
        onkeydown: keepEnter,
      }),
    ]),
    missingTerritory(visit) ? problemText('territory', visit.words.texts.errors['no-territory']) : null,
    h('div', { id: 'found' }),
    h('p', { id: 'found-count', class: 'hint', role: 'status' }),
  ])
  search()
}

/** The enter key of a telephone ends the search; it does not leave the step. */
function keepEnter(event: Event): void {
  if (!(event instanceof KeyboardEvent) || event.key !== 'Enter') return
  event.preventDefault()
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.blur()
}

const missingTerritory = (visit: Visit): boolean =>
  visit.missing.some((entry) => entry.field === 'territory') && visit.draft.territoryId === null

interface Search {
  readonly root: Element
  readonly entries: readonly PlaceEntry[]
  readonly text: string
  readonly departmentId: string | null
}

function showFound(visit: Visit, search: Search): void {
  const { where } = visit.words.texts
  const searching = search.text.trim() !== '' || search.departmentId !== null
  const limit = search.departmentId === null ? shownPlaces : search.entries.length
  const found = searchPlaces(search.entries, { text: search.text, departmentId: search.departmentId, limit })
  const chosen = search.entries.find((entry) => entry.id === visit.draft.territoryId)
  const shown = chosen && !found.items.includes(chosen) ? [chosen, ...found.items] : found.items
  fill(slotOf(search.root, 'found'), shown.length > 0 ? [placeChoices(visit, search.root, shown)] : [])
  fill(slotOf(search.root, 'found-count'), searching ? [where.found(found.items.length, found.total)] : [])
}

function placeChoices(visit: Visit, root: Element, entries: readonly PlaceEntry[]): View {
  const { where } = visit.words.texts
  const choice = (entry: PlaceEntry): Child =>
    h('label', { class: 'choice' }, [
      h('input', {
        type: 'radio',
        name: 'territory',
        value: entry.id,
        checked: entry.id === visit.draft.territoryId,
        onchange: () => {
          visit.update({ territoryId: entry.id })
          showTerritory(visit, root)
        },
      }),
      h('span', {}, [where.inDepartment(entry.name, entry.departmentName)]),
    ])
  return h('fieldset', { class: 'question' }, [
    h('legend', {}, [where.municipality]),
    h('div', { class: 'choices scrolled' }, entries.map(choice)),
  ])
}
