import type { AttentionWords } from './es.ts'

export const attentionFr: AttentionWords = {
  lead: 'Tout ce qui vous attend, selon son délai. Rien d’autre.',
  sorted: 'selon le délai, le plus urgent d’abord ; ce qui n’a pas de délai, à la fin',
  hiddenOf: (count, kind) => `${kind} : ${count} de plus`,
  emptyTitle: 'Rien ne vous attend',
  emptyLead:
    'Ce que vous devrez décider apparaîtra ici avec le temps restant. Les autres écrans sont dans le menu.',
  reload: 'Actualiser',
  noClock: 'Sans délai',
  facts: {
    imminent: 'Imminente : délais en heures',
    structural: 'Structurelle',
    alert: 'Propose une alerte',
    recommendation: 'Propose une recommandation',
    urgent: 'Urgent',
    normal: 'Sans urgence',
  },
  kinds: {
    'signal-triage': 'Trier un signal',
    'signal-verification': 'Vérifier un signal',
    'signal-feedback': 'Répondre à l’auteur du signal',
    'situation-assessment': 'Évaluer une situation',
    'assessment-review': 'Relire une évaluation',
    'finding-decision': 'Décider d’un constat',
    'alert-signature': 'Seconde signature d’une alerte',
    'alert-acknowledgement': 'Accuser réception d’une alerte',
    'recommendation-answer': 'Répondre à une recommandation',
    'recommendation-due': 'Réaliser une recommandation',
    'recommendation-verification': 'Vérifier ce qui a été rapporté',
    'action-start': 'Commencer la première action',
    'action-due': 'Terminer une action',
    'proposal-answer': 'Répondre à une proposition',
    'appeal-decision': 'Décider d’un recours',
    'referral-acceptance': 'Répondre à une orientation',
    'referral-legal-basis': 'Signer la base légale d’une orientation',
  },
}
