import type {
  PledgeDraft,
  SignatoryDraft,
  SigningDetail,
  SigningDraft,
} from '../../../vocabulary/wire/pact.ts'

/** A signing as the form holds it: texts, with nothing chosen as an empty one; times as the fields give them. */
export interface SigningForm {
  title: string
  placeId: string
  venue: string
  language: 'es' | 'fr' | 'en'
  starts: string
  ends: string
  listed: boolean
  pactId: string
  witnessName: string
  witnessCapacity: string
  witnessId: string
  signatories: SignatoryForm[]
}

export interface SignatoryForm {
  id: string
  kind: SignatoryDraft['kind']
  personId: string
  renews: string
  organizationId: string
  signerName: string
  signerCapacity: string
  precepts: string[]
  publishesName: boolean
  pledges: PledgeForm[]
}

export interface PledgeForm {
  id: string
  precept: string
  line: string
  what: string
  dueOn: string
  evidenceRequired: string
  organizationId: string
  territoryId: string
}

/** An instant as a field of date and time shows it, where the person is. */
export function localTime(instant: Date): string {
  const local = new Date(instant.getTime() - instant.getTimezoneOffset() * 60_000)
  return local.toISOString().slice(0, 16)
}

export const emptyPledge = (id: string, territoryId: string): PledgeForm => ({
  id,
  precept: '',
  line: '',
  what: '',
  dueOn: '',
  evidenceRequired: '',
  organizationId: '',
  territoryId,
})

export const emptySignatory = (id: string): SignatoryForm => ({
  id,
  kind: 'institution',
  personId: '',
  renews: '',
  organizationId: '',
  signerName: '',
  signerCapacity: '',
  precepts: [],
  publishesName: false,
  pledges: [],
})

export function emptySigning(language: SigningForm['language']): SigningForm {
  return {
    title: '',
    placeId: '',
    venue: '',
    language,
    starts: '',
    ends: '',
    listed: true,
    pactId: '',
    witnessName: '',
    witnessCapacity: '',
    witnessId: '',
    signatories: [],
  }
}

/** What was saved, to be edited. */
export function formOf(signing: SigningDetail): SigningForm {
  const { meeting, witness } = signing
  return {
    title: meeting.title,
    placeId: meeting.placeId,
    venue: meeting.venue,
    language: meeting.language,
    starts: localTime(new Date(meeting.startsAt)),
    ends: localTime(new Date(meeting.endsAt)),
    listed: meeting.listed,
    pactId: signing.pact.id,
    witnessName: witness.name,
    witnessCapacity: witness.capacity,
    witnessId: witness.personId ?? '',
    signatories: signing.signatories.map((one) => ({
      id: one.id,
      kind: one.kind,
      personId: one.personId ?? '',
      renews: one.renews?.id ?? '',
      organizationId: one.organization.id,
      signerName: one.signerName,
      signerCapacity: one.signerCapacity,
      precepts: one.progress.map(({ precept }) => precept),
      publishesName: one.publishesName,
      pledges: one.pledges.map((pledge) => ({
        id: pledge.id,
        precept: pledge.precept,
        line: pledge.line ?? '',
        what: pledge.what,
        dueOn: pledge.dueOn ?? '',
        evidenceRequired: pledge.evidenceRequired,
        organizationId:
          pledge.organization?.id === one.organization.id ? '' : (pledge.organization?.id ?? ''),
        territoryId: pledge.territoryId,
      })),
    })),
  }
}

/** Another signing in which one of these signatories renews what was signed: same pact, same precepts, new commitments. */
export function renewalOf(
  signing: SigningDetail,
  of: { readonly signatoryId: string; readonly id: string },
): SigningForm {
  const form = formOf(signing)
  const old = form.signatories.find((one) => one.id === of.signatoryId)
  const signatories = old === undefined ? [] : [{ ...old, id: of.id, renews: old.id, pledges: [] }]
  return {
    ...form,
    title: '',
    starts: '',
    ends: '',
    witnessId: '',
    witnessName: '',
    witnessCapacity: '',
    signatories,
  }
}

/** Whether it can be saved: what a letter needs before it is signed is asked for later. */
export const isSaveable = (form: SigningForm): boolean =>
  form.pactId !== '' &&
  form.placeId !== '' &&
  form.starts !== '' &&
  form.starts < form.ends &&
  form.title.trim().length >= 3 &&
  form.witnessName.trim().length >= 2 &&
  form.witnessCapacity.trim().length >= 2 &&
  form.signatories.every(isNamed)

const isNamed = (one: SignatoryForm): boolean =>
  one.organizationId !== '' &&
  one.signerName.trim().length >= 2 &&
  one.signerCapacity.trim().length >= 2 &&
  one.pledges.every((pledge) => pledge.territoryId !== '' && one.precepts.includes(pledge.precept))

/** @param form one that `isSaveable` accepts */
export function toDraft(form: SigningForm): SigningDraft {
  return {
    title: form.title,
    placeId: form.placeId,
    venue: form.venue,
    language: form.language,
    startsAt: new Date(form.starts).toISOString(),
    endsAt: new Date(form.ends).toISOString(),
    listed: form.listed,
    utcOffsetMinutes: -new Date(form.starts).getTimezoneOffset(),
    pactId: form.pactId,
    witnessName: form.witnessName,
    witnessCapacity: form.witnessCapacity,
    witnessId: orNull(form.witnessId),
    signatories: form.signatories.map(toSignatory),
  }
}

const orNull = (text: string): string | null => (text === '' ? null : text)

const toSignatory = (one: SignatoryForm): SignatoryDraft => ({
  ...one,
  personId: one.kind === 'person' ? orNull(one.personId) : null,
  renews: orNull(one.renews),
  pledges: one.pledges.map(
    (pledge): PledgeDraft => ({
      ...pledge,
      line: pledge.line === 'prevention' || pledge.line === 'protection' ? pledge.line : null,
      dueOn: orNull(pledge.dueOn),
      organizationId: orNull(pledge.organizationId),
    }),
  ),
})
