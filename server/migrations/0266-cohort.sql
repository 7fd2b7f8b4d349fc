-- A cohort: people who take a programme from its beginning to what is left of it after six months. Its trainings are meetings
-- as every other; a member sits in each of them as a participant. Nothing here leads to a signal, and nobody is ranked.

create table capacity.cohort (
  id uuid primary key,
  title text not null check (length(title) between 3 and 160),
  kit_version_id uuid not null references capacity.kit_version,
  place_id text not null references parties.place,
  state text not null check (state in ('gathering', 'running', 'finished')),
  begins_on date not null,
  created_by uuid not null references parties.person,
  created_at timestamptz not null,
  finished_on date,
  finished_by uuid references parties.person,
  constraint cohort_finished_is_dated check ((state = 'finished') = (finished_on is not null and finished_by is not null))
);
create index cohort_latest on capacity.cohort (begins_on desc, id desc);

create table capacity.cohort_member (
  id uuid primary key,
  cohort_id uuid not null references capacity.cohort,
  name text not null check (length(name) between 2 and 120),
  -- The account of somebody who works with the programme: what was learnt counts for what they may do.
  person_id uuid references parties.person,
  institution text not null default '' check (length(institution) <= 160),
  sector text check (length(sector) <= 48),
  sex text check (sex in ('woman', 'man', 'other')),
  state text not null check (state in ('invited', 'finished', 'dropped')),
  drop_reason text check (length(drop_reason) <= 48),
  -- By the last test; null until the cohort is finished, and for whoever did not take it.
  passed boolean,
  added_at timestamptz not null,
  constraint dropped_with_reason check ((state = 'dropped') = (drop_reason is not null)),
  constraint account_is_in_cohort_once unique (cohort_id, person_id)
);
create index cohort_member_by_name on capacity.cohort_member (cohort_id, name, id);

create table capacity.cohort_training (
  training_id uuid primary key references capacity.training,
  cohort_id uuid not null references capacity.cohort
);
create index cohort_training_by_cohort on capacity.cohort_training (cohort_id);

-- A member as a participant of one training; whoever is taken off its list before it is held loses that seat alone.
create table capacity.cohort_seat (
  participant_id uuid primary key references parties.participant on delete cascade,
  member_id uuid not null references capacity.cohort_member
);
create index cohort_seat_by_member on capacity.cohort_seat (member_id);

-- What is left of it after three and six months, seen at work.
create table capacity.observation (
  id uuid primary key,
  member_id uuid not null references capacity.cohort_member,
  months smallint not null check (months in (3, 6)),
  due_on date not null,
  state text not null check (state in ('due', 'done', 'not-reached')),
  observed_on date,
  observer_id uuid references parties.person,
  -- [{competency, level}]
  levels jsonb not null default '[]' check (jsonb_typeof(levels) = 'array'),
  words text not null default '' check (length(words) <= 600),
  constraint observation_is_single unique (member_id, months),
  constraint observed_by_somebody check ((state = 'due') = (observer_id is null) and (state = 'due') = (observed_on is null)),
  constraint observed_shows_levels check ((state = 'done') = (levels <> '[]'))
);
create index observation_due on capacity.observation (due_on, id) where state = 'due';

call access.protect('capacity.cohort');
call access.protect('capacity.cohort_member');
call access.protect('capacity.cohort_training');
call access.protect('capacity.cohort_seat');
call access.protect('capacity.observation');

create function capacity.keeps_cohort(cohort uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from capacity.cohort c where c.id = cohort and access.keeps_meeting('training', c.place_id)) $$;
create function capacity.teaches_cohort(cohort uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from capacity.cohort c where c.id = cohort and c.place_id = any (access.places('trainer'))) $$;
create function capacity.cohort_of(member uuid) returns uuid language sql stable security definer set search_path = pg_catalog as
$$ select m.cohort_id from capacity.cohort_member m where m.id = member $$;

create policy internal_reads on capacity.cohort for select to vigia_app using ((select access.sees_internal()));
create policy keeper_writes on capacity.cohort for all to vigia_app
  using (access.keeps_meeting('training', place_id)) with check (access.keeps_meeting('training', place_id));
-- Names are for those who keep the cohort, and nobody else.
create policy keeper_reads_and_writes on capacity.cohort_member for all to vigia_app
  using (capacity.keeps_cohort(cohort_id)) with check (capacity.keeps_cohort(cohort_id));
create policy internal_reads on capacity.cohort_training for select to vigia_app using ((select access.sees_internal()));
create policy keeper_writes on capacity.cohort_training for insert to vigia_app
  with check (capacity.keeps_cohort(cohort_id) and capacity.keeps_training(training_id));
create policy keeper_reads_and_writes on capacity.cohort_seat for all to vigia_app
  using (capacity.keeps_cohort(capacity.cohort_of(member_id))) with check (capacity.keeps_cohort(capacity.cohort_of(member_id)));
create policy trainer_observes on capacity.observation for all to vigia_app
  using (capacity.teaches_cohort(capacity.cohort_of(member_id)))
  with check (capacity.teaches_cohort(capacity.cohort_of(member_id))
              and (state = 'due' or observer_id = (select access.person_id())));
create policy keeper_makes_due on capacity.observation for insert to vigia_app
  with check (state = 'due' and capacity.keeps_cohort(capacity.cohort_of(member_id)));
create policy keeper_reads on capacity.observation for select to vigia_app
  using (capacity.keeps_cohort(capacity.cohort_of(member_id)));

