import { z } from 'zod'
import { commitmentLine, commitmentStates } from './commitment.ts'
import { code, day, id, instant, listOf } from './common.ts'
import { committeeRating, pactRow, pactTexts, pledgeScore, pledgeTerm, signatoryKind } from './pact.ts'

/** What anybody may read of a signatory that consented to be named. */
export const publicSignatory = z.object({
  id,
  kind: signatoryKind,
  /** The organisation, or the person who signed. */
  name: z.string(),
  signerName: z.string(),
  signerCapacity: z.string(),
  signing: z.object({
    id,
    number: z.string(),
    on: day,
    placeName: z.string(),
    venue: z.string(),
    witnessName: z.string(),
    witnessCapacity: z.string(),
  }),
  pact: z.object({ id, name: pactTexts }),
  letterHash: z.string(),
  term: pledgeTerm.nullable().describe('`renewedBy` is told where that signature is named in public too'),
  renews: id.nullable().describe('The earlier signature, where it is named in public too'),
  precepts: z.array(code),
  commitments: z.array(
    z.object({
      id,
      precept: code,
      line: commitmentLine,
      what: z.string(),
      dueOn: day,
      state: commitmentStates,
      overdue: z.boolean(),
      /** Who does it, where it is named in public too and is not the signatory. */
      owner: z.string().nullable(),
      placeName: z.string(),
      evidence: z.number().int(),
    }),
  ),
  rating: committeeRating.nullable(),
  /** What members of the committee said last, without their names. */
  reasons: z.array(z.object({ score: pledgeScore, words: z.string(), on: day })),
})
export type PublicSignatory = z.infer<typeof publicSignatory>

const publicPactRow = pactRow.omit({ keeps: true })
export type PublicPactRow = z.infer<typeof publicPactRow>
export const publicPactList = listOf(publicPactRow)

export const publicPact = listOf(publicSignatory).extend({
  /** The pact asked for, or the newest in force; null before one was entered. */
  pact: publicPactRow.nullable(),
  /** Institutions that did not consent to be named. */
  unnamed: z.number().int(),
  /** At least so many people who did not consent, in steps of eleven; 0 where they are fewer, or none. */
  unnamedPeople: z.number().int(),
})
export type PublicPact = z.infer<typeof publicPact>

export const publicSigning = z.object({
  id,
  number: z.string(),
  title: z.string(),
  on: day,
  placeName: z.string(),
  venue: z.string(),
  witnessName: z.string(),
  witnessCapacity: z.string(),
  publishedAt: instant,
  pact: publicPactRow,
  signatories: z.array(publicSignatory),
  unnamed: z.number().int().describe('Institutions that did not consent to be named'),
})
export type PublicSigning = z.infer<typeof publicSigning>
