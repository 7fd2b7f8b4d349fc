import { z } from 'zod'
import { commitmentLine, commitmentRow, organizationName } from './commitment.ts'
import {
  code,
  day,
  id,
  inLanguages,
  instant,
  language,
  listOf,
  page,
  placeId,
  territoryFilter,
} from './common.ts'
import { meetingPlan, meetingRow } from './meeting.ts'

/** A pact that a country takes part in: its text and its precepts. Another text is another pact. */
export const newPact = z.strictObject({
  placeId,
  name: inLanguages(120),
  text: inLanguages(4000),
  precepts: z.array(code).min(1).max(40).describe('Codes of the catalogue `pact-precepts`'),
  joinedOn: day.describe('When the country joined'),
  source: z.string().trim().min(3).max(300).describe('Where it can be read that the country joined'),
  validFrom: day,
  termMonths: z.number().int().min(1).max(120).default(24).describe('How long a signature holds'),
  emblem: z
    .strictObject({
      es: z.string().trim().max(200),
      fr: z.string().trim().max(200).default(''),
      en: z.string().trim().max(200).default(''),
    })
    .default({ es: '', fr: '', en: '' })
    .describe(
      'What the signatory may place in the room that the letter leaves, and who grants it; none where empty',
    ),
})
export type NewPact = z.output<typeof newPact>
export const pactEnd = z.strictObject({ validTo: day })

export const pactTexts = z.object({ es: z.string(), fr: z.string(), en: z.string() })
export const pactRow = z.object({
  id,
  placeId,
  placeName: z.string(),
  name: pactTexts,
  text: pactTexts,
  precepts: z.array(code),
  edition: z.string().describe('The edition of the catalogue that the precepts are of'),
  joinedOn: day,
  source: z.string(),
  validFrom: day,
  validTo: day.nullable(),
  termMonths: z.number().int(),
  emblem: pactTexts,
  /** Institutions that signed before their witness, as far as the asker may see; people are not counted. */
  institutions: z.number().int(),
  /** Whether the asker may end it. */
  keeps: z.boolean(),
})
export type PactRow = z.infer<typeof pactRow>
export const pactListQuery = z.strictObject(page)
export const pactList = listOf(pactRow)

export const signatoryKind = z.enum(['institution', 'person'])

/** What a signatory undertakes: empty parts are allowed until it is signed. */
export const pledgeDraft = z.strictObject({
  id,
  precept: code,
  line: commitmentLine.nullable().default(null),
  what: z.string().trim().max(500).default(''),
  dueOn: day.nullable().default(null),
  evidenceRequired: z.string().trim().max(500).default(''),
  organizationId: id.nullable().default(null).describe('Who does it locally; the signatory unless told'),
  territoryId: placeId,
})
export type PledgeDraft = z.output<typeof pledgeDraft>

export const signatoryDraft = z.strictObject({
  id,
  kind: signatoryKind.default('institution'),
  organizationId: id.describe(
    'Who signs; of a person, the organisation that accompanies what the person undertakes',
  ),
  personId: id.nullable().default(null).describe('The account of a person who signs, where there is one'),
  renews: id.nullable().default(null).describe('The earlier signature that this one renews'),
  signerName: z.string().trim().min(2).max(120),
  signerCapacity: z.string().trim().min(2).max(160).describe('In which function the person signs'),
  precepts: z.array(code).max(40).default([]),
  publishesName: z.boolean().default(false).describe('Consent to be named in public'),
  pledges: z.array(pledgeDraft).max(20).default([]),
})
export type SignatoryDraft = z.output<typeof signatoryDraft>

/** A signing as a whole: what is sent replaces what was there. */
export const signingDraft = z.strictObject({
  ...meetingPlan.shape,
  pactId: id,
  witnessName: z.string().trim().min(2).max(120),
  witnessCapacity: z.string().trim().min(2).max(160),
  witnessId: id.nullable().default(null).describe('The account of the witness; null for paper'),
  signatories: z.array(signatoryDraft).max(40).default([]),
})
export type SigningDraft = z.output<typeof signingDraft>

export const signedSheet = z.strictObject({
  sheetReference: z.string().trim().min(3).max(300).describe('Where the signed sheet lies'),
})

export const signingState = z.enum(['draft', 'signed', 'witnessed', 'published'])
export const pledgeScore = z.enum(['no-evidence', 'not-started', 'limited', 'substantial', 'complete'])

export const newRating = z.strictObject({
  score: pledgeScore.describe('A code of the catalogue `pledge-scores`'),
  words: z.string().trim().min(3).max(1000),
})
export type NewRating = z.output<typeof newRating>

