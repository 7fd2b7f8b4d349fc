import type { UnansweredWords } from './es.ts'

export const unansweredFr: UnansweredWords = {
  lead: 'Ce que personne n’a répondu ou fait à sa date, par institution. On compte des actes d’institutions, exacts.',
  sorted: 'l’institution avec le plus grand retard d’abord ; en elle, le plus en retard',
  hidden: 'les exercices, et ce qui est encore dans les délais',
  emptyTitle: 'Personne ne doit de réponse hors délai',
  emptyLead: 'Quand un délai passe sans réponse ou sans accomplissement, il apparaît ici par institution.',
  count: (count) => `En attente hors délai : ${count}`,
  longest: (days) => `Plus grand retard : ${days}`,
  silent: 'Sans réponse',
  late: 'Accepté et non accompli',
  silentSince: (when) => `Réponse attendue : ${when}`,
  escalate: 'Porter son alerte plus haut',
  escalateHint: 'Sur la page de l’alerte, avec sa raison. Les destinataires sont avertis.',
  appeals: 'Voir les recours',
  institution: 'Voir ce qui est dû et ce qui est fait',
  compliance: 'Voir le respect par institution',
  escalatedTimes: (count) => `Portés plus haut : ${count}`,
}
