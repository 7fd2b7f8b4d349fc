import { fieldChoiceTextsEn } from '../codes/field-choices.en.ts'
import { fieldChoiceTextsEs } from '../codes/field-choices.es.ts'
import { fieldChoiceTextsFr } from '../codes/field-choices.fr.ts'
import type * as field from '../codes/field-choices.ts'
import * as choices from '../codes/field-choices.ts'
import { type Catalogue, firstEdition } from './catalogue.ts'

type ListName = keyof field.FieldChoiceTexts

/** The field page's lists with all three languages, for the server, the desk and documents. */
function assemble<L extends ListName, C extends string & keyof field.FieldChoiceTexts[L]>(
  id: string,
  list: L,
  codes: readonly C[],
): Catalogue<C> {
  const text = (texts: field.FieldChoiceTexts, code: C): string => String(texts[list][code])
  const entries = codes.map((code) => ({
    code,
    es: text(fieldChoiceTextsEs, code),
    fr: text(fieldChoiceTextsFr, code),
    en: text(fieldChoiceTextsEn, code),
  }))
  return { id, ...firstEdition, entries }
}

export const fieldCatalogues = {
  exposedGroups: /* @__PURE__ */ assemble('exposed-groups', 'exposedGroups', choices.exposedGroups),
  placeKinds: /* @__PURE__ */ assemble('place-kinds', 'placeKinds', choices.placeKinds),
  knownHow: /* @__PURE__ */ assemble('known-how', 'knownHow', choices.knownHow),
  periodKinds: /* @__PURE__ */ assemble('period-kinds', 'periodKinds', choices.periodKinds),
  yesNoUnknown: /* @__PURE__ */ assemble('yes-no-unknown', 'yesNoUnknown', choices.yesNoUnknown),
  contactPreferences: /* @__PURE__ */ assemble(
    'contact-preferences',
    'contactPreferences',
    choices.contactPreferences,
  ),
  safeContacts: /* @__PURE__ */ assemble('safe-contacts', 'safeContacts', choices.safeContacts),
} as const
