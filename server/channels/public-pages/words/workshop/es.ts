/** What a closed workshop found and agreed, for anybody. */
export const workshopEs = {
  lead: 'Lo que se preguntó en cada taller cerrado, lo que se votó y lo que se acordó. Nadie puede leer aquí lo que votó una persona.',
  sorted: 'Orden: los cerrados más tarde, primero',
  emptyTitle: 'Todavía no hay talleres cerrados',
  emptyLead: 'Cuando un taller se cierra, su resultado y su huella quedan aquí.',
  closedOn: (day: string) => `Cerrado el ${day}`,
  agreements: (count: string) => `Acuerdos: ${count}`,
  back: 'Todos los talleres',
  name: (number: string, title: string) => `${number}: ${title}`,
  written: 'Los enunciados están en el idioma en que se escribieron.',
  question: 'La pregunta',
  statements: 'Lo que se votó',
  noStatements: 'No se votó ningún enunciado.',
  counts: (agree: string, disagree: string, pass: string) =>
    `De acuerdo: ${agree}. En desacuerdo: ${disagree}. Ni lo uno ni lo otro: ${pass}.`,
  ratings: (high: string, low: string, other: string) =>
    `Calificaron alto: ${high}. Calificaron bajo: ${low}. Los demás: ${other}.`,
  few: 'Votaron menos de cinco personas: no se dice cómo.',
  agreed: (what: string, day: string) => `Acordado: ${what} Para el ${day}.`,
  whole: 'Se dicen los totales de cada enunciado. No se dicen sectores ni razones.',
  rounds: 'Las rondas y sus huellas',
  noRounds: 'No se votó por rondas: las huellas son las del acta.',
  roundName: (ordinal: string) => `Ronda ${ordinal}`,
  kinds: { opinions: 'Opiniones', ratings: 'Calificaciones' },
  voters: (count: string) => `Votaron: ${count}`,
  fewVoters: 'Votaron menos de cinco',
  file: 'Votos publicados, sin sectores y con identificadores sorteados (ZIP)',
  withdrawn: (day: string) =>
    `Los votos de esta ronda se publicaron y se retiraron el ${day}. Ya no se pueden descargar.`,
  fileDigest: 'Huella del archivo',
  notPublished:
    'Los votos de una persona se reconocen con facilidad: se publican el resultado y la huella. Una persona auditora con nombramiento recibe los votos firmados y los vuelve a contar.',
  proofLead:
    'Esta es la huella del texto del acta. La huella de cada ronda, más arriba, es la de sus votos: si alguien cambia un voto, la huella es otra.',
  proofHow:
    'Quien tiene un archivo de votos firmado lo comprueba sin esta página, con «vigia snapshot verify»; la llave pública está en',
}

export type WorkshopPageWords = typeof workshopEs
