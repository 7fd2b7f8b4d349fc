/** The cascade of trainers. */
export const trainerEs = {
  lead: 'De quien aprende a enseñar a quien enseña por su cuenta: dos capacitaciones junto a alguien que mira. Sin orden de mérito.',
  sorted: 'quien empezó más tarde primero',
  emptyTitle: 'Todavía nadie',
  emptyLead:
    'El equipo del programa nombra a quienes ya enseñan. Desde entonces, cada quien aprende mirando y siendo mirado.',
  states: {
    trainee: 'Aprende a enseñar',
    'under-observation': 'Enseña bajo observación',
    autonomous: 'Enseña por su cuenta',
    ended: 'Dejó de enseñar',
  },
  moves: {
    trainee: 'Vuelve a aprender',
    'under-observation': 'Pasa a enseñar bajo observación',
    autonomous: 'Enseña por su cuenta desde hoy',
    ended: 'Deja de enseñar',
  },
  founding: 'Entre las primeras',
  seen: (count: string, of: string) => `Observaciones con nivel 3 o más: ${count} de ${of}`,
  onOwn: (count: string) => `Capacitaciones por su cuenta: ${count}`,
  watchedBy: (name: string, level: string) => `Miró ${name}: nivel ${level}`,
  alone: 'por su cuenta',
  since: (when: string) => `Desde ${when}`,
  add: 'Nombrar a alguien',
  person: 'Persona',
  choosePerson: 'Elija a una persona',
  place: 'Territorio',
  ground: 'Ya enseña: por qué se la nombra entre las primeras',
  groundHint: 'Déjelo vacío si empieza a aprender. Solo el equipo del programa nombra a las primeras.',
  submit: 'Nombrar',
  session: 'Anotar una capacitación dada',
  training: 'Capacitación realizada',
  chooseTraining: 'Elija una capacitación',
  level: 'Nivel que usted vio',
  chooseLevel: 'Elija el nivel',
  words: 'Qué vio, para que mejore',
  note: 'Anotar',
}

export type TrainerWords = typeof trainerEs
