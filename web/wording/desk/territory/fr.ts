import type { TerritoryWords } from './es.ts'

export const territoryFr: TerritoryWords = {
  lead: 'Un territoire ne reçoit des signaux qu’avec un parcours vivant, un contact nommé et quelqu’un qui veille au délai.',
  sorted: 'par niveau et nom',
  hidden: 'les lieux dont le mécanisme n’est pas encore décrit',
  emptyTitle: 'Aucun lieu n’a encore de mécanisme',
  emptyLead: 'Décrivez le mécanisme d’un lieu : qui reçoit, qui en répond et qui veille au délai.',
  states: { draft: 'En préparation', ready: 'Prêt à ouvrir', live: 'Reçoit des signaux', paused: 'Suspendu' },
  stateSince: (moment) => `Depuis ${moment}`,
  contact: 'Contact',
  contactText: (name, role) => `${name}, ${role}`,
  clockOwner: 'Veille au délai',
  pathway: 'Parcours de prise en charge',
  receiver: 'Qui reçoit',
  verifiedOn: 'Parcours vérifié le',
  unconfirmed: (count) =>
    `Numéros non confirmés : ${count}. L’ouverture attend que quelqu’un appelle chacun.`,
  toDirectory: 'Voir l’annuaire',
  missing: 'Manque',
  moves: {
    draft: 'Revenir en préparation',
    ready: 'Déclarer prêt',
    live: 'Ouvrir la réception',
    paused: 'Suspendre',
  },
  resume: 'Reprendre la réception',
  pause: {
    title: 'Suspendre la réception',
    lead: 'Le formulaire se ferme dans ce lieu et la page montre d’autres canaux.',
    reason: 'Pourquoi suspendre',
    submit: 'Suspendre',
  },
  describe: {
    add: 'Décrire le mécanisme d’un lieu',
    change: 'Modifier le mécanisme',
    place: 'Lieu',
    contactName: 'Nom du contact (non publié)',
    contactRole: 'Sa fonction',
    clockOwner: 'Qui veille au délai',
    fewOwners:
      'Votre fonction ne voit pas la liste des personnes : cela peut rester la même personne, ou être vous. Pour une autre, demandez à la supervision.',
    receiver: 'Qui reçoit la personne',
    text: 'Ce qui est reçu, où et quand',
    verifiedOn: 'Jour de vérification du parcours',
    submit: 'Enregistrer le mécanisme',
    saved: 'Enregistré.',
  },
}
