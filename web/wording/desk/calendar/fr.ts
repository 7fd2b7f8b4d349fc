import type { CalendarWords } from './es.ts'

export const calendarFr: CalendarWords = {
  lead: 'Ateliers, séances, formations, cartographies, signatures et exercices.',
  month: 'Mois',
  previous: 'Mois précédent',
  next: 'Mois suivant',
  today: 'Ce mois-ci',
  kind: 'Type',
  anyKind: 'Tous',
  sorted: 'début',
  hidden: 'les autres mois',
  emptyTitle: 'Rien ce mois-ci',
  emptyLead: 'Chaque atelier, séance ou formation prévue paraît ici d’elle-même.',
  listed: 'Dans le calendrier public',
  own: 'L’emporter dans votre calendrier',
  ownLead:
    'Ce fichier s’ouvre dans tout calendrier. Le public ne montre que ce qu’on a choisi de montrer, et on peut s’y abonner.',
  download: 'Télécharger le calendrier',
  publicFeed: 'Calendrier public (adresse d’abonnement)',
}
