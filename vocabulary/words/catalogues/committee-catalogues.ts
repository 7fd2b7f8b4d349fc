import { type Catalogue, type CodeOf, firstEdition } from './catalogue.ts'

/** How a body decides on an item. */
export const decisionMethods = {
  id: 'decision-methods',
  ...firstEdition,
  entries: [
    { code: 'consent', es: 'Por consentimiento', fr: 'Par consentement', en: 'By consent' },
    {
      code: 'simple-majority',
      es: 'Por mayoría simple',
      fr: 'À la majorité simple',
      en: 'By simple majority',
    },
    { code: 'two-thirds', es: 'Por dos tercios', fr: 'Aux deux tiers', en: 'By two thirds' },
    {
      code: 'absolute-majority',
      es: 'Por mayoría de todas las sillas',
      fr: 'À la majorité de tous les sièges',
      en: 'By a majority of all seats',
    },
  ],
} as const satisfies Catalogue

export type DecisionMethod = CodeOf<typeof decisionMethods>

/** What a seat says to a proposed decision. */
export const seatVotes = {
  id: 'seat-votes',
  ...firstEdition,
  entries: [
    { code: 'consent', es: 'Consiente', fr: 'Consent', en: 'Consents' },
    {
      code: 'reservation',
      es: 'Consiente con reserva',
      fr: 'Consent avec réserve',
      en: 'Consents with a reservation',
    },
    { code: 'objection', es: 'Objeta', fr: 'Fait objection', en: 'Objects' },
    { code: 'block', es: 'Bloquea', fr: 'Bloque', en: 'Blocks' },
    { code: 'for', es: 'A favor', fr: 'Pour', en: 'For' },
    { code: 'against', es: 'En contra', fr: 'Contre', en: 'Against' },
    { code: 'abstention', es: 'Se abstiene', fr: 'S’abstient', en: 'Abstains' },
  ],
} as const satisfies Catalogue

export type SeatVote = CodeOf<typeof seatVotes>

/** Why what was proposed was not adopted. */
export const notAdoptedReasons = {
  id: 'not-adopted-reasons',
  ...firstEdition,
  entries: [
    { code: 'blocked', es: 'Una silla la bloqueó', fr: 'Un siège l’a bloquée', en: 'A seat blocked it' },
    { code: 'objected', es: 'Hubo objeción', fr: 'Il y a eu objection', en: 'There was an objection' },
    { code: 'tied', es: 'Hubo empate', fr: 'Il y a eu égalité', en: 'The vote was tied' },
    {
      code: 'no-majority',
      es: 'No alcanzó la mayoría',
      fr: 'La majorité n’est pas atteinte',
      en: 'It had no majority',
    },
  ],
} as const satisfies Catalogue

/** Why a seat takes no part in an item. */
export const conflictGrounds = {
  id: 'conflict-grounds',
  ...firstEdition,
  entries: [
    {
      code: 'own-institution',
      es: 'Se trata de su propia institución',
      fr: 'Il s’agit de sa propre institution',
      en: 'It concerns its own institution',
    },
    { code: 'funds', es: 'Recibiría recursos', fr: 'Recevrait des moyens', en: 'It would receive means' },
    { code: 'kin', es: 'Parentesco o cercanía', fr: 'Parenté ou proximité', en: 'Kinship or closeness' },
    {
      code: 'earlier-part',
      es: 'Tomó parte en lo que se juzga',
      fr: 'A pris part à ce qui est jugé',
      en: 'It took part in what is judged',
    },
    { code: 'other', es: 'Otro motivo', fr: 'Autre motif', en: 'Another ground' },
  ],
} as const satisfies Catalogue

/** How the committee finds an answer, or the silence that stands in its place. */
export const appraisals = {
  id: 'appraisals',
  ...firstEdition,
  entries: [
    { code: 'satisfactory', es: 'Satisfactoria', fr: 'Satisfaisante', en: 'Satisfactory' },
    { code: 'partial', es: 'Parcial', fr: 'Partielle', en: 'Partial' },
    { code: 'unsatisfactory', es: 'Insatisfactoria', fr: 'Insatisfaisante', en: 'Unsatisfactory' },
  ],
} as const satisfies Catalogue

export type Appraisal = CodeOf<typeof appraisals>

/** Where a seat is when its name is called. */
export const rollCallAnswers = {
  id: 'roll-call-answers',
  ...firstEdition,
  entries: [
    { code: 'holder', es: 'Titular presente', fr: 'Titulaire présent', en: 'Holder present' },
    { code: 'alternate', es: 'Suplente presente', fr: 'Suppléant présent', en: 'Alternate present' },
    { code: 'excused', es: 'Ausente con excusa', fr: 'Absence excusée', en: 'Absent, excused' },
    { code: 'absent', es: 'Ausente', fr: 'Absence', en: 'Absent' },
  ],
} as const satisfies Catalogue

export type RollCallAnswer = CodeOf<typeof rollCallAnswers>
