import type { workerEs } from './es.ts'

export const workerEn: typeof workerEs = { title: 'Vigía', text: 'There is something for you in Vigía.' }
