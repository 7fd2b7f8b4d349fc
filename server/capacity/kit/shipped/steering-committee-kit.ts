import type { InLanguages } from '../../../../vocabulary/wire/common.ts'
import type { KitContent } from '../../../../vocabulary/wire/kit.ts'
import { textsEn } from './en/index.ts'
import { textsEs } from './es/index.ts'
import { textsFr } from './fr/index.ts'
import type { KitTexts } from './kit-texts.ts'
import { questionOutline, sessionOutline } from './outline.ts'

/** Two days for the seven members of a steering committee, put together from its outline and its texts. */
export const steeringCommitteeKit: KitContent = {
  title: each((texts) => texts.title),
  audience: each((texts) => texts.audience),
  sessions: sessionOutline.map((session, at) => ({
    ...session,
    competencies: [...session.competencies],
    title: each(({ sessions }) => sessions[at]?.title),
    objective: each(({ sessions }) => sessions[at]?.objective),
    method: each(({ sessions }) => sessions[at]?.method),
    materials: each(({ sessions }) => sessions[at]?.materials),
  })),
  questions: questionOutline.map(([competency, right, safety], at) => ({
    competency,
    right,
    safety: safety === 'safety',
    asks: each(({ questions }) => questions[at]?.asks),
    options: [0, 1, 2, 3].map((option) => each(({ questions }) => questions[at]?.options[option])),
    why: each(({ questions }) => questions[at]?.why),
  })),
  cases: textsEs.cases.map((story, at) => ({
    title: each(({ cases }) => cases[at]?.title),
    story: each(({ cases }) => cases[at]?.story),
    asks: story.asks.map((_, line) => each(({ cases }) => cases[at]?.asks[line])),
    good: story.good.map((_, line) => each(({ cases }) => cases[at]?.good[line])),
  })),
}

/** A text that one language lacks is empty there; the test of the kit finds it. */
function each(pick: (texts: KitTexts) => string | undefined): InLanguages {
  return { es: pick(textsEs) ?? '', fr: pick(textsFr) ?? '', en: pick(textsEn) ?? '' }
}
