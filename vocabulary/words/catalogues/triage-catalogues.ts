/** Why a signal is triaged, discarded or called a duplicate, and to whom a danger was handed. */
import type { TriageOutcome } from '../moves/index.ts'
import { type Catalogue, type CodeOf, type Entry, firstEdition } from './catalogue.ts'

/** One reason per decision; each belongs to one outcome. */
export const triageReasons = {
  id: 'triage-reasons',
  ...firstEdition,
  entries: [
    {
      code: 'person-in-danger-now',
      es: 'Una persona está en peligro ahora',
      fr: 'Une personne est en danger maintenant',
      en: 'A person is in danger now',
      outcome: 'immediate-danger',
    },
    {
      code: 'child-missing',
      es: 'Un niño, niña o mujer no aparece',
      fr: 'Un enfant ou une femme a disparu',
      en: 'A child or a woman is missing',
      outcome: 'immediate-danger',
    },
    {
      code: 'departure-imminent',
      es: 'El traslado está por ocurrir',
      fr: 'Le départ est imminent',
      en: 'The departure is about to happen',
      outcome: 'immediate-danger',
    },
    {
      code: 'held-now',
      es: 'Alguien está retenido ahora',
      fr: 'Quelqu’un est retenu maintenant',
      en: 'Somebody is being held now',
      outcome: 'immediate-danger',
    },
    {
      code: 'plausible-indicators',
      es: 'Las señales son posibles y concretas',
      fr: 'Les indices sont plausibles et précis',
      en: 'The indicators are plausible and concrete',
      outcome: 'valid',
    },
    {
      code: 'pattern-with-others',
      es: 'Coincide con otras señales',
      fr: 'Cela rejoint d’autres signaux',
      en: 'It fits with other signals',
      outcome: 'valid',
    },
    {
      code: 'context-worth-following',
      es: 'El cambio en el lugar merece seguimiento',
      fr: 'Le changement du lieu mérite un suivi',
      en: 'The change in the place is worth following',
      outcome: 'valid',
    },
    {
      code: 'authority-concern',
      es: 'Se refiere a una autoridad',
      fr: 'Il concerne une autorité',
      en: 'It concerns an authority',
      outcome: 'valid',
    },
    {
      code: 'place-unclear',
      es: 'Falta saber dónde',
      fr: 'Le lieu n’est pas clair',
      en: 'The place is not clear',
      outcome: 'needs-information',
    },
    {
      code: 'time-unclear',
      es: 'Falta saber cuándo',
      fr: 'Le moment n’est pas clair',
      en: 'The time is not clear',
      outcome: 'needs-information',
    },
    {
      code: 'what-unclear',
      es: 'Falta saber qué pasó',
      fr: 'Le fait n’est pas clair',
      en: 'What happened is not clear',
      outcome: 'needs-information',
    },
    {
      code: 'same-event-place-time',
      es: 'Mismo hecho, lugar y fecha',
      fr: 'Même fait, même lieu, même date',
      en: 'Same event, place and time',
      outcome: 'duplicate',
    },
    {
      code: 'sent-twice',
      es: 'Se envió dos veces',
      fr: 'Envoyé deux fois',
      en: 'Sent twice',
      outcome: 'duplicate',
    },
    {
      code: 'other-matter',
      es: 'Es otro asunto',
      fr: 'C’est un autre sujet',
      en: 'It is another matter',
      outcome: 'not-relevant',
    },
    {
      code: 'test-or-empty',
      es: 'Es una prueba o está vacío',
      fr: 'C’est un essai ou il est vide',
      en: 'It is a test or empty',
      outcome: 'not-relevant',
    },
    {
      code: 'identity-only',
      es: 'Solo describe quién es alguien, no lo que pasó',
      fr: 'Il décrit seulement une personne, pas un fait',
      en: 'It only describes who somebody is, not what happened',
      outcome: 'not-relevant',
    },
    {
      code: 'possible-campaign',
      es: 'Posible campaña de avisos falsos',
      fr: 'Campagne possible de faux signaux',
      en: 'Possible campaign of false reports',
      outcome: 'not-relevant',
    },
    {
      code: 'outside-coverage',
      es: 'Ocurre fuera del país o de la cobertura',
      fr: 'Hors du pays ou de la zone couverte',
      en: 'Outside the country or the area covered',
      outcome: 'not-relevant',
    },
  ],
} as const satisfies Catalogue<string, Entry & { readonly outcome: TriageOutcome }>

