/** What somebody asks about the data kept of them: under which law, how they were known, what stays and why. */
import { type Catalogue, firstEdition } from './catalogue.ts'

/** Named as far as it is certain; each is to be validated by a lawyer of the country before it is relied upon. */
export const dataLawGrounds = {
  id: 'data-law-grounds',
  ...firstEdition,
  entries: [
    {
      code: 'habeas-data',
      es: 'Hábeas data: Constitución de la República de Honduras, art. 182 (por validar)',
      fr: 'Habeas data : Constitution de la République du Honduras, art. 182 (à valider)',
      en: 'Habeas data: Constitution of the Republic of Honduras, art. 182 (to be validated)',
    },
    {
      code: 'transparency-law',
      es: 'Ley de Transparencia y Acceso a la Información Pública (artículo por validar)',
      fr: 'Loi de transparence et d’accès à l’information publique (article à valider)',
      en: 'Law on transparency and access to public information (article to be validated)',
    },
    {
      code: 'consent-withdrawn',
      es: 'La persona retira su consentimiento',
      fr: 'La personne retire son consentement',
      en: 'The person takes consent back',
    },
  ],
} as const satisfies Catalogue

export const dataRequestWays = {
  id: 'data-request-ways',
  ...firstEdition,
  entries: [
    { code: 'in-person', es: 'En persona', fr: 'En personne', en: 'In person' },
    { code: 'letter', es: 'Por carta', fr: 'Par lettre', en: 'By letter' },
    {
      code: 'through-ombudsman',
      es: 'Por medio de la defensoría',
      fr: 'Par le défenseur des droits',
      en: 'Through the ombudsman',
    },
    {
      code: 'through-representative',
      es: 'Por quien la representa',
      fr: 'Par sa représentante ou son représentant',
      en: 'Through a representative',
    },
  ],
} as const satisfies Catalogue

export const identityChecks = {
  id: 'identity-checks',
  ...firstEdition,
  entries: [
    {
      code: 'document-seen',
      es: 'Se vio su documento de identidad; no se copió',
      fr: 'Sa pièce d’identité a été vue, sans copie',
      en: 'The identity document was seen, and not copied',
    },
    {
      code: 'known-in-person',
      es: 'La conoce en persona alguien del programa',
      fr: 'Quelqu’un du programme la connaît en personne',
      en: 'Somebody of the programme knows the person',
    },
    {
      code: 'own-account',
      es: 'Lo pidió desde su propia cuenta',
      fr: 'Demandé depuis son propre compte',
      en: 'Asked from the own account',
    },
    {
      code: 'mandate-seen',
      es: 'Se vio el poder de quien la representa',
      fr: 'Le mandat de sa représentation a été vu',
      en: 'The mandate of the representative was seen',
    },
  ],
} as const satisfies Catalogue

/** Why a row stays although its person asks that it go. */
export const dataKeepReasons = {
  id: 'data-keep-reasons',
  ...firstEdition,
  entries: [
    {
      code: 'public-record',
      es: 'Consta en actas: quién decidió debe poder comprobarse',
      fr: 'Figure aux procès-verbaux : on doit pouvoir vérifier qui a décidé',
      en: 'Stands in minutes: who decided has to remain verifiable',
    },
    {
      code: 'signed-before-witness',
      es: 'Se firmó ante testigo: cambiarlo invalidaría la firma',
      fr: 'Signé devant témoin : le changer rendrait la signature nulle',
      en: 'Signed before a witness: a change would void the signature',
    },
    {
      code: 'account-in-use',
      es: 'La cuenta está en uso: primero hay que darla de baja',
      fr: 'Le compte est utilisé : il faut d’abord le fermer',
      en: 'The account is in use: it has to be ended first',
    },
    {
      code: 'contact-of-territory',
      es: 'Sin contacto el territorio no puede recibir avisos: primero hay que nombrar a otra persona',
      fr: 'Sans contact le territoire ne peut recevoir de signaux : nommer d’abord quelqu’un d’autre',
      en: 'Without a contact the territory may not take reports: somebody else has to be named first',
    },
    {
      code: 'proof-of-training',
      es: 'Prueba una formación que abre un permiso en uso',
      fr: 'Prouve une formation qui ouvre une autorisation en cours',
      en: 'Proves a training that opens a permission in use',
    },
  ],
} as const satisfies Catalogue

export const dataRefusalReasons = {
  id: 'data-refusal-reasons',
  ...firstEdition,
  entries: [
    {
      code: 'identity-not-shown',
      es: 'No se pudo comprobar que es la persona',
      fr: 'L’identité n’a pas pu être vérifiée',
      en: 'It could not be made sure that this is the person',
    },
    {
      code: 'would-expose-another',
      es: 'Expondría a otra persona',
      fr: 'Exposerait quelqu’un d’autre',
      en: 'It would expose somebody else',
    },
    {
      code: 'not-held-here',
      es: 'Esos datos los tiene otra institución',
      fr: 'Ces données sont dans une autre institution',
      en: 'Another institution holds that data',
    },
    {
      code: 'law-keeps-it',
      es: 'Una ley obliga a conservarlo',
      fr: 'Une loi oblige à le conserver',
      en: 'A law obliges to keep it',
    },
  ],
} as const satisfies Catalogue

export const dataAppealWays = {
  id: 'data-appeal-ways',
  ...firstEdition,
  entries: [
    {
      code: 'ombudsman',
      es: 'Queja ante la defensoría de derechos humanos',
      fr: 'Plainte auprès du défenseur des droits',
      en: 'Complaint to the ombudsman',
    },
    {
      code: 'constitutional-remedy',
      es: 'Recurso de hábeas data ante los tribunales (por validar)',
      fr: 'Recours en habeas data devant les tribunaux (à valider)',
      en: 'Remedy of habeas data before the courts (to be validated)',
    },
  ],
} as const satisfies Catalogue

/** Why the second pair of eyes sends an erasure back. */
export const erasureReturnReasons = {
  id: 'erasure-return-reasons',
  ...firstEdition,
  entries: [
    {
      code: 'wrong-person',
      es: 'Puede ser de otra persona',
      fr: 'Peut être de quelqu’un d’autre',
      en: 'It may be somebody else’s',
    },
    {
      code: 'must-stay',
      es: 'Algo debe quedar',
      fr: 'Quelque chose doit rester',
      en: 'Some of it has to stay',
    },
    { code: 'incomplete', es: 'Falta algo', fr: 'Il manque quelque chose', en: 'Something is missing' },
  ],
} as const satisfies Catalogue
