/** Why an alert is returned, lifted, extended, escalated or annulled, and how things end. */
import { type Catalogue, type CodeOf, firstEdition } from './catalogue.ts'

export const returnReasons = {
  id: 'return-reasons',
  ...firstEdition,
  entries: [
    {
      code: 'evidence-weak',
      es: 'La evidencia es débil',
      fr: 'Les preuves sont faibles',
      en: 'The evidence is weak',
    },
    {
      code: 'recommendation-unclear',
      es: 'Una recomendación no es clara',
      fr: 'Une recommandation n’est pas claire',
      en: 'A recommendation is not clear',
    },
    {
      code: 'could-expose-reporter',
      es: 'Podría exponer a quien avisó',
      fr: 'Pourrait exposer l’auteur du signal',
      en: 'It could expose the reporter',
    },
    {
      code: 'could-warn-trafficker',
      es: 'Podría avisar al tratante',
      fr: 'Pourrait avertir le trafiquant',
      en: 'It could warn the trafficker',
    },
    {
      code: 'wrong-addressees',
      es: 'Faltan o sobran destinatarios',
      fr: 'Destinataires à revoir',
      en: 'Addressees to be revised',
    },
    {
      code: 'level-not-justified',
      es: 'El nivel no está justificado',
      fr: 'Le niveau n’est pas justifié',
      en: 'The level is not justified',
    },
  ],
} as const satisfies Catalogue

export type ReturnReason = CodeOf<typeof returnReasons>

export const liftReasons = {
  id: 'lift-reasons',
  ...firstEdition,
  entries: [
    { code: 'risk-reduced', es: 'El riesgo bajó', fr: 'Le risque a baissé', en: 'The risk is lower' },
    {
      code: 'actions-complete',
      es: 'Las acciones se cumplieron',
      fr: 'Les actions sont accomplies',
      en: 'The actions are complete',
    },
    { code: 'source-gone', es: 'La causa desapareció', fr: 'La cause a disparu', en: 'The cause is gone' },
    {
      code: 'replaced-by-newer',
      es: 'La reemplaza otra alerta',
      fr: 'Remplacée par une autre alerte',
      en: 'Replaced by a newer alert',
    },
  ],
} as const satisfies Catalogue

export type LiftReason = CodeOf<typeof liftReasons>

export const extendReasons = {
  id: 'extend-reasons',
  ...firstEdition,
  entries: [
    { code: 'risk-persists', es: 'El riesgo sigue', fr: 'Le risque persiste', en: 'The risk persists' },
    { code: 'actions-pending', es: 'Faltan acciones', fr: 'Des actions manquent', en: 'Actions are pending' },
    { code: 'new-signals', es: 'Hay señales nuevas', fr: 'De nouveaux signaux', en: 'There are new signals' },
    {
      code: 'review-pending',
      es: 'Falta la revisión',
      fr: 'La revue reste à faire',
      en: 'The review is pending',
    },
  ],
} as const satisfies Catalogue

export type ExtendReason = CodeOf<typeof extendReasons>

export const escalationReasons = {
  id: 'escalation-reasons',
  ...firstEdition,
  entries: [
    { code: 'unanswered', es: 'Nadie respondió', fr: 'Personne n’a répondu', en: 'Nobody answered' },
    {
      code: 'declined-without-ground',
      es: 'Se rechazó sin fundamento',
      fr: 'Refus sans fondement',
      en: 'Declined without ground',
    },
    { code: 'overdue', es: 'Se venció el plazo', fr: 'Délai dépassé', en: 'Overdue' },
    { code: 'risk-rising', es: 'El riesgo sube', fr: 'Le risque augmente', en: 'The risk is rising' },
    {
      code: 'authority-involved',
      es: 'Una autoridad podría estar involucrada',
      fr: 'Une autorité pourrait être impliquée',
      en: 'An authority may be involved',
    },
    {
      code: 'spread',
      es: 'Se extiende a otros territorios',
      fr: 'S’étend à d’autres territoires',
      en: 'It spreads to other territories',
    },
  ],
} as const satisfies Catalogue

export type EscalationReason = CodeOf<typeof escalationReasons>