create function capacity.reads_cohort(cohort uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select capacity.keeps_cohort(cohort)
          or access.sees_internal() and exists (select from capacity.cohort c where c.id = cohort and c.state = 'finished') $$;

-- The first sheet and the last of each member, in an order that tells nobody: for those who keep the cohort at any time, for
-- everybody else who reads internal data once it is finished.
create function capacity.cohort_sheets(cohort uuid) returns table (pre jsonb, post jsonb)
language sql stable security definer set search_path = pg_catalog as
$$ select (jsonb_agg(to_jsonb(s.answers) order by m.starts_at, s.id) filter (where e.moment = 'pre')) -> 0,
          (jsonb_agg(to_jsonb(s.answers) order by m.starts_at desc, s.id) filter (where e.moment = 'post')) -> 0
   from capacity.cohort_member c
   join capacity.cohort_seat p on p.member_id = c.id
   join capacity.answer_sheet s on s.participant_id = p.participant_id
   join capacity.test e on e.id = s.test_id
   join parties.meeting m on m.id = e.training_id
   where c.cohort_id = cohort and capacity.reads_cohort(cohort)
   group by c.id order by md5(c.id::text) $$;

-- How far its members came, counted, on the same terms.
create function capacity.cohort_counts(cohort uuid)
returns table (state text, drop_reason text, came boolean, pre boolean, post boolean, passed boolean, members integer)
language sql stable security definer set search_path = pg_catalog as
$$ select c.state, c.drop_reason,
          exists (select from capacity.cohort_seat p join parties.attendance a on a.participant_id = p.participant_id
                  where p.member_id = c.id),
          exists (select from capacity.cohort_seat p join capacity.answer_sheet s on s.participant_id = p.participant_id
                  join capacity.test e on e.id = s.test_id where p.member_id = c.id and e.moment = 'pre'),
          exists (select from capacity.cohort_seat p join capacity.answer_sheet s on s.participant_id = p.participant_id
                  join capacity.test e on e.id = s.test_id where p.member_id = c.id and e.moment = 'post'),
          coalesce(c.passed, false), count(*)::integer
   from capacity.cohort_member c where c.cohort_id = cohort and capacity.reads_cohort(cohort)
   group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6 $$;

-- Who reached the level that a programme teaches, and of whom it was seen after six months: counts by cohort, sex and declared
-- sector, of cohorts that finished in these days. They are counts of persons: what leaves the desk passes the gate.
create function capacity.trained_to_level(since date, until date)
returns table (cohort_id uuid, place_id text, finished_on date, sex text, sector text, trained integer, reached integer,
               seen_at_six integer, kept_at_six integer)
language sql stable security definer set search_path = pg_catalog as
$$ select c.id, c.place_id, c.finished_on, m.sex, m.sector, count(*)::integer, (count(*) filter (where m.passed))::integer,
          (count(*) filter (where m.passed and o.id is not null))::integer,
          (count(*) filter (where m.passed and o.id is not null and not exists (
             select from jsonb_to_recordset(k.teaches) t (competency text, level integer)
             join jsonb_to_recordset(o.levels) s (competency text, level integer) using (competency)
             where s.level < t.level)))::integer
   from capacity.cohort c
   join capacity.kit_version k on k.id = c.kit_version_id
   join capacity.cohort_member m on m.cohort_id = c.id and m.state = 'finished'
   left join capacity.observation o on o.member_id = m.id and o.months = 6 and o.state = 'done'
   where c.state = 'finished' and c.finished_on between since and until
     and (access.sees_internal() or access.actor_kind() = 'job')
   group by 1, 2, 3, 4, 5 order by 3, 1, 4, 5 $$;

revoke execute on function capacity.keeps_cohort, capacity.teaches_cohort, capacity.cohort_of, capacity.reads_cohort,
  capacity.cohort_sheets, capacity.cohort_counts, capacity.trained_to_level from public;
grant execute on function capacity.keeps_cohort, capacity.teaches_cohort, capacity.cohort_of, capacity.reads_cohort,
  capacity.cohort_sheets, capacity.cohort_counts, capacity.trained_to_level to vigia_app;
grant execute on function capacity.trained_to_level to vigia_job;

create policy cohort_history on audit.link for select to vigia_app
  using (subject_kind = 'cohort' and (select access.sees_internal())
         and exists (select from capacity.cohort c where c.id = audit.subject_key(subject_id)));
create function audit.facts_of_cohort(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(c), 'title', 'kit_version_id', 'place_id', 'begins_on', 'created_by', 'created_at', 'finished_on',
                     'finished_by')
          || jsonb_build_object(
            'members', (
              select jsonb_agg(audit.pick(to_jsonb(m), 'id', 'name', 'person_id', 'institution', 'sector', 'sex', 'state',
                                          'drop_reason', 'passed', 'added_at') order by m.id)
              from capacity.cohort_member m where m.cohort_id = key),
            'trainings', (
              select jsonb_agg(t.training_id order by t.training_id) from capacity.cohort_training t where t.cohort_id = key),
            'observations', (
              select jsonb_agg(audit.pick(to_jsonb(o), 'id', 'member_id', 'months', 'due_on', 'state', 'observed_on',
                                          'observer_id', 'levels', 'words') order by o.id)
              from capacity.observation o join capacity.cohort_member m on m.id = o.member_id where m.cohort_id = key))
   from capacity.cohort c where c.id = key $$;
revoke execute on function audit.facts_of_cohort from public;

grant select, insert, update on capacity.cohort, capacity.cohort_member, capacity.observation to vigia_app;
grant select, insert on capacity.cohort_training, capacity.cohort_seat to vigia_app;
