import type { KeysWords } from './es.ts'

export const keysFr: KeysWords = {
  lead: 'Les notes arrivent scellées et ne s’ouvrent qu’ici, dans votre navigateur. Qui garde le serveur ne peut pas les lire.',
  put: 'Fermer',
  unlock: {
    title: 'Ouvrez votre clé pour lire ceci',
    lead: 'Votre clé est fermée depuis que la page a été chargée. Elle s’ouvre sur cet appareil et n’en sort pas.',
    passphrase: 'Phrase secrète',
    submit: 'Ouvrir',
    passkey: 'Ouvrir avec l’empreinte ou le code de l’appareil',
    working: 'Ouverture de la clé sur cet appareil',
    failed: {
      passphrase:
        'Cette phrase ne l’ouvre pas. Si vous venez de changer de phrase par un lien, saisissez la précédente. Si vous l’avez oubliée, recommencez depuis l’écran « Clés de lecture ».',
      passkey: 'L’appareil ne l’a pas ouverte. Utilisez votre phrase secrète.',
    },
  },
  make: {
    title: 'Vous n’avez pas encore de clé personnelle',
    lead: 'Avec elle vous lisez ce qui est scellé pour votre bureau. Saisissez la phrase avec laquelle vous vous connectez : elle s’ouvrira ainsi d’elle-même à la connexion.',
    submit: 'Faire ma clé',
  },
  news: {
    own: 'Votre clé personnelle est faite. Elle s’ouvre avec votre phrase secrète.',
    first: (desk) =>
      `${desk} : sa première clé est faite. Des notes scellées peuvent désormais lui parvenir.`,
    replaced: (desk) => `${desk} : la clé a été changée. Ce qui précède se lit toujours.`,
    shared: (desk, names) => `${desk} : la clé a été partagée avec ${names}.`,
    'after-loss': (desk) =>
      `${desk} : une nouvelle clé est faite. Ce qui a été scellé avec la précédente reste fermé.`,
    put: 'Compris',
  },
  warnings: {
    title: 'Quelqu’un a pu changer une clé',
    'broken-chain': (desk, by) =>
      `${desk} : la clé la plus récente n’ouvre pas la précédente. Qui l’a faite n’avait pas la précédente, même si l’on y lit ${by}.`,
    'gone-back': (desk) =>
      `${desk} : la clé la plus récente est plus ancienne qu’une clé déjà vue par ce navigateur.`,
    changed: (desk) => `${desk} : une clé n’est plus celle que ce navigateur a vue.`,
    'listed-other': (desk) =>
      `${desk} : on remet aux personnes qui signalent une autre clé que celle du bureau. Quelqu’un d’autre pourrait lire leurs notes.`,
    'list-unsigned':
      'La liste des clés remise aux personnes qui signalent ne porte pas la signature que ce navigateur connaît.',
    doThis:
      'Ne partagez et ne changez aucune clé maintenant. Prévenez par un autre moyen votre supervision et la personne qui protège les données.',
  },
  desk: {
    triage: 'Bureau national de tri',
    fallback: 'Supervision nationale',
    ombudsman: 'Défenseur des droits',
    analysis: 'Bureau d’analyse',
    local: (place) => `Coordination locale de ${place}`,
    organization: (name) => name,
  },
  own: {
    title: 'Ma clé',
    open: 'Ouverte dans cette page',
    locked: 'Fermée',
    demo: 'Dans la démonstration elle s’ouvre d’elle-même, avec une phrase que tout le monde connaît.',
    made: (moment) => `Faite : ${moment}`,
    waysTitle: 'Comment elle s’ouvre',
    ways: {
      passphrase: (moment) => `Avec une phrase secrète, depuis le ${moment}`,
      passkey: (moment) => `Avec l’empreinte ou le code d’un appareil, depuis le ${moment}`,
    },
    removeThis: (moment) => `Retirer l’appareil ajouté le ${moment}`,
    remove: 'Retirer',
    said: {
      'passkey-added': 'L’empreinte ou le code de l’appareil ouvre désormais votre clé.',
      'passkey-failed': 'Cet appareil ne peut pas ouvrir votre clé. Gardez la phrase.',
      relocked: 'Votre clé s’ouvre maintenant avec cette phrase.',
      renewed: 'Vous avez une nouvelle clé. Demandez à vos collègues de partager à nouveau.',
    },
    addPasskey: 'Ajouter cet appareil',
    addPasskeyLead: 'Votre empreinte ou votre code ouvre la clé sans saisir la phrase.',
    noPasskey: 'Ce navigateur ou cette adresse ne permet pas d’ouvrir la clé avec un appareil.',
    relock: 'L’ouvrir avec une autre phrase',
    relockLead: 'Prenez la phrase avec laquelle vous vous connectez, pour qu’elle s’ouvre d’elle-même.',
    relockSubmit: 'Fermer avec cette phrase',
    fingerprint: 'Code de ma clé',
    fingerprintLead: 'Lisez-la de vive voix à un collègue qui veut vérifier que la clé est la vôtre.',
    lost: 'Si vous perdez la phrase sans avoir ajouté d’appareil, personne ne peut ouvrir votre clé : ni l’administration, ni un nouveau lien. Il faudra recommencer.',
    renew: 'Recommencer',
    renewTitle: 'Recommencer avec une autre clé',
    renewLead:
      'Votre clé actuelle est retirée et n’ouvre plus rien. Vos collègues doivent partager à nouveau, après avoir vérifié avec vous que la nouvelle clé est la vôtre.',
    renewSubmit: 'Retirer la mienne et en faire une autre',
  },
  desks: {
    title: 'Mes bureaux',
    none: 'Vos rôles ne sont d’aucun bureau qui reçoit des choses scellées. Quand ce sera le cas, il apparaîtra ici.',
    sorted: 'd’abord ceux du pays, puis les locaux et ceux des institutions',
    standings: {
      none: 'Sans clé',
      lost: 'Personne ne peut l’ouvrir',
      due: 'La clé est à changer',
      held: 'Vous l’avez',
      waiting: 'Vous ne l’avez pas encore',
    },
    explained: {
      none: 'Tant qu’il n’y a pas de clé, personne ne peut rien sceller pour ce bureau. La première personne du bureau qui ouvre sa clé la fait.',
      lost: 'Personne du bureau ne peut ouvrir cette clé. Ce qui arrive maintenant ne pourra pas être lu non plus : faites-en une nouvelle au plus vite.',
      due: 'Quelqu’un qui l’avait n’est plus du bureau, ou utilise une autre clé. Elle est changée par qui l’a et ouvre la sienne ; ce qui précède se lit toujours.',
      held: 'Vous lisez tout ce qui a été scellé pour ce bureau, avec les clés précédentes aussi.',
      waiting: 'Un collègue qui l’a vous la partage, sans rien faire d’autre, quand il ouvre sa propre clé.',
    },
    made: (number, by, moment) => `Clé ${number}, faite par ${by} : ${moment}`,
    afterLoss: 'Faite parce que personne ne pouvait ouvrir la précédente.',
    people: 'Qui l’a',
    stands: {
      holds: (name) => `${name} : l’a`,
      waits: (name) => `${name} : pas encore`,
      renewed: (name) =>
        `${name} : a recommencé avec une autre clé ; vérifiez avec la personne avant de partager`,
      keyless: (name) => `${name} : sans clé personnelle, elle se fera à la connexion`,
    },
    share: 'Partager',
    shareWith: (name) => `Partager avec ${name}`,
    shareTitle: (name) => `Partager avec ${name}`,
    shareLead:
      'Sa clé est nouvelle : la phrase a pu être perdue, ou le compte pris par quelqu’un. Appelez la personne et demandez-lui de lire le code de sa clé, sur son écran « Clés de lecture ». Ce doit être celle-ci :',
    shareSubmit: 'C’est la même : partager',
    replace: 'Changer la clé',
    replaceThis: (name) => `Changer la clé : ${name}`,
    replaceLead: 'Faites-le aussi si un appareil a été perdu ou volé, la session ouverte.',
    replaceLost: 'Faire une nouvelle clé',
    lostTitle: 'Une nouvelle clé sans la précédente',
    lostLead:
      'Ce qui arrive désormais pourra être lu. Ce qui a été scellé avec la clé précédente reste fermé jusqu’à ce que ses gardiens la retrouvent.',
  },
  recovery: {
    title: 'Si la clé d’un bureau est perdue',
    lead: 'Tant qu’une personne du bureau l’a, rien n’est perdu : elle la partage avec les autres. Si personne ne l’a, les gardiens ensemble peuvent la rendre.',
    keepers: 'Aller aux gardiens',
  },
}
