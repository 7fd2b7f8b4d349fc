-- Once a quarter the steering committee looks at whom the warning looks at: figures by exposed group through the gate, what it
-- finds, and what changes.

create table governance.bias_review (
  id uuid primary key,
  -- The first day of the quarter that was looked at.
  quarter date not null check (extract(day from quarter) = 1 and extract(month from quarter) in (1, 4, 7, 10)),
  -- The figures as the committee saw them; what the gate hid is not here either.
  seen jsonb not null check (jsonb_typeof(seen) = 'array'),
  findings text not null check (length(findings) between 10 and 4000),
  changes text not null default '' check (length(changes) <= 4000),
  concern text not null check (length(concern) between 1 and 48),
  state text not null check (state in ('draft', 'adopted')),
  state_since timestamptz not null,
  held_on date not null,
  written_by uuid not null references parties.person,
  written_at timestamptz not null,
  adopted_by uuid references parties.person,
  constraint quarter_is_reviewed_once unique (quarter),
  constraint review_is_after_its_quarter check (held_on >= quarter + interval '3 months'),
  constraint adopted_by_another check ((state = 'adopted') = (adopted_by is not null) and adopted_by <> written_by)
);

call access.protect('governance.bias_review');
create policy committee_reads on governance.bias_review for select to vigia_app
  using ((select access.nationwide('steering-member', 'ombudsman')) or (select access.has_role('project-team', 'data-officer')));
create policy committee_writes on governance.bias_review for insert to vigia_app
  with check (state = 'draft' and written_by = (select access.person_id())
              and ((select access.nationwide('steering-member')) or (select access.has_role('project-team'))));
create policy committee_moves on governance.bias_review for update to vigia_app
  using (state = 'draft' and ((select access.nationwide('steering-member')) or (select access.has_role('project-team'))))
  with check (state = 'draft' or (select access.nationwide('steering-member')));

-- Signals of a quarter by exposed group: found valid, and not. Only what is not restricted, and no exercise. The server puts
-- each through the gate before anybody reads it.
create function governance.signals_by_group(quarter date)
returns table (exposed_group text, valid integer, discarded integer)
language sql stable security definer set search_path = pg_catalog as
$$ select g, (count(*) filter (where s.verified_at is not null or s.triage_outcome = 'valid'))::int,
          (count(*) filter (where s.discarded_at is not null))::int
   from warning.signal s cross join unnest(s.exposed_groups) g
   where (access.nationwide('steering-member', 'ombudsman') or access.has_role('project-team', 'data-officer'))
     and s.compartment = 'local' and not s.exercise
     and s.received_at >= quarter::timestamp at time zone 'UTC'
     and s.received_at < (quarter + interval '3 months') at time zone 'UTC'
   group by g order by g $$;
revoke execute on function governance.signals_by_group from public;
grant execute on function governance.signals_by_group to vigia_app;

create policy bias_review_history on audit.link for select to vigia_app
  using (subject_kind = 'bias-review' and exists (select from governance.bias_review b where b.id = audit.subject_key(subject_id)));
create function audit.facts_of_bias_review(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(b), 'quarter', 'seen', 'findings', 'changes', 'concern', 'held_on', 'written_by', 'written_at', 'adopted_by')
   from governance.bias_review b where b.id = key $$;
revoke execute on function audit.facts_of_bias_review from public;

grant select, insert, update on governance.bias_review to vigia_app;
