import type { RoomWords } from './es.ts'

export const roomFr: RoomWords = {
  title: 'Salle',
  language: 'Langue',
  checkIn: {
    title: 'Noter ma présence',
    lead: 'Saisissez votre code de six lettres. Il est à côté de votre nom sur la liste imprimée.',
    wall: 'Code de la réunion',
    wallHint: 'Les huit lettres de l’affiche au mur.',
    code: 'Votre code',
    submit: 'Noter',
    busy: 'En cours',
    done: 'Votre présence est notée.',
    day: (day) => `Jour : ${day}`,
    close: 'Vous pouvez fermer cette page. Rien ne reste sur ce téléphone.',
    another: 'Noter une autre personne',
    unknown:
      'Ce code n’est pas connu ici et maintenant. Vérifiez les lettres ou dites votre nom à l’accueil.',
    waitABit: 'Il y a eu beaucoup d’essais. Attendez quelques minutes ou dites votre nom à l’accueil.',
    noConnection: 'Pas de réponse. Vérifiez la connexion et réessayez.',
  },
}
