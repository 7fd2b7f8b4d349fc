import type { TourWords } from './es.ts'

export const tourFr: TourWords = {
  title: 'Un parcours en sept étapes',
  lead: 'Chaque étape est une phrase du programme et l’écran qui la réalise. À chaque étape vous êtes quelqu’un d’autre.',
  start: 'Commencer le parcours',
  label: 'Parcours',
  step: (number, of) => `Étape ${number} sur ${of}`,
  as: (role) => `Vous êtes : ${role}`,
  back: 'Étape précédente',
  next: 'Étape suivante',
  last: 'Revenir à la première page',
  leave: 'Quitter le parcours',
  failed: 'Impossible d’entrer comme cette personne. Réessayez.',
  steps: {
    threats: {
      sentence: 'Mieux identifier les menaces',
      shows:
        'Le registre des scénarios de risque : quelle menace, pour qui, où, quels mois, et qui l’a validé.',
    },
    warning: {
      sentence: 'Faire fonctionner l’alerte rapide',
      shows: 'Ce qu’une alerte demande à une institution : une action, une échéance, une réponse.',
    },
    society: {
      sentence: 'La société civile gagne en force et en influence',
      shows: 'Ce qu’une organisation a proposé, ce qu’on lui a répondu, et le recours si l’on ne répond pas.',
    },
    workshop: {
      sentence: 'Un atelier parvient à un consensus sur la prévention et la protection',
      shows: 'Les phrases votées, le désaccord conservé, et les accords avec responsable et date.',
    },
    training: {
      sentence: 'Des compétences et deux jours de formation',
      shows: 'Huit séances, le test d’avant et celui d’après, et ce qui a vraiment été appris.',
    },
    pact: {
      sentence: 'Le pacte se signe devant témoin',
      shows: 'Qui a signé, devant qui, à quoi il s’est engagé et ce qu’il a montré.',
    },
    committee: {
      sentence: 'Le comité de pilotage décide, recommande et demande des comptes',
      shows: 'Sièges par secteur, quorum, décisions, recommandations et leurs réponses.',
    },
  },
}
