import type { paperEs } from './es.ts'

export const paperFr: typeof paperEs = {
  lead: 'Ce qui est arrivé sur papier se saisit avec les mêmes codes. Rien d’autre n’est écrit : ni noms, ni téléphones, ni récits.',
  noReceiptTitle: 'Sans mots de reçu',
  noReceipt:
    'Le papier ne porte pas les sept mots. Son auteur ne pourra pas lire la réponse ici : s’il le souhaite, aidez-le à signaler sur la page.',
  saved: 'Le signal est enregistré',
  readBy: (moment) => `Il est lu au plus tard : ${moment}`,
  toTriage: 'Le trier maintenant',
  danger: 'Quelqu’un est-il en danger maintenant ?',
  codes: 'Ce qui a été remarqué',
  marked: (count) => `Cochés : ${count}`,
  tooMany: (most) => `Au plus ${most} codes. Gardez ceux qui le disent le mieux.`,
  territory: 'Municipalité',
  placeKind: 'Type de lieu',
  periodKind: 'Ce que le papier dit de la date',
  day: 'Date',
  dayHint: 'Pour une semaine ou un mois, un jour quelconque de la période suffit.',
  stillHappening: 'Est-ce que cela continue ?',
  knownHow: 'Comment l’auteur le sait',
  knownHowHint: 'Selon les mots de la personne qui a rempli le papier.',
  exposedGroups: 'Qui est exposé',
  children: 'Y a-t-il des enfants ou des adolescents ?',
  childImplied: 'Un code coché parle déjà d’enfants ou d’adolescents.',
  authority: 'Une autorité pourrait-elle être impliquée ?',
  authorityImplied: 'Un code coché parle d’une institution : le signal ne passe pas par le bureau local.',
  language: 'Langue du papier',
  submit: 'Enregistrer le signal',
  incomplete:
    'Il manque : danger, au moins un code, municipalité, type de lieu, date et comment cela se sait.',
  fields: {
    observed: 'Date',
    territoryId: 'Municipalité',
    codes: 'Ce qui a été remarqué',
    placeKind: 'Type de lieu',
  },
}
