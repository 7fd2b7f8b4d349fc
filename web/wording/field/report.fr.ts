import type { FieldTexts } from './field-texts.ts'

export const reportTextsFr: FieldTexts = {
  frame: {
    name: 'Vecinos',
    skip: 'Aller au contenu',
    leave: 'Sortir vite',
    leaveHint: 'Efface ce que vous remplissez et ouvre une autre page. Aussi avec deux fois la touche Échap.',
    languages: 'Langue',
    demonstration: (country) => `Démonstration. ${country} est un pays inventé et rien ici n’est réel.`,
    demonstrationMark: 'DÉMONSTRATION',
    step: (number, of) => `Étape ${number} sur ${of}`,
    next: 'Continuer',
    back: 'Revenir',
    tryAgain: 'Réessayer',
    loading: 'Un instant…',
    callNow: 'En cas de danger, appelez :',
  },
  home: {
    title: 'Vecinos',
    lead: 'Un lieu calme pour signaler ce qui se passe dans votre communauté.',
    report: 'Je veux signaler quelque chose',
    reportHint: 'Cela prend environ trois minutes. On ne demande pas votre nom.',
    read: 'J’ai déjà signalé : lire la réponse',
    readHint: 'Avec les sept mots que vous avez reçus.',
    noScript:
      'Cette page a besoin de JavaScript pour continuer. En cas de danger, appelez le numéro d’urgence de votre pays.',
  },
  insecure: {
    title: 'Ici, il n’est pas sûr d’écrire',
    lead: 'Cette connexion n’est pas protégée. D’autres pourraient lire ce que vous mettez. C’est pourquoi le formulaire ne s’ouvre pas. Vous pouvez appeler :',
  },
  numbers: {
    title: 'Des numéros qui répondent',
    call: (name) => `Appeler ${name}`,
    allHours: 'Jour et nuit',
    daysAndHours: ({ first, last, from, to }) => `De ${first} à ${last}, de ${from} à ${to}`,
    unverified: 'Personne n’a encore confirmé ce numéro',
    loading: 'Recherche des numéros…',
    none: 'Aucun numéro n’est encore confirmé ici. En cas de danger, allez au poste de police ou au centre de santé le plus proche.',
    failed:
      'Les numéros n’ont pas pu être chargés. En cas de danger, appelez le numéro d’urgence de votre pays.',
  },
  danger: {
    title: 'Y a-t-il un danger maintenant ?',
    lead: 'Si quelqu’un est en danger, appelez d’abord. C’est le plus rapide.',
    question: 'Quelqu’un est-il en danger en ce moment ?',
    yes: 'Oui, il y a un danger maintenant',
    no: 'Non, ou je ne sais pas',
    afterCall: 'Appelez d’abord. Ensuite vous pouvez continuer ici.',
    whatThisIs:
      'Ici, on signale des signes de traite des personnes : quand on trompe, déplace ou enferme quelqu’un pour en profiter.',
    anonymous: 'On ne demande ni votre nom, ni votre téléphone, ni votre position.',
  },
  noticed: {
    title: 'Qu’avez-vous remarqué ?',
    lead: 'Touchez un dessin. Puis cochez ce que vous avez vu ou appris. Vous pouvez cocher plusieurs choses.',
    chosen: (count) => (count === 1 ? '1 cochée' : `${count} cochées`),
    careful: 'Regardez seulement. Ne posez pas de questions, ne suivez personne, ne prenez pas de photos.',
    listen: (language) => `Écouter (${language})`,
    listenTo: (language, sentence) => `Écouter (${language}): ${sentence}`,
  },
  where: {
    title: 'Où cela se passe-t-il ?',
    lead: 'Seulement la commune et le type de lieu. Le GPS n’est pas utilisé.',
    department: 'Département',
    wholeCountry: 'Tout le pays',
    search: 'Écrivez la commune',
    searchHint: 'Quelques lettres suffisent. Les accents ne comptent pas.',
    municipality: 'Choisissez la commune',
    found: (shown, total) => {
      if (total === 0) return 'Aucune commune ne correspond. Essayez d’autres lettres.'
      if (shown < total)
        return `${shown} sur ${total} sont affichées. Écrivez plus de lettres pour en voir moins.`
      return total === 1 ? '1 commune' : `${total} communes`
    },
    placeKind: 'Quel type de lieu est-ce ?',
    failed: 'La liste des communes n’a pas pu être chargée. Ce que vous avez coché est gardé.',
    inDepartment: (municipality, department) => `${municipality}, ${department}`,
    checking: 'On vérifie qui s’occupe de ce lieu…',
    paused:
      'Pour l’instant, on ne reçoit pas de signaux dans cette commune, car personne ne pourrait bien s’en occuper. Vous pouvez appeler ici :',
    unconfirmed:
      'On ne reçoit pas encore de signaux dans cette commune : il reste à confirmer qui s’en occupe. Vous pouvez appeler ici :',
    nobodyOnDuty: (readBy) =>
      `Personne n’est de garde maintenant. Quelqu’un pourra lire votre signal à partir de : ${readBy}.`,
    nobodyOnDutyUnknown:
      'Personne n’est de garde maintenant. Nous ne pouvons pas dire quand votre signal sera lu.',
    onDuty: 'Quelqu’un est de garde et peut lire votre signal.',
    troubled: 'Le service a une panne en ce moment. Votre signal peut tarder à être lu.',
    unknown:
      'Nous n’avons pas pu vérifier qui s’occupe de ce lieu. Vous pouvez continuer ; on vérifie de nouveau à l’envoi.',
    meanwhile: 'En attendant, ces numéros répondent :',
  },
  when: {
    title: 'Quand, et comment le savez-vous ?',
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
    otherDay: 'Date',
    otherDayHint: 'Si vous ne savez pas le jour exact, mettez un jour proche.',
    otherKind: 'Cette date est…',
    stillHappening: 'Est-ce que cela continue ?',
    knownHow: 'Comment le savez-vous ?',
  },
  who: {
    title: 'Qui a besoin d’attention ?',
    exposed: 'Qui risque de souffrir ?',
    exposedHint: 'Vous pouvez cocher plusieurs réponses, ou aucune.',
    children: 'Y a-t-il des moins de 18 ans ?',
    authority: 'Une autorité peut-elle être mêlée à cela ?',
    authorityHint:
      'Par exemple la police, l’armée, la mairie ou un juge. Si vous choisissez « Oui », votre signal n’arrive pas à l’équipe locale : seule l’équipe nationale le lit.',
    authorityImplied:
      'Vous avez déjà coché quelque chose sur l’autorité. Votre signal n’arrive pas à l’équipe locale : seule l’équipe nationale le lit.',
    contact: 'Voulez-vous savoir ce qui a suivi ?',
  },
  review: {
    title: 'Relisez avant d’envoyer',
    lead: 'Voici tout ce qui est envoyé.',
    danger: 'Danger maintenant',
    noticed: 'Ce que vous avez remarqué',
    where: 'Où',
    when: 'Quand',
    stillHappening: 'Cela continue ?',
    knownHow: 'Comment vous le savez',
    exposed: 'Qui risque de souffrir',
    children: 'Moins de 18 ans',
    authority: 'Une autorité mêlée',
    contact: 'Ensuite',
    nobody: 'Vous n’avez coché personne',
    dangerYes: 'Oui, il y a un danger maintenant',
    dangerNo: 'Non, ou je ne sais pas',
    period: (kind, from) => {
      if (kind === 'week') return `La semaine commencée le ${from}`
      return kind === 'month' ? `Le mois commencé le ${from}` : `Le ${from}`
    },
    change: 'Changer',
    changeWhat: (what) => `Changer : ${what}`,
    send: 'Envoyer le signal',
    notCollected: 'Ni votre nom, ni votre téléphone, ni votre position, ni aucune photo ne sont envoyés.',
  },
  sending: {
    title: 'Envoi',
    preparing: 'Préparation de votre signal…',
    working: 'Le téléphone fait un calcul pour écarter les faux signaux. C’est court.',
    posting: 'Envoi de votre signal…',
    cancel: 'Arrêter',
    cancelled: 'Vous avez arrêté l’envoi.',
    notSent: 'VOTRE SIGNAL N’EST PAS ENCORE ENVOYÉ',
    kept: 'Ce que vous avez coché est gardé dans cet onglet jusqu’à sa fermeture. Vous pouvez réessayer.',
    failures: {
      unreachable: 'Pas de connexion au serveur. Cherchez un meilleur réseau.',
      paused: 'On ne reçoit plus de signaux dans cette commune. Appelez un de ces numéros.',
      busy: 'Trop de signaux arrivent en même temps. Attendez une minute.',
      refused: 'Le serveur n’a pas accepté une donnée. Relisez vos réponses.',
      broken: 'Le serveur a eu une panne. Ce n’est pas votre faute. Attendez une minute.',
      unsupported:
        'Ce navigateur est trop ancien pour protéger le signal. Utilisez-en un autre, ou appelez un de ces numéros.',
      untrusted: 'La clé qui ferme les signaux a changé. Nous ne l’envoyons pas, pour vous protéger.',
    },
  },
  receipt: {
    title: 'Votre signal est arrivé',
    lead: 'Ces sept mots sont votre reçu. Avec eux vous pouvez lire la réponse. Personne d’autre ne les a et on ne peut pas les retrouver.',
    words: 'Vos sept mots',
    howTitle: 'Comment les garder sans risque',
    how: [
      'Le mieux est de les apprendre par cœur, comme une petite histoire.',
      'Si vous les écrivez sur papier, gardez-le où personne ne cherche. N’écrivez pas à quoi ils servent.',
      'Ne les photographiez pas et ne les envoyez pas par message.',
    ],
    readBy: (when) => `Une personne lira votre signal avant : ${when}.`,
    handedOn: 'À cause du danger, la personne de garde est prévenue. Si vous pouvez, appelez aussi.',
    done: 'Je les ai gardés : tout effacer',
    doneHint: 'Après cela, il ne reste rien sur ce téléphone.',
    gone: 'C’est fait. Il ne reste rien ici.',
    goneLead: 'Vous pouvez fermer cette page. Merci de prendre soin de votre communauté.',
  },
  errors: {
    title: (count) => (count === 1 ? 'Il manque une chose' : `Il manque ${count} choses`),
    'no-code': 'Cochez au moins une chose que vous avez remarquée.',
    'too-many-codes': 'Cochez 12 choses au plus. Gardez les plus importantes.',
    'no-territory': 'Choisissez la commune.',
    'no-place-kind': 'Choisissez le type de lieu.',
    'no-when': 'Choisissez quand c’est arrivé.',
    'bad-day': 'Mettez une date passée.',
    'no-known-how': 'Choisissez comment vous le savez.',
  },
}
