import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import {
  type FormChoice,
  type SignalFormSource,
  signalForm,
  writeXForm,
} from '../../../interchange/xform/index.ts'
import { signalTextsEn } from '../../../vocabulary/words/codes/signal-codes.en.ts'
import { signalTextsEs } from '../../../vocabulary/words/codes/signal-codes.es.ts'
import { signalTextsFr } from '../../../vocabulary/words/codes/signal-codes.fr.ts'
import {
  type Catalogue,
  codesOf,
  type EditionEntry,
  fieldCatalogues,
  firstEditions,
  isSignalCode,
  type SignalGroup,
  signalCodes,
  signalGroups,
} from '../../../vocabulary/words/index.ts'
import { entriesInForce } from '../../parties/catalogue/index.ts'
import { listShownContacts } from '../../parties/directory/index.ts'
import { viewIntakePlaces } from '../../parties/place/index.ts'
import type { Work } from '../../platform/database/index.ts'

export interface CurrentForm {
  readonly version: string
  readonly xml: string
  /** MD5 in hexadecimal: what the protocol names a file's content by. It protects nothing. */
  readonly md5: string
}

/**
 * The signal form of this moment, with a version that follows from what it says: the words in force, the places, and the
 * numbers to call.
 *
 * @throws Problem set-up-needed while no country has been loaded
 */
export async function getCurrentForm(work: Work): Promise<CurrentForm> {
  const source = await gatherSource(work)
  const unnamed = writeXForm(signalForm(source, ''))
  const version = `v${createHash('sha256').update(unnamed).digest('hex').slice(0, 16)}`
  const xml = writeXForm(signalForm(source, version))
  await sql`select warning.note_form_version(${version})`.execute(work.tx)
  return { version, xml, md5: createHash('md5').update(xml).digest('hex') }
}

/** Whether this version was given out, now or earlier: a telephone may have been without a network for long. */
export async function isFormVersion(work: Work, version: string): Promise<boolean> {
  const found = await sql<{ known: boolean }>`select warning.is_form_version(${version}) as known`.execute(
    work.tx,
  )
  return found.rows[0]?.known === true
}

async function gatherSource(work: Work): Promise<SignalFormSource> {
  const { country, departments } = await viewIntakePlaces(work)
  const contacts = await listShownContacts(work, country.id)
  const offered = async (catalogue: Catalogue) => await offeredChoices(work, catalogue)
  const signals = firstEditions.get('signal-codes')
  return {
    groups: groupTexts(),
    codes: signals === undefined ? [] : (await offered(signals)).flatMap(withGroup),
    placeKinds: await offered(fieldCatalogues.placeKinds),
    exposedGroups: await offered(fieldCatalogues.exposedGroups),
    periodKinds: await offered(fieldCatalogues.periodKinds),
    knownHow: await offered(fieldCatalogues.knownHow),
    yesNoUnknown: await offered(fieldCatalogues.yesNoUnknown),
    departments,
    numbers: contacts
      .filter(({ kind, status }) => kind === 'emergency' && status === 'confirmed')
      .map(({ name, number }) => ({ name, number })),
  }
}

/** What may be chosen now. A code that the programme added is left out where only those that shipped are taken in. */
async function offeredChoices(work: Work, catalogue: Catalogue): Promise<FormChoice[]> {
  const taken = new Set(codesOf(catalogue))
  const entries = await entriesInForce(work, catalogue)
  return entries.filter(({ code, retired }) => !retired && taken.has(code)).map(toChoice)
}

const toChoice = ({ code, es, fr, en }: EditionEntry): FormChoice => ({
  value: code,
  label: { es, fr: fr || es, en: en || es },
})

const withGroup = (choice: FormChoice) =>
  isSignalCode(choice.value) ? [{ ...choice, group: signalCodes[choice.value].group }] : []

function groupTexts(): SignalFormSource['groups'] {
  const textOf = (group: SignalGroup) => ({
    es: signalTextsEs.groups[group],
    fr: signalTextsFr.groups[group],
    en: signalTextsEn.groups[group],
  })
  return Object.fromEntries(signalGroups.map((group) => [group, textOf(group)])) as SignalFormSource['groups']
}
