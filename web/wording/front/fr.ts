import type { FrontWords } from './es.ts'

export const frontFr: FrontWords = {
  title: 'Vigía',
  lead: 'Alerte rapide contre la traite des personnes.',
  what: 'Vigía réunit les signaux de la communauté, les vérifie sans enquêter sur personne, et avertit des institutions nommées pour qu’elles agissent. Chaque recommandation a un destinataire, un délai et une réponse que l’on peut lire.',
  report: 'Signaler quelque chose',
  reportLead: 'Sans compte et sans nom. Aussi pour lire la réponse avec votre reçu.',
  signIn: 'Se connecter',
  signInLead: 'Pour ceux qui trient, analysent, signent et répondent.',
  programme: {
    title: 'Le programme',
    project: 'Projet',
    objective: 'Objectif',
    donor: 'Financé par',
    implementers: 'Mis en œuvre par',
    at: (name, offices) => `${name} (${offices})`,
    since: 'Depuis',
    draft: 'Projet repris de textes publiés : le programme ne l’a pas encore confirmé.',
  },
  waysTitle: 'Trois chemins',
  ways: {
    warning: {
      name: 'Menaces et alerte rapide',
      lead: 'Du signal à la recommandation qui a reçu réponse.',
      doors: {
        report: 'Signaler quelque chose',
        desk: 'Entrer dans la console',
        figures: 'Chiffres publiés',
      },
    },
    governance: {
      name: 'Accords et gouvernance',
      lead: 'Des ateliers qui parviennent à des accords, un comité qui décide et demande des comptes, un pacte que l’on suit.',
      doors: {
        pact: 'Qui a signé le pacte et ce qui est tenu',
        committee: 'Ce que le comité a demandé et ce qu’on lui a répondu',
        calendar: 'Calendrier',
      },
    },
    capacity: {
      name: 'Capacités',
      lead: 'Ce que chacun doit savoir et savoir faire, et la formation qui l’enseigne.',
      doors: { trainings: 'Voir la formation' },
    },
  },
  demoBanner: 'Démonstration : pays, personnes et signaux inventés. Rien de cela n’a eu lieu.',
  demoMark: 'DÉMONSTRATION',
  demoTitle: 'Soyez l’une de ces personnes',
  demoLead: 'Une pression et vous entrez au bureau comme cette personne. Ordre : par nom.',
  demoFailed: 'Impossible d’entrer. Réessayez.',
  language: 'Langue',
}
