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
import { stayWithoutNetwork } from './stay.ts'
import { trueClock } from './true-clock.ts'

const storage = draftStorage(
  () => sessionStorage,
  () => Date.now(),
)
const isEmpty = JSON.stringify(storage.read()) === JSON.stringify(emptyDraft)

const clock = trueClock(() => Date.now(), 'caches' in globalThis ? globalThis.caches : undefined)

// After a quick exit the back button must not bring the page again.
if (isEmpty && cameBack()) location.replace(neutralPage)
else void open()

async function open(): Promise<void> {
  const page = document.getElementById('page')
  if (!page) return
  useRecordings(recordedFiles)
  await clock.recall().catch(() => undefined)
  const words = await loadFieldWords(chooseLanguage([document.documentElement.lang]))
  new FieldPage(
    {
      page,
      storage,
      intake: intakeOver(async (url, options) => {
        const reply = await fetch(url, options)
        clock.hear(reply)
        return reply
      }),
      now: () => clock.now(),
      random: (bytes) => crypto.getRandomValues(bytes),
      secure: isSecureContext,
    },
    words,
  ).start()
  await stayWithoutNetwork(window).catch(() => undefined)
}
