import type { AnswerTexts } from './answer-texts.ts'

export const answerTextsFr: AnswerTexts = {
  enter: {
    title: 'Lire la réponse',
    lead: 'Écrivez les sept mots de votre reçu. Ils ne quittent pas ce téléphone.',
    label: 'Vos sept mots',
    hint: 'Séparés par un espace. Les majuscules et les accents ne comptent pas.',
    open: 'Lire la réponse',
    opening: 'Recherche de votre réponse…',
    wrongCount: (count) =>
      count === 0
        ? 'Écrivez les sept mots.'
        : `Il faut sept mots et il y en a ${count}. Vérifiez s’il en manque un ou s’il y en a un de trop.`,
    didYouMean: 'Vouliez-vous dire ceci ?',
    useThese: 'Oui, utiliser ces mots',
    noSuchWord: (word) => `Le mot « ${word} » n’est pas dans la liste. Vérifiez comment il s’écrit.`,
    notMatching: 'Ces mots ne vont pas ensemble. Vérifiez leur ordre et si l’un a changé.',
    unknown: 'Aucun signal trouvé avec ces mots. Vérifiez-les. Après longtemps, il a pu être effacé.',
    failures: {
      unreachable: 'Pas de connexion au serveur. Cherchez un meilleur réseau et réessayez.',
      paused: 'On ne peut pas lire maintenant. Réessayez plus tard.',
      busy: 'Trop d’essais. Attendez une minute.',
      refused: 'Le serveur n’a pas accepté la question. Vérifiez les mots.',
      broken: 'Le serveur a eu une panne. Ce n’est pas votre faute. Attendez une minute.',
      unsupported: 'Ce navigateur est trop ancien pour ouvrir le reçu. Utilisez-en un autre.',
    },
  },
  read: {
    title: 'Ce qu’est devenu votre signal',
    readBy: (when) => `Une personne le lira avant : ${when}.`,
    stepsTitle: 'Ce qui a été fait',
    steps: {
      received: 'Votre signal est arrivé',
      triage: 'Une personne l’a lu',
      verification: 'Il a été vérifié',
      answer: 'Nous vous avons répondu',
      close: 'Il a été clos',
      withdraw: 'Vous l’avez retiré',
      detail: 'Vous avez ajouté quelque chose',
      letter: 'Nous vous avons écrit',
    },
    step: (day, what) => `${day} : ${what}`,
    close: 'Terminer et effacer d’ici',
  },
  detail: {
    title: 'Ajouter quelque chose',
    lead: 'Si vous avez appris autre chose, cochez-le ici. Ne prenez pas de risque pour le savoir.',
    asked: 'En savoir plus nous aiderait. Si c’est sûr pour vous, cochez ce que vous savez.',
    codes: 'Autre chose que vous avez remarqué',
    danger: 'Il y a un danger maintenant',
    noChange: 'Rien de nouveau',
    stillHappening: 'Est-ce que cela continue ?',
    children: 'Y a-t-il des moins de 18 ans ?',
    authority: 'Une autorité peut-elle être mêlée à cela ?',
    send: 'Envoyer ce qui est nouveau',
    nothing: 'Cochez au moins une chose nouvelle.',
    sent: 'Nous avons reçu ce qui est nouveau. Merci.',
    notSent: 'CE QUI EST NOUVEAU N’EST PAS ENCORE ENVOYÉ',
  },
  withdraw: {
    title: 'Retirer le signal',
    lead: 'Si vous le retirez, nous cessons d’y travailler et nous l’effaçons. On ne peut pas revenir en arrière.',
    start: 'Retirer mon signal',
    confirm: 'Oui, le retirer',
    keep: 'Non, le laisser',
    notDone: 'VOTRE SIGNAL N’EST PAS ENCORE RETIRÉ',
  },
}
