import type { ProfileWords } from './es.ts'

export const profileFr: ProfileWords = {
  people: {
    title: 'Personnes formées et certifiées',
    trained: 'Formées',
    certified: 'Avec un certificat en cours',
    fewer: (least: string) => `< ${least}`,
    atLeast: (least: string) => `${least} ou plus`,
    why: (least: string) =>
      `Se dit de ${least} en ${least}, et moins de ${least} comme aucune : peu de personnes seraient reconnaissables.`,
    published: 'Ce que tout le monde peut lire : compté une fois par trimestre, puis inchangé.',
    tables: 'Les tableaux publiés',
  },
  promised: {
    title: 'Convenu, promis et recommandé',
    lead: 'Actes d’institutions : tous sont comptés. Ce qui peut impliquer une autorité ne l’est pas.',
    none: 'Rien encore.',
    what: 'Quoi',
    state: 'Où cela en est',
    count: 'Combien',
  },
  weeks: {
    title: 'Réponses à temps, semaine par semaine',
  },
  paused: {
    title: 'En pause : les signalements ne sont pas reçus ici',
    reason: 'Pourquoi',
    since: 'Depuis',
    until: 'Jusqu’au',
    noUntil: 'Sans date pour l’instant',
    instead: 'En attendant, ces numéros répondent',
  },
  channels: 'Numéros qui répondent',
  noChannels: 'Aucun numéro.',
  unconfirmed: 'non confirmé',
  pathway: {
    title: 'Parcours de prise en charge',
    verified: (when: string, role: string) => `Vérifié le ${when} · ${role}`,
    verifiedOn: (when: string) => `Vérifié le ${when}`,
    none: 'Aucun parcours vérifié.',
  },
  public: 'Ce que tout le monde voit',
  until: 'Jusqu’à quand la pause est prévue',
  untilHint: 'Laissez vide si on ne sait pas.',
}
