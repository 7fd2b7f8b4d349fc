import '../widgets/base/index.css'
import './field.css'
import { loadFieldWords } from '../wording/field/index.ts'
import { chooseLanguage } from '../wording/index.ts'
import { useRecordings } from './audio/index.ts'
import { recordedFiles } from './audio/recorded-files.ts'
import { draftStorage, emptyDraft } from './draft/index.ts'
import { FieldPage } from './field-page.ts'
import { intakeOver } from './intake/index.ts'
import { cameBack } from './leave.ts'
import { neutralPage } from './screens/index.ts'

const storage = draftStorage(() => sessionStorage)
const isEmpty = JSON.stringify(storage.read()) === JSON.stringify(emptyDraft)

// After a quick exit the back button must not bring the page again.
if (isEmpty && cameBack()) location.replace(neutralPage)
else void open()

async function open(): Promise<void> {
  const page = document.getElementById('page')
  if (!page) return
  useRecordings(recordedFiles)
  const words = await loadFieldWords(chooseLanguage([document.documentElement.lang]))
  new FieldPage(
    {
      page,
      storage,
      intake: intakeOver((url, options) => fetch(url, options)),
      now: () => new Date(),
      random: (bytes) => crypto.getRandomValues(bytes),
      secure: isSecureContext,
    },
    words,
  ).start()
}
