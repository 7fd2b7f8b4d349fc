/** Territories and institutions as anybody may follow them. */
export const territoryEs = {
  lead: 'Dónde se reciben avisos ahora. Donde está en pausa se dice por qué, y a qué números acudir.',
  institutions: 'Instituciones que respondieron en público',
  emptyTitle: 'Todavía no hay territorios',
  emptyLead: 'Un territorio aparece aquí cuando tiene quien reciba los avisos y responda.',
  sorted: 'Orden: por nivel y nombre',
  states: {
    live: 'Recibe avisos',
    paused: 'En pausa',
    ready: 'Todavía no recibe avisos',
    draft: 'Todavía no recibe avisos',
  },
  since: 'Desde',
  until: 'Hasta',
  untilUnknown: 'Sin fecha todavía',
  reason: 'Por qué',
  channels: 'Números que responden',
  noChannels: 'Ningún número confirmado. En peligro, acuda a quien tenga más cerca.',
  institutionLead:
    'Lo que esta institución prometió en un pacto o le pidió el comité en público, y cómo va. Son actos de la institución: se cuentan todos.',
  kinds: { pledge: 'Compromisos del pacto', 'committee-recommendation': 'Recomendaciones del comité' },
  commitmentStates: {
    issued: 'Sin respuesta todavía',
    accepted: 'Aceptado',
    declined: 'No aceptado',
    'in-progress': 'En curso',
    'reported-done': 'Dice que lo hizo',
    verified: 'Hecho y comprobado',
    'not-verified': 'No se pudo comprobar',
  },
  overdue: 'Con la fecha vencida',
  none: 'Nada público todavía.',
  kind: 'Qué',
  count: 'Cuántos',
}

export type TerritoryWords = typeof territoryEs
