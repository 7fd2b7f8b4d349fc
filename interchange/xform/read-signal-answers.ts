import { signalGroups } from '../../vocabulary/words/index.ts'
import { pathOf } from './form.ts'
import { codesOfGroup, longestNote, mostCodes } from './signal-form.ts'

/** What an instance of the signal form says. Codes are those that came: whether a catalogue has them is not known here. */
export interface SignalAnswers {
  readonly dangerNow: boolean
  readonly codes: readonly string[]
  readonly placeId: string
  readonly placeKind: string
  /** The first day of the day, week or month that was named. */
  readonly observed: { readonly kind: 'day' | 'week' | 'month'; readonly from: string }
  readonly stillHappening: 'yes' | 'no' | 'not-known'
  readonly knownHow: 'saw-it' | 'was-told' | 'is-said'
  readonly exposedGroups: readonly string[]
  readonly childrenInvolved: 'yes' | 'no' | 'not-known'
  readonly authorityInvolved: 'yes' | 'no' | 'not-known'
  readonly note: string | null
  readonly language: 'es' | 'fr' | 'en'
}

/** What is wrong with one answer: its path in the form, and a word of a closed list. What was answered is never repeated. */
export interface AnswerFault {
  readonly path: string
  readonly reason: 'missing' | 'unknown-code' | 'too-many' | 'too-long' | 'not-a-date'
}

const answersOf = ['yes', 'no', 'not-known'] as const
const known = ['saw-it', 'was-told', 'is-said'] as const
const periods = ['day', 'week', 'month'] as const
const languages = ['es', 'fr', 'en'] as const
const code = /^[A-Za-z][A-Za-z0-9-]{0,47}$/
const place = /^[A-Z0-9][A-Z0-9-]{0,15}$/

/**
 * Answers of an instance, typed.
 *
 * @param values the text of each leaf by its path, for instance `/data/where/kind`; what is not asked for is not read
 */
export function readSignalAnswers(
  values: ReadonlyMap<string, string>,
): SignalAnswers | readonly AnswerFault[] {
  const reader = new AnswerReader(values)
  const answers: SignalAnswers = {
    dangerNow: reader.oneOf('danger', 'now', { of: ['yes', 'no'] as const, otherwise: null }) === 'yes',
    codes: reader.codes(),
    placeId: reader.place(),
    placeKind: reader.code('where', 'kind'),
    observed: reader.observed(),
    stillHappening: reader.oneOf('when', 'goes_on', { of: answersOf, otherwise: 'not-known' }),
    knownHow: reader.oneOf('when', 'known_how', { of: known, otherwise: null }),
    exposedGroups: reader.list('who', 'exposed'),
    childrenInvolved: reader.oneOf('who', 'children', { of: answersOf, otherwise: 'not-known' }),
    authorityInvolved: reader.oneOf('who', 'authority', { of: answersOf, otherwise: 'not-known' }),
    note: reader.note(),
    language: reader.oneOf('note', 'language', { of: languages, otherwise: 'es' }),
  }
  return reader.faults.length > 0 ? reader.faults : answers
}

class AnswerReader {
  readonly faults: AnswerFault[] = []
  readonly #values: ReadonlyMap<string, string>

  constructor(values: ReadonlyMap<string, string>) {
    this.#values = values
  }

  #text(path: string): string {
    return this.#values.get(path)?.trim() ?? ''
  }

  #fault(path: string, reason: AnswerFault['reason']): void {
    this.faults.push({ path, reason })
  }

  /** @param choice `otherwise` is what an unanswered question means; null where an answer is needed */
  oneOf<T extends string>(
    group: string,
    name: string,
    choice: { readonly of: readonly [T, ...T[]]; readonly otherwise: T | null },
  ): T {
    const path = pathOf(group, name)
    const text = this.#text(path)
    const found = choice.of.find((one) => one === text)
    if (found !== undefined) return found
    if (text !== '' || choice.otherwise === null) this.#fault(path, text === '' ? 'missing' : 'unknown-code')
    return choice.otherwise ?? choice.of[0]
  }

  code(group: string, name: string): string {
    const path = pathOf(group, name)
    const text = this.#text(path)
    if (text === '') this.#fault(path, 'missing')
    else if (!code.test(text)) this.#fault(path, 'unknown-code')
    return text
  }

  list(group: string, name: string): readonly string[] {
    const path = pathOf(group, name)
    const given = [
      ...new Set(
        this.#text(path)
          .split(/\s+/)
          .filter((one) => one !== ''),
      ),
    ]
    if (given.some((one) => !code.test(one))) this.#fault(path, 'unknown-code')
    if (given.length > mostCodes) this.#fault(path, 'too-many')
    return given
  }

  /** The codes of every group as one list. */
  codes(): readonly string[] {
    const all = signalGroups.flatMap((group) => this.list('noticed', codesOfGroup(group)))
    if (all.length === 0) this.#fault(pathOf('noticed', 'about'), 'missing')
    if (all.length > mostCodes) this.#fault(pathOf('noticed', 'about'), 'too-many')
    return all
  }

  /** The municipality, or the department where only that is known. */
  place(): string {
    const path = pathOf('where', 'municipality')
    const text = this.#text(path) || this.#text(pathOf('where', 'department'))
    if (text === '') this.#fault(path, 'missing')
    else if (!place.test(text)) this.#fault(path, 'unknown-code')
    return text
  }

  observed(): SignalAnswers['observed'] {
    const kind = this.oneOf('when', 'period', { of: periods, otherwise: null })
    const path = pathOf('when', kind)
    const text = this.#text(path)
    const from = firstDayOf(kind, text)
    if (from === null && text === '') this.#fault(path, 'missing')
    else if (from === null) this.#fault(path, 'not-a-date')
    return { kind, from: from ?? '' }
  }

  note(): string | null {
    const path = pathOf('note', 'text')
    const text = this.#text(path)
    if ([...text].length > longestNote) this.#fault(path, 'too-long')
    return text === '' ? null : text
  }
}

/** The first day of the period that holds a day. Clients write a date, some with a time behind it. */
function firstDayOf(kind: 'day' | 'week' | 'month', text: string): string | null {
  const day = /^(\d{4}-\d{2}-\d{2})(?:T[\d:.+Z-]{0,40})?$/.exec(text)?.[1]
  if (day === undefined) return null
  const at = new Date(`${day}T00:00:00Z`)
  // A day that no calendar has becomes another one when it is read.
  if (Number.isNaN(at.getTime()) || !at.toISOString().startsWith(day)) return null
  if (kind === 'month') return `${day.slice(0, 7)}-01`
  if (kind === 'week') at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7))
  return at.toISOString().slice(0, 10)
}
