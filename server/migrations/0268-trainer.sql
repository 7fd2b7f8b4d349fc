-- Trainers by cascade: who learns to teach gives two trainings beside an autonomous trainer who watches, and then teaches
-- alone. The first of a country are named by the project team, which says on what ground.

create table capacity.trainer (
  id uuid primary key,
  person_id uuid not null references parties.person,
  place_id text not null references parties.place,
  state text not null check (state in ('trainee', 'under-observation', 'autonomous', 'ended')),
  state_since timestamptz not null,
  founding boolean not null,
  ground text not null default '' check (length(ground) <= 300),
  named_by uuid not null references parties.person,
  named_at timestamptz not null,
  constraint trainer_is_single unique (person_id),
  constraint founding_says_why check (not founding or length(ground) >= 3)
);
create index trainer_newest on capacity.trainer (named_at desc, id desc);

-- A training that a trainer gave: beside the one who watched it, or alone.
create table capacity.trainer_session (
  id uuid primary key,
  trainer_id uuid not null references capacity.trainer,
  training_id uuid not null references capacity.training,
  way text not null check (way in ('co-followed', 'on-own')),
  noted_by uuid not null references parties.person,
  noted_at timestamptz not null,
  -- Of the competency to teach, 0 to 4, by the autonomous trainer who watched.
  level smallint check (level between 0 and 4),
  words text not null default '' check (length(words) <= 600),
  constraint session_is_given_once unique (trainer_id, training_id),
  constraint watched_has_level check ((way = 'co-followed') = (level is not null))
);
create index trainer_session_by_training on capacity.trainer_session (training_id);

call access.protect('capacity.trainer');
call access.protect('capacity.trainer_session');

create function capacity.is_autonomous(person uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from capacity.trainer t where t.person_id = person and t.state = 'autonomous') $$;

-- Who teaches is known to everybody who works with the programme; how well it went, to those who keep trainers and to oneself.
create policy internal_reads on capacity.trainer for select to vigia_app using ((select access.sees_internal()));
create policy keeper_names on capacity.trainer for insert to vigia_app
  with check (named_by = (select access.person_id()) and access.keeps_meeting('training', place_id)
              and person_id <> (select access.person_id())
              and (state = 'trainee' and not founding or state = 'autonomous' and founding and access.has_role('project-team')));
create policy keeper_moves on capacity.trainer for update to vigia_app
  using (access.keeps_meeting('training', place_id) and person_id <> (select access.person_id()))
  with check (access.keeps_meeting('training', place_id));
create policy keeper_reads on capacity.trainer_session for select to vigia_app
  using (access.has_role('trainer', 'project-team')
         or exists (select from capacity.trainer t where t.id = trainer_id and t.person_id = (select access.person_id())));
-- Only an autonomous trainer watches, and nobody oneself.
create policy autonomous_watches on capacity.trainer_session for insert to vigia_app
  with check (noted_by = (select access.person_id()) and capacity.keeps_training(training_id)
              and (way = 'on-own'
                   or capacity.is_autonomous((select access.person_id()))
                      and not exists (select from capacity.trainer t
                                      where t.id = trainer_id and t.person_id = (select access.person_id()))));

-- Autonomous trainers, and how many of them gave at least two trainings alone that were held by then: counts of persons, by place.
create function capacity.trainers_on_their_own(until date) returns table (place_id text, autonomous integer, gave_two integer)
language sql stable security definer set search_path = pg_catalog as
$$ select t.place_id, count(*)::integer,
          (count(*) filter (where 2 <= (
             select count(*) from capacity.trainer_session s join parties.meeting m on m.id = s.training_id
             where s.trainer_id = t.id and s.way = 'on-own' and m.state = 'held'
               and parties.day_at(m.ends_at, m.utc_offset_minutes) <= until)))::integer
   from capacity.trainer t
   where t.state = 'autonomous' and (access.sees_internal() or access.actor_kind() = 'job')
   group by t.place_id order by t.place_id $$;

revoke execute on function capacity.is_autonomous, capacity.trainers_on_their_own from public;
grant execute on function capacity.is_autonomous, capacity.trainers_on_their_own to vigia_app;
grant execute on function capacity.trainers_on_their_own to vigia_job;

create policy trainer_history on audit.link for select to vigia_app
  using (subject_kind = 'trainer' and (select access.has_role('trainer', 'project-team'))
         and exists (select from capacity.trainer t where t.id = audit.subject_key(subject_id)));
create function audit.facts_of_trainer(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(t), 'person_id', 'place_id', 'founding', 'ground', 'named_by', 'named_at')
          || jsonb_build_object('sessions', (
            select jsonb_agg(audit.pick(to_jsonb(s), 'id', 'training_id', 'way', 'noted_by', 'noted_at', 'level', 'words') order by s.id)
            from capacity.trainer_session s where s.trainer_id = key))
   from capacity.trainer t where t.id = key $$;
revoke execute on function audit.facts_of_trainer from public;

grant select, insert, update on capacity.trainer to vigia_app;
grant select, insert on capacity.trainer_session to vigia_app;