export const annulReasons = {
  id: 'annul-reasons',
  ...firstEdition,
  entries: [
    { code: 'issued-in-error', es: 'Se emitió por error', fr: 'Émise par erreur', en: 'Issued in error' },
    {
      code: 'information-false',
      es: 'La información era falsa',
      fr: 'L’information était fausse',
      en: 'The information was false',
    },
    {
      code: 'wrong-territory',
      es: 'El territorio era otro',
      fr: 'Le territoire était autre',
      en: 'The territory was wrong',
    },
    {
      code: 'rectification-right',
      es: 'Derecho de rectificación',
      fr: 'Droit de rectification',
      en: 'Right of rectification',
    },
    {
      code: 'endangers-somebody',
      es: 'Pone a alguien en riesgo',
      fr: 'Met quelqu’un en danger',
      en: 'It puts somebody at risk',
    },
  ],
} as const satisfies Catalogue

export type AnnulReason = CodeOf<typeof annulReasons>

export const embargoReasons = {
  id: 'embargo-reasons',
  ...firstEdition,
  entries: [
    {
      code: 'operation-under-way',
      es: 'Hay un operativo en curso',
      fr: 'Une opération est en cours',
      en: 'An operation is under way',
    },
    {
      code: 'victim-safety',
      es: 'Seguridad de las víctimas',
      fr: 'Sécurité des victimes',
      en: 'Safety of the victims',
    },
    {
      code: 'evidence-at-risk',
      es: 'La prueba está en riesgo',
      fr: 'La preuve est en danger',
      en: 'Evidence is at risk',
    },
  ],
} as const satisfies Catalogue

export type EmbargoReason = CodeOf<typeof embargoReasons>

export const reopenReasons = {
  id: 'reopen-reasons',
  ...firstEdition,
  entries: [
    {
      code: 'new-signal',
      es: 'Llegó una señal nueva',
      fr: 'Un nouveau signal est arrivé',
      en: 'A new signal arrived',
    },
    { code: 'risk-returned', es: 'El riesgo volvió', fr: 'Le risque est revenu', en: 'The risk returned' },
    { code: 'closed-in-error', es: 'Se cerró por error', fr: 'Fermée par erreur', en: 'Closed in error' },
    {
      code: 'follow-up-negative',
      es: 'El seguimiento mostró daño',
      fr: 'Le suivi a montré un dommage',
      en: 'Follow-up showed harm',
    },
  ],
} as const satisfies Catalogue

export type ReopenReason = CodeOf<typeof reopenReasons>

export const closingOutcomes = {
  id: 'closing-outcomes',
  ...firstEdition,
  entries: [
    {
      code: 'mitigated',
      es: 'El riesgo se redujo',
      fr: 'Le risque a été réduit',
      en: 'The risk was reduced',
    },
    {
      code: 'persists-handed-over',
      es: 'El riesgo sigue y otro lo atiende',
      fr: 'Le risque persiste, un autre service suit',
      en: 'The risk persists and another service follows',
    },
    { code: 'materialised', es: 'El daño ocurrió', fr: 'Le dommage a eu lieu', en: 'The harm occurred' },
    {
      code: 'referred',
      es: 'Se remitió a un servicio',
      fr: 'Orienté vers un service',
      en: 'Referred to a service',
    },
    {
      code: 'not-possible-to-confirm',
      es: 'No se pudo confirmar',
      fr: 'Impossible à confirmer',
      en: 'Not possible to confirm',
    },
    { code: 'discarded', es: 'Se descartó', fr: 'Écarté', en: 'Discarded' },
    {
      code: 'merged',
      es: 'Se unió a otra situación',
      fr: 'Fusionnée avec une autre',
      en: 'Merged with another',
    },
    { code: 'opened-in-error', es: 'Se abrió por error', fr: 'Ouverte par erreur', en: 'Opened in error' },
    {
      code: 'withdrawn-by-reporter',
      es: 'Se retiraron los avisos',
      fr: 'Signaux retirés',
      en: 'Reports withdrawn',
    },
  ],
} as const satisfies Catalogue

export type ClosingOutcome = CodeOf<typeof closingOutcomes>
