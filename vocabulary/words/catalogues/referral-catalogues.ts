/** What a person needs, how fast, and on what ground a referral may be sent. No story is stored. */
import { type Catalogue, type CodeOf, firstEdition } from './catalogue.ts'

export const referralNeeds = {
  id: 'referral-needs',
  ...firstEdition,
  entries: [
    { code: 'safe-place', es: 'Un lugar seguro', fr: 'Un lieu sûr', en: 'A safe place' },
    { code: 'health-care', es: 'Atención en salud', fr: 'Soins de santé', en: 'Health care' },
    {
      code: 'mental-health',
      es: 'Apoyo emocional',
      fr: 'Soutien psychologique',
      en: 'Mental health support',
    },
    { code: 'legal-help', es: 'Ayuda legal', fr: 'Aide juridique', en: 'Legal help' },
    {
      code: 'child-protection',
      es: 'Protección de la niñez',
      fr: 'Protection de l’enfance',
      en: 'Child protection',
    },
    { code: 'food-clothing', es: 'Comida y ropa', fr: 'Nourriture et vêtements', en: 'Food and clothing' },
    { code: 'documents', es: 'Papeles de identidad', fr: 'Papiers d’identité', en: 'Identity papers' },
    { code: 'interpretation', es: 'Intérprete', fr: 'Interprète', en: 'Interpreter' },
    {
      code: 'family-tracing',
      es: 'Buscar a la familia',
      fr: 'Recherche de la famille',
      en: 'Family tracing',
    },
    { code: 'safe-return', es: 'Regreso seguro', fr: 'Retour sûr', en: 'Safe return' },
    { code: 'education', es: 'Volver a la escuela', fr: 'Retour à l’école', en: 'Back to school' },
    { code: 'livelihood', es: 'Medio de vida', fr: 'Moyens de subsistance', en: 'Livelihood' },
  ],
} as const satisfies Catalogue

export type ReferralNeed = CodeOf<typeof referralNeeds>

export const referralUrgencies = {
  id: 'referral-urgencies',
  ...firstEdition,
  entries: [
    { code: 'urgent', es: 'Urgente: hoy', fr: 'Urgent : aujourd’hui', en: 'Urgent: today' },
    {
      code: 'normal',
      es: 'Normal: en estos días',
      fr: 'Normal : ces jours-ci',
      en: 'Normal: in the coming days',
    },
  ],
} as const satisfies Catalogue

export type ReferralUrgency = CodeOf<typeof referralUrgencies>

/** Consent is given per purpose and per recipient. */
export const consentPurposes = {
  id: 'consent-purposes',
  ...firstEdition,
  entries: [
    {
      code: 'receive-service',
      es: 'Recibir el servicio',
      fr: 'Recevoir le service',
      en: 'Receive the service',
    },
    {
      code: 'share-needs',
      es: 'Compartir qué necesita',
      fr: 'Partager ses besoins',
      en: 'Share what is needed',
    },
    {
      code: 'share-safe-contact',
      es: 'Compartir cómo contactarle',
      fr: 'Partager un contact sûr',
      en: 'Share the safe contact',
    },
    {
      code: 'report-status-back',
      es: 'Saber si recibió ayuda',
      fr: 'Retour sur l’aide reçue',
      en: 'Report back whether help came',
    },
    {
      code: 'follow-up-contact',
      es: 'Que le contacten después',
      fr: 'Être recontacté ensuite',
      en: 'Be contacted later',
    },
  ],
} as const satisfies Catalogue

export type ConsentPurpose = CodeOf<typeof consentPurposes>

export const legalBases = {
  id: 'legal-bases',
  ...firstEdition,
  entries: [
    {
      code: 'child-best-interests',
      es: 'Interés superior del niño o la niña',
      fr: 'Intérêt supérieur de l’enfant',
      en: 'Best interests of the child',
    },
    { code: 'vital-interest', es: 'Peligro para la vida', fr: 'Danger pour la vie', en: 'Vital interest' },
    {
      code: 'legal-duty-to-report',
      es: 'Deber legal de denunciar',
      fr: 'Obligation légale de signaler',
      en: 'Legal duty to report',
    },
    { code: 'court-order', es: 'Orden judicial', fr: 'Décision de justice', en: 'Court order' },
  ],
} as const satisfies Catalogue

export type LegalBasis = CodeOf<typeof legalBases>

export const referralDeclineReasons = {
  id: 'referral-decline-reasons',
  ...firstEdition,
  entries: [
    { code: 'no-capacity', es: 'No hay cupo', fr: 'Pas de place', en: 'No capacity' },
    {
      code: 'not-our-service',
      es: 'No damos ese servicio',
      fr: 'Ce n’est pas notre service',
      en: 'Not our service',
    },
    { code: 'outside-area', es: 'Fuera de nuestra zona', fr: 'Hors de notre zone', en: 'Outside our area' },
    {
      code: 'not-safe-here',
      es: 'Aquí no estaría segura la persona',
      fr: 'La personne ne serait pas en sécurité ici',
      en: 'The person would not be safe here',
    },
    {
      code: 'information-missing',
      es: 'Falta información',
      fr: 'Information manquante',
      en: 'Information missing',
    },
  ],
} as const satisfies Catalogue

export type ReferralDeclineReason = CodeOf<typeof referralDeclineReasons>

/** A person may revoke without saying why. */
export const revocationReasons = {
  id: 'revocation-reasons',
  ...firstEdition,
  entries: [
    {
      code: 'person-revoked',
      es: 'La persona lo retiró',
      fr: 'La personne l’a retiré',
      en: 'The person revoked it',
    },
    {
      code: 'guardian-implicated',
      es: 'El tutor está implicado',
      fr: 'Le tuteur est impliqué',
      en: 'The guardian is implicated',
    },
    {
      code: 'provider-not-safe',
      es: 'El servicio dejó de ser seguro',
      fr: 'Le service n’est plus sûr',
      en: 'The provider is no longer safe',
    },
    {
      code: 'legal-basis-ended',
      es: 'Terminó la base legal',
      fr: 'La base légale a pris fin',
      en: 'The legal basis ended',
    },
  ],
} as const satisfies Catalogue

export type RevocationReason = CodeOf<typeof revocationReasons>

export const referralOutcomes = {
  id: 'referral-outcomes',
  ...firstEdition,
  entries: [
    { code: 'service-completed', es: 'Recibió el servicio', fr: 'Service reçu', en: 'Service received' },
    {
      code: 'service-continues-elsewhere',
      es: 'Sigue en otro servicio',
      fr: 'Continue dans un autre service',
      en: 'Continues with another service',
    },
    {
      code: 'person-left',
      es: 'La persona dejó el servicio',
      fr: 'La personne a quitté le service',
      en: 'The person left the service',
    },
    { code: 'contact-lost', es: 'Se perdió el contacto', fr: 'Contact perdu', en: 'Contact was lost' },
    {
      code: 'no-service-available',
      es: 'No hubo servicio',
      fr: 'Aucun service disponible',
      en: 'No service was available',
    },
  ],
} as const satisfies Catalogue

export type ReferralOutcome = CodeOf<typeof referralOutcomes>