export type TriageReason = CodeOf<typeof triageReasons>

/** Why a decision of triage is taken back and the signal returns to the queue. */
export const triageUndoReasons = {
  id: 'triage-undo-reasons',
  ...firstEdition,
  entries: [
    {
      code: 'decided-in-error',
      es: 'Se decidió por error',
      fr: 'Décidé par erreur',
      en: 'Decided by mistake',
    },
    {
      code: 'plausible-indicators',
      es: 'Vista de nuevo, la señal es posible y concreta',
      fr: 'Revu, le signal est plausible et précis',
      en: 'Looked at again, the signal is plausible and concrete',
    },
    {
      code: 'not-the-same-event',
      es: 'No es el mismo hecho que la otra señal',
      fr: 'Ce n’est pas le même fait que l’autre signal',
      en: 'It is not the same event as the other signal',
    },
    {
      code: 'not-a-campaign',
      es: 'No era una campaña: muchas personas vieron lo mismo',
      fr: 'Ce n’était pas une campagne : beaucoup ont vu la même chose',
      en: 'It was no campaign: many people saw the same',
    },
    {
      code: 'new-information',
      es: 'Llegó información nueva',
      fr: 'Une information nouvelle est arrivée',
      en: 'New information has come',
    },
    {
      code: 'reviewed-by-supervisor',
      es: 'La supervisión revisó la decisión',
      fr: 'La supervision a revu la décision',
      en: 'The supervisor reviewed the decision',
    },
  ],
} as const satisfies Catalogue

export const discardReasons = {
  id: 'discard-reasons',
  ...firstEdition,
  entries: [
    { code: 'other-matter', es: 'Es otro asunto', fr: 'C’est un autre sujet', en: 'It is another matter' },
    {
      code: 'test-or-empty',
      es: 'Es una prueba o está vacío',
      fr: 'C’est un essai ou il est vide',
      en: 'It is a test or empty',
    },
    {
      code: 'identity-only',
      es: 'Solo describe quién es alguien',
      fr: 'Il décrit seulement une personne',
      en: 'It only describes who somebody is',
    },
    {
      code: 'possible-campaign',
      es: 'Posible campaña de avisos falsos',
      fr: 'Campagne possible de faux signaux',
      en: 'Possible campaign of false reports',
    },
    {
      code: 'contradicted',
      es: 'La verificación mostró que no ocurrió',
      fr: 'La vérification a montré que cela n’a pas eu lieu',
      en: 'Verification showed that it did not happen',
    },
    {
      code: 'lawful-explanation',
      es: 'Hay una explicación lícita confirmada',
      fr: 'Une explication licite est confirmée',
      en: 'A lawful explanation is confirmed',
    },
    {
      code: 'score-settling',
      es: 'Indicios de un pleito personal',
      fr: 'Indices d’un règlement de comptes',
      en: 'Signs of a personal quarrel',
    },
    {
      code: 'outside-coverage',
      es: 'Fuera de la cobertura',
      fr: 'Hors de la zone couverte',
      en: 'Outside the area covered',
    },
  ],
} as const satisfies Catalogue

export type DiscardReason = CodeOf<typeof discardReasons>

export const duplicateGrounds = {
  id: 'duplicate-grounds',
  ...firstEdition,
  entries: [
    {
      code: 'same-codes-place-period',
      es: 'Mismos códigos, lugar y fecha',
      fr: 'Mêmes codes, lieu et période',
      en: 'Same codes, place and period',
    },
    {
      code: 'same-device-entry',
      es: 'El mismo envío repetido',
      fr: 'Le même envoi répété',
      en: 'The same entry sent again',
    },
    {
      code: 'added-detail',
      es: 'Agrega datos a otro aviso',
      fr: 'Ajoute des détails à un autre signal',
      en: 'Adds detail to another report',
    },
    {
      code: 'same-source-said',
      es: 'Quien avisó dice que ya lo había enviado',
      fr: 'L’auteur dit l’avoir déjà envoyé',
      en: 'The reporter says it was sent before',
    },
  ],
} as const satisfies Catalogue

export type DuplicateGround = CodeOf<typeof duplicateGrounds>
