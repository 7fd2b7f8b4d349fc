import type { CalendarWords } from './es.ts'

export const calendarFr: CalendarWords = {
  lead: 'Ateliers, séances, formations et signatures que le programme rend publics.',
  month: 'Mois',
  previous: 'Mois précédent',
  today: 'Ce mois-ci',
  next: 'Mois suivant',
  shown: (count) => `À l’écran : ${count}`,
  sorted: 'Ordre : ce qui commence le plus tôt d’abord',
  hours: 'Les heures sont celles du lieu de chaque réunion',
  hides: 'Les réunions tenues sans annonce n’apparaissent pas',
  states: { planned: 'Prévue', open: 'En cours', held: 'Tenue', cancelled: 'Annulée' },
  cancelled: 'Cette réunion n’aura pas lieu.',
  emptyTitle: 'Rien d’annoncé ce mois-là',
  emptyLead: 'Chaque réunion que le programme annonce apparaît ici avec son jour, son heure et son lieu.',
  nextOne: (month) => `Aller à la suivante : ${month}`,
  own: 'L’avoir dans votre agenda',
  ownLead:
    'Dans votre agenda, choisissez « s’abonner » ou « ajouter par adresse » et collez cette adresse : les changements et les annulations vous parviendront d’eux-mêmes.',
  feed: 'Ouvrir le calendrier (.ics)',
}
