-- What a reporter tells after triage waits for somebody's eyes, by a clock, until a person says that it was read.
alter table warning.signal add column detail_due_at timestamptz;
create index signal_detail_unread on warning.signal (detail_due_at, id) where detail_due_at is not null;

alter table warning.signal_decision drop constraint signal_decision_kind_check;
alter table warning.signal_decision add constraint signal_decision_kind_check check (kind in (
  'triage', 'triage-undone', 'verification-started', 'verification', 'hand-off', 'clock-reason', 'answer',
  'close', 'withdraw', 'detail', 'detail-read', 'restrict'));
