import type { Step } from '../conversation.ts'
import { dangerStep } from './danger-step.ts'
import { noteCheckStep, noteStep } from './note-steps.ts'
import { codesStep, groupStep, moreStep } from './noticed-steps.ts'
import { changeStep, hurryStep, reviewStep } from './review-steps.ts'
import type { StepDefinition } from './step.ts'
import { otherDateStep, whenStep } from './when-steps.ts'
import { departmentStep, municipalityStep, offeredStep } from './where-steps.ts'
import {
  authorityStep,
  childrenStep,
  exposedStep,
  knownHowStep,
  placeKindStep,
  stillHappeningStep,
} from './who-steps.ts'

export { type Asked, type Effect, lines, type Reading } from './step.ts'

/** Every question, by its name. */
export const steps: Readonly<Record<Step, StepDefinition>> = {
  danger: dangerStep,
  group: groupStep,
  codes: codesStep,
  more: moreStep,
  department: departmentStep,
  municipality: municipalityStep,
  offered: offeredStep,
  'place-kind': placeKindStep,
  when: whenStep,
  'other-date': otherDateStep,
  'still-happening': stillHappeningStep,
  'known-how': knownHowStep,
  children: childrenStep,
  exposed: exposedStep,
  authority: authorityStep,
  hurry: hurryStep,
  note: noteStep,
  'note-check': noteCheckStep,
  review: reviewStep,
  change: changeStep,
}
