import type { FrameworkContent } from '../../../../vocabulary/wire/framework.ts'
import { type Competency, competencies } from '../../../../vocabulary/words/index.ts'
import { descriptorsEn } from './descriptors.en.ts'
import { descriptorsEs } from './descriptors.es.ts'
import { descriptorsFr } from './descriptors.fr.ts'
import { shippedRequired } from './required-levels.ts'

interface ShippedFramework {
  readonly id: string
  readonly version: string
  readonly content: FrameworkContent
}

const text = (competency: Competency, at: number) => ({
  es: descriptorsEs[competency][at] ?? '',
  fr: descriptorsFr[competency][at] ?? '',
  en: descriptorsEn[competency][at] ?? '',
})

/** What comes with the product, as a draft to validate. A version that was once shipped stays as it is. */
export const shippedFramework: ShippedFramework = {
  id: '7c2e9a14-5b3d-4f60-8e17-202600010001',
  version: '2026.1',
  content: Object.fromEntries(
    competencies.entries.map(({ code }) => [
      code,
      {
        required: shippedRequired(code),
        levels: [0, 3, 6, 9].map((at) => ({
          knowledge: text(code, at),
          skill: text(code, at + 1),
          attitude: text(code, at + 2),
        })),
      },
    ]),
  ),
}
