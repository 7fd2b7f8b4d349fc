import { type Catalogue, type CodeOf, firstEdition } from './catalogue.ts'

/** Why somebody works for some hours without a certificate. */
export const overrideReasons = {
  id: 'override-reasons',
  ...firstEdition,
  entries: [
    {
      code: 'immediate-danger',
      es: 'Hay un peligro inmediato y nadie certificado responde',
      fr: 'Un danger immédiat, et aucune personne certifiée ne répond',
      en: 'There is immediate danger and nobody certified answers',
    },
    {
      code: 'nobody-else',
      es: 'Nadie más del turno está certificado',
      fr: 'Personne d’autre du service n’est certifié',
      en: 'Nobody else on the shift is certified',
    },
    {
      code: 'renewal-under-way',
      es: 'La renovación está en curso y el trabajo no puede esperar',
      fr: 'Le renouvellement est en cours et le travail ne peut pas attendre',
      en: 'The renewal is under way and the work cannot wait',
    },
    {
      code: 'system-fault',
      es: 'Una falla del sistema dejó fuera a quien sí está certificado',
      fr: 'Une panne a exclu une personne certifiée',
      en: 'A fault of the system shut somebody certified out',
    },
  ],
} as const satisfies Catalogue

export type OverrideReason = CodeOf<typeof overrideReasons>

/** Why a certificate no longer opens anything, for now or for good. */
export const certificateEndReasons = {
  id: 'certificate-end-reasons',
  ...firstEdition,
  entries: [
    {
      code: 'practice-under-review',
      es: 'La práctica está en revisión',
      fr: 'La pratique est en cours d’examen',
      en: 'Practice is under review',
    },
    {
      code: 'unsafe-practice',
      es: 'La práctica puso a alguien en riesgo',
      fr: 'La pratique a mis quelqu’un en danger',
      en: 'Practice put somebody at risk',
    },
    {
      code: 'issued-in-error',
      es: 'Se emitió por error',
      fr: 'Délivré par erreur',
      en: 'Issued in error',
    },
    {
      code: 'left-the-work',
      es: 'La persona dejó este trabajo',
      fr: 'La personne a quitté ce travail',
      en: 'The person left this work',
    },
    {
      code: 'asked-by-holder',
      es: 'La persona lo pidió',
      fr: 'La personne l’a demandé',
      en: 'The holder asked for it',
    },
  ],
} as const satisfies Catalogue

export type CertificateEndReason = CodeOf<typeof certificateEndReasons>
