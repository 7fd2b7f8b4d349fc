import { authorityInvolved, type Draft, longestNote } from '../draft/index.ts'
import { type Child, fill, h } from '../view/index.ts'
import { identityPlace, offerIdentity } from './identity.ts'
import { stepScreen } from './step-screen.ts'
import { type Screen, slotOf, type Visit } from './visit.ts'
import { readyWritten, writtenField } from './written-field.ts'

/** Step 6: a few words for the desk, where a desk has a key to read them; it is sealed when the report is sent. */
export function noteScreen(visit: Visit): Screen {
  const { note } = visit.words.offline
  return stepScreen(visit, {
    step: 6,
    title: note.title,
    content: () => [
      h('p', { class: 'lead' }, [note.lead]),
      h('div', { id: 'note-place', 'aria-live': 'polite' }, [h('p', { class: 'hint' }, [note.checking])]),
      identityPlace(),
    ],
    read: readNote,
    ready: (root) => void offerNote(visit, root).then(() => offerIdentity(visit, root)),
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
  // Whoever went on while the keys were looked for is on another screen.
  if (!slot.isConnected) return
  if (found === 'nobody' || found === 'unknown') {
    visit.update({ note: '' })
    fill(slot, [h('p', { class: 'note caution' }, [found === 'nobody' ? note.noKey : note.noKeysYet])])
    return
  }
  fill(slot, noteField(visit))
  readyWritten(visit, root)
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

function noteField(visit: Visit): readonly Child[] {
  const { note } = visit.words.offline
  const isFlagged = authorityInvolved(visit.draft) === 'yes'
  return [
    h('h2', {}, [note.dontTitle]),
    h(
      'ul',
      {},
      note.dont.map((text) => h('li', {}, [text])),
    ),
    ...writtenField(visit, {
      label: note.label,
      value: visit.draft.note,
      onWritten: (text) => visit.update({ note: text }),
    }),
    h('p', { class: 'hint' }, [isFlagged ? note.readersAuthority : note.readers]),
  ]
}
