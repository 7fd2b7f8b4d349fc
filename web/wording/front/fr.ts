import type { FrontWords } from './es.ts'

export const frontFr: FrontWords = {
  title: 'Vigía',
  lead: 'Alerte rapide contre la traite des personnes.',
  what: 'Vigía réunit les signaux de la communauté, les vérifie sans enquêter sur personne, et avertit des institutions nommées pour qu’elles agissent. Chaque recommandation a un destinataire, un délai et une réponse que l’on peut lire.',
  report: 'Signaler quelque chose',
  reportLead: 'Sans compte et sans nom. Aussi pour lire la réponse avec votre reçu.',
  signIn: 'Se connecter',
  signInLead: 'Pour ceux qui trient, analysent, signent et répondent.',
  waysTitle: 'Trois chemins',
  ways: {
    warning: {
      name: 'Menaces et alerte rapide',
      lead: 'Du signal à la recommandation suivie d’une réponse.',
      open: 'Entrer au bureau',
    },
    governance: {
      name: 'Accords et gouvernance',
      lead: 'Ateliers, comités, pactes et procès-verbaux.',
      open: 'Pas encore dans cette version.',
    },
    capacity: {
      name: 'Capacités',
      lead: 'Compétences, formation et certificats.',
      open: 'Pas encore dans cette version.',
    },
  },
  demoBanner: 'Démonstration : pays, personnes et signaux inventés. Rien de cela n’a eu lieu.',
  demoMark: 'DÉMONSTRATION',
  demoTitle: 'Soyez l’une de ces personnes',
  demoLead: 'Une pression et vous entrez au bureau comme cette personne. Ordre : par nom.',
  demoFailed: 'Impossible d’entrer. Réessayez.',
  language: 'Langue',
}
