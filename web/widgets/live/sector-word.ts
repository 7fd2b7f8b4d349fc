import { wordOf } from '../../../vocabulary/words/catalogues/catalogue.ts'
import { declaredSectors } from '../../../vocabulary/words/catalogues/meeting-catalogues.ts'
import type { Language } from '../../wording/index.ts'
import { liveWords } from '../../wording/live/index.ts'
import { wordInForce } from '../words-in-force.ts'

/** What a group is called; null are those who may not stand alone, and those who declared nothing. A sector that the country
 * added, or calls otherwise, has its own words. */
export const sectorWord = (sector: string | null, language: Language): string =>
  sector === null
    ? liveWords[language].others
    : (wordInForce(declaredSectors.id, sector, language) ?? wordOf(declaredSectors, sector, language))
