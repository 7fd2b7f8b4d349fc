export { stories } from './stories.ts'
export type { AlertEnd, Fate, Story } from './story.ts'
export { tellStory } from './tell-story.ts'
