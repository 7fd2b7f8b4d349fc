import type { KeepersWords } from './es.ts'

export const keepersFr: KeepersWords = {
  lead: 'Des personnes nommées qui, ensemble et seulement ensemble, peuvent ouvrir l’identité laissée par qui a signalé ou récupérer la clé d’un bureau. Aucune ne le peut seule.',
  desks: {
    triage: 'Tri initial',
    fallback: 'Supervision nationale',
    ombudsman: 'Défenseur des droits',
    analysis: 'Analyse',
    local: 'Comité local',
    organization: 'Institution',
  },
  circle: {
    title: 'Gardiens en fonction',
    rule: (threshold, keepers) => `Il en faut ${threshold} sur ${keepers} pour ouvrir.`,
    noneTitle: 'Il n’y a pas encore de gardiens',
    noneLead:
      'Tant qu’il n’y en a pas, personne ne peut laisser son identité en signalant, et la clé perdue d’un bureau ne revient pas. L’administration les propose et chaque personne accepte.',
    noOffice: 'Sans institution propre',
    you: 'Vous',
    able: 'Peut ouvrir',
    unable: 'Ne peut plus ouvrir',
    asked: 'N’a pas encore accepté',
    accepted: 'A accepté',
    since: (day) => `En fonction depuis le ${day}`,
    proposed: (name, day) => `Proposé par ${name}, ${day}`,
    warnings: {
      'cannot-open': {
        title: 'Ils ne suffisent plus pour ouvrir',
        lead: (able, threshold) =>
          `${able} peuvent ouvrir et il en faut ${threshold}. Proposez maintenant d’autres gardiens : ce qui est gardé par ceux-ci ne s’ouvre plus.`,
      },
      'none-to-spare': {
        title: 'Personne en réserve',
        lead: (able, threshold) =>
          `${able} peuvent ouvrir et il en faut ${threshold}. S’il manque une personne de plus, rien ne s’ouvre. Proposez d’autres gardiens.`,
      },
      'one-office-suffices': {
        title: 'Une seule institution pourrait ouvrir',
        lead: (_able, threshold) =>
          `Une même institution compte ${threshold} gardiens ou plus. Proposez d’autres gardiens.`,
      },
    },
  },
  proposal: {
    title: 'Gardiens proposés',
    lead: 'Ils entrent en fonction quand toutes les personnes nommées ont accepté. Jusque-là, les précédents restent.',
    duty: 'Si vous acceptez, on vous demandera d’ouvrir votre part quand quelqu’un donnera une raison. Vous décidez à chaque fois. Si vous perdez votre phrase secrète ou quittez vos fonctions, dites-le : votre part ne servira plus.',
    accept: 'J’accepte d’être gardien',
    decline: 'Je n’accepte pas',
    withdraw: 'Retirer la proposition',
  },
  propose: {
    title: 'Proposer d’autres gardiens',
    lead: 'Choisissez des personnes d’institutions différentes, en qui ont confiance celles qui signalent. Ce qui est déjà gardé reste aux gardiens précédents.',
    search: 'Chercher par nom',
    who: 'Qui',
    whoHint: 'De 2 à 20. D’une même institution, moins qu’il n’en faut pour ouvrir.',
    threshold: 'Combien il en faut pour ouvrir',
    thresholdHint: 'Moins que toutes : s’il manque une personne, on peut encore ouvrir.',
    choose: 'Choisissez combien',
    tooFew: 'Choisissez au moins deux personnes.',
    submit: 'Proposer',
    faults: {
      'one-office-suffices':
        'Avec ces personnes, une seule institution pourrait ouvrir sans les autres. Choisissez plus d’institutions ou demandez plus de personnes pour ouvrir.',
      'more-than-keepers': 'Il faut plus de personnes que vous n’en avez choisi.',
      'unknown-person': 'Une de ces personnes n’a plus de compte en usage.',
      'another-proposal-waits': 'Une proposition attend déjà une réponse.',
    },
  },
  asked: {
    title: 'Ce qui est demandé aux gardiens',
    view: 'Quelles demandes',
    views: { 'to-answer': 'Attendent ma réponse', open: 'Ouvertes', all: 'Toutes' },
    sorted: 'les plus récentes d’abord',
    hidden: {
      'to-answer': 'celles auxquelles vous avez répondu ou qui ne sont pas pour vous',
      open: 'celles qui sont terminées et celles qui ne vous concernent pas',
      all: 'celles qui ne vous concernent pas',
    },
    emptyTitle: {
      'to-answer': 'Rien n’attend votre réponse',
      open: 'Aucune demande ouverte',
      all: 'Rien n’a encore été demandé',
    },
    emptyLead:
      'Quand quelqu’un demande d’ouvrir quelque chose, cela apparaît ici et chaque gardien reçoit un avis sans contenu.',
  },
  request: {
    identity: 'Ouvrir l’identité de qui a signalé',
    deskKey: (desk, place) => `Récupérer la clé du bureau : ${desk}, ${place}`,
    states: {
      waiting: 'Attend les gardiens',
      ready: 'Peut être ouverte',
      opened: 'Ouverte',
      refused: 'Refusée',
      withdrawn: 'Retirée',
      expired: 'Expirée',
    },
    asks: (name, moment) => `Demandée par ${name}, ${moment}`,
    reason: 'Raison :',
    toSignal: 'Voir le signal',
    progress: (released, threshold) => `Parts remises : ${released} sur ${threshold}`,
    released: (name, moment) => `${name} a remis sa part, ${moment}`,
    refused: (name, reason, moment) => `${name} a refusé : ${reason}, ${moment}`,
    withdraw: 'Retirer la demande',
    withdrawSure: 'Oui, la retirer',
  },
  answer: {
    lead: 'Vérifiez par une autre voie, auprès de qui demande, que la raison est vraie. Votre part sort d’ici fermée pour cette personne et pour cette seule demande.',
    release: 'Remettre ma part',
    openFirst: 'Ouvrez d’abord votre clé.',
    refuse: 'Refuser',
    why: 'Pourquoi vous refusez',
    refuseSubmit: 'Refuser et dire pourquoi',
    closed: {
      title: 'Votre clé n’ouvre pas cette part',
      lead: 'Elle a été fermée avec une autre de vos clés, ou modifiée. Refusez avec la raison « Je ne peux plus ouvrir ma part » et prévenez l’administration.',
    },
  },
  given: {
    read: 'Ouvrir et lire',
    recover: 'Ouvrir et récupérer la clé',
    told: 'Chaque gardien est prévenu de l’ouverture.',
    identity: 'Ce qu’a laissé la personne qui a signalé',
    notKept: 'Ce n’est gardé nulle part. Ne notez que ce qu’il faut pour protéger la personne.',
    close: 'Fermer',
    broken: {
      title: 'Les parts ne vont pas ensemble',
      lead: 'L’une a été mal remise ou modifiée. Demandez la sienne à un autre gardien et prévenez la personne qui veille aux données.',
    },
    adopted: {
      title: 'La clé est revenue au bureau',
      lead: 'Vous pouvez lire ce qu’elle fermait. La clé suivante est faite et partagée avec vos collègues.',
    },
  },
  identity: {
    title: 'La personne qui a signalé a laissé une identité',
    lead: (threshold, keepers) =>
      `Personne du bureau ne peut la lire. ${threshold} gardiens sur ${keepers} l’ouvrent ensemble, et tous le savent.`,
    ask: 'Demander son ouverture',
    askLead:
      'Ne la demandez que si cela protège quelqu’un. La demande dure 72 heures et reste au registre des actes.',
    why: 'Pourquoi on la demande',
    submit: 'Demander aux gardiens',
    tooFew: 'Les gardiens ne suffisent plus pour l’ouvrir.',
  },
  deskKeys: {
    title: 'Les clés de mes bureaux',
    lead: 'Si plus personne du bureau ne peut ouvrir sa clé, les gardiens la rendent ensemble.',
    name: (desk, place, number) => `${desk}, ${place} : clé ${number}`,
    kept: 'Gardée par les gardiens',
    keptByOlder: 'Gardée par des gardiens précédents',
    notKept: 'Pas encore gardée : elle l’est quand une personne qui l’a ouvre sa clé',
    ask: 'Demander son retour',
    askLead: 'Demandez-la quand plus personne du bureau ne peut l’ouvrir.',
    youHold: 'Elle est ouverte chez vous. Ne la demandez que comme exercice.',
  },
  news: {
    given: (keys) => `Gardée aussi par les gardiens : ${keys}`,
    put: 'Compris',
    forged: {
      title: 'La liste nomme une autre clé à votre place',
      lead: 'Ce qui serait fermé pour les gardiens, vous ne l’ouvririez pas. N’allez pas plus loin : prévenez maintenant l’administration et la personne qui veille aux données.',
    },
  },
}
