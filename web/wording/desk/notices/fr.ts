import type { noticesEs } from './es.ts'

export const noticesFr: typeof noticesEs = {
  lead: 'Pourquoi Vigía vous a appelé, et par quels moyens elle vous réveille. Un avis ne dit jamais ce qui s’est passé ni où.',
  list: {
    title: 'Mes avis',
    none: 'Personne ne vous a appelé.',
    noneLead: 'Dès que quelque chose vous attend, cela apparaît ici.',
    sorted: 'les plus récents d’abord',
    hidden: 'ceux des autres personnes',
    kinds: {
      danger: 'Un danger attend au bureau',
      gap: 'Un bureau reste sans garde',
      trouble: 'Quelque chose du système ne marche pas',
      alert: 'Une alerte est arrivée pour votre institution',
      keepers: 'Les gardiens ont quelque chose à regarder',
      committee: 'Votre comité a quelque chose pour vous',
      certificate: 'Un certificat ou un permis vous attend',
    },
    open: 'Attend une réponse',
    answered: (moment) => `Pris en charge : ${moment}`,
    since: (moment) => `Depuis ${moment}`,
    take: 'Je m’en occupe',
    toNow: 'Voir ce qui vous attend maintenant',
    toDuty: 'Voir les gardes',
    toKeepers: 'Voir ce qui est demandé aux gardiens',
    toCommittee: 'Voir le comité',
    toInbox: 'Ouvrir la boîte de réception',
  },
  mail: {
    title: 'Par courriel',
    lead: 'Le courriel dit seulement que quelque chose vous attend. Utilisez une adresse que personne d’autre ne lit.',
    none: 'Vous ne recevez pas d’avis par courriel.',
    address: 'Adresse de courriel',
    save: 'Enregistrer l’adresse',
    remove: 'Ne pas m’avertir par courriel',
    saved: 'Enregistré : les avis arrivent à cette adresse.',
    removed: 'Enregistré : vous n’êtes plus averti par courriel.',
  },
  browser: {
    title: 'Dans ce navigateur',
    lead: 'L’avis apparaît à l’écran même si Vigía est fermée. Il dit : « Quelque chose vous attend dans Vigía ».',
    none: 'Aucun navigateur ne reçoit vos avis.',
    since: (moment) => `Un navigateur, depuis ${moment}`,
    thisOne: 'Ce navigateur',
    wake: 'M’avertir dans ce navigateur',
    remove: 'Ne plus avertir',
    removeOne: (moment) => `Ne plus avertir dans le navigateur ajouté ${moment}`,
    refused: 'Ce navigateur ne recevra pas d’avis',
    faults: {
      insecure:
        'La page n’est pas venue par une connexion sûre (https). Demandez l’adresse sûre à l’administration.',
      unsupported: 'Ce navigateur n’a pas d’avis. Utilisez-en un autre, ou le courriel.',
      denied:
        'Le navigateur n’a pas la permission d’avertir. Autorisez les notifications de cette page dans ses réglages et réessayez.',
      'no-service':
        'Le navigateur n’a pas pu joindre son service d’avis. Vérifiez le réseau ou utilisez un autre navigateur. Le courriel fonctionne toujours.',
    },
  },
}
