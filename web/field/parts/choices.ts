import { h, type View } from '../view/index.ts'

export interface Choice<Value extends string = string> {
  readonly value: Value
  readonly label: string
}

export interface ChoiceList<Value extends string = string> {
  readonly name: string
  readonly legend: string
  readonly hint?: string
  /** Radio buttons when one may be chosen, check boxes when several may. */
  readonly several?: boolean
  readonly choices: readonly Choice<Value>[]
  readonly chosen: readonly Value[]
  /** What is missing, in words; the summary at the head of the step links here. */
  readonly problem?: string | null
  /** Short labels stand side by side: single words in three columns, phrases in two. */
  readonly short?: 'words' | 'phrases'
}

/** A question with its answers: native controls, each a target as wide as its text. */
export function choiceList<Value extends string>(list: ChoiceList<Value>): View {
  const described = [list.hint && `${list.name}-hint`, list.problem && `${list.name}-problem`].filter(Boolean)
  return h(
    'fieldset',
    {
      class: list.problem ? 'question invalid' : 'question',
      'aria-describedby': described.length > 0 ? described.join(' ') : null,
    },
    [
      h('legend', {}, [list.legend]),
      list.hint ? h('p', { class: 'hint', id: `${list.name}-hint` }, [list.hint]) : null,
      list.problem ? problemText(list.name, list.problem) : null,
      h(
        'div',
        { class: list.short ? `choices ${list.short}` : 'choices' },
        list.choices.map((choice, at) => choiceOf(list, choice, at)),
      ),
    ],
  )
}

function choiceOf<Value extends string>(list: ChoiceList<Value>, choice: Choice<Value>, at: number): View {
  return h('label', { class: 'choice' }, [
    h('input', {
      type: list.several ? 'checkbox' : 'radio',
      name: list.name,
      value: choice.value,
      checked: list.chosen.includes(choice.value),
      // The summary of what is missing leads to the first answer.
      id: at === 0 ? `field-${list.name}` : null,
    }),
    h('span', {}, [choice.label]),
  ])
}

export function problemText(name: string, problem: string): View {
  return h('p', { class: 'problem', id: `${name}-problem` }, [problem])
}
