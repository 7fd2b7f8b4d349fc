import type { DutyWords } from './es.ts'

export const dutyFr: DutyWords = {
  lead: 'Qui tient chaque bureau. Un danger appelle le premier rang, au bout de 15 minutes le second, puis la supervision.',
  nowTitle: 'De garde maintenant',
  sorted: 'le bureau national d’abord, puis par nom',
  hidden: 'les gardes au-delà de sept jours',
  desk: 'Bureau',
  replaced: {
    'national-triage': (moment: string) =>
      `Personne de ce bureau n’est certifié : le bureau national le remplace depuis ${moment}`,
    fallback: (moment: string) =>
      `Personne de ce bureau n’est certifié : la supervision le remplace depuis ${moment}`,
  },
  nobody: 'Personne n’est de garde. La supervision en est déjà avertie.',
  noDesks: 'Aucun bureau',
  noDesksLead: 'Le premier bureau naît avec l’installation.',
  person: (name, rank, until) => `${name}, ${rank}, jusqu’à ${until}`,
  ranks: { 1: 'premier rang', 2: 'second rang' },
  changes: (moment) => `Prochain changement : ${moment}`,
  noChange: 'Aucun changement prévu.',
  planned: 'Gardes des sept prochains jours',
  from: 'De',
  to: 'À',
  who: 'Qui',
  rank: 'Rang',
  nonePlanned: 'Aucune garde prévue ces jours-ci : il y aura un trou.',
  plan: {
    title: 'Planifier les gardes',
    lead: 'Le plan remplace ce qui était prévu à ces heures pour ce bureau.',
    person: 'Personne',
    whoMay:
      'les gardes (leurs heures, et que chaque personne soit au tri ou à la supervision de ce lieu à ces heures)',
    from: 'Début',
    to: 'Fin',
    rank: 'Rang d’appel',
    add: 'Ajouter au plan',
    remove: (name) => `Retirer ${name} du plan`,
    removeShort: 'Retirer',
    inPlan: 'Dans le plan',
    wrongSpan: 'La fin vient après le début.',
    submit: 'Enregistrer le plan',
    saved: 'Le plan est enregistré.',
  },
  mine: 'Mes gardes',
  noneMine: 'Aucune garde n’est prévue pour vous.',
}
