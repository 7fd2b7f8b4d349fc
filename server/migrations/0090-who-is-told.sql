-- An alert calls those to whom it is addressed, by a notice that says nothing of it.
alter table parties.duty_call drop constraint duty_call_kind_check;
alter table parties.duty_call add constraint duty_call_kind_check check (kind in ('danger', 'gap', 'trouble', 'alert'));

-- What triage sent back to its reporter, and what was verified and stands in no situation yet: both wait, however
-- many signals wait for nothing.
create index signal_sent_back on warning.signal (feedback_due_at, id)
  where state = 'triaged' and triage_outcome in ('needs-information', 'duplicate');
create index signal_ungrouped on warning.signal (feedback_due_at, id) where state = 'verified';

-- The stage that calls begins with what happens from now on.
insert into audit.cursor (stage, position) select 'call-addressees', max(position) from audit.link having max(position) > 0;
