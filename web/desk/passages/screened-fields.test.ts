import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const desk = fileURLToPath(new URL('../', import.meta.url))

/** Lines of one field that carry what happened, beside all fields of several lines. */
const alsoScreened = [
  'answer/deed-form.vue reference',
  'commitment/actions/plan-form.vue what',
  'detection/wave-form.vue form.grounds',
]

/** A list of participants, or of accounts, is made of names, for those who keep it and nobody else. */
const namesBelong = [
  'bulk/table-import.vue csv',
  'cohort/add-members-form.vue names',
  'meeting/invite-form.vue pasted',
]

interface Field {
  readonly name: string
  readonly tag: string
  /** What stands between this field and the next one. */
  readonly after: string
  readonly model: string
}

function fieldsOf(file: string): Field[] {
  const text = readFileSync(desk + file, 'utf8')
  const found = [...text.matchAll(/<(TextArea|TextField)\b[^>]*?v-model="([^"]+)"[^>]*?\/>/g)]
  return found.map((match, at) => {
    const [whole, tag = '', model = ''] = match
    const after = text.slice(match.index + whole.length, found[at + 1]?.index)
    return { name: `${file} ${model}`, tag, model, after }
  })
}

const fields = globSync('**/*.vue', { cwd: desk }).flatMap(fieldsOf)

describe('every field of free text', () => {
  test('is screened for names and telephone numbers where it is written', () => {
    const free = fields.filter(({ tag, name }) => tag === 'TextArea' || alsoScreened.includes(name))
    expect(free.length).toBeGreaterThan(12)
    const silent = free.filter(
      ({ model, after }) =>
        !after.includes(`:text="${model}"`) && !after.includes('<PassageWarnings :passages='),
    )
    const unscreened = silent.map(({ name }) => name)
    expect(unscreened.sort()).toEqual([...namesBelong].sort())
    expect(alsoScreened.filter((name) => !fields.some((field) => field.name === name))).toEqual([])
  })
})
