export const auditEs = {
  lead: 'Cada acto, y cada vez que alguien abrió un caso, con su hora, su autor y su eslabón. Nadie puede cambiarlo sin que se note.',
  check: {
    title: 'Última comprobación de la cadena',
    never: 'Todavía no se ha comprobado. Se comprueba una vez al día.',
    whole: 'La cadena está entera',
    broken: 'La cadena no está como se escribió',
    links: (count: string, from: string, to: string) =>
      `Eslabones comprobados: ${count}, del ${from} al ${to}`,
    at: (when: string) => `Comprobada: ${when}`,
    faults: {
      edited: 'Un eslabón se cambió',
      removed: 'Falta un eslabón',
      inserted: 'Hay un eslabón que no viene de la cadena',
      reordered: 'Un eslabón está en el lugar de otro',
      replaced: 'La cadena se escribió de nuevo',
      rewritten: 'La cadena se escribió de nuevo: una cabeza firmada conoce otro eslabón',
      'head-forged': 'Una cabeza firmada no lleva la firma de esta llave',
      'row-changed': 'El estado de un registro no es el que dice su último eslabón',
      'row-edited': 'El contenido de un registro no es el que conoce su último eslabón',
      'row-added': 'Hay un registro que ningún eslabón trajo',
      'row-deleted': 'Falta un registro y ningún eslabón dice que se borró',
    } as Record<string, string>,
    position: (position: string) => `Posición: ${position}`,
    row: (kind: string, id: string) => `Registro: ${kind} ${id}`,
    head: (position: string, when: string) => `Última cabeza firmada: posición ${position}, ${when}`,
    key: (id: string) => `Llave: ${id}`,
    noHead: 'Ninguna cabeza está firmada todavía.',
    doThis:
      'No siga como si nada: avise a quien administra el servidor y compare con una cabeza firmada guardada fuera.',
  },
  links: {
    title: 'Eslabones',
    show: 'Qué eslabones',
    shown: {
      all: 'Todos',
      acts: 'Lo que se hizo',
      openings: 'Quién abrió qué',
    },
    sorted: 'el más reciente primero',
    hidden: {
      all: 'los segmentos ya retirados por su fecha; su cabeza firmada queda',
      acts: 'las aperturas y los segmentos ya retirados por su fecha',
      openings:
        'los actos, los segmentos ya retirados por su fecha, y lo que la misma persona volvió a abrir en un cuarto de hora',
    },
    emptyTitle: 'Todavía no hay actos',
    emptyLead: 'El primer acto de cualquier persona aparece aquí.',
    position: (position: string) => `N.º ${position}`,
    system: 'El sistema',
    about: 'Sobre',
    state: 'Quedó en',
    by: 'Por',
    hash: 'Huella',
    detail: 'Detalle',
  },
}
export type AuditWords = typeof auditEs
