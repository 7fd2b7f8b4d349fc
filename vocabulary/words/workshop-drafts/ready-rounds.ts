import type { WorkshopTheme } from '../catalogues/index.ts'

interface Terms {
  readonly title: { readonly es: string; readonly fr: string; readonly en: string }
  readonly minutes: number
  readonly graceSeconds: number
  readonly showsBefore: boolean
}

/** A round as a theme brings it: a draft, to be changed before it opens. */
export type ReadyRound =
  | (Terms & { readonly kind: 'opinions' })
  | (Terms & {
      readonly kind: 'ratings'
      readonly rule: {
        readonly highPercent: number
        readonly lowPercent: number
        readonly minimumVoters: number
        readonly sides: 'importance' | 'both'
        readonly disagreement: 'blocks' | 'shown'
      }
    })

/** First what people think, then what matters and can be done, and the same again once the hall has read its reasons. */
export function readyRounds(theme: string | null): readonly ReadyRound[] {
  const sides = theme === whatIsLearned ? 'importance' : 'both'
  const rule = { lowPercent: 15, minimumVoters: 5, sides, disagreement: 'blocks' } as const
  return [
    { kind: 'opinions', title: titles.opinions, minutes: 15, graceSeconds: 60, showsBefore: false },
    {
      kind: 'ratings',
      title: titles.first,
      minutes: 15,
      graceSeconds: 60,
      showsBefore: false,
      // A first look: half of the hall is enough to go on with.
      rule: { ...rule, highPercent: 50 },
    },
    {
      kind: 'ratings',
      title: titles.second,
      minutes: 15,
      graceSeconds: 60,
      showsBefore: true,
      rule: { ...rule, highPercent: 70 },
    },
  ]
}

/** What is to be learned has to matter; how easily it is taught is shown, and decides nothing. */
const whatIsLearned: WorkshopTheme = 'competencies'

const titles = {
  opinions: { es: 'Qué pensamos', fr: 'Ce que nous pensons', en: 'What we think' },
  first: {
    es: 'Importancia y viabilidad: primera ronda',
    fr: 'Importance et faisabilité : premier tour',
    en: 'Importance and feasibility: first round',
  },
  second: {
    es: 'Importancia y viabilidad: segunda ronda',
    fr: 'Importance et faisabilité : second tour',
    en: 'Importance and feasibility: second round',
  },
} as const
