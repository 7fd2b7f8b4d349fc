import type { LettersWords } from './es.ts'

export const lettersFr: LettersWords = {
  title: 'Note scellée',
  lead: 'Seule une personne qui a la clé de ce bureau peut l’ouvrir. Chaque ouverture est consignée avec le nom de qui l’a faite.',
  open: 'Ouvrir la note',
  close: 'Refermer la note',
  none: 'Rien n’est encore écrit.',
  closed: 'Ce texte ne s’ouvre pas avec les clés de votre bureau.',
  kinds: {
    note: 'Note de la personne qui a signalé',
    reply: 'Réponse de la personne qui a signalé',
    question: 'Question du bureau',
    answer: 'Réponse du bureau',
  },
  write: {
    title: 'Écrire à la personne qui a signalé',
    lead: 'Cela se lit avec le reçu et avec rien d’autre. Ni noms ni lieux exacts : la personne n’est peut-être pas seule quand elle l’ouvre.',
    kind: 'Ce que vous écrivez',
    question: 'Une question',
    answer: 'Une réponse',
    text: 'Texte',
    hint: (count) => `Jusqu’à ${count} caractères.`,
    submit: 'Sceller et envoyer',
    sent: 'Scellé et envoyé. La personne le lira la prochaine fois qu’elle ouvrira son reçu.',
    notYet: 'On peut écrire une fois le signal trié.',
    failed:
      'Le scellement n’a pas abouti : la clé de ce signal a changé. Rouvrez la note ; votre texte est toujours là.',
  },
  handOn: {
    title: 'Qui d’autre peut la lire',
    lead: 'La transmettre ouvre la note à tout ce bureau. Demandez-vous d’abord si quelqu’un de ce bureau pourrait être impliqué.',
    desks: {
      triage: 'Bureau national',
      fallback: 'Bureau de relève',
      ombudsman: 'Défenseur des droits',
      analysis: 'Analyse',
      local: 'Bureau local',
    },
    at: (desk, place) => `${desk} · ${place}`,
    reads: 'Peut déjà la lire',
    submit: (desk) => `Transmettre à : ${desk}`,
    done: (desk) => `Peut maintenant la lire aussi : ${desk}`,
    nobody: 'Aucun autre bureau n’a encore de clé.',
  },
}
