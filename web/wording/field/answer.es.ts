import type { AnswerTexts } from './answer-texts.ts'

export const answerTextsEs: AnswerTexts = {
  enter: {
    title: 'Leer la respuesta',
    lead: 'Escriba las siete palabras de su recibo. No salen de este teléfono.',
    label: 'Sus siete palabras',
    hint: 'Separadas por un espacio. No importan las mayúsculas ni las tildes.',
    open: 'Leer la respuesta',
    opening: 'Buscando su respuesta…',
    wrongCount: (count) =>
      count === 0
        ? 'Escriba las siete palabras.'
        : `Hacen falta siete palabras y hay ${count}. Revise si falta o sobra alguna.`,
    didYouMean: '¿Quiso decir esto?',
    useThese: 'Sí, usar estas palabras',
    noSuchWord: (word) => `La palabra “${word}” no está en la lista. Revise cómo se escribe.`,
    notMatching: 'Las palabras no van juntas. Revise el orden y si cambió alguna.',
    unknown: 'No encontramos un aviso con esas palabras. Revíselas. Si pasó mucho tiempo, ya se pudo borrar.',
    failures: {
      unreachable: 'No hay conexión con el servidor. Busque mejor señal e intente otra vez.',
      paused: 'Ahora no se puede leer. Intente más tarde.',
      busy: 'Demasiados intentos. Espere un minuto.',
      refused: 'El servidor no aceptó la pregunta. Revise las palabras.',
      broken: 'El servidor tuvo una falla. No es culpa suya. Espere un minuto.',
      unsupported: 'Este navegador es muy viejo para abrir el recibo. Use otro.',
    },
  },
  read: {
    title: 'Qué pasó con su aviso',
    readBy: (when) => `Una persona lo leerá antes de: ${when}.`,
    stepsTitle: 'Lo que se ha hecho',
    steps: {
      received: 'Llegó su aviso',
      triage: 'Una persona lo leyó',
      verification: 'Se revisó',
      answer: 'Le contestamos',
      close: 'Se cerró',
      withdraw: 'Usted lo retiró',
      detail: 'Usted agregó algo',
      letter: 'Le escribimos',
    },
    step: (day, what) => `${day}: ${what}`,
    close: 'Terminar y borrar de aquí',
  },
  detail: {
    title: 'Agregar algo',
    lead: 'Si supo algo más, márquelo aquí. No se ponga en riesgo para averiguarlo.',
    asked: 'Nos ayudaría saber más. Si es seguro para usted, marque lo que sepa.',
    codes: 'Algo más que notó',
    danger: 'Ahora hay peligro',
    noChange: 'Nada nuevo',
    stillHappening: '¿Sigue pasando?',
    children: '¿Hay menores de 18 años?',
    authority: '¿Puede estar metida una autoridad?',
    send: 'Enviar lo nuevo',
    nothing: 'Marque al menos una cosa nueva.',
    sent: 'Recibimos lo nuevo. Gracias.',
    notSent: 'LO NUEVO TODAVÍA NO SE ENVIÓ',
  },
  withdraw: {
    title: 'Retirar el aviso',
    lead: 'Si lo retira, dejamos de trabajar en él y lo borramos. No se puede deshacer.',
    start: 'Retirar mi aviso',
    confirm: 'Sí, retirarlo',
    keep: 'No, dejarlo',
    notDone: 'SU AVISO TODAVÍA NO SE RETIRÓ',
  },
}
