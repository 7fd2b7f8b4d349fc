export const evidenceEs = {
  attach: {
    title: (reference: string) => `Adjuntar archivo a: ${reference}`,
    lead: 'Un PDF o una imagen PNG, hasta 4 MB. Antes de salir de este equipo se le quitan autor, fechas, comentarios y datos de la cámara, y se sella: lo abren su institución y quienes verifican, y nadie más.',
    look: 'Lo que se ve en la página sí queda. Tape nombres y caras antes de adjuntarlo.',
    choose: 'Archivo',
    submit: 'Limpiar, sellar y adjuntar',
    done: 'El archivo quedó adjunto y sellado.',
    nobody:
      'Todavía no se puede: ninguna mesa que verifica tiene llave. La referencia escrita basta mientras tanto.',
    faults: {
      'wrong-kind': 'Solo se aceptan PDF y PNG. Exporte el documento como PDF.',
      'too-large': 'Pasa de 4 MB. Escanéelo con menos resolución o pártalo en dos.',
      unreadable: 'No se pudo leer el archivo: está dañado o tiene contraseña.',
    },
  },
  open: {
    submit: 'Abrir el archivo sellado',
    logged: 'Queda anotado quién lo abre.',
    save: (name: string) => `Guardar: ${name}`,
    closed: 'El archivo no se abre con las llaves de su mesa.',
  },
}

export type EvidenceWords = typeof evidenceEs
