import { type SignalGroup, signalGroups } from '../../vocabulary/words/index.ts'
import {
  type Form,
  type FormChoice,
  type FormGroup,
  type FormNote,
  type FormQuestion,
  type FormText,
  formLanguages,
  pathOf,
} from './form.ts'
import { noteLanguages, signalFormTexts as texts } from './signal-form-texts.ts'

/** What the form is made from: the words and places in force, and who is called in danger. */
export interface SignalFormSource {
  readonly groups: Readonly<Record<SignalGroup, FormText>>
  readonly codes: readonly (FormChoice & { readonly group: SignalGroup })[]
  readonly placeKinds: readonly FormChoice[]
  readonly exposedGroups: readonly FormChoice[]
  readonly periodKinds: readonly FormChoice[]
  readonly knownHow: readonly FormChoice[]
  readonly yesNoUnknown: readonly FormChoice[]
  readonly departments: readonly {
    readonly id: string
    readonly name: string
    readonly municipalities: readonly { readonly id: string; readonly name: string }[]
  }[]
  /** Confirmed emergency numbers of the whole country. */
  readonly numbers: readonly { readonly name: FormText; readonly number: string }[]
}

/** Neutral, as the name of the page: it stands in the telephone's list of forms. */
export const signalFormId = 'vecinos'
const formTitle = 'Vecinos'
export const mostCodes = 12
export const longestNote = 280

/** The question of one group's codes. */
export const codesOfGroup = (group: SignalGroup): string => `codes_${group}`

/**
 * The signal as a form: codes and one short note. Nobody is named in it, no position is taken, and nothing of the device is
 * asked for. There is no question of how to be reached: without a receipt nobody could keep what it promises.
 *
 * @param version any text that changes when anything of the source does
 */
export function signalForm(source: SignalFormSource, version: string): Form {
  return {
    id: signalFormId,
    version,
    title: formTitle,
    groups: [
      dangerGroup(source),
      noticedGroup(source),
      whereGroup(source),
      whenGroup(source),
      whoGroup(source),
      noteGroup(),
    ],
  }
}

function dangerGroup({ numbers }: SignalFormSource): FormGroup {
  const { title, question, hint, yes, no, call, required } = texts.danger
  const toCall = inEach((language) =>
    [call[language], ...numbers.map(({ name, number }) => `${name[language] || name.es}: ${number}`)].join(
      '\n',
    ),
  )
  return {
    name: 'danger',
    label: title,
    together: true,
    items: [
      {
        type: 'select-one',
        name: 'now',
        label: question,
        hint,
        required,
        choices: [
          { value: 'yes', label: yes },
          { value: 'no', label: no },
        ],
      },
      { type: 'note', name: 'call', label: toCall, relevant: `${pathOf('danger', 'now')} = 'yes'` },
    ],
  }
}

function noticedGroup({ groups, codes }: SignalFormSource): FormGroup {
  const { title, question, careful, required, tooMany } = texts.noticed
  const asked = signalGroups.filter((group) => codes.some((code) => code.group === group))
  const about = pathOf('noticed', 'about')
  const counted = asked.map((group) => `count-selected(${pathOf('noticed', codesOfGroup(group))})`)
  return {
    name: 'noticed',
    label: title,
    items: [
      {
        type: 'select-many',
        name: 'about',
        label: question,
        hint: careful,
        required,
        choices: asked.map((group) => ({ value: group, label: groups[group] })),
      },
      ...asked.map(
        (group): FormQuestion => ({
          type: 'select-many',
          name: codesOfGroup(group),
          label: groups[group],
          relevant: `selected(${about}, '${group}')`,
          required,
          constraint: { test: `${counted.join(' + ')} <= ${mostCodes}`, message: tooMany },
          choices: codes.filter((code) => code.group === group),
        }),
      ),
    ],
  }
}

function whereGroup({ departments, placeKinds }: SignalFormSource): FormGroup {
  const { title, department, municipality, placeKind, noGps, requiredPlace, requiredKind } = texts.where
  return {
    name: 'where',
    label: title,
    items: [
      {
        type: 'select-one',
        name: 'department',
        label: department,
        hint: noGps,
        required: requiredPlace,
        appearance: 'minimal',
        choices: departments.map(({ id, name }) => ({ value: id, label: name })),
      },
      {
        type: 'select-one',
        name: 'municipality',
        label: municipality,
        required: requiredPlace,
        appearance: 'minimal autocomplete',
        choices: {
          list: 'municipalities',
          parentPath: pathOf('where', 'department'),
          choices: departments.flatMap(({ id: parent, municipalities }) =>
            municipalities.map(({ id, name }) => ({ value: id, label: name, parent })),
          ),
        },
      },
      {
        type: 'select-one',
        name: 'kind',
        label: placeKind,
        required: requiredKind,
        choices: placeKinds,
      },
    ],
  }
}

function whenGroup({ periodKinds, knownHow, yesNoUnknown }: SignalFormSource): FormGroup {
  const { title, kind, day, week, month, required, passed, stillHappening, requiredKnown } = texts.when
  const kindPath = pathOf('when', 'period')
  const observed = (name: 'day' | 'week' | 'month', label: FormText): FormQuestion => ({
    type: 'date',
    name,
    label,
    relevant: `${kindPath} = '${name}'`,
    required,
    constraint: { test: '. <= today()', message: passed },
    ...(name === 'month' ? { appearance: 'month-year' } : {}),
  })
  return {
    name: 'when',
    label: title,
    items: [
      { type: 'select-one', name: 'period', label: kind, required, choices: periodKinds },
      observed('day', day),
      observed('week', week),
      observed('month', month),
      { type: 'select-one', name: 'goes_on', label: stillHappening, choices: yesNoUnknown },
      {
        type: 'select-one',
        name: 'known_how',
        label: texts.when.knownHow,
        required: requiredKnown,
        choices: knownHow,
      },
    ],
  }
}

function whoGroup({ exposedGroups, yesNoUnknown }: SignalFormSource): FormGroup {
  const { title, exposed, exposedHint, children, authority, authorityHint } = texts.who
  return {
    name: 'who',
    label: title,
    items: [
      { type: 'select-many', name: 'exposed', label: exposed, hint: exposedHint, choices: exposedGroups },
      { type: 'select-one', name: 'children', label: children, choices: yesNoUnknown },
      {
        type: 'select-one',
        name: 'authority',
        label: authority,
        hint: authorityHint,
        choices: yesNoUnknown,
      },
    ],
  }
}

function noteGroup(): FormGroup {
  const { title, question, hint, tooLong, numbers, language, end } = texts.note
  const note = pathOf('note', 'text')
  const warning: FormNote = {
    type: 'note',
    name: 'numbers',
    label: numbers,
    relevant: `regex(${note}, '[\\s\\S]*[0-9]([ .-]?[0-9]){6,}[\\s\\S]*')`,
  }
  return {
    name: 'note',
    label: title,
    together: true,
    items: [
      {
        type: 'text',
        name: 'text',
        label: question,
        hint,
        appearance: 'multiline',
        constraint: { test: `string-length(.) <= ${longestNote}`, message: tooLong },
      },
      warning,
      {
        type: 'select-one',
        name: 'language',
        label: language,
        relevant: `${note} != ''`,
        preset: 'es',
        choices: noteLanguages,
      },
      { type: 'note', name: 'end', label: end },
    ],
  }
}

function inEach(say: (language: keyof FormText) => string): FormText {
  const [es, fr, en] = formLanguages.map(say)
  return { es: es ?? '', fr: fr ?? '', en: en ?? '' }
}
