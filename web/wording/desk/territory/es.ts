export const territoryEs = {
  lead: 'Un territorio recibe avisos solo con una ruta de atención viva, un contacto con nombre y alguien que cuida el plazo.',
  sorted: 'por nivel y nombre',
  hidden: 'los lugares que aún no tienen mecanismo descrito',
  emptyTitle: 'Ningún lugar tiene mecanismo todavía',
  emptyLead: 'Describa el mecanismo de un lugar: quién recibe, quién responde por él y quién cuida el plazo.',
  states: { draft: 'En preparación', ready: 'Listo para abrir', live: 'Recibe avisos', paused: 'En pausa' },
  stateSince: (moment: string) => `Desde ${moment}`,
  contact: 'Contacto',
  contactText: (name: string, role: string) => `${name}, ${role}`,
  clockOwner: 'Cuida el plazo',
  pathway: 'Ruta de atención',
  receiver: 'Quién recibe',
  verifiedOn: 'Ruta verificada el',
  unconfirmed: (count: string) =>
    `Números sin confirmar: ${count}. No puede abrir hasta que alguien llame a cada uno.`,
  toDirectory: 'Ver el directorio',
  missing: 'Falta',
  moves: {
    draft: 'Volver a preparación',
    ready: 'Marcar como listo',
    live: 'Abrir la recepción',
    paused: 'Poner en pausa',
  },
  resume: 'Reanudar la recepción',
  pause: {
    title: 'Poner en pausa la recepción',
    lead: 'El formulario se cierra en este lugar y la página muestra otros canales.',
    reason: 'Por qué se pone en pausa',
    submit: 'Poner en pausa',
  },
  describe: {
    add: 'Describir el mecanismo de un lugar',
    change: 'Cambiar el mecanismo',
    place: 'Lugar',
    contactName: 'Nombre del contacto (no se publica)',
    contactRole: 'Su función',
    clockOwner: 'Quién cuida el plazo',
    fewOwners:
      'Su función no ve la lista de personas: puede quedar quien ya cuida el plazo, o usted. Para otra persona, pida a la supervisión que lo cambie.',
    receiver: 'Quién recibe a la persona',
    text: 'Qué se recibe, dónde y cuándo',
    verifiedOn: 'Día en que se verificó la ruta',
    submit: 'Guardar el mecanismo',
    saved: 'Guardado.',
  },
}

export type TerritoryWords = typeof territoryEs
