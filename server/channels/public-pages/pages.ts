import { calendarPage } from './calendar/calendar-page.ts'
import { minutesList } from './committee/minutes-list.ts'
import { minutesPage } from './committee/minutes-page.ts'
import { recommendationList } from './committee/recommendation-list.ts'
import { recommendationPage } from './committee/recommendation-page.ts'
import { figuresPage } from './figures/figures-page.ts'
import { pactList } from './pact/pact-list.ts'
import { pactPage } from './pact/pact-page.ts'
import { signatoryPage } from './pact/signatory-page.ts'
import { signingPage } from './pact/signing-page.ts'
import type { PublicPage } from './page.ts'
import { institutionPage } from './territory/institution-page.ts'
import { territoryList } from './territory/territory-list.ts'
import { workshopList } from './workshop/workshop-list.ts'
import { workshopPage } from './workshop/workshop-page.ts'

/** Every public page, in the order of the header; the first is what `/publico` itself shows. */
export const pages: readonly PublicPage[] = [
  pactList,
  pactPage,
  signingPage,
  signatoryPage,
  minutesList,
  minutesPage,
  recommendationList,
  recommendationPage,
  workshopList,
  workshopPage,
  calendarPage,
  figuresPage,
  territoryList,
  institutionPage,
]
