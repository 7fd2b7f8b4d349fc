import { describe, expect, test } from 'vitest'
import { alertListQuery } from '../wire/alert.ts'
import { commitmentListQuery } from '../wire/commitment.ts'
import { findingListQuery } from '../wire/detection.ts'
import { proposalListQuery } from '../wire/proposal.ts'
import { referralListQuery } from '../wire/referral.ts'

import { signalListQuery } from '../wire/signal.ts'
import { situationListQuery } from '../wire/situation.ts'
import { workshopListQuery } from '../wire/workshop.ts'
import * as views from './list-views.ts'
import * as cycles from './moves/index.ts'

type Views = Readonly<Record<string, readonly string[]>>

// What nobody answered is computed, and has a view of its own.
const keptRecommendations = cycles.statesOf(cycles.recommendationMoves).filter((one) => one !== 'unanswered')

describe.each<[string, Views, readonly string[]]>([
  ['signals', views.signalViews, cycles.statesOf(cycles.signalMoves)],
  ['situations', views.situationViews, cycles.statesOf(cycles.situationMoves)],
  ['findings', views.findingViews, cycles.statesOf(cycles.findingMoves)],
  ['alerts', views.alertViews, cycles.statesOf(cycles.alertMoves)],
  ['recommendations', views.commitmentViews, keptRecommendations],
  ['proposals', views.proposalViews, cycles.statesOf(cycles.proposalMoves)],
  ['referrals', views.referralViews, cycles.statesOf(cycles.referralMoves)],
  ['workshops', views.workshopViews, cycles.statesOf(cycles.workshopMoves)],
])('the list of %s', (_name, table, states) => {
  test('has a view for every state of the life cycle, and none for a state that is not of it', () => {
    expect([...new Set(Object.values(table).flat())].sort()).toEqual([...states].sort())
  })

  test('names no state twice in a view', () => {
    for (const shown of Object.values(table)) expect(new Set(shown).size).toBe(shown.length)
  })
})

test('what has no time left to be answered has a view of its own', () => {
  expect(Object.keys(views.commitmentViews)).toContain('unanswered')
})

test('the wire knows the views of the lists, and no other', () => {
  const accepted = (table: Views, parse: (view: string) => boolean) =>
    expect(Object.keys(table).map((view) => [view, parse(view)])).toEqual(
      Object.keys(table).map((view) => [view, true]),
    )
  const byView = [
    [views.signalViews, signalListQuery],
    [views.alertViews, alertListQuery],
    [views.commitmentViews, commitmentListQuery],
    [views.proposalViews, proposalListQuery],
    [views.referralViews, referralListQuery],
    [views.workshopViews, workshopListQuery],
  ] as const
  for (const [table, query] of byView) {
    accepted(table, (view) => query.safeParse({ view }).success)
    expect([...query.shape.view.unwrap().options].sort()).toEqual(Object.keys(table).sort())
  }
  accepted(views.situationViews, (state) => situationListQuery.safeParse({ state }).success)
  accepted(views.findingViews, (state) => findingListQuery.safeParse({ state }).success)
})
