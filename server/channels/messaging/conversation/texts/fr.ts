import type { ConversationTexts } from './conversation-texts.ts'

export const conversationTextsFr: ConversationTexts = {
  welcome: {
    demonstration: (country) => `DÉMONSTRATION. ${country} est un pays inventé et rien ici n’est réel.`,
    what: 'VECINOS. Ici, on signale des signes de traite des personnes. On ne demande pas votre nom. Ce sont environ 12 questions courtes. Rien n’est envoyé avant que vous le confirmiez à la fin.',
    seen: 'Attention : votre opérateur et le service de messages voient votre numéro et ce que vous écrivez. Cela reste aussi dans votre téléphone. Vecinos ne garde pas votre numéro. Ici, il n’y a pas de reçu et vous ne pourrez pas lire la réponse.',
    page: (address) => `Plus sûr : ${address}`,
    words: 'SORTIR efface tout. AIDE donne les numéros. Español: ES. English: EN.',
    forgotten: 'Vos réponses d’avant ont été effacées et n’ont pas été envoyées. On recommence.',
  },
  numbers: {
    call: (numbers) => `En cas de danger, appelez tout de suite : ${numbers}.`,
    unconfirmed: (numbers) => `En cas de danger, appelez tout de suite (numéros non confirmés) : ${numbers}.`,
    none: 'En cas de danger, allez au poste de police ou au centre de santé le plus proche.',
    one: (number, name) => `${number} ${name}`,
  },
  danger: {
    question: 'Quelqu’un est-il en danger MAINTENANT ?',
    yes: 'Oui, il y a un danger maintenant',
    no: 'Non, ou je ne sais pas',
    notYet:
      'PERSONNE N’A ENCORE ÉTÉ PRÉVENU : cela se fait à la fin. Appelez donc d’abord. Ensuite, continuez ici.',
  },
  noticed: {
    question: 'Qu’avez-vous remarqué ? Envoyez un numéro :',
    careful: 'Regardez seulement. Ne posez pas de questions, ne suivez personne, ne prenez pas de photos.',
    several: 'Envoyez les numéros de ce que vous avez vu ou appris. Par exemple : 1 3',
    further: 'Voir la suite',
    groups: 'Revenir aux thèmes',
    more: 'Avez-vous remarqué autre chose ?',
    full: 'Cela fait déjà 12 choses, il n’y a pas de place pour plus.',
    police: 'Appelez tout de suite la police. N’attendez pas d’avoir fini ici.',
  },
  where: {
    department: 'Dans quel département ? Envoyez le numéro, ou écrivez la commune :',
    municipality: (department) =>
      `${department} : écrivez la commune, ou quelques lettres. Envoyez 0 pour un autre département.`,
    which: 'Laquelle ? Envoyez le numéro :',
    none: 'Je n’ai pas trouvé ce lieu. Essayez d’autres lettres.',
    tooMany: (count) => `Il y a ${count} lieux comme cela. Écrivez plus de lettres.`,
    other: 'Un autre lieu',
    inDepartment: (municipality, department) => `${municipality}, ${department}`,
    paused:
      'Pour l’instant, on ne reçoit pas de signaux de cette commune : personne ne pourrait bien s’en occuper. Envoyez un autre lieu, ou SORTIR.',
    unconfirmed:
      'On ne reçoit pas encore de signaux de cette commune : il reste à savoir qui s’en occupe. Envoyez un autre lieu, ou SORTIR.',
    onDuty: 'Quelqu’un est de garde et peut lire votre signal.',
    nobodyOnDuty: 'Personne n’est de garde maintenant.',
    placeKind: 'Quel type de lieu est-ce ?',
  },
  when: {
    question: 'Quand est-ce arrivé ?',
    choices: {
      today: 'Aujourd’hui',
      yesterday: 'Hier',
      'this-week': 'Cette semaine',
      'last-week': 'La semaine dernière',
      'this-month': 'Ce mois-ci',
      'last-month': 'Le mois dernier',
      other: 'Une autre date',
    },
    otherDate: 'Écrivez le jour, par exemple 15/3/2026, ou seulement le mois : 3/2026',
    period: (kind, day) => {
      if (kind === 'week') return `la semaine commencée le ${day}`
      return kind === 'month' ? `le mois commencé le ${day}` : `le ${day}`
    },
    stillHappening: 'Est-ce que cela continue ?',
    knownHow: 'Comment le savez-vous ?',
  },
  who: {
    children: 'Y a-t-il des moins de 18 ans ?',
    exposed: 'Qui risque de souffrir ? Vous pouvez envoyer plusieurs numéros.',
    nobody: 'Personne de cette liste',
    authority:
      'Une autorité peut-elle être mêlée à cela ? Par exemple la police, l’armée, la mairie ou un juge. Avec « Oui », seule l’équipe nationale le lit, pas l’équipe locale.',
    authorityImplied:
      'Vous avez parlé d’une autorité : seule l’équipe nationale lira votre signal, pas l’équipe locale.',
  },
  hurry: {
    question: (summary) => `On peut déjà envoyer : ${summary}`,
    send: 'ENVOYER TOUT DE SUITE',
    goOn: 'Continuer, encore 5 ou 6 questions',
  },
  note: {
    question: (most) =>
      `Voulez-vous ajouter une phrase ? Jusqu’à ${most} lettres. Sans noms ni téléphones. Envoyez 0 pour continuer sans phrase.`,
    tooLong: (most) => `C’est trop long : ${most} lettres au plus. Envoyez une phrase plus courte, ou 0.`,
    looksLike: (passages) =>
      `Cela ressemble à un nom ou à un téléphone : ${passages}. Cela peut mettre quelqu’un en danger.`,
    keep: 'Envoyer la phrase ainsi',
    again: 'L’écrire autrement',
    without: 'Continuer sans phrase',
    notKept: 'On ne peut pas garder la phrase en secret maintenant. Elle est effacée et ne part pas.',
  },
  review: {
    title: 'Voici tout ce qui est envoyé :',
    send: 'ENVOYER',
    change: 'Changer quelque chose',
    forget: 'Tout effacer',
    changeWhat: 'Que voulez-vous changer ?',
    labels: {
      danger: 'Danger maintenant',
      noticed: 'Remarqué',
      where: 'Où',
      placeKind: 'Lieu',
      when: 'Quand',
      stillHappening: 'Cela continue',
      knownHow: 'Comment vous le savez',
      children: 'Moins de 18 ans',
      exposed: 'Risquent de souffrir',
      authority: 'Une autorité mêlée',
      note: 'Phrase',
    },
    line: (label, value) => `${label} : ${value}`,
    noteThere: 'oui, sous clé',
    noteNone: 'non',
  },
  end: {
    sent: (hours) =>
      hours === 1
        ? 'VOTRE SIGNAL EST ARRIVÉ. Quelqu’un le lira en moins d’une heure.'
        : `VOTRE SIGNAL EST ARRIVÉ. Quelqu’un le lira en moins de ${hours} heures.`,
    handedOn: 'À cause du danger, on appelle déjà la personne de garde. Si vous le pouvez, appelez aussi.',
    noReceipt: 'Il ne reste ici rien de ce que vous avez écrit. Par ce moyen, il n’y a pas de reçu.',
    erase: 'Effacez aussi ces messages de votre téléphone. Merci de veiller sur votre communauté.',
    forgotten: 'Effacé. Rien n’a été envoyé et il ne reste rien ici.',
    notSent:
      'CE N’EST PAS ENVOYÉ : il y a eu une panne. Vos réponses sont encore ici. Envoyez 1 pour réessayer.',
    stuck:
      'Nous ne nous comprenons pas, pardon. J’ai effacé vos réponses et rien n’a été envoyé. Pour recommencer, écrivez BONJOUR.',
  },
  notUnderstood: 'Je n’ai pas compris.',
  onlyText: 'Ici, on ne lit que du texte. Le reste a été effacé sans être vu.',
  tooFast:
    'Beaucoup de messages arrivent de ce numéro. Attendez 10 minutes, puis continuez. Vos réponses sont encore ici.',
}
