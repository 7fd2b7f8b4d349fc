import { packToken } from '../../../../interchange/badges/index.ts'
import { competencies } from '../../../../vocabulary/words/index.ts'
import { drawQr } from '../../../parties/access/index.ts'
import type { Work } from '../../../platform/database/index.ts'
import type { Block, Document } from '../../../platform/documents/index.ts'
import { Problem } from '../../../platform/problem.ts'
import { type CertificateRecord, getCertificate } from '../certificate-store.ts'
import { opensNow } from '../opens-now.ts'
import { type CertificateDocumentWords, certificateDocumentWords } from './certificate-words.ts'

interface Wish {
  readonly id: string
  readonly language: 'es' | 'fr' | 'en'
  /** Written on the sheet and kept nowhere. */
  readonly name: string
  /** Where this installation is reached: the page that verifies lies there. */
  readonly origin: string
  readonly demo: boolean
}

/** @throws Problem move-not-allowed for one that was never issued */
export async function openCertificateDocument(work: Work, wish: Wish): Promise<Document> {
  const certificate = await getCertificate(work, wish.id)
  const { credential, valid_from: from, valid_until: until } = certificate
  if (credential === null || from === null || until === null)
    throw Problem.of('move-not-allowed', '/state', certificate.state)
  const words = certificateDocumentWords[wish.language]
  const address = `${wish.origin}/certificado/`
  const day = new Intl.DateTimeFormat(wish.language, { dateStyle: 'long', timeZone: 'UTC' })
  const facts: (readonly [string, string])[] = [
    ...(wish.name === '' ? [] : [[words.holder, wish.name] as const]),
    ...saidOf(certificate, wish.language, words),
    [words.opens, await opensOf(work, certificate, { language: wish.language, words })],
    [words.basis, words.bases[certificate.basis_kind]],
    [words.validFrom, day.format(from)],
    [words.validUntil, day.format(until)],
    [words.pseudonym, certificate.subject_ref],
  ]
  const link = `${address}#${packToken(credential)}`
  const blocks: Block[] = [
    { kind: 'facts', rows: facts },
    { kind: 'heading', text: words.verify },
    { kind: 'paragraph', text: words.verifyLead(address) },
    ...(wish.name === '' ? [] : [{ kind: 'paragraph' as const, text: words.nameNote }]),
  ]
  return {
    language: wish.language,
    title: words.title,
    lead: certificate.kind === 'founding' ? [words.founding] : [],
    blocks,
    code: { ...drawQr(link), alt: words.verify, link },
    footer: 'Vigía',
    watermark: wish.demo ? words.demo : null,
    pageOf: words.pageOf,
    createdAt: work.now,
  }
}

function saidOf(
  { competency, level }: CertificateRecord,
  language: Wish['language'],
  words: CertificateDocumentWords,
): (readonly [string, string])[] {
  if (competency === null || level === null) return []
  const entry = competencies.entries.find(({ code }) => code === competency)
  return [
    [words.competency, entry?.[language] ?? competency],
    [words.level, words.levels[level - 1] ?? String(level)],
  ]
}

async function opensOf(
  work: Work,
  certificate: CertificateRecord,
  { language, words }: { readonly language: string; readonly words: CertificateDocumentWords },
): Promise<string> {
  const opens = await opensNow(work, certificate)
  if (opens.length === 0) return words.opensNothing
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  return list.format(opens.map((permission) => words.permissions[permission]))
}
