-- What is seen of people in a training beside its tests: a simulation that is scored by a rubric, and what they say of the
-- training, which stands beside no name and no id.

create table capacity.practice_score (
  id uuid primary key,
  training_id uuid not null references capacity.training,
  -- Of the kit's simulations, from 1.
  simulation smallint not null check (simulation between 1 and 6),
  participant_id uuid references parties.participant,
  team text check (length(team) between 1 and 60),
  -- The second scorer saw the same and writes without the first one's sheet.
  second boolean not null,
  scorer_id uuid not null references parties.person,
  -- The level of each criterion in the kit's order, from 0.
  levels smallint[] not null check (cardinality(levels) between 1 and 12 and 0 <= all (levels) and 3 >= all (levels)),
  noted_at timestamptz not null,
  constraint scored_is_somebody check ((participant_id is null) <> (team is null)),
  constraint scored_once unique nulls not distinct (training_id, simulation, participant_id, team, second)
);

-- Anonymous: no participant, no hour.
create table capacity.reaction (
  id uuid primary key,
  training_id uuid not null references capacity.training,
  way text not null check (way in ('telephone', 'paper')),
  -- One answer a question, from 1 to 4; 0 where it was left blank.
  answers smallint[] not null check (cardinality(answers) = 6 and 0 <= all (answers) and 4 >= all (answers))
);
create index reaction_by_training on capacity.reaction (training_id, id);

call access.protect('capacity.practice_score');
call access.protect('capacity.reaction');

create policy trainer_reads on capacity.practice_score for select to vigia_app using (capacity.teaches_training(training_id));
create policy trainer_scores on capacity.practice_score for insert to vigia_app
  with check (scorer_id = (select access.person_id()) and capacity.teaches_training(training_id));
create policy scorer_corrects on capacity.practice_score for update to vigia_app
  using (scorer_id = (select access.person_id()) and capacity.teaches_training(training_id))
  with check (scorer_id = (select access.person_id()));
create policy keeper_notes_paper on capacity.reaction for insert to vigia_app
  with check (way = 'paper' and capacity.keeps_training(training_id));

-- Whoever is in the room says what they think, with the code on the wall and nothing else; no more forms than people who came.
create function capacity.send_reaction(form uuid, wall text, chosen smallint[]) returns uuid
language plpgsql security definer set search_path = pg_catalog as
$$
declare
  own uuid;
begin
  select t.id into own from parties.meeting m join capacity.training t on t.id = m.id
    where m.check_in_code = wall and m.state in ('open', 'held') and t.state = 'in-hand' for update of t;
  if own is null then return null; end if;
  if capacity.has_room_for_reaction(own) then
    insert into capacity.reaction (id, training_id, way, answers) values (form, own, 'telephone', chosen);
    return own;
  end if;
  return null;
end
$$;
create function capacity.has_room_for_reaction(training uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select (select count(*) from capacity.reaction r where r.training_id = training)
        < (select count(distinct a.participant_id) from parties.attendance a
           join parties.participant p on p.id = a.participant_id where p.meeting_id = training) $$;

-- The forms of a training: for those who keep it, and once its record is complete for everybody who reads internal data.
create function capacity.reactions_of(training uuid) returns table (answers smallint[])
language sql stable security definer set search_path = pg_catalog as
$$ select r.answers from capacity.reaction r
   where r.training_id = training
     and (capacity.keeps_training(training)
          or access.sees_internal()
             and exists (select from capacity.training t where t.id = training and t.state = 'complete'))
   order by r.id $$;

-- What is read in a training, for a telephone that keeps it: agenda, texts and cases; never the questions nor the rubrics.
create function capacity.open_materials(wall text) returns table (title text, language text, version text, content jsonb)
language sql stable security definer set search_path = pg_catalog as
$$ select m.title, m.language, k.version,
          jsonb_build_object('sessions', k.content -> 'sessions', 'cases', k.content -> 'cases')
   from parties.meeting m
   join capacity.training t on t.id = m.id
   join capacity.kit_version k on k.id = t.kit_version_id
   where m.check_in_code = wall and m.state <> 'cancelled' $$;

revoke execute on function capacity.send_reaction, capacity.has_room_for_reaction, capacity.reactions_of, capacity.open_materials
  from public;
grant execute on function capacity.send_reaction, capacity.has_room_for_reaction, capacity.reactions_of, capacity.open_materials
  to vigia_app;

-- A training in which nothing was scored and nobody was asked says what it said.
create or replace function audit.facts_of_training(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(t), 'kit_version_id', 'completed_at', 'completed_by')
          || jsonb_strip_nulls(jsonb_build_object(
            'practice', (
              select jsonb_agg(audit.pick(to_jsonb(s), 'id', 'simulation', 'participant_id', 'team', 'second', 'scorer_id',
                                          'levels', 'noted_at') order by s.id)
              from capacity.practice_score s where s.training_id = key),
            'reactions', (
              select jsonb_agg(audit.pick(to_jsonb(r), 'id', 'way', 'answers') order by r.id)
              from capacity.reaction r where r.training_id = key)))
   from capacity.training t where t.id = key $$;
revoke execute on function audit.facts_of_training from public;

grant select, insert, update on capacity.practice_score to vigia_app;
grant insert on capacity.reaction to vigia_app;
