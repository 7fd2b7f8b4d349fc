export const keysEs = {
  lead: 'Las notas llegan selladas y solo se abren aquí, en su navegador. Quien guarda el servidor no puede leerlas.',
  put: 'Cerrar',
  unlock: {
    title: 'Abra su clave para leer esto',
    lead: 'Su clave está cerrada desde que se cargó la página. Se abre en este aparato y no sale de él.',
    passphrase: 'Frase de acceso',
    submit: 'Abrir',
    passkey: 'Abrir con la llave del aparato',
    working: 'Abriendo la clave en este aparato',
    failed: {
      passphrase:
        'Con esa frase no se abre. Si hace poco cambió su frase con un enlace, escriba la anterior. Si ya no la recuerda, empiece de nuevo en la pantalla Claves.',
      passkey: 'La llave del aparato no la abrió. Use su frase de acceso.',
    },
  },
  make: {
    title: 'Todavía no tiene clave propia',
    lead: 'Con ella lee lo que se sella para su mesa. Escriba la misma frase con la que entra: así se abrirá sola cuando inicie sesión.',
    submit: 'Hacer mi clave',
  },
  news: {
    own: 'Se hizo su clave propia. Se abre con su frase de acceso.',
    first: (desk: string, _names: string) =>
      `${desk}: se hizo su primera clave. Desde ahora le pueden llegar notas selladas.`,
    replaced: (desk: string, _names: string) => `${desk}: se cambió la clave. Lo anterior se sigue leyendo.`,
    shared: (desk: string, names: string) => `${desk}: la clave se compartió con ${names}.`,
    'after-loss': (desk: string, _names: string) =>
      `${desk}: tiene una clave nueva. Lo sellado con la anterior sigue cerrado.`,
    put: 'Entendido',
  },
  warnings: {
    title: 'Alguien pudo cambiar una clave',
    'broken-chain': (desk: string, by: string) =>
      `${desk}: la clave más nueva no abre la anterior. Quien la hizo no tenía la anterior, aunque figura ${by}.`,
    'gone-back': (desk: string, _by: string) =>
      `${desk}: la clave más nueva es más antigua que una que este navegador ya vio.`,
    changed: (desk: string, _by: string) => `${desk}: una clave ya no es la que este navegador vio antes.`,
    'listed-other': (desk: string, _by: string) =>
      `${desk}: a quien avisa se le entrega otra clave, no la de la mesa. Otra persona podría leer sus notas.`,
    'list-unsigned':
      'La lista de claves que se entrega a quien avisa no lleva la firma que este navegador conoce.',
    doThis:
      'No comparta ni cambie claves ahora. Avise por otro medio a su supervisión y a quien protege los datos.',
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
    title: 'Mi clave',
    open: 'Abierta en esta página',
    locked: 'Cerrada',
    demo: 'En la demostración se abre sola, con una frase que todo el mundo conoce.',
    made: (moment: string) => `Hecha: ${moment}`,
    waysTitle: 'Cómo se abre',
    ways: {
      passphrase: (moment: string) => `Con una frase de acceso, desde ${moment}`,
      passkey: (moment: string) => `Con una llave de un aparato, desde ${moment}`,
    },
    removeThis: (moment: string) => `Quitar la llave del aparato agregada el ${moment}`,
    remove: 'Quitar',
    said: {
      'passkey-added': 'La llave del aparato ya abre su clave.',
      'passkey-failed': 'Este aparato no puede abrir su clave. Siga con la frase.',
      relocked: 'Su clave se abre ahora con esa frase.',
      renewed: 'Tiene una clave nueva. Pida a sus colegas que le compartan otra vez.',
    },
    addPasskey: 'Agregar una llave del aparato',
    addPasskeyLead: 'La huella o el PIN del aparato abre su clave sin escribir la frase.',
    noPasskey: 'Este navegador o esta dirección no permite abrir la clave con una llave del aparato.',
    relock: 'Abrirla con otra frase',
    relockLead: 'Use la misma frase con la que entra, para que se abra sola al iniciar sesión.',
    relockSubmit: 'Cerrar con esta frase',
    fingerprint: 'Huella de mi clave',
    fingerprintLead: 'Léasela de viva voz a un colega que quiera comprobar que la clave es suya.',
    lost: 'Si pierde la frase y no tiene llave de aparato, nadie puede abrir su clave: ni la administración, ni un enlace nuevo. Tendrá que empezar de nuevo.',
    renew: 'Empezar de nuevo',
    renewTitle: 'Empezar con otra clave',
    renewLead:
      'Su clave actual se retira y no abre nada más. Sus colegas deben compartirle otra vez, después de comprobar con usted que la clave nueva es suya.',
    renewSubmit: 'Retirar la mía y hacer otra',
  },
  desks: {
    title: 'Mis mesas',
    none: 'Sus funciones no son de ninguna mesa que reciba cosas selladas. Cuando lo sean, aparecerá aquí.',
    sorted: 'primero las del país, después las locales y las de instituciones',
    standings: {
      none: 'Sin clave',
      lost: 'Nadie puede abrirla',
      due: 'Falta cambiar la clave',
      held: 'Usted la tiene',
      waiting: 'Aún no la tiene',
    },
    explained: {
      none: 'Mientras no haya clave, nadie puede sellar nada para esta mesa. La hace la primera persona de la mesa que abra su clave.',
      lost: 'Ninguna persona de la mesa puede abrir esta clave. Lo que llegue ahora tampoco se podrá leer: haga una nueva cuanto antes.',
      due: 'Alguien que la tenía ya no es de la mesa, o usa otra clave. La cambia quien la tenga y abra la suya; lo anterior se sigue leyendo.',
      held: 'Lee todo lo que se selló para esta mesa, también con claves anteriores.',
      waiting: 'Se la comparte, sin hacer nada más, un colega que la tenga cuando abra su propia clave.',
    },
    made: (number: string, by: string, moment: string) => `Clave ${number}, hecha por ${by}: ${moment}`,
    afterLoss: 'Se hizo porque nadie podía abrir la anterior.',
    people: 'Quién la tiene',
    stands: {
      holds: (name: string) => `${name}: la tiene`,
      waits: (name: string) => `${name}: todavía no`,
      renewed: (name: string) =>
        `${name}: empezó con otra clave; compruebe con la persona antes de compartir`,
      keyless: (name: string) => `${name}: no tiene clave propia, la hará al iniciar sesión`,
    },
    share: 'Compartir',
    shareWith: (name: string) => `Compartir con ${name}`,
    shareTitle: (name: string) => `Compartir con ${name}`,
    shareLead:
      'Su clave es nueva: pudo perder la frase, o alguien pudo tomar su cuenta. Llame a la persona y pídale que le lea la huella de su clave, en su pantalla Claves. Debe ser esta:',
    shareSubmit: 'Es la misma: compartir',
    replace: 'Cambiar la clave',
    replaceThis: (name: string) => `Cambiar la clave: ${name}`,
    replaceLead: 'Hágalo también si se perdió o le robaron un aparato con la sesión abierta.',
    replaceLost: 'Hacer una clave nueva',
    lostTitle: 'Una clave nueva sin la anterior',
    lostLead:
      'Lo que llegue desde ahora se podrá leer. Lo sellado con la clave anterior sigue cerrado hasta que quienes la custodian la recuperen.',
  },
  recovery: {
    title: 'Si se pierde la clave de una mesa',
    lead: 'Mientras una persona de la mesa la tenga, nada se pierde: la comparte con las demás. Si nadie la tiene, lo ya sellado no se abre desde aquí.',
  },
}

export type KeysWords = typeof keysEs
