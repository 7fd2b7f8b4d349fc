import type { PartsWords } from './es.ts'

export const partsFr: PartsWords = {
  loading: 'Chargement',
  tryAgain: 'Réessayer',
  more: 'Afficher la suite',
  shown: (count) => `À l’écran : ${count}`,
  sortedBy: (order) => `Ordre : ${order}`,
  hidden: 'Ne s’affiche pas :',
  hiddenMore: (count) => `Ne s’affiche pas : ${count} de plus`,
  passages: {
    quoted: (passage) => `« ${passage} »`,
    kinds: { name: 'Ressemble au nom d’une personne', telephone: 'Ressemble à un numéro de téléphone' },
  },
  save: 'Enregistrer',
  cancel: 'Annuler',
  close: 'Fermer',
  choose: 'Choisissez une option',
  reason: 'Raison',
  done: 'Fait',
  noMatch: 'Aucune option ne correspond',
  openChoices: 'Afficher les options',
  system: 'Le système, à l’heure dite',
  reporterOrClock: 'L’auteur du signal, ou l’horloge',
  restricted: 'Autorité impliquée : ne passe pas par la table locale',
  restrictedShort: 'Réservé',
  exercise: 'Exercice',
  placeIn: (place, department) => `${place}, ${department}`,
  notKnown: 'On ne sait pas',
  none: 'Aucun',
  clock: {
    left: (span) => `Temps restant : ${span}`,
    late: (span) => `Délai dépassé depuis ${span}`,
    due: (moment) => `Échéance : ${moment}`,
  },
  refusal: {
    happened: 'Cela n’a pas pu se faire',
    kept: {
      'nothing-changed': 'Rien n’a changé.',
      'not-recorded': 'Rien n’a été enregistré. Vos choix sont toujours à l’écran.',
      'cannot-tell': 'On ne sait pas si c’est enregistré. Rechargez et regardez avant de recommencer.',
    },
    fields: (fields) => `Champs à corriger : ${fields}`,
    'no-connection': {
      title: 'Pas de connexion avec le serveur',
      doThis: 'Vérifiez le réseau et réessayez.',
    },
    'device-failed': {
      title: 'Une erreur s’est produite sur cet appareil',
      doThis: 'Réessayez ou utilisez un autre navigateur.',
    },
    'unreadable-reply': {
      title: 'La réponse n’a pas pu être lue',
      doThis: 'Réessayez. Si cela dure, prévenez l’administration.',
    },
  },
}
