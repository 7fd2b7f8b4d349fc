import type { MessagingWords } from './es.ts'

export const messagingFr: MessagingWords = {
  lead: 'Par où arrivent les signaux en messages, et si cela répond. On ne voit ici ni qui écrit ni combien : rien n’en est gardé.',
  sorted: 'par service',
  hidden: 'rien',
  names: {
    whatsapp: 'WhatsApp, directement',
    twilio: 'Twilio : SMS et WhatsApp',
    rapidpro: 'RapidPro ou TextIt',
  },
  states: {
    'not-set-up': 'Pas configuré',
    silent: 'Configuré ; rien n’est encore arrivé',
    answers: 'Répond',
    failing: 'En panne',
  },
  hints: {
    'not-set-up': 'Son adresse n’existe pas. Qui s’occupe du serveur le configure dans un fichier.',
    silent:
      'Rien n’est arrivé depuis le démarrage du serveur. Envoyez un message d’essai depuis un téléphone.',
    answers: 'Des messages arrivent et des réponses partent.',
    failing:
      'La dernière réponse n’a pas pu être remise. Qui écrit ne reçoit pas les questions : vérifiez le service.',
  },
  heard: 'Dernier message',
  refused: 'Dernier appel sans signature valable',
  never: 'Aucun',
  neverRefused: 'Aucun',
  refusedHint:
    'Il a été refusé sans être lu. Si cela se répète, la clé du service a changé, ou quelqu’un essaie.',
}
