export const frontEs = {
  title: 'Vigía',
  lead: 'Alerta temprana contra la trata de personas.',
  what: 'Vigía reúne señales de la comunidad, las comprueba sin investigar a nadie, y avisa a instituciones con nombre para que actúen. Cada recomendación tiene quien la recibe, un plazo y una respuesta que se puede leer.',
  report: 'Avisar de algo',
  reportLead: 'Sin cuenta y sin nombre. También para leer la respuesta con su recibo.',
  signIn: 'Iniciar sesión',
  signInLead: 'Para quienes clasifican, analizan, firman y responden.',
  programme: {
    title: 'El programa',
    project: 'Proyecto',
    objective: 'Objetivo',
    donor: 'Con fondos de',
    implementers: 'Lo llevan a cabo',
    at: (name: string, offices: string) => `${name} (${offices})`,
    since: 'Desde',
    draft: 'Borrador tomado de textos publicados: el programa todavía no lo ha confirmado.',
  },
  waysTitle: 'Tres caminos',
  ways: {
    warning: {
      name: 'Amenazas y alerta temprana',
      lead: 'De la señal a la recomendación respondida.',
      doors: { report: 'Avisar de algo', desk: 'Entrar al escritorio', figures: 'Cifras publicadas' },
    },
    governance: {
      name: 'Acuerdos y gobernanza',
      lead: 'Talleres que llegan a acuerdos, un comité que decide y pide cuentas, un pacto que se sigue.',
      doors: {
        pact: 'Quién firmó el pacto y qué ha cumplido',
        committee: 'Lo que el comité pidió y le contestaron',
        calendar: 'Calendario',
      },
    },
    capacity: {
      name: 'Capacidades',
      lead: 'Lo que cada quien debe saber y saber hacer, y la formación que lo enseña.',
      doors: { trainings: 'Ver la formación' },
    },
  },
  demoBanner: 'Demostración: país, personas y avisos inventados. Nada de esto ha ocurrido.',
  demoMark: 'DEMOSTRACIÓN',
  demoTitle: 'Sea una de estas personas',
  demoLead: 'Un toque y entra al escritorio como esa persona. Orden: por nombre.',
  demoFailed: 'No se pudo entrar. Intente de nuevo.',
  language: 'Idioma',
}

export type FrontWords = typeof frontEs
