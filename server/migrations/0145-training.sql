-- Training: kits with versions, a training held from one of them, its two tests and the sheets of answers. The training
-- is a meeting and has its id; who came stands there. A sheet knows its participant by the id alone.

-- What a training is made of: agenda, questions, cases. A version that was shipped or used is never edited; another is made.
create table capacity.kit_version (
  id uuid primary key,
  kit text not null check (kit ~ '^[a-z][a-z0-9-]{0,47}$'),
  version text not null check (version ~ '^[0-9]{4}\.[0-9]{1,3}$'),
  state text not null check (state in ('draft', 'validated', 'superseded')),
  shipped boolean not null,
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  made_by uuid not null references parties.person,
  made_at timestamptz not null,
  -- A body or a role, by its name; never a person.
  validator_kind text check (validator_kind in ('body', 'role')),
  validator text check (length(validator) between 3 and 160),
  validated_on date,
  validation_noted_by uuid references parties.person,
  constraint kit_version_is_single unique (kit, version),
  constraint validated_by_somebody check (
    state <> 'validated'
    or validator_kind is not null and validator is not null and validated_on is not null and validation_noted_by is not null)
);
create unique index kit_is_validated_once on capacity.kit_version (kit) where state = 'validated';

create table capacity.training (
  id uuid primary key references parties.meeting,
  kit_version_id uuid not null references capacity.kit_version,
  state text not null check (state in ('in-hand', 'complete')),
  completed_at timestamptz,
  completed_by uuid references parties.person,
  constraint complete_is_dated check ((state = 'complete') = (completed_at is not null and completed_by is not null))
);
create index training_by_kit on capacity.training (kit_version_id, id);

-- The same questions before and after.
create table capacity.test (
  id uuid primary key,
  training_id uuid not null references capacity.training,
  moment text not null check (moment in ('pre', 'post')),
  state text not null check (state in ('waiting', 'open', 'closed')),
  opened_at timestamptz,
  closed_at timestamptz,
  constraint test_moment_is_single unique (training_id, moment),
  constraint test_state_is_dated check ((state = 'waiting') = (opened_at is null) and (state = 'closed') = (closed_at is not null))
);

-- First attempts only: one sheet a participant and test. What came from a telephone is never changed.
create table capacity.answer_sheet (
  id uuid primary key,
  test_id uuid not null references capacity.test,
  participant_id uuid not null references parties.participant,
  way text not null check (way in ('telephone', 'paper')),
  -- The option chosen for each question in the kit's order, from 1; 0 where it was left blank.
  answers smallint[] not null check (cardinality(answers) between 1 and 100 and 0 <= all (answers) and 9 >= all (answers)),
  sent_at timestamptz not null,
  noted_by uuid references parties.person,
  constraint sheet_is_single unique (test_id, participant_id),
  constraint paper_is_noted check ((way = 'paper') = (noted_by is not null))
);

call access.protect('capacity.kit_version');
call access.protect('capacity.training');
call access.protect('capacity.test');
call access.protect('capacity.answer_sheet');

-- With the owner's rights: the policies of a sheet ask for its meeting.
create function capacity.keeps_training(training uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from parties.meeting m where m.id = training and m.kind = 'training'
                  and access.keeps_meeting(m.kind, m.place_id)) $$;
-- Who passed is for the trainer of the place, and nobody else.
create function capacity.teaches_training(training uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from parties.meeting m where m.id = training and m.kind = 'training'
                  and m.place_id = any (access.places('trainer'))) $$;
create function capacity.training_of(test uuid) returns uuid language sql stable security definer
set search_path = pg_catalog as
$$ select t.training_id from capacity.test t where t.id = test $$;

create policy internal_reads on capacity.kit_version for select to vigia_app using ((select access.sees_internal()));
create policy keeper_makes on capacity.kit_version for insert to vigia_app
  with check (state = 'draft' and made_by = (select access.person_id()) and access.has_role('trainer', 'project-team'));
create policy keeper_edits on capacity.kit_version for update to vigia_app
  using (state = 'draft' and not shipped and access.has_role('trainer', 'project-team')
         and not exists (select from capacity.training t where t.kit_version_id = kit_version.id))
  with check (state = 'draft');
create policy team_notes_validation on capacity.kit_version for update to vigia_app
  using (access.has_role('project-team')) with check (state in ('validated', 'superseded'));

create policy internal_reads on capacity.training for select to vigia_app using ((select access.sees_internal()));
create policy keeper_writes on capacity.training for all to vigia_app
  using (capacity.keeps_training(id)) with check (capacity.keeps_training(id));
create policy internal_reads on capacity.test for select to vigia_app using ((select access.sees_internal()));
create policy keeper_writes on capacity.test for all to vigia_app
  using (capacity.keeps_training(training_id)) with check (capacity.keeps_training(training_id));

create policy trainer_reads on capacity.answer_sheet for select to vigia_app
  using (capacity.teaches_training(capacity.training_of(test_id)));
create policy keeper_notes_paper on capacity.answer_sheet for insert to vigia_app
  with check (way = 'paper' and noted_by = (select access.person_id())
              and capacity.keeps_training(capacity.training_of(test_id)));
create policy trainer_corrects_paper on capacity.answer_sheet for update to vigia_app
  using (way = 'paper' and capacity.teaches_training(capacity.training_of(test_id)))
  with check (way = 'paper' and noted_by = (select access.person_id()));

create policy kit_history on audit.link for select to vigia_app
  using (subject_kind = 'kit' and (select access.sees_internal())
         and exists (select from capacity.kit_version k where k.id = audit.subject_key(subject_id)));
create policy training_history on audit.link for select to vigia_app
  using (subject_kind = 'training' and (select access.sees_internal())
         and exists (select from capacity.training t where t.id = audit.subject_key(subject_id)));
create policy training_test_history on audit.link for select to vigia_app
  using (subject_kind = 'training-test' and (select access.sees_internal())
         and exists (select from capacity.test t where t.id = audit.subject_key(subject_id)));

create function audit.facts_of_kit(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(k), 'kit', 'version', 'shipped', 'content', 'made_by', 'made_at', 'validator_kind', 'validator',
                     'validated_on', 'validation_noted_by')
   from capacity.kit_version k where k.id = key $$;
create function audit.facts_of_training(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(t), 'kit_version_id', 'completed_at', 'completed_by') from capacity.training t where t.id = key $$;
create function audit.facts_of_training_test(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(t), 'training_id', 'moment', 'opened_at', 'closed_at')
          || jsonb_build_object('sheets', (
            select jsonb_agg(audit.pick(to_jsonb(s), 'participant_id', 'way', 'answers', 'sent_at', 'noted_by') order by s.id)
            from capacity.answer_sheet s where s.test_id = key))
   from capacity.test t where t.id = key $$;
revoke execute on function audit.facts_of_kit, audit.facts_of_training, audit.facts_of_training_test from public;

grant select, insert, update on capacity.kit_version, capacity.training, capacity.test, capacity.answer_sheet to vigia_app;
