import type { Component } from 'vue'
import type { PublicWords } from '../wording/public/index.ts'

/** One public page. Another one is a folder beside `pact`, its words, and a line here. */
export interface PublicPage {
  readonly name: keyof PublicWords['pages']
  /** After `/publico`; `:id` stands for one part of the address. */
  readonly path: string
  readonly open: () => Promise<{ readonly default: Component }>
  /** Where it stands in the header; a page that is reached from another has no place there. */
  readonly wing?: 'warning' | 'governance' | 'capacity'
}

export const pages: readonly PublicPage[] = [
  { name: 'pact', path: '/pacto', open: () => import('./pact/pact-page.vue'), wing: 'governance' },
  { name: 'signing', path: '/pacto/:id', open: () => import('./pact/signing-page.vue') },
  {
    name: 'committee',
    path: '/comite',
    open: () => import('./committee/committee-page.vue'),
    wing: 'governance',
  },
  { name: 'session', path: '/comite/:id', open: () => import('./committee/session-page.vue') },
  {
    name: 'calendar',
    path: '/calendario',
    open: () => import('./calendar/calendar-page.vue'),
    wing: 'governance',
  },
  { name: 'figures', path: '/cifras', open: () => import('./figures/figures-page.vue'), wing: 'warning' },
]
