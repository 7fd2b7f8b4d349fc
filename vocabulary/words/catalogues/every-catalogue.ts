import { signalTextsEn } from '../codes/signal-codes.en.ts'
import { signalTextsEs } from '../codes/signal-codes.es.ts'
import { signalTextsFr } from '../codes/signal-codes.fr.ts'
import { isSignalCode, signalCodes, signalCodesVersion } from '../codes/signal-codes.ts'
import { roleIds, roles } from '../roles.ts'
import * as alert from './alert-catalogues.ts'
import { type Catalogue, firstEdition } from './catalogue.ts'
import type { CatalogueTitle } from './catalogue-title.ts'
import { catalogueTitles } from './catalogue-titles.ts'
import * as certificate from './certificate-catalogues.ts'
import * as clock from './clock-catalogues.ts'
import * as commitment from './commitment-catalogues.ts'
import * as committee from './committee-catalogues.ts'
import * as competency from './competency-catalogues.ts'
import * as drill from './drill-catalogues.ts'
import * as field from './field-catalogues.ts'
import * as handOff from './hand-off-catalogues.ts'
import * as keeper from './keeper-catalogues.ts'
import * as mapping from './mapping-catalogues.ts'
import * as meeting from './meeting-catalogues.ts'
import * as pact from './pact-catalogues.ts'
import * as people from './people-catalogues.ts'
import * as privacy from './privacy-catalogues.ts'
import * as programme from './programme-catalogues.ts'
import * as referral from './referral-catalogues.ts'
import * as response from './response-catalogues.ts'
import * as restrict from './restrict-catalogues.ts'
import * as safety from './safety-catalogues.ts'
import * as scenario from './scenario-catalogues.ts'
import * as service from './service-catalogues.ts'
import * as sharing from './sharing-catalogues.ts'
import * as situation from './situation-catalogues.ts'
import * as territory from './territory-catalogues.ts'
import * as threat from './threat-catalogues.ts'
import * as triage from './triage-catalogues.ts'
import * as verification from './verification-catalogues.ts'
import * as workshop from './workshop-catalogues.ts'

const isCatalogue = (value: unknown): value is Catalogue =>
  typeof value === 'object' && value !== null && 'entries' in value && 'version' in value

/** The words of signals and of roles are kept otherwise, since rules hang on them; here they are read as a catalogue. */
const signals = (): Catalogue => ({
  id: 'signal-codes',
  ...firstEdition,
  version: signalCodesVersion,
  entries: Object.keys(signalCodes)
    .filter(isSignalCode)
    .map((code) => ({
      code,
      es: signalTextsEs.codes[code],
      fr: signalTextsFr.codes[code],
      en: signalTextsEn.codes[code],
    })),
})

const ofRoles = (): Catalogue => ({
  id: 'roles',
  ...firstEdition,
  entries: roleIds.map((code) => ({ code, es: roles[code].es, fr: roles[code].fr, en: roles[code].en })),
})

function collect(): ReadonlyMap<string, Catalogue> {
  const parts: readonly object[] = [
    alert,
    certificate,
    clock,
    commitment,
    committee,
    competency,
    field.fieldCatalogues,
    handOff,
    keeper,
    mapping,
    meeting,
    programme,
    referral,
    response,
    restrict,
    scenario,
    service,
    situation,
    territory,
    threat,
    triage,
    verification,
    drill,
    pact,
    workshop,
    people,
    privacy,
    sharing,
    safety,
  ]
  const all = [
    ...parts.flatMap((part): unknown[] => Object.values(part)).filter(isCatalogue),
    signals(),
    ofRoles(),
  ]
  return new Map(all.map((catalogue) => [catalogue.id, catalogue]))
}

/** The first edition of every catalogue, by its id. */
export const firstEditions = /* @__PURE__ */ collect()

/** What the catalogue is called and what may be changed of it; undefined for one that is not. */
export const findCatalogueTitle = (id: string): CatalogueTitle | undefined =>
  Object.hasOwn(catalogueTitles, id) ? catalogueTitles[id as keyof typeof catalogueTitles] : undefined
