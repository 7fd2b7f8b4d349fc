/** What a kit says in one language; whoever translates it changes these files alone. */
export interface SessionText {
  readonly title: string
  readonly objective: string
  readonly method: string
  readonly materials: string
}

export interface QuestionText {
  readonly asks: string
  readonly options: readonly [string, string, string, string]
  readonly why: string
}

export interface CaseText {
  readonly title: string
  readonly story: string
  readonly asks: readonly string[]
  readonly good: readonly string[]
}

interface CriterionText {
  readonly title: string
  /** What is seen at each level: not done, done with help, done, done and explained. */
  readonly anchors: readonly [string, string, string, string]
}

export interface SimulationText {
  readonly title: string
  readonly story: string
  readonly criteria: readonly CriterionText[]
}

export interface KitTexts {
  readonly title: string
  readonly audience: string
  readonly sessions: readonly SessionText[]
  readonly questions: readonly QuestionText[]
  readonly cases: readonly CaseText[]
  readonly simulations: readonly SimulationText[]
}
