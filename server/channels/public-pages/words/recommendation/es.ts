/** What was recommended in public, and what it was answered. */
export const recommendationEs = {
  lead: 'Lo que el comité recomendó en actas públicas, a qué institución, para cuándo, y qué contestó.',
  shown: (count: string) => `En pantalla: ${count}`,
  sorted: 'Orden: la del acta publicada más tarde, primero',
  hides: 'Las recomendaciones de las alertas van solo a su destinatario',
  emptyTitle: 'Todavía no hay recomendaciones públicas',
  emptyLead: 'Una recomendación se hace pública con el acta en que se decidió. Desde entonces se sigue aquí.',
  due: (day: string) => `Para el ${day}`,
  back: 'Todas las recomendaciones',
  decided: 'Dónde se decidió',
  proofLead: 'La recomendación está en el texto del acta. Esta es la huella de ese texto.',
  proofHow: 'Cómo comprobarla',
}

export type RecommendationWords = typeof recommendationEs
