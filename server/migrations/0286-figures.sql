-- Figures that are kept as the work moves. A fact is what one row of the work adds to one measure now; a cell is their sum by
-- month and department. A row that moves is counted anew as the difference to its fact, so the same event twice changes nothing.
-- When retention deletes a row its fact goes with it, and the cell stays: a figure of the past does not change for it.

create table results.fact (
  measure text not null check (length(measure) <= 24),
  -- Of what table the row is, and which.
  subject_kind text not null check (length(subject_kind) <= 24),
  subject_id uuid not null,
  -- Told apart where one subject adds to a measure more than once.
  part text not null default '' check (length(part) <= 48),
  month date not null check (extract(day from month) = 1),
  place_id text not null references parties.place,
  owner_id uuid references parties.organization,
  sex text not null default '' check (length(sex) <= 16),
  age_band text not null default '' check (length(age_band) <= 16),
  people text not null default '' check (length(people) <= 48),
  -- Of a duration: tenths of an hour, coarser the longer it took.
  amount integer check (amount >= 0),
  numerator integer not null check (numerator >= 0),
  denominator integer not null check (denominator >= 0),
  -- A row that retention deletes takes its fact with it.
  signal_id uuid generated always as (case when subject_kind = 'signal' then subject_id end) stored
    references warning.signal on delete cascade,
  referral_id uuid generated always as (case when subject_kind = 'referral' then subject_id end) stored
    references warning.referral on delete cascade,
  primary key (subject_kind, subject_id, measure, part)
);
create index fact_of_signal on results.fact (signal_id) where signal_id is not null;
create index fact_of_referral on results.fact (referral_id) where referral_id is not null;

create table results.cell (
  id bigint generated always as identity primary key,
  measure text not null,
  month date not null,
  place_id text not null references parties.place,
  owner_id uuid references parties.organization,
  sex text not null,
  age_band text not null,
  people text not null,
  amount integer,
  numerator bigint not null,
  denominator bigint not null,
  constraint cell_is_single unique nulls not distinct (measure, month, place_id, owner_id, sex, age_band, people, amount)
);

-- What moved since it was last counted: a row of the work, or, with the nil id, a whole kind.
create table results.stale (
  subject_kind text not null check (length(subject_kind) <= 24),
  subject_id uuid not null,
  primary key (subject_kind, subject_id)
);
-- The day on which what only time changes was last counted.
create table results.counted_day (
  id boolean primary key default true check (id),
  day date not null
);

call access.protect('results.fact');
call access.protect('results.cell');
call access.protect('results.stale');
call access.protect('results.counted_day');

create policy job_counts on results.fact for all to vigia_job using (true) with check (true);
create policy job_counts on results.cell for all to vigia_job using (true) with check (true);
create policy job_counts on results.stale for all to vigia_job using (true) with check (true);
create policy job_counts on results.counted_day for all to vigia_job using (true) with check (true);
-- No row of a cell names a person or a signal; what is small is held back by the gate before it is told.
create policy programme_reads on results.cell for select to vigia_app using ((select results.reads_results()));

grant select on results.cell to vigia_app;
grant select, insert, update, delete on results.fact, results.cell, results.stale to vigia_job;
grant select, insert, update on results.counted_day to vigia_job;

-- How long something took, in tenths of an hour up to ten hours, in hours up to ten days, then in days.
create function results.tenths_of_hours(from_at timestamptz, to_at timestamptz) returns integer language sql immutable
set search_path = pg_catalog
return case
  when to_at is null then null
  when to_at <= from_at then 0
  when to_at < from_at + interval '10 hours' then floor(extract(epoch from to_at - from_at) / 360)::integer
  when to_at < from_at + interval '240 hours' then floor(extract(epoch from to_at - from_at) / 3600)::integer * 10
  else floor(extract(epoch from to_at - from_at) / 86400)::integer * 240 end;
grant execute on function results.tenths_of_hours to vigia_job, vigia_app;

-- What the count reads of the other wings.
create policy job_counts on parties.pathway for select to vigia_job using (true);
grant select on parties.pathway to vigia_job;

-- Everything that is there already is counted once.
insert into results.stale (subject_kind, subject_id)
select kind, '00000000-0000-0000-0000-000000000000'
from unnest(array['signal', 'situation', 'alert', 'commitment', 'referral', 'body', 'territory', 'fault', 'learner', 'trainer']) kind;
