import { longestNote } from '../draft/index.ts'
import { type Child, fill, h } from '../view/index.ts'
import { slotOf, type Visit } from './visit.ts'

export interface WrittenField {
  readonly label: string
  readonly value: string
  readonly onWritten: (text: string) => void
}

/** A few words of one's own. What looks like a name or a telephone number is pointed at while it is written. */
export function writtenField(visit: Visit, field: WrittenField): readonly Child[] {
  const written = ({ currentTarget }: Event): void => {
    if (!(currentTarget instanceof HTMLTextAreaElement)) return
    field.onWritten(currentTarget.value.slice(0, longestNote))
    void warn(visit, currentTarget)
  }
  return [
    h('p', { class: 'field' }, [
      h('label', { for: 'field-note' }, [field.label]),
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
        [field.value],
      ),
      h('span', { class: 'hint', id: 'note-left' }),
    ]),
    h('div', { id: 'note-found', role: 'status' }),
  ]
}

/** Says how much room is left, and what is pointed at, for what stands in the field already. */
export function readyWritten(visit: Visit, root: Element): void {
  const field = root.querySelector('#field-note')
  if (field instanceof HTMLTextAreaElement) void warn(visit, field)
}

/** Whether it is a name, the person knows. */
async function warn(visit: Visit, field: HTMLTextAreaElement): Promise<void> {
  const { note } = visit.words.offline
  const form = field.form ?? document.body
  const text = field.value
  fill(slotOf(form, 'note-left'), [note.left(longestNote - text.length)])
  const found = await screened(visit, text)
  // More may have been written meanwhile, or another screen opened.
  if (field.value !== text || !field.isConnected) return
  const warnings = found.map(({ kind, passage }) =>
    h('p', {}, [kind === 'name' ? note.looksLikeName(passage) : note.looksLikeTelephone(passage)]),
  )
  fill(slotOf(form, 'note-found'), warnings.length > 0 ? [h('div', { class: 'note caution' }, warnings)] : [])
}

async function screened(visit: Visit, text: string) {
  if (text.trim() === '') return []
  try {
    const { screenText } = await import('../../../vocabulary/words/screen-text.ts')
    const known = await visit.facts.places().catch(() => ({ departments: [] }))
    const names = known.departments.flatMap(({ name, municipalities }) => [
      name,
      ...municipalities.map((one) => one.name),
    ])
    return screenText('', text, names)
  } catch {
    return []
  }
}
