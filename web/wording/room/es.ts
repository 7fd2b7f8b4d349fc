/** The page that a participant opens on a telephone, without an account. */
export const roomEs = {
  title: 'Sala',
  language: 'Idioma',
  checkIn: {
    title: 'Anotar mi presencia',
    lead: 'Escriba su código de seis letras. Está junto a su nombre en la lista impresa.',
    wall: 'Código de la reunión',
    wallHint: 'Las ocho letras del cartel en la pared.',
    code: 'Su código',
    submit: 'Anotar',
    busy: 'Anotando',
    done: 'Su presencia quedó anotada.',
    day: (day: string) => `Día: ${day}`,
    close: 'Puede cerrar esta página. Nada queda en este teléfono.',
    another: 'Anotar a otra persona',
    unknown:
      'No conocemos ese código aquí y ahora. Revise las letras o diga su nombre en la mesa de entrada.',
    waitABit: 'Hubo muchos intentos. Espere unos minutos o diga su nombre en la mesa de entrada.',
    noConnection: 'No hubo respuesta. Revise la conexión y vuelva a intentar.',
  },
}

export type RoomWords = typeof roomEs
