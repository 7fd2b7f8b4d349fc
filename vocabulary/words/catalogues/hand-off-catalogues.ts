/** Whom a danger was handed to, and what came of the call. */
import { type Catalogue, type CodeOf, firstEdition } from './catalogue.ts'

/** Whom the operator called; the numbers are dated rows of the directory. */
export const handOffContacts = {
  id: 'hand-off-contacts',
  ...firstEdition,
  entries: [
    {
      code: 'emergency-line',
      es: 'Línea de emergencia nacional',
      fr: 'Ligne nationale d’urgence',
      en: 'National emergency line',
    },
    {
      code: 'trafficking-hotline',
      es: 'Línea especializada contra la trata',
      fr: 'Ligne spécialisée contre la traite',
      en: 'Specialised trafficking hotline',
    },
    {
      code: 'immediate-response-team',
      es: 'Equipo de Respuesta Inmediata',
      fr: 'Équipe d’intervention immédiate',
      en: 'Immediate response team',
    },
    { code: 'police-station', es: 'Posta de policía', fr: 'Poste de police', en: 'Police station' },
    {
      code: 'child-protection',
      es: 'Protección de la niñez',
      fr: 'Protection de l’enfance',
      en: 'Child protection',
    },
    { code: 'prosecutor', es: 'Fiscalía', fr: 'Parquet', en: 'Prosecutor' },
    { code: 'health-service', es: 'Servicio de salud', fr: 'Service de santé', en: 'Health service' },
    {
      code: 'ombudsman-office',
      es: 'Defensoría de derechos humanos',
      fr: 'Défenseur des droits',
      en: 'Ombudsman’s office',
    },
  ],
} as const satisfies Catalogue

export type HandOffContact = CodeOf<typeof handOffContacts>

export const handOffOutcomes = {
  id: 'hand-off-outcomes',
  ...firstEdition,
  entries: [
    {
      code: 'answered-acting',
      es: 'Contestó y actúa',
      fr: 'A répondu et agit',
      en: 'Answered and is acting',
    },
    {
      code: 'answered-cannot-act',
      es: 'Contestó y no puede actuar',
      fr: 'A répondu mais ne peut pas agir',
      en: 'Answered and cannot act',
    },
    { code: 'no-answer', es: 'No contestó', fr: 'Pas de réponse', en: 'No answer' },
    {
      code: 'wrong-number',
      es: 'El número no sirve',
      fr: 'Numéro hors service',
      en: 'The number does not work',
    },
  ],
} as const satisfies Catalogue

export type HandOffOutcome = CodeOf<typeof handOffOutcomes>
