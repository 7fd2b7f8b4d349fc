import { type AskingStep, checkStep, type Draft, type FieldProblem } from '../draft/index.ts'
import { stepForm } from '../parts/index.ts'
import type { Child } from '../view/index.ts'
import type { Screen, Visit } from './visit.ts'

/** With the review, which asks nothing. */
export const stepCount = 7

export interface StepParts {
  readonly step: AskingStep
  readonly title: string
  readonly content: (problemOf: (field: FieldProblem['field']) => string | null) => readonly Child[]
  /** What the form's answers mean for the draft. */
  readonly read: (answers: FormData) => Partial<Draft>
  /** After each change, when the draft holds it. */
  readonly changed?: (root: Element) => void
  readonly ready?: (root: Element) => void
}

/** A step that asks: each change is kept at once, and going on is refused with what is missing by name. */
export function stepScreen(visit: Visit, parts: StepParts): Screen {
  const { errors, frame } = visit.words.texts
  const problemOf = (field: FieldProblem['field']): string | null => {
    const found = visit.missing.find((entry) => entry.field === field)
    return found ? errors[found.problem] : null
  }
  const items = visit.missing.map(({ field, problem }) => ({ field, text: errors[problem] }))
  return {
    title: parts.title,
    progress: frame.step(parts.step, stepCount),
    content: [
      stepForm({
        content: parts.content(problemOf),
        missing: items.length > 0 ? { title: errors.title(items.length), items } : null,
        next: frame.next,
        back: frame.back,
        onBack: visit.back,
        onChange: (answers, event) => {
          visit.update(parts.read(answers))
          if (!(event.currentTarget instanceof Element)) return
          clearAnswered(event.currentTarget, visit, parts.step)
          parts.changed?.(event.currentTarget)
        },
        onNext: () => {
          const problems = checkStep(parts.step, visit.draft, visit.today)
          if (problems.length > 0) visit.showMissing(problems)
          else visit.go(parts.step + 1)
        },
      }),
    ],
    ...(parts.ready ? { ready: parts.ready } : {}),
  }
}

/** What was missing and is answered now is no longer complained of. */
function clearAnswered(root: Element, visit: Visit, step: AskingStep): void {
  const open = checkStep(step, visit.draft, visit.today).map(({ field }) => field)
  for (const { field } of visit.missing.filter((entry) => !open.includes(entry.field))) {
    const text = root.querySelector(`#${field}-problem`)
    text?.closest('.invalid')?.classList.remove('invalid')
    text?.remove()
    root.querySelector(`#field-${field}`)?.removeAttribute('aria-invalid')
    root.querySelector(`#missing a[href="#field-${field}"]`)?.closest('li')?.remove()
  }
  const summary = root.querySelector('#missing')
  if (summary && summary.querySelector('li') === null) summary.remove()
}