export const ratingRow = z.object({
  id,
  score: pledgeScore,
  words: z.string(),
  ratedAt: instant,
  ratedBy: z.string(),
})
export type RatingRow = z.infer<typeof ratingRow>

/** What the committee holds: the middle of what each of its members said last; of two, the more cautious. */
export const committeeRating = z.object({
  score: pledgeScore,
  members: z.number().int(),
  lowest: pledgeScore,
  highest: pledgeScore,
  on: day.describe('When the last of them was given'),
})
export type CommitteeRating = z.infer<typeof committeeRating>

/** How long a signature holds; null before the testimony. */
export const pledgeTerm = z.object({
  lapsesOn: day,
  state: z.enum(['running', 'renewed', 'lapsed']),
  renewedBy: id.nullable(),
})
export type PledgeTerm = z.infer<typeof pledgeTerm>

/** How far one precept has come, from its commitments. */
export const preceptProgress = z.object({
  precept: code,
  commitments: z.number().int(),
  /** Commitments that somebody else verified as done. */
  verified: z.number().int(),
  overdue: z.number().int(),
  evidence: z.number().int().describe('Pieces of evidence shown so far'),
})
export type PreceptProgress = z.infer<typeof preceptProgress>

export const signatoryRow = z.object({
  id,
  /** The number of its letter, for instance PC-2026-001/2. */
  letter: z.string(),
  kind: signatoryKind,
  /** Who signed; of a person, who accompanies. */
  organization: organizationName,
  personId: id.nullable(),
  signerName: z.string(),
  signerCapacity: z.string(),
  publishesName: z.boolean(),
  signing: z.object({
    id,
    title: z.string(),
    placeName: z.string(),
    on: day,
    state: signingState,
  }),
  pact: z.object({ id, name: pactTexts }),
  term: pledgeTerm.nullable(),
  /** The earlier signature that this one renews. */
  renews: z.object({ id, signingId: id, letter: z.string() }).nullable(),
  progress: z.array(preceptProgress),
  rating: committeeRating.nullable(),
  /** Whether the asker may rate it. */
  mayRate: z.boolean(),
})
export type SignatoryRow = z.infer<typeof signatoryRow>

export const signatoryListQuery = z.strictObject({
  ...page,
  search: z.string().trim().max(80).optional().describe('A part of the organisation’s name'),
  precept: code.optional(),
  pact: id.optional(),
  term: z.enum(['running', 'ending', 'lapsed']).optional().describe('`ending`: within ninety days'),
  ...territoryFilter,
})
export const signatoryList = listOf(signatoryRow)

export const signingRow = z.object({
  id,
  number: z.string(),
  state: signingState,
  title: z.string(),
  placeName: z.string(),
  on: day,
  pactName: pactTexts,
  witnessName: z.string(),
  witnessCapacity: z.string(),
  signatories: z.number().int(),
  /** The asker is its witness and has not confirmed it yet. */
  waitsForMe: z.boolean(),
})
export type SigningRow = z.infer<typeof signingRow>
export const signingListQuery = z.strictObject({
  ...page,
  view: z.enum(['all', 'open', 'witnessed']).default('all'),
  ...territoryFilter,
})
export const signingList = listOf(signingRow)

export const pledgeRow = commitmentRow.extend({ precept: code })
export const signatoryDetail = signatoryRow.extend({
  letterHash: z.string().describe('SHA-256 of what the letter says; fixed from the signature on'),
  pledges: z.array(pledgeRow),
  ratings: z.array(ratingRow).describe('The latest first'),
})
export type SignatoryDetail = z.infer<typeof signatoryDetail>

export const signingDetail = z.object({
  id,
  number: z.string(),
  state: signingState,
  meeting: meetingRow,
  pact: pactRow,
  witness: z.object({
    name: z.string(),
    capacity: z.string(),
    personId: id.nullable(),
    isAsker: z.boolean(),
  }),
  sheetReference: z.string(),
  recordedBy: z.array(z.string()),
  signedAt: instant.nullable(),
  witnessedAt: instant.nullable(),
  publishedAt: instant.nullable(),
  signatories: z.array(signatoryDetail),
  /** The states it may move to, for the person who asks. */
  moves: z.array(signingState),
  /** Whether the asker may write the draft. */
  writes: z.boolean(),
})
export type SigningDetail = z.infer<typeof signingDetail>

/** Who may be named as a witness with an account. */
export const witnessList = listOf(z.object({ id, name: z.string() }))
export const witnessListQuery = z.strictObject(page)
export const letterQuery = z.strictObject({ language: language.default('es') })
