/** How people who volunteer are protected, and what happened to somebody: codes alone. */
import { type Catalogue, firstEdition } from './catalogue.ts'

export const safetyMeasures = {
  id: 'safety-measures',
  ...firstEdition,
  entries: [
    {
      code: 'work-in-pairs',
      es: 'Se trabaja en pareja',
      fr: 'On travaille à deux',
      en: 'Work is done in pairs',
    },
    {
      code: 'no-visits-alone',
      es: 'Nadie visita un lugar de riesgo',
      fr: 'Personne ne se rend dans un lieu à risque',
      en: 'Nobody visits a place of risk',
    },
    {
      code: 'check-in-call',
      es: 'Llamada de regreso a una hora fija',
      fr: 'Appel au retour à heure fixe',
      en: 'A call on return at a fixed hour',
    },
    {
      code: 'no-names-in-public',
      es: 'Ningún nombre en público',
      fr: 'Aucun nom en public',
      en: 'No names in public',
    },
    {
      code: 'clean-telephone',
      es: 'Teléfono sin avisos guardados',
      fr: 'Téléphone sans signalements gardés',
      en: 'A telephone without reports on it',
    },
    {
      code: 'safe-place-known',
      es: 'Un lugar seguro acordado',
      fr: 'Un lieu sûr convenu',
      en: 'A safe place agreed upon',
    },
    {
      code: 'rest-and-support',
      es: 'Descanso y apoyo emocional',
      fr: 'Repos et soutien psychologique',
      en: 'Rest and emotional support',
    },
  ],
} as const satisfies Catalogue

export const safetyCallers = {
  id: 'safety-callers',
  ...firstEdition,
  entries: [
    { code: 'supervisor', es: 'Supervisión', fr: 'Supervision', en: 'The supervisor' },
    { code: 'ombudsman', es: 'Defensoría', fr: 'Défenseur des droits', en: 'The ombudsman' },
    {
      code: 'trusted-organization',
      es: 'Una organización de confianza',
      fr: 'Une organisation de confiance',
      en: 'A trusted organisation',
    },
    {
      code: 'emergency-number',
      es: 'Número de emergencia',
      fr: 'Numéro d’urgence',
      en: 'The emergency number',
    },
  ],
} as const satisfies Catalogue

export const personIncidentKinds = {
  id: 'person-incident-kinds',
  ...firstEdition,
  entries: [
    { code: 'threat', es: 'Amenaza', fr: 'Menace', en: 'Threat' },
    {
      code: 'watched',
      es: 'Vigilancia o seguimiento',
      fr: 'Surveillance ou filature',
      en: 'Watched or followed',
    },
    { code: 'harassment', es: 'Acoso', fr: 'Harcèlement', en: 'Harassment' },
    { code: 'attack', es: 'Agresión', fr: 'Agression', en: 'Attack' },
    {
      code: 'role-exposed',
      es: 'Se supo qué papel tiene',
      fr: 'Son rôle a été révélé',
      en: 'The role became known',
    },
    {
      code: 'reprisal-at-work',
      es: 'Represalia en el trabajo',
      fr: 'Représailles au travail',
      en: 'Reprisal at work',
    },
    { code: 'exhaustion', es: 'Agotamiento', fr: 'Épuisement', en: 'Exhaustion' },
  ],
} as const satisfies Catalogue

export const volunteerParts = {
  id: 'volunteer-parts',
  ...firstEdition,
  entries: [
    { code: 'focal-point', es: 'Punto focal', fr: 'Point focal', en: 'Focal point' },
    { code: 'committee', es: 'Comité', fr: 'Comité', en: 'Committee' },
    {
      code: 'organization',
      es: 'Organización de la sociedad civil',
      fr: 'Organisation de la société civile',
      en: 'Civil-society organisation',
    },
    { code: 'staff', es: 'Personal', fr: 'Personnel', en: 'Staff' },
  ],
} as const satisfies Catalogue

export const protectionMeasures = {
  id: 'protection-measures',
  ...firstEdition,
  entries: [
    {
      code: 'paused-work',
      es: 'Dejó de participar un tiempo',
      fr: 'A cessé un temps',
      en: 'Stopped for a while',
    },
    { code: 'moved-safely', es: 'Se trasladó a un lugar seguro', fr: 'Mise à l’abri', en: 'Moved to safety' },
    { code: 'accompanied', es: 'Acompañamiento', fr: 'Accompagnement', en: 'Accompanied' },
    {
      code: 'ombudsman-told',
      es: 'Lo sabe la defensoría',
      fr: 'Le défenseur des droits est informé',
      en: 'The ombudsman was told',
    },
    {
      code: 'protection-mechanism',
      es: 'Mecanismo de protección del Estado',
      fr: 'Mécanisme de protection de l’État',
      en: 'Protection mechanism of the State',
    },
    {
      code: 'keys-revoked',
      es: 'Se quitaron claves y accesos',
      fr: 'Clés et accès retirés',
      en: 'Keys and access were taken away',
    },
    {
      code: 'territory-paused',
      es: 'Se puso en pausa el territorio',
      fr: 'Territoire mis en pause',
      en: 'The territory was paused',
    },
  ],
} as const satisfies Catalogue

export const incidentCloseReasons = {
  id: 'incident-close-reasons',
  ...firstEdition,
  entries: [
    {
      code: 'safe-again',
      es: 'La persona está a salvo',
      fr: 'La personne est en sécurité',
      en: 'The person is safe',
    },
    { code: 'left-the-work', es: 'Dejó el trabajo', fr: 'A quitté ce travail', en: 'Left the work' },
    {
      code: 'handed-to-authority',
      es: 'Lo lleva una autoridad',
      fr: 'Confié à une autorité',
      en: 'An authority has taken it on',
    },
  ],
} as const satisfies Catalogue

/** What the committee says of whom the warning looks at. */
export const biasConcerns = {
  id: 'bias-concerns',
  ...firstEdition,
  entries: [
    { code: 'none-seen', es: 'No se ve un sesgo', fr: 'Aucun biais visible', en: 'No bias is seen' },
    {
      code: 'one-group-watched',
      es: 'Se mira demasiado a un grupo',
      fr: 'Un groupe est trop surveillé',
      en: 'One group is watched too much',
    },
    {
      code: 'one-group-missed',
      es: 'Un grupo no aparece',
      fr: 'Un groupe n’apparaît pas',
      en: 'One group is missing',
    },
    {
      code: 'cannot-tell',
      es: 'No se puede saber: hay muy pocas señales',
      fr: 'On ne peut le dire : trop peu de signaux',
      en: 'It cannot be told: too few signals',
    },
  ],
} as const satisfies Catalogue
