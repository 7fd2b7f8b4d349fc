export const badgeEs = {
  title: 'Comprobar un certificado',
  language: 'Idioma',
  lead: 'Lea con su teléfono el código de la hoja, o pegue aquí lo que leyó. Se comprueba en este aparato, también sin red, y nadie sabe cuál comprueba.',
  holds: 'Este certificado vale',
  refused: 'Este certificado no vale',
  refusals: {
    unreadable: 'Lo que se mostró no es un certificado.',
    'other-algorithm': 'No está firmado de la única manera que se acepta.',
    'wrong-issuer': 'No lo emitió esta instalación.',
    tampered: 'La firma no coincide: alguien lo cambió o lo inventó.',
    'not-yet-valid': 'Todavía no empieza a valer.',
    expired: 'Ya venció.',
    suspended: 'Está suspendido.',
    revoked: 'Fue revocado.',
    replaced: 'Otro más nuevo lo reemplazó.',
    'list-unusable': 'La lista de estados guardada no se puede usar. Conéctese y pídala otra vez.',
  },
  what: 'Qué reconoce',
  code: 'Código y nivel',
  issuer: 'Quién lo emitió',
  from: 'Vale desde',
  until: 'Vale hasta',
  nobody: 'El certificado no lleva el nombre de nadie. Compare el nombre de la hoja con la persona.',
  shown: 'Código o dirección',
  shownHint: 'Al abrir la dirección del código se llena por sí solo.',
  list: {
    title: 'Con qué se comprueba',
    kept: (moment: string, age: string) =>
      `Con las claves y la lista de estados guardadas el ${moment} (${age}).`,
    none: 'Este aparato aún no guarda la lista. Conéctese una vez para guardarla.',
    old: 'La lista tiene más de una semana: algo pudo revocarse después.',
    unreached: 'No hay red ahora: se usa lo guardado.',
    refresh: 'Pedir la lista otra vez',
  },
}

export type BadgeWords = typeof badgeEs
