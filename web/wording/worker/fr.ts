import type { workerEs } from './es.ts'

export const workerFr: typeof workerEs = { title: 'Vigía', text: 'Quelque chose vous attend dans Vigía.' }
