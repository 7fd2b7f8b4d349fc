/** What a drill leaves behind. */
import { type Catalogue, type CodeOf, firstEdition } from './catalogue.ts'

/** Why a signal, a situation or an alert of an exercise ended. No person chooses it: the drill does. */
export const exerciseEndings = {
  id: 'exercise-endings',
  ...firstEdition,
  entries: [
    {
      code: 'drill-over',
      es: 'Terminó el simulacro',
      fr: 'L’exercice est terminé',
      en: 'The drill is over',
    },
    {
      code: 'drill-called-off',
      es: 'Se canceló el simulacro',
      fr: 'L’exercice a été annulé',
      en: 'The drill was called off',
    },
  ],
} as const satisfies Catalogue

export type ExerciseEnding = CodeOf<typeof exerciseEndings>

/** How a drill ended, as its event says: one that was called off has no result. */
export const exerciseEndingOf = (detail: Readonly<Record<string, unknown>>): ExerciseEnding =>
  typeof detail.result === 'string' ? 'drill-over' : 'drill-called-off'

export const drillResults = {
  id: 'drill-results',
  ...firstEdition,
  entries: [
    { code: 'passed', es: 'Superado', fr: 'Réussi', en: 'Passed' },
    {
      code: 'passed-with-observations',
      es: 'Superado con observaciones',
      fr: 'Réussi avec observations',
      en: 'Passed with observations',
    },
    { code: 'not-passed', es: 'No superado', fr: 'Non réussi', en: 'Not passed' },
  ],
} as const satisfies Catalogue

export type DrillResult = CodeOf<typeof drillResults>

/** The chain that a drill runs, in its order. */
export const drillSteps = {
  id: 'drill-steps',
  ...firstEdition,
  entries: [
    { code: 'signal', es: 'Llega la señal', fr: 'Le signal arrive', en: 'The signal arrives' },
    { code: 'triage', es: 'Clasificación inicial', fr: 'Tri', en: 'Triage' },
    { code: 'verification', es: 'Verificación', fr: 'Vérification', en: 'Verification' },
    {
      code: 'situation',
      es: 'Se abre la situación',
      fr: 'La situation est ouverte',
      en: 'The situation is opened',
    },
    {
      code: 'assessment',
      es: 'Valoración de riesgo aprobada',
      fr: 'Évaluation du risque approuvée',
      en: 'Risk assessment approved',
    },
    {
      code: 'alert',
      es: 'Alerta con segunda firma',
      fr: 'Alerte avec seconde signature',
      en: 'Alert with its second signature',
    },
    {
      code: 'acknowledgement',
      es: 'Quienes la reciben confirman',
      fr: 'Les destinataires accusent réception',
      en: 'Those addressed acknowledge',
    },
    {
      code: 'answer',
      es: 'Las recomendaciones tienen respuesta',
      fr: 'Les recommandations ont une réponse',
      en: 'Recommendations are answered',
    },
    {
      code: 'done',
      es: 'Se informa lo cumplido',
      fr: 'Ce qui est fait est rapporté',
      en: 'What was done is reported',
    },
    {
      code: 'verified',
      es: 'Otra institución lo verifica',
      fr: 'Une autre institution le vérifie',
      en: 'Another institution verifies it',
    },
  ],
} as const satisfies Catalogue

export type DrillStep = CodeOf<typeof drillSteps>
