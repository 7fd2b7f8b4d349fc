/**
 * The live room of a workshop: who is in the hall joins by a short code, without an account, as a *voice*. A voice holds a
 * secret token and, if it wishes, a sector; nothing leads from it to a participant. Rounds are opened and closed by the
 * facilitator; what changes is told by server-sent events.
 *
 * A telephone: `POST live/door` (what the code opens) → `POST live/join` (a token) → `GET live/events/:stream` (what changes) and
 * `POST live/ballots` (its votes, one or many at once, also late). After a reload: `POST live/state` with its token.
 *
 * Without an account, everything in the body, no code in an address (`/api/v1/…`):
 *
 *     POST live/door         roomDoor → roomDoorSeen          404: no open room has this code
 *     POST live/join         joinRoom → joined
 *     POST live/state        voiceToken → ownState            404: no such voice, or the room is closed
 *     POST live/ballots      castBallots → ballotsCast        404: no such voice, closed voice, or round
 *     POST live/statements   submitStatement → statementSubmitted
 *     POST live/projector    projectorDoor → projectorView
 *     GET  live/events/:stream                                see `liveEvent`
 *
 * The facilitator (`project-team`, who keeps the workshop; a closed round is read by everybody of the programme):
 *
 *     GET    workshops/:id/room            → roomOfWorkshop
 *     POST   workshops/:id/room            openRoom → projectorSecret (201), once, while the workshop is open
 *     PUT    workshops/:id/room            roomSettings → done
 *     POST   workshops/:id/room/code       → done; the old code lets nobody in any more, who is in stays in
 *     POST   workshops/:id/room/projector  → projectorSecret (201); the old secret shows nothing any more
 *     PUT    workshops/:id/room/shown      roomShown → done
 *     GET    workshops/:id/voices          voiceListQuery → voiceList
 *     POST   workshop-voices/:id/close     → done; its votes in the round that is going on do not count
 *     POST   workshops/:id/paper-voices    newPaperVoices → paperVoices (201)
 *     GET    workshops/:id/rounds          roundListQuery → roundList
 *     POST   workshops/:id/rounds          newRound → { id } (201)
 *     POST   workshops/:id/ready-rounds    → { ids } (201); the rounds that the theme brings, as drafts
 *     GET    workshop-rounds/:id           → roundDetail
 *     PUT    workshop-rounds/:id           newRound → done, while it is a draft
 *     DELETE workshop-rounds/:id           → done, while it is a draft
 *     POST   workshop-rounds/:id/moves     roundMove → done
 *     POST   workshop-rounds/:id/extend    roundExtension → done
 *     POST   workshop-rounds/:id/sheets    paperSheet → paperEntered
 *
 * Statements are written, admitted and set aside by the routes of the workshop, also while a round goes on: one that is set
 * aside disappears from the hall at once.
 */
export * from './live-hall.ts'
export * from './live-results.ts'
export * from './live-room.ts'
