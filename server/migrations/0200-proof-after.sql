-- A danger is taken in before its puzzle is solved. Whether the sender did the work afterwards orders dangers among
-- themselves: −1 in queue_rank stands before 0, so that a flood of claims does not bury those who did it.

alter table warning.signal add column proof text not null default 'none'
  constraint signal_proof_check check (proof in ('none', 'owed', 'shown'));
