export const profileEs = {
  people: {
    title: 'Personas formadas y certificadas',
    trained: 'Formadas',
    certified: 'Con certificado vigente',
    fewer: (least: string) => `< ${least}`,
    atLeast: (least: string) => `${least} o más`,
    why: (least: string) =>
      `Se dice de ${least} en ${least}, y menos de ${least} igual que ninguna: pocas personas serían reconocibles.`,
    published: 'Lo mismo que lee cualquiera: se cuenta una vez por trimestre, y ya no cambia.',
    tables: 'Las tablas publicadas',
  },
  promised: {
    title: 'Acordado, prometido y recomendado',
    lead: 'Actos de instituciones: se cuentan todos. No se cuenta lo que podría involucrar a una autoridad.',
    none: 'Nada todavía.',
    what: 'Qué',
    state: 'Cómo va',
    count: 'Cuántos',
  },
  weeks: {
    title: 'Respuestas a tiempo, semana por semana',
  },
  paused: {
    title: 'En pausa: aquí no se reciben avisos',
    reason: 'Por qué',
    since: 'Desde',
    until: 'Hasta',
    noUntil: 'Sin fecha todavía',
    instead: 'Mientras tanto, estos números responden',
  },
  channels: 'Números que responden',
  noChannels: 'Ningún número.',
  unconfirmed: 'sin confirmar',
  pathway: {
    title: 'Ruta de atención',
    verified: (when: string, role: string) => `Comprobada el ${when} · ${role}`,
    verifiedOn: (when: string) => `Comprobada el ${when}`,
    none: 'No hay ruta comprobada.',
  },
  public: 'Lo que ve cualquiera',
  until: 'Hasta cuándo se piensa pausar',
  untilHint: 'Si no se sabe, déjelo vacío.',
}

export type ProfileWords = typeof profileEs
