export const dutyEs = {
  lead: 'Quién atiende cada mesa. Un peligro llama al primer turno, a los 15 minutos al segundo y luego a la supervisión.',
  nowTitle: 'De turno ahora',
  sorted: 'la mesa nacional primero, luego por nombre',
  hidden: 'los turnos de más allá de siete días',
  desk: 'Mesa',
  replaced: {
    'national-triage': (moment: string) =>
      `Nadie de esta mesa está certificado: la mesa nacional la reemplaza desde ${moment}`,
    fallback: (moment: string) =>
      `Nadie de esta mesa está certificado: supervisión la reemplaza desde ${moment}`,
  },
  nobody: 'Nadie está de turno. La supervisión ya recibe el aviso.',
  noDesks: 'No hay mesas',
  noDesksLead: 'La primera mesa nace con la instalación.',
  person: (name: string, rank: string, until: string) => `${name}, ${rank}, hasta ${until}`,
  ranks: { 1: 'primer turno', 2: 'segundo turno' },
  changes: (moment: string) => `Próximo cambio: ${moment}`,
  noChange: 'No hay ningún cambio planeado.',
  planned: 'Turnos de los próximos siete días',
  from: 'Desde',
  to: 'Hasta',
  who: 'Quién',
  rank: 'Orden',
  nonePlanned: 'No hay turnos planeados en estos días: habrá un hueco.',
  plan: {
    title: 'Planear turnos',
    lead: 'Lo que se planea reemplaza lo que había en esas horas de esa mesa.',
    person: 'Persona',
    whoMay:
      'los turnos (sus horas, y que cada persona sea de clasificación o supervisión de este lugar en esas horas)',
    from: 'Empieza',
    to: 'Termina',
    rank: 'Orden de llamada',
    add: 'Agregar al plan',
    remove: (name: string) => `Quitar a ${name} del plan`,
    removeShort: 'Quitar',
    inPlan: 'En el plan',
    wrongSpan: 'El final va después del principio.',
    submit: 'Guardar el plan',
    saved: 'El plan está guardado.',
  },
  mine: 'Mis turnos',
  noneMine: 'Usted no tiene turnos planeados.',
}

export type DutyWords = typeof dutyEs
