import {
  analyseItems,
  gainOfMeans,
  type Mark,
  markSheet,
  meanOf,
  meanOfChanges,
  meanOfGains,
  measured,
  type Pair,
  passShare,
  signedRankTest,
  signTest,
} from '../../../deliberation/index.ts'
import type { KitContent } from '../../../vocabulary/wire/kit.ts'
import type { Learnt } from '../../../vocabulary/wire/training.ts'

/** One participant’s two sheets, without the participant. */
export interface SheetPair {
  readonly pre: readonly number[] | null
  readonly post: readonly number[] | null
}

/** What was learnt, over those who answered both before and after; who answered one only is counted and left out. */
export function whatWasLearnt(content: KitContent, sheets: readonly SheetPair[]): Learnt {
  const matched = sheets.flatMap(({ pre, post }) =>
    pre && post ? [{ pre: markSheet(content.questions, pre), post: markSheet(content.questions, post) }] : [],
  )
  const pairs = matched.map(({ pre, post }) => ({ pre: pre.share, post: post.share }))
  const analysis = analyseItems(matched.map(({ post }) => post.isRight))
  return {
    pairs: pairs.length,
    onlyPre: sheets.filter(({ pre, post }) => pre && !post).length,
    onlyPost: sheets.filter(({ pre, post }) => !pre && post).length,
    preShare: meanShare(pairs, 'pre'),
    postShare: meanShare(pairs, 'post'),
    meanOfGains: meanOfGains(pairs),
    gainOfMeans: gainOfMeans(pairs),
    meanOfChanges: meanOfChanges(pairs),
    sign: signTest(pairs),
    signedRank: signedRankTest(pairs),
    competencies: matched.length === 0 ? [] : byCompetency(content, matched),
    descriptive: analysis.reading === 'descriptive',
    reliability: analysis.reliability,
    items: matched.length === 0 ? [] : itemsOf(content, matched),
  }
}

interface Matched {
  readonly pre: Mark
  readonly post: Mark
}

const meanShare = (pairs: readonly Pair[], of: keyof Pair): Learnt['preShare'] =>
  pairs.length === 0
    ? { kind: 'cannot-tell', reason: 'no-pairs' }
    : measured(meanOf(pairs.map((pair) => pair[of])))

function byCompetency(content: KitContent, matched: readonly Matched[]): Learnt['competencies'] {
  const codes = [...new Set(content.questions.map(({ competency }) => competency))].sort(byNumber)
  return codes.map((competency) => {
    const places = content.questions.flatMap((question, at) =>
      question.competency === competency ? [at] : [],
    )
    const shareOf = (mark: Mark) => places.filter((at) => mark.isRight[at]).length / places.length
    const pairs = matched.map(({ pre, post }) => ({ pre: shareOf(pre), post: shareOf(post) }))
    return {
      competency,
      questions: places.length,
      preShare: meanOf(pairs.map(({ pre }) => pre)),
      postShare: meanOf(pairs.map(({ post }) => post)),
      gain: gainOfMeans(pairs),
    }
  })
}

/** c2 before c10. */
const byNumber = (a: string, b: string): number => Number(a.slice(1)) - Number(b.slice(1))

function itemsOf(content: KitContent, matched: readonly Matched[]): Learnt['items'] {
  const { items } = analyseItems(matched.map(({ post }) => post.isRight))
  return content.questions.flatMap(({ competency, safety, asks }, at) => {
    const figures = items[at]
    if (!figures) return []
    const shareAt = (of: keyof Matched) =>
      matched.filter((one) => one[of].isRight[at]).length / matched.length
    const postShare = shareAt('post')
    return [
      {
        number: at + 1,
        competency,
        safety,
        asks,
        preShare: shareAt('pre'),
        postShare,
        discrimination: figures.discrimination,
        itemRest: figures.itemRest,
        // Where safety hangs on it, one person who has it wrong is one too many.
        teachAgain: safety ? postShare < 1 : postShare < passShare,
      },
    ]
  })
}
