import type { InLanguages } from '../../../../vocabulary/wire/common.ts'
import type { KitContent } from '../../../../vocabulary/wire/kit.ts'
import type { Competency } from '../../../../vocabulary/words/index.ts'
import type { KitTexts } from './kit-texts.ts'

export interface SessionOutline {
  readonly day: number
  readonly startsAt: string
  readonly minutes: number
  readonly competencies: readonly Competency[]
}
type Safety = 'safety'
export type QuestionOutline = readonly [competency: Competency, right: 1 | 2 | 3 | 4, safety?: Safety]
export interface SimulationOutline {
  readonly minutes: number
  readonly criteria: readonly (readonly [competency: Competency, safety?: Safety])[]
}

/** What is the same in every language: the clock, the competencies, which option is right, and on what safety hangs. */
interface Outline {
  readonly sessions: readonly SessionOutline[]
  readonly questions: readonly QuestionOutline[]
  readonly simulations: readonly SimulationOutline[]
}

type Texts = Readonly<Record<'es' | 'fr' | 'en', KitTexts>>
/** A text that one language lacks is empty there; the test of the kits finds it. */
type Each = (pick: (texts: KitTexts) => string | undefined) => InLanguages

/** A kit put together from its outline and its texts. */
export function assembleKit(outline: Outline, texts: Texts): KitContent {
  const each: Each = (pick) => ({
    es: pick(texts.es) ?? '',
    fr: pick(texts.fr) ?? '',
    en: pick(texts.en) ?? '',
  })
  return {
    title: each(({ title }) => title),
    audience: each(({ audience }) => audience),
    sessions: outline.sessions.map((session, at) => ({
      ...session,
      competencies: [...session.competencies],
      title: each(({ sessions }) => sessions[at]?.title),
      objective: each(({ sessions }) => sessions[at]?.objective),
      method: each(({ sessions }) => sessions[at]?.method),
      materials: each(({ sessions }) => sessions[at]?.materials),
    })),
    questions: outline.questions.map(([competency, right, safety], at) => ({
      competency,
      right,
      safety: safety === 'safety',
      asks: each(({ questions }) => questions[at]?.asks),
      options: [0, 1, 2, 3].map((option) => each(({ questions }) => questions[at]?.options[option])),
      why: each(({ questions }) => questions[at]?.why),
    })),
    cases: texts.es.cases.map((story, at) => ({
      title: each(({ cases }) => cases[at]?.title),
      story: each(({ cases }) => cases[at]?.story),
      asks: story.asks.map((_, line) => each(({ cases }) => cases[at]?.asks[line])),
      good: story.good.map((_, line) => each(({ cases }) => cases[at]?.good[line])),
    })),
    simulations: outline.simulations.map((one, at) => simulationOf(one, at, each)),
  }
}

function simulationOf({ minutes, criteria }: SimulationOutline, at: number, each: Each) {
  return {
    title: each(({ simulations }) => simulations[at]?.title),
    story: each(({ simulations }) => simulations[at]?.story),
    minutes,
    criteria: criteria.map(([competency, safety], line) => ({
      competency,
      safety: safety === 'safety',
      title: each(({ simulations }) => simulations[at]?.criteria[line]?.title),
      anchors: [0, 1, 2, 3].map((level) =>
        each(({ simulations }) => simulations[at]?.criteria[line]?.anchors[level]),
      ),
    })),
  }
}
