import { type Catalogue, type CodeOf, firstEdition } from './catalogue.ts'

/** What a signatory of the pact undertakes: the eleven precepts of the Blue Heart, paraphrased. */
export const pactPrecepts = {
  id: 'pact-precepts',
  ...firstEdition,
  entries: [
    {
      code: 'reject-exploitation',
      es: 'Rechazar toda forma de explotación de las personas',
      fr: 'Refuser toute forme d’exploitation des personnes',
      en: 'Reject every form of exploitation of people',
    },
    {
      code: 'inform-and-share',
      es: 'Informarse sobre la trata y compartir lo aprendido',
      fr: 'S’informer sur la traite et partager ce qu’on apprend',
      en: 'Learn about trafficking and share what is learnt',
    },
    {
      code: 'take-no-part',
      es: 'No participar en nada que explote a otras personas',
      fr: 'Ne prendre part à rien qui exploite autrui',
      en: 'Take no part in anything that exploits others',
    },
    {
      code: 'buy-nothing',
      es: 'No comprar nada a quien explota',
      fr: 'Ne rien acheter à qui exploite',
      en: 'Buy nothing from those who exploit',
    },
    {
      code: 'support-and-orient',
      es: 'Apoyar y orientar a una posible víctima',
      fr: 'Soutenir et orienter une victime possible',
      en: 'Support and orient a possible victim',
    },
    {
      code: 'report',
      es: 'Dar aviso a las autoridades',
      fr: 'Signaler aux autorités',
      en: 'Report to the authorities',
    },
    {
      code: 'foster-awareness',
      es: 'Hacer que más personas tomen conciencia',
      fr: 'Faire que plus de personnes prennent conscience',
      en: 'Make more people aware',
    },
    {
      code: 'promote-online',
      es: 'Promover el pacto en las redes',
      fr: 'Faire connaître le pacte sur les réseaux',
      en: 'Promote the pact on social networks',
    },
    {
      code: 'join-campaign',
      es: 'Tomar parte en la campaña',
      fr: 'Prendre part à la campagne',
      en: 'Take part in the campaign',
    },
    {
      code: 'show-solidarity',
      es: 'Ser solidario con quienes la han sufrido',
      fr: 'Être solidaire de celles et ceux qui l’ont subie',
      en: 'Show solidarity with those who have suffered it',
    },
    {
      code: 'not-for-sale',
      es: 'Difundir que el ser humano no está en venta',
      fr: 'Faire savoir que l’être humain n’est pas à vendre',
      en: 'Spread the word that human beings are not for sale',
    },
  ],
} as const satisfies Catalogue

/** How far what was pledged has been carried out: the five points of the Open Government Partnership's review. */
export const pledgeScores = {
  id: 'pledge-scores',
  ...firstEdition,
  entries: [
    { code: 'no-evidence', es: 'Sin evidencia', fr: 'Sans preuve', en: 'No evidence' },
    { code: 'not-started', es: 'No ha empezado', fr: 'Pas commencé', en: 'Not started' },
    { code: 'limited', es: 'Avance limitado', fr: 'Avancée limitée', en: 'Limited' },
    { code: 'substantial', es: 'Avance sustancial', fr: 'Avancée substantielle', en: 'Substantial' },
    { code: 'complete', es: 'Cumplido', fr: 'Accompli', en: 'Complete' },
  ],
} as const satisfies Catalogue

export type PledgeScore = CodeOf<typeof pledgeScores>
