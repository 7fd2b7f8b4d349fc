import type { ConversationTexts } from './conversation-texts.ts'

export const conversationTextsEs: ConversationTexts = {
  welcome: {
    demonstration: (country) => `DEMOSTRACIÓN. ${country} es un país inventado y nada de esto es real.`,
    what: 'VECINOS. Aquí se avisa de señales de trata de personas. No se pide su nombre. Son unas 12 preguntas cortas. No se envía nada hasta que usted lo confirme al final.',
    seen: 'Ojo: su compañía de teléfono y el servicio de mensajes ven su número y lo que escribe. También queda en su teléfono. Vecinos no guarda su número. Por aquí no hay recibo, y no podrá leer la respuesta.',
    page: (address) => `Más seguro: ${address}`,
    words: 'SALIR borra todo. AYUDA da los números. English: EN. Français: FR.',
    forgotten: 'Lo que había contestado antes ya se borró y no se envió. Empezamos otra vez.',
  },
  numbers: {
    call: (numbers) => `Si hay peligro, llame ya: ${numbers}.`,
    unconfirmed: (numbers) => `Si hay peligro, llame ya (números sin confirmar): ${numbers}.`,
    none: 'Si hay peligro, acuda a la policía o al centro de salud más cercano.',
    one: (number, name) => `${number} ${name}`,
  },
  danger: {
    question: '¿Alguien está en peligro AHORA?',
    yes: 'Sí, hay peligro ahora',
    no: 'No, o no lo sé',
    notYet: 'TODAVÍA NO SE AVISÓ A NADIE: eso pasa al final. Por eso, llame primero. Después siga aquí.',
  },
  noticed: {
    question: '¿Qué vio o supo? Mande un número:',
    careful: 'Solo mire. No pregunte, no siga a nadie y no tome fotos.',
    several: 'Mande los números de lo que vio o supo. Por ejemplo: 1 3',
    further: 'Ver más',
    groups: 'Volver a los temas',
    more: '¿Vio o supo algo más?',
    full: 'Ya son 12 cosas, que es lo más que cabe.',
    police: 'Llame ya a la policía. No espere a terminar aquí.',
  },
  where: {
    department: '¿En qué departamento? Mande el número, o escriba el municipio:',
    municipality: (department) =>
      `${department}: escriba el municipio, o unas letras. Mande 0 para elegir otro departamento.`,
    which: '¿Cuál es? Mande el número:',
    none: 'No encontré ese lugar. Pruebe con otras letras.',
    tooMany: (count) => `Hay ${count} lugares así. Escriba más letras.`,
    other: 'Otro lugar',
    inDepartment: (municipality, department) => `${municipality}, ${department}`,
    paused:
      'De ese municipio no se reciben avisos por ahora: nadie los podría atender bien. Mande otro lugar, o SALIR.',
    unconfirmed:
      'De ese municipio todavía no se reciben avisos: falta saber quién los atiende. Mande otro lugar, o SALIR.',
    onDuty: 'Hay alguien de turno que puede leer su aviso.',
    nobodyOnDuty: 'Ahora no hay nadie de turno.',
    placeKind: '¿Qué tipo de lugar es?',
  },
  when: {
    question: '¿Cuándo pasó?',
    choices: {
      today: 'Hoy',
      yesterday: 'Ayer',
      'this-week': 'Esta semana',
      'last-week': 'La semana pasada',
      'this-month': 'Este mes',
      'last-month': 'El mes pasado',
      other: 'Otra fecha',
    },
    otherDate: 'Escriba el día, por ejemplo 15/3/2026, o solo el mes: 3/2026',
    period: (kind, day) => {
      if (kind === 'week') return `la semana que empezó el ${day}`
      return kind === 'month' ? `el mes que empezó el ${day}` : `el ${day}`
    },
    stillHappening: '¿Sigue pasando?',
    knownHow: '¿Cómo lo sabe?',
  },
  who: {
    children: '¿Hay menores de 18 años?',
    exposed: '¿Quiénes pueden sufrir daño? Puede mandar varios números.',
    nobody: 'Nadie de esta lista',
    authority:
      '¿Puede estar metida una autoridad? Por ejemplo: policía, militares, alcaldía o un juez. Con “Sí”, lo lee solo el equipo nacional, no el local.',
    authorityImplied:
      'Por lo que marcó sobre la autoridad, su aviso lo lee solo el equipo nacional, no el local.',
  },
  hurry: {
    question: (summary) => `Ya se puede enviar: ${summary}`,
    send: 'ENVIAR YA',
    goOn: 'Seguir, son 5 o 6 preguntas más',
  },
  note: {
    question: (most) =>
      `¿Quiere agregar una frase? Hasta ${most} letras. Sin nombres ni teléfonos. Mande 0 para seguir sin frase.`,
    tooLong: (most) => `Es muy larga: caben ${most} letras. Mándela más corta, o 0.`,
    looksLike: (passages) =>
      `Eso se parece a un nombre o a un teléfono: ${passages}. Puede poner a alguien en riesgo.`,
    keep: 'Enviar la frase así',
    again: 'Escribirla otra vez',
    without: 'Seguir sin frase',
    notKept: 'Ahora no hay cómo guardar la frase en secreto. Se borró y no se envía.',
  },
  review: {
    title: 'Esto es todo lo que se envía:',
    send: 'ENVIAR',
    change: 'Cambiar algo',
    forget: 'Borrar todo',
    changeWhat: '¿Qué quiere cambiar?',
    labels: {
      danger: 'Peligro ahora',
      noticed: 'Vio o supo',
      where: 'Dónde',
      placeKind: 'Lugar',
      when: 'Cuándo',
      stillHappening: 'Sigue',
      knownHow: 'Cómo lo sabe',
      children: 'Menores de 18',
      exposed: 'Pueden sufrir daño',
      authority: 'Una autoridad metida',
      note: 'Frase',
    },
    line: (label, value) => `${label}: ${value}`,
    noteThere: 'sí, cerrada con llave',
    noteNone: 'no',
  },
  end: {
    sent: (hours) =>
      hours === 1
        ? 'SU AVISO LLEGÓ. Una persona lo leerá en menos de una hora.'
        : `SU AVISO LLEGÓ. Una persona lo leerá en menos de ${hours} horas.`,
    handedOn: 'Por el peligro, ya se llama a la persona de turno. Si puede, llame usted también.',
    noReceipt: 'Aquí ya no queda nada de lo que escribió. Por este medio no hay recibo.',
    erase: 'Borre también estos mensajes de su teléfono. Gracias por cuidar a su comunidad.',
    forgotten: 'Borrado. No se envió nada y aquí no queda nada.',
    notSent: 'NO SE ENVIÓ: hubo una falla. Lo que contestó sigue aquí. Mande 1 para intentar otra vez.',
    stuck:
      'No nos entendemos, perdón. Borré lo que contestó y no se envió. Para empezar otra vez, escriba HOLA.',
  },
  notUnderstood: 'No entendí.',
  onlyText: 'Aquí solo se lee texto. Lo demás se borró sin verlo.',
  tooFast: 'Llegan muchos mensajes de este número. Espere 10 minutos y siga. Lo que contestó sigue aquí.',
}
