import { z } from 'zod'
import { done, id, idParams } from '../../../vocabulary/wire/common.ts'
import {
  handedIn,
  handedInQuery,
  newTraining,
  paperSheet,
  roomCodes,
  roomSheet,
  roomSheetKept,
  roomTests,
  testMove,
  testParams,
  trainingDocumentQuery,
  trainingList,
  trainingListQuery,
  trainingMeetingMove,
  trainingMove,
  trainingReport,
  trainingResults,
  trainingRow,
} from '../../../vocabulary/wire/training.ts'
import { deedsOf } from '../../commitment/index.ts'
import { CheckInLimit } from '../../parties/meeting/index.ts'
import type { Chance } from '../../platform/chance.ts'
import { printsOf, type Route, route } from '../../platform/http/index.ts'
import type { Clock } from '../../platform/time.ts'
import { internalReaders } from '../internal-readers.ts'
import { moveRecord } from './complete-training.ts'
import { trainingDocument } from './document/index.ts'
import { notePaper, sendSheet } from './keep-sheet.ts'
import { moveTest } from './move-test.ts'
import { moveTraining, planTraining } from './plan-training.ts'
import { openSheets, viewRoomTests } from './room-tests.ts'
import { trainingExports } from './training-export.ts'
import { viewReport, viewResults } from './training-results.ts'
import { listHandedIn, listTrainings, viewTraining } from './training-views.ts'

interface Parts {
  readonly chance: Chance
  readonly clock: Clock
  /** The installation is a demonstration: every page of a document says so. */
  readonly demo?: boolean
}

const tag = 'training'
const deed = deedsOf(tag)
const keepers = ['trainer', 'project-team'] as const
/** A hit and a miss reply after the same time: a code is not found by waiting. */
const roomReplyMs = 150

/** Trainings, their tests, what was learnt, and what a participant does with a code and no account. */
export function trainingRoutes(parts: Parts): Route[] {
  return [
    ...readingRoutes(),
    ...keepingRoutes(parts),
    ...testRoutes(parts),
    ...resultRoutes(parts),
    ...roomRoutes(parts),
  ]
}

function readingRoutes(): Route[] {
  const list = route({
    method: 'GET',
    url: '/api/v1/trainings',
    summary: 'Trainings, the latest first',
    tag,
    permit: internalReaders,
    query: trainingListQuery,
    reply: trainingList,
    handle: async ({ work, query, identity }) => await listTrainings(work, query, identity),
  })
  return [
    list,
    ...trainingExports(list),
    route({
      method: 'GET',
      url: '/api/v1/trainings/:id',
      summary: 'One training with its agenda and the state of its tests',
      tag,
      permit: internalReaders,
      params: idParams,
      reply: trainingRow,
      handle: async ({ work, params, identity }) => await viewTraining(work, params.id, identity),
    }),
    route({
      method: 'GET',
      sessionAlone: true,
      url: '/api/v1/trainings/:id/sheets',
      summary: 'Who has handed in which test, without what was answered',
      tag,
      permit: keepers,
      params: idParams,
      query: handedInQuery,
      reply: handedIn,
      handle: async ({ work, params, query }) => await listHandedIn(work, { id: params.id, ...query }),
    }),
  ]
}

function keepingRoutes(parts: Parts): Route[] {
  return [
    route({
      method: 'POST',
      url: '/api/v1/trainings',
      summary: 'Plans a training from a version of a kit',
      tag,
      permit: keepers,
      body: newTraining,
      reply: z.object({ id }),
      status: 201,
      handle: async ({ work, body }) => ({ id: await planTraining(work, body, parts) }),
    }),
    deed({
      url: '/api/v1/trainings/:id/move',
      summary: 'Opens, holds or cancels the training',
      permit: keepers,
      body: trainingMeetingMove,
      act: async (work, { id, body }) => await moveTraining(work, { id, ...body }),
    }),
    deed({
      url: '/api/v1/trainings/:id/record',
      summary: 'The record is complete, or is taken in hand again',
      permit: keepers,
      body: trainingMove,
      act: async (work, { id, body, mover }) => await moveRecord(work, { id, to: body.to, mover }),
    }),
  ]
}

function testRoutes(parts: Parts): Route[] {
  return [
    route({
      method: 'POST',
      url: '/api/v1/trainings/:id/tests/:moment/move',
      summary: 'Opens a test for the telephones in the room, or closes it',
      tag,
      permit: keepers,
      params: testParams,
      body: testMove,
      reply: done,
      handle: async ({ work, params, body, identity }) => {
        await moveTest(work, { ...params, to: body.to, mover: identity })
        return { done: true as const }
      },
    }),
    route({
      method: 'PUT',
      url: '/api/v1/trainings/:id/tests/:moment/paper',
      summary: 'What a participant answered on paper is typed in',
      tag,
      permit: keepers,
      params: testParams,
      body: paperSheet,
      reply: done,
      handle: async ({ work, params, body }) => {
        await notePaper(work, { ...params, ...body }, parts)
        return { done: true as const }
      },
    }),
  ]
}

function resultRoutes(parts: Parts): Route[] {
  return [
    route({
      method: 'GET',
      sessionAlone: true,
      url: '/api/v1/trainings/:id/results',
      summary: 'What was learnt, on matched pairs; who passed, for the trainer of the place alone',
      tag,
      permit: keepers,
      params: idParams,
      reply: trainingResults,
      handle: async ({ work, params, identity }) => await viewResults(work, params.id, identity),
    }),
    route({
      method: 'GET',
      url: '/api/v1/trainings/:id/report',
      summary: 'The report of a training, without a name',
      tag,
      permit: internalReaders,
      params: idParams,
      reply: trainingReport,
      handle: async ({ work, params, identity }) => await viewReport(work, params.id, identity),
    }),
    ...printsOf({
      url: '/api/v1/trainings/:id/report',
      what: 'The report of a training',
      tag,
      permit: internalReaders,
      params: idParams,
      query: trainingDocumentQuery,
      open: async ({ work, params, query, identity }) => {
        const report = await viewReport(work, params.id, identity)
        const wish = { language: query.language, demo: parts.demo === true, now: work.now }
        return { document: trainingDocument(report, wish), name: 'training' }
      },
    }),
  ]
}

function roomRoutes(parts: Parts): Route[] {
  const limit = new CheckInLimit(parts.clock)
  return [
    route({
      method: 'POST',
      url: '/api/v1/room/tests/open',
      summary:
        'A participant opens the own test and the own results, with the code on the wall and the own one',
      tag,
      permit: 'everyone',
      notBeforeMs: roomReplyMs,
      body: roomCodes,
      reply: roomTests,
      handle: async ({ work, body }) => viewRoomTests(await openSheets(work, body, { limit })),
    }),
    route({
      method: 'POST',
      url: '/api/v1/room/tests/answers',
      summary: 'A participant sends the own answers; sent again, the first ones stand',
      tag,
      permit: 'everyone',
      notBeforeMs: roomReplyMs,
      body: roomSheet,
      reply: roomSheetKept,
      handle: async ({ work, body }) => {
        const { content } = await openSheets(work, body, { limit })
        const isNew = await sendSheet(work, { ...body, questions: content.questions.length }, parts)
        return { kept: true as const, isNew }
      },
    }),
  ]
}
