export const auditEs = {
  lead: 'Cada acto con su hora, su autor y su eslabón. Nadie puede cambiarlo sin que se note.',
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
    } as Record<string, string>,
    position: (position: string) => `Posición: ${position}`,
    head: (position: string, when: string) => `Última cabeza firmada: posición ${position}, ${when}`,
    key: (id: string) => `Llave: ${id}`,
    noHead: 'Ninguna cabeza está firmada todavía.',
    doThis:
      'No siga como si nada: avise a quien administra el servidor y compare con una cabeza firmada guardada fuera.',
  },
  links: {
    title: 'Eslabones',
    sorted: 'el más reciente primero',
    hidden: 'los segmentos ya retirados por su fecha; su cabeza firmada queda',
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
