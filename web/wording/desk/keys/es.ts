export const keysEs = {
  lead: 'Las notas llegan selladas y solo se abren aquí, en su navegador. Quien guarda el servidor no puede leerlas.',
  put: 'Cerrar',
  unlock: {
    title: 'Abra su llave para leer esto',
    lead: 'Su llave está cerrada desde que se cargó la página. Se abre en este aparato y no sale de él.',
    passphrase: 'Frase de acceso',
    submit: 'Abrir',
    passkey: 'Abrir con la huella o el PIN del aparato',
    working: 'Abriendo la llave en este aparato',
    failed: {
      passphrase:
        'Con esa frase no se abre. Si hace poco cambió su frase con un enlace, escriba la anterior. Si ya no la recuerda, empiece de nuevo en la pantalla «Llaves de lectura».',
      passkey: 'El aparato no la abrió. Use su frase de acceso.',
    },
  },
  make: {
    title: 'Todavía no tiene llave propia',
    lead: 'Con ella lee lo que se sella para su mesa. Escriba la misma frase con la que entra: así se abrirá sola cuando inicie sesión.',
    submit: 'Hacer mi llave',
  },
  news: {
    own: 'Se hizo su llave propia. Se abre con su frase de acceso.',
    first: (desk: string, _names: string) =>
      `${desk}: se hizo su primera llave. Desde ahora le pueden llegar notas selladas.`,
    replaced: (desk: string, _names: string) => `${desk}: se cambió la llave. Lo anterior se sigue leyendo.`,
    shared: (desk: string, names: string) => `${desk}: la llave se compartió con ${names}.`,
    'after-loss': (desk: string, _names: string) =>
      `${desk}: tiene una llave nueva. Lo sellado con la anterior sigue cerrado.`,
    put: 'Entendido',
  },
  warnings: {
    title: 'Alguien pudo cambiar una llave',
    'broken-chain': (desk: string, by: string) =>
      `${desk}: la llave más nueva no abre la anterior. Quien la hizo no tenía la anterior, aunque figura ${by}.`,
    'gone-back': (desk: string, _by: string) =>
      `${desk}: la llave más nueva es más antigua que una que este navegador ya vio.`,
    changed: (desk: string, _by: string) => `${desk}: una llave ya no es la que este navegador vio antes.`,
    'listed-other': (desk: string, _by: string) =>
      `${desk}: a quien avisa se le entrega otra llave, no la de la mesa. Otra persona podría leer sus notas.`,
    'list-unsigned':
      'La lista de llaves que se entrega a quien avisa no lleva la firma que este navegador conoce.',
    doThis:
      'No comparta ni cambie llaves ahora. Avise por otro medio a su supervisión y a quien protege los datos.',
  },
  desk: {
    triage: 'Mesa nacional de clasificación',
    fallback: 'Supervisión nacional',
    ombudsman: 'Defensoría',
    analysis: 'Mesa de análisis',
    local: (place: string) => `Coordinación local de ${place}`,
    organization: (name: string) => name,
  },
  own: {
    title: 'Mi llave',
    open: 'Abierta en esta página',
    locked: 'Cerrada',
    demo: 'En la demostración se abre sola, con una frase que todo el mundo conoce.',
    made: (moment: string) => `Hecha: ${moment}`,
    waysTitle: 'Cómo se abre',
    ways: {
      passphrase: (moment: string) => `Con una frase de acceso, desde el ${moment}`,
      passkey: (moment: string) => `Con la huella o el PIN de un aparato, desde el ${moment}`,
    },
    removeThis: (moment: string) => `Quitar el aparato agregado el ${moment}`,
    remove: 'Quitar',
    said: {
      'passkey-added': 'La huella o el PIN del aparato ya abre su llave.',
      'passkey-failed': 'Este aparato no puede abrir su llave. Siga con la frase.',
      relocked: 'Su llave se abre ahora con esa frase.',
      renewed: 'Tiene una llave nueva. Pida a sus colegas que le compartan otra vez.',
    },
    addPasskey: 'Agregar este aparato',
    addPasskeyLead: 'Su huella o su PIN abre la llave sin escribir la frase.',
    noPasskey:
      'Este navegador o esta dirección no permite abrir la llave con la huella o el PIN del aparato.',
    relock: 'Abrirla con otra frase',
    relockLead: 'Use la misma frase con la que entra, para que se abra sola al iniciar sesión.',
    relockSubmit: 'Cerrar con esta frase',
    fingerprint: 'Código de mi llave',
    fingerprintLead: 'Léasela de viva voz a un colega que quiera comprobar que la llave es suya.',
    lost: 'Si pierde la frase y no agregó ningún aparato, nadie puede abrir su llave: ni la administración, ni un enlace nuevo. Tendrá que empezar de nuevo.',
    renew: 'Empezar de nuevo',
    renewTitle: 'Empezar con otra llave',
    renewLead:
      'Su llave actual se retira y no abre nada más. Sus colegas deben compartirle otra vez, después de comprobar con usted que la llave nueva es suya.',
    renewSubmit: 'Retirar la mía y hacer otra',
  },
  desks: {
    title: 'Mis mesas',
    none: 'Sus funciones no son de ninguna mesa que reciba cosas selladas. Cuando lo sean, aparecerá aquí.',
    sorted: 'primero las del país, después las locales y las de instituciones',
    standings: {
      none: 'Sin llave',
      lost: 'Nadie puede abrirla',
      due: 'Falta cambiar la llave',
      held: 'Usted la tiene',
      waiting: 'Aún no la tiene',
    },
    explained: {
      none: 'Mientras no haya llave, nadie puede sellar nada para esta mesa. La hace la primera persona de la mesa que abra su llave.',
      lost: 'Ninguna persona de la mesa puede abrir esta llave. Lo que llegue ahora tampoco se podrá leer: haga una nueva cuanto antes.',
      due: 'Alguien que la tenía ya no es de la mesa, o usa otra llave. La cambia quien la tenga y abra la suya; lo anterior se sigue leyendo.',
      held: 'Lee todo lo que se selló para esta mesa, también con llaves anteriores.',
      waiting: 'Se la comparte, sin hacer nada más, un colega que la tenga cuando abra su propia llave.',
    },
    made: (number: string, by: string, moment: string) => `Llave ${number}, hecha por ${by}: ${moment}`,
    afterLoss: 'Se hizo porque nadie podía abrir la anterior.',
    people: 'Quién la tiene',
    stands: {
      holds: (name: string) => `${name}: la tiene`,
      waits: (name: string) => `${name}: todavía no`,
      renewed: (name: string) =>
        `${name}: empezó con otra llave; compruebe con la persona antes de compartir`,
      keyless: (name: string) => `${name}: no tiene llave propia, la hará al iniciar sesión`,
    },
    share: 'Compartir',
    shareWith: (name: string) => `Compartir con ${name}`,
    shareTitle: (name: string) => `Compartir con ${name}`,
    shareLead:
      'Su llave es nueva: pudo perder la frase, o alguien pudo tomar su cuenta. Llame a la persona y pídale que le lea el código de su llave, en su pantalla «Llaves de lectura». Debe ser esta:',
    shareSubmit: 'Es la misma: compartir',
    replace: 'Cambiar la llave',
    replaceThis: (name: string) => `Cambiar la llave: ${name}`,
    replaceLead: 'Hágalo también si se perdió o le robaron un aparato con la sesión abierta.',
    replaceLost: 'Hacer una llave nueva',
    lostTitle: 'Una llave nueva sin la anterior',
    lostLead:
      'Lo que llegue desde ahora se podrá leer. Lo sellado con la llave anterior sigue cerrado hasta que quienes la custodian la recuperen.',
  },
  recovery: {
    title: 'Si se pierde la llave de una mesa',
    lead: 'Mientras una persona de la mesa la tenga, nada se pierde: la comparte con las demás. Si nadie la tiene, los custodios juntos pueden devolverla.',
    keepers: 'Ir a los custodios',
  },
}

export type KeysWords = typeof keysEs
