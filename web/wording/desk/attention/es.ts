export const attentionEs = {
  lead: 'Todo lo que espera por usted, por su plazo. Nada más.',
  sorted: 'por su plazo, lo más urgente primero; lo que no tiene plazo, al final',
  hiddenOf: (count: string, kind: string) => `${kind}: ${count} más`,
  emptyTitle: 'Nada espera por usted',
  emptyLead:
    'Cuando llegue algo que le toca decidir, aparece aquí con el tiempo que queda. Las demás pantallas están en el menú.',
  reload: 'Actualizar',
  noClock: 'Sin plazo',
  facts: {
    imminent: 'Inminencia: plazos de horas',
    structural: 'Estructural',
    alert: 'Propone una alerta',
    recommendation: 'Propone una recomendación',
    urgent: 'Urgente',
    normal: 'Sin urgencia',
  },
  kinds: {
    'signal-triage': 'Clasificar una señal',
    'signal-verification': 'Verificar una señal',
    'signal-feedback': 'Responder a quien avisó',
    'situation-assessment': 'Valorar una situación',
    'assessment-review': 'Revisar una valoración',
    'finding-decision': 'Decidir sobre un hallazgo',
    'alert-signature': 'Segunda firma de una alerta',
    'alert-acknowledgement': 'Confirmar que recibió una alerta',
    'recommendation-answer': 'Contestar una recomendación',
    'recommendation-due': 'Cumplir una recomendación',
    'recommendation-verification': 'Verificar lo que se informó',
    'action-start': 'Empezar la primera acción',
    'action-due': 'Terminar una acción',
    'proposal-answer': 'Contestar una propuesta',
    'appeal-decision': 'Decidir una apelación',
    'referral-acceptance': 'Contestar una remisión',
    'referral-legal-basis': 'Firmar la base legal de una remisión',
  },
}

export type AttentionWords = typeof attentionEs
