-- Figures leave by declared grids, with sums that give way, each with its hash. One table a quarter and measure, looked at
-- once: what comes later is counted with the next quarter, and every other question is answered from what was published.

alter table results.publication
  drop constraint publication_measure_check,
  add constraint publication_measure_check check (measure ~ '^[a-z][a-z-]{2,30}$'),
  -- Which version of the declared grid it follows.
  add column grid_version smallint not null default 1 check (grid_version >= 1),
  add column round_to smallint check (round_to >= 3),
  -- SHA-256 of what it says, in hexadecimal.
  add column digest text check (digest ~ '^[0-9a-f]{64}$');
alter table results.publication alter column grid_version drop default;

alter table results.published_cell
  add column category text not null default 'all' check (category ~ '^[a-z][a-z-]{1,40}$'),
  -- Of a sum that gives way: what is shown below it.
  add column at_least integer check (at_least >= 0),
  add constraint cell_says_one_thing check (count is null or at_least is null),
  drop constraint published_cell_pkey,
  add primary key (publication_id, place_id, category);
alter table results.published_cell alter column category drop default;

-- Tables that left before they had a hash are given the one that the product would have given them.
update results.publication p set digest = (
  select encode(sha256(convert_to(
    p.measure || ',' || to_char(p.quarter, 'YYYY-MM-DD') || ',' || p.grid_version || ',' || p.smallest_shown || E',\n'
    || coalesce(string_agg(c.place_id || ',' || c.category || ',' || coalesce(c.count::text, 'fewer') || E'\n', ''
                           order by c.place_id collate "C", c.category collate "C"), ''), 'UTF8')), 'hex')
  from results.published_cell c where c.publication_id = p.id);
alter table results.publication alter column digest set not null;

-- Which signals stand in a published figure, so that one that came late is counted with the next quarter and none twice. Of a
-- signal that is gone only the place is left, until the next quarter takes it back.
create table results.counted_signal (
  id uuid primary key,
  signal_id uuid unique references warning.signal on delete set null,
  place_id text not null references parties.place,
  publication_id uuid not null references results.publication
);
create index counted_signal_by_publication on results.counted_signal (publication_id);
call access.protect('results.counted_signal');
create policy job_counts on results.counted_signal for all to vigia_job using (true) with check (true);
grant select, insert, delete on results.counted_signal to vigia_job;

insert into results.counted_signal (id, signal_id, place_id, publication_id)
  select gen_random_uuid(), c.signal_id, d.id, p.id
  from results.publication p
  join warning.signal_counted c on c.compartment = 'local' and c.week >= p.quarter and c.week < p.quarter + interval '3 months'
  join parties.place d on d.level = 1 and c.territory_id = any (parties.places_below(array[d.id]))
  where p.measure = 'signals';

-- Who came to a training that is complete, counted by its place and the declared sex: the clock learns no name and no person.
create function results.people_trained(since date, until date) returns table (place_id text, sex text, people integer)
language sql stable security definer set search_path = pg_catalog as
$$ select m.place_id, coalesce(p.sex, 'not-told'), count(*)::integer
   from capacity.training t
   join parties.meeting m on m.id = t.id
   join parties.participant p on p.meeting_id = m.id
   where t.state = 'complete' and t.completed_at at time zone 'UTC' >= since and t.completed_at at time zone 'UTC' < until
     and exists (select from parties.attendance a where a.participant_id = p.id)
   group by 1, 2 $$;
revoke execute on function results.people_trained from public;
grant execute on function results.people_trained to vigia_job;
