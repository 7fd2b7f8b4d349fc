import type { EvidenceWords } from './es.ts'

export const evidenceFr: EvidenceWords = {
  attach: {
    title: (reference) => `Joindre un fichier à : ${reference}`,
    lead: 'Un PDF ou une image PNG, jusqu’à 4 Mo. Avant de quitter cet appareil, on en retire auteur, dates, commentaires et données de l’appareil photo, puis on le scelle : votre institution et celles et ceux qui vérifient l’ouvrent, et personne d’autre.',
    look: 'Ce que l’on voit sur la page reste. Masquez noms et visages avant de le joindre.',
    choose: 'Fichier',
    submit: 'Nettoyer, sceller et joindre',
    done: 'Le fichier est joint et scellé.',
    nobody:
      'Pas encore possible : aucun bureau qui vérifie n’a de clé. La référence écrite suffit en attendant.',
    faults: {
      'wrong-kind': 'Seuls les PDF et les PNG sont acceptés. Exportez le document en PDF.',
      'too-large': 'Plus de 4 Mo. Numérisez-le avec une résolution plus faible ou divisez-le.',
      unreadable: 'Le fichier n’a pas pu être lu : il est endommagé ou protégé par un mot de passe.',
    },
  },
  open: {
    submit: 'Ouvrir le fichier scellé',
    logged: 'On note qui l’ouvre.',
    save: (name) => `Enregistrer : ${name}`,
    closed: 'Ce fichier ne s’ouvre pas avec les clés de votre bureau.',
  },
}
