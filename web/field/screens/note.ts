import { authorityInvolved, type Draft, longestNote } from '../draft/index.ts'
import { type Child, fill, h } from '../view/index.ts'
import { stepScreen } from './step-screen.ts'
import { type Screen, slotOf, type Visit } from './visit.ts'

/** Step 6: a few words for the desk, where a desk has a key to read them; it is sealed when the report is sent. */
export function noteScreen(visit: Visit): Screen {
  const { note } = visit.words.offline
  return stepScreen(visit, {
    step: 6,
    title: note.title,
    content: () => [
      h('p', { class: 'lead' }, [note.lead]),
      h('div', { id: 'note-place', 'aria-live': 'polite' }, [h('p', { class: 'hint' }, [note.checking])]),
    ],
    read: readNote,
    ready: (root) => void offerNote(visit, root),
  })
}

function readNote(answers: FormData): Partial<Draft> {
  const note = answers.get('note')
  // While the key is looked for there is no such control, and what was written stays.
  return note === null ? {} : { note: String(note).slice(0, longestNote) }
}

/** Offers the field, or says why there is none. What was written before a key was lost is not sent, so it goes as well. */
async function offerNote(visit: Visit, root: Element): Promise<void> {
  const { note } = visit.words.offline
  const slot = slotOf(root, 'note-place')
  const found = await loadReaders(visit)
  if (found === 'nobody' || found === 'unknown') {
    visit.update({ note: '' })
    fill(slot, [h('p', { class: 'note caution' }, [found === 'nobody' ? note.noKey : note.noKeysYet])])
    return
  }
  fill(
    slot,
    noteField(visit, () => void warn(visit, slot)),
  )
  await warn(visit, slot)
}

async function loadReaders(visit: Visit): Promise<'somebody' | 'nobody' | 'unknown'> {
  try {
    const { findKeys, noteHasReaders } = await import('../sending/index.ts')
    const keys = await findKeys(visit.intake)
    if (keys?.kind !== 'known') return 'unknown'
    return noteHasReaders(visit.draft, keys.list) ? 'somebody' : 'nobody'
  } catch {
    return 'unknown'
  }
}

function noteField(visit: Visit, onWritten: () => void): readonly Child[] {
  const { note } = visit.words.offline
  const isFlagged = authorityInvolved(visit.draft) === 'yes'
  const written = ({ currentTarget }: Event): void => {
    if (!(currentTarget instanceof HTMLTextAreaElement)) return
    visit.update({ note: currentTarget.value.slice(0, longestNote) })
    onWritten()
  }
  return [
    h('h2', {}, [note.dontTitle]),
    h(
      'ul',
      {},
      note.dont.map((text) => h('li', {}, [text])),
    ),
    h('p', { class: 'field' }, [
      h('label', { for: 'field-note' }, [note.label]),
      h(
        'textarea',
        {
          id: 'field-note',
          name: 'note',
          rows: 5,
          maxlength: longestNote,
          autocomplete: 'off',
          'aria-describedby': 'note-left note-found',
          oninput: written,
        },
        [visit.draft.note],
      ),
      h('span', { class: 'hint', id: 'note-left' }),
    ]),
    h('div', { id: 'note-found', role: 'status' }),
    h('p', { class: 'hint' }, [isFlagged ? note.readersAuthority : note.readers]),
  ]
}

/** Points at what looks like a name or a telephone number. Whether it is one, the person knows. */
async function warn(visit: Visit, slot: Element): Promise<void> {
  const { note } = visit.words.offline
  const text = visit.draft.note
  fill(slotOf(slot, 'note-left'), [note.left(longestNote - text.length)])
  const found = await screened(visit, text)
  // More may have been written meanwhile.
  if (visit.draft.note !== text || !slot.querySelector('#note-found')) return
  const warnings = found.map(({ kind, passage }) =>
    h('p', {}, [kind === 'name' ? note.looksLikeName(passage) : note.looksLikeTelephone(passage)]),
  )
  fill(slotOf(slot, 'note-found'), warnings.length > 0 ? [h('div', { class: 'note caution' }, warnings)] : [])
}

async function screened(visit: Visit, text: string) {
  if (text.trim() === '') return []
  try {
    const { screenText } = await import('../../../vocabulary/words/screen-text.ts')
    const { departments } = await visit.facts.places()
    const names = departments.flatMap(({ name, municipalities }) => [
      name,
      ...municipalities.map((one) => one.name),
    ])
    return screenText('', text, names)
  } catch {
    return []
  }
}
