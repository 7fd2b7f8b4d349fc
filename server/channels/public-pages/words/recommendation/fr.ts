import type { RecommendationWords } from './es.ts'

export const recommendationFr: RecommendationWords = {
  lead: 'Ce que le comité a recommandé dans des procès-verbaux publics, à quelle institution, pour quand, et ce qu’elle a répondu.',
  shown: (count) => `À l’écran : ${count}`,
  sorted: 'Ordre : celle du procès-verbal publié en dernier d’abord',
  hides: 'Les recommandations des alertes ne vont qu’à leur destinataire',
  emptyTitle: 'Pas encore de recommandation publique',
  emptyLead:
    'Une recommandation devient publique avec le procès-verbal où elle a été décidée. Dès lors, on la suit ici.',
  due: (day) => `Pour le ${day}`,
  back: 'Toutes les recommandations',
  decided: 'Où cela a été décidé',
  proofLead: 'La recommandation figure dans le texte du procès-verbal. Voici l’empreinte de ce texte.',
  proofHow: 'Comment la vérifier',
}
