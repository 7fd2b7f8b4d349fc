import type { paperEs } from './es.ts'

export const paperFr: typeof paperEs = {
  lead: 'Ce qui est arrivé sur papier se saisit avec les mêmes codes. Le reste tient dans une courte note, qui est scellée : ni noms, ni téléphones, ni récits.',
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
  print: 'Imprimer des feuilles vierges',
  note: 'Note de la feuille',
  noteHint:
    '280 lettres au plus, sans noms ni numéros. Elle est scellée sur cet appareil pour le bureau national.',
  noteFaults: {
    nobody:
      'La note ne peut pas être gardée : le bureau national n’a pas encore de clé. Effacez-la pour enregistrer le signalement sans elle.',
    untrusted:
      'La liste des clés n’est pas digne de confiance. Prévenez l’administration et effacez la note pour enregistrer le signalement sans elle.',
  },
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
