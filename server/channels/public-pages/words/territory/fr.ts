import type { TerritoryWords } from './es.ts'

export const territoryFr: TerritoryWords = {
  lead: 'Où les signalements sont reçus maintenant. Là où c’est en pause, on dit pourquoi, et quels numéros appeler.',
  institutions: 'Institutions qui répondent en public',
  emptyTitle: 'Pas encore de territoire',
  emptyLead: 'Un territoire apparaît ici quand quelqu’un y reçoit les signalements et y répond.',
  sorted: 'Ordre : par niveau et par nom',
  states: {
    live: 'Reçoit les signalements',
    paused: 'En pause',
    ready: 'Ne reçoit pas encore',
    draft: 'Ne reçoit pas encore',
  },
  since: 'Depuis',
  until: 'Jusqu’au',
  untilUnknown: 'Sans date pour l’instant',
  reason: 'Pourquoi',
  channels: 'Numéros qui répondent',
  noChannels: 'Aucun numéro confirmé. En danger, allez vers la personne la plus proche.',
  institutionLead:
    'Ce que cette institution a promis dans un pacte ou ce que le comité lui a demandé en public, et où cela en est. Ce sont des actes de l’institution : tous sont comptés.',
  kinds: { pledge: 'Engagements du pacte', 'committee-recommendation': 'Recommandations du comité' },
  commitmentStates: {
    issued: 'Sans réponse pour l’instant',
    accepted: 'Accepté',
    declined: 'Refusé',
    'in-progress': 'En cours',
    'reported-done': 'Déclaré fait',
    verified: 'Fait et vérifié',
    'not-verified': 'N’a pas pu être vérifié',
  },
  overdue: 'Date dépassée',
  none: 'Rien de public pour l’instant.',
  kind: 'Quoi',
  count: 'Combien',
}
