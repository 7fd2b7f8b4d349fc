-- What waits for an answer to its reporter lies together: the first screen reads it at once, however many signals
-- wait for something else.
create index signal_feedback on warning.signal (feedback_due_at, id)
  where state in ('not-possible-to-confirm', 'discarded', 'linked');
