import {
  contactPreferences,
  exposedGroups,
  yesNoUnknown,
} from '../../../vocabulary/words/codes/field-choices.ts'
import {
  authorityInvolved,
  childrenInvolved,
  type Draft,
  emptyDraft,
  impliesAuthority,
} from '../draft/index.ts'
import { choiceList } from '../parts/index.ts'
import { h } from '../view/index.ts'
import { stepScreen } from './step-screen.ts'
import type { Screen, Visit } from './visit.ts'

/** Step 5: whom to protect, and from whom the report must be kept. Nothing here must be answered. */
export function whoScreen(visit: Visit): Screen {
  const { who } = visit.words.texts
  const { choices } = visit.words
  const answers = yesNoUnknown.map((value) => ({ value, label: choices.yesNoUnknown[value] }))
  return stepScreen(visit, {
    step: 5,
    title: who.title,
    content: () => [
      choiceList({
        name: 'exposedGroups',
        legend: who.exposed,
        hint: who.exposedHint,
        several: true,
        choices: exposedGroups.map((value) => ({ value, label: choices.exposedGroups[value] })),
        chosen: visit.draft.exposedGroups,
      }),
      choiceList({
        name: 'children',
        legend: who.children,
        choices: answers,
        chosen: [childrenInvolved(visit.draft)],
        short: 'words',
      }),
      impliesAuthority(visit.draft)
        ? h('p', { class: 'note' }, [who.authorityImplied])
        : choiceList({
            name: 'authority',
            legend: who.authority,
            hint: who.authorityHint,
            choices: answers,
            chosen: [authorityInvolved(visit.draft)],
            short: 'words',
          }),
      choiceList({
        name: 'contactPreference',
        legend: who.contact,
        choices: contactPreferences.map((value) => ({ value, label: choices.contactPreferences[value] })),
        chosen: [visit.draft.contactPreference],
      }),
    ],
    read: readWho,
  })
}

function readWho(answers: FormData): Partial<Draft> {
  const authority = yesNoUnknown.find((value) => value === answers.get('authority'))
  return {
    exposedGroups: exposedGroups.filter((group) => answers.getAll('exposedGroups').includes(group)),
    children: yesNoUnknown.find((value) => value === answers.get('children')) ?? null,
    ...(authority ? { authority } : {}),
    contactPreference:
      contactPreferences.find((value) => value === answers.get('contactPreference')) ??
      emptyDraft.contactPreference,
  }
}
