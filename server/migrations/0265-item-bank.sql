-- The bank of questions: what a question is called by, through every version of every kit. Its words stand in the kits; what
-- people answered is told of it over all trainings. A kit names the framework of competencies that it was written for, and
-- the level it teaches.

create table capacity.item (
  id uuid primary key,
  competency text not null check (length(competency) <= 48),
  safety boolean not null,
  state text not null check (state in ('in-use', 'retired')),
  -- The item that it was written to replace: another key or other words ask something else.
  follows uuid references capacity.item,
  made_by uuid not null references parties.person,
  made_at timestamptz not null,
  retired_at timestamptz,
  retired_by uuid references parties.person,
  retire_reason text not null default '' check (length(retire_reason) <= 300),
  constraint retired_by_somebody check (
    (state = 'retired') = (retired_at is not null and retired_by is not null and length(retire_reason) >= 3))
);
create index item_newest on capacity.item (made_at desc, id desc);

-- Which item each question of a version is.
create table capacity.kit_item (
  kit_version_id uuid not null references capacity.kit_version,
  number smallint not null check (number between 1 and 60),
  item_id uuid not null references capacity.item,
  primary key (kit_version_id, number),
  constraint item_stands_once unique (kit_version_id, item_id) deferrable initially deferred
);
create index kit_item_by_item on capacity.kit_item (item_id);

alter table capacity.kit_version
  add column competency_version text constraint kit_competency_version_check check (competency_version ~ '^[0-9]{4}\.[0-9]{1,3}$'),
  -- [{competency, level}]
  add column teaches jsonb not null default '[]' constraint kit_teaches_check check (jsonb_typeof(teaches) = 'array');

-- Questions that were written before there was a bank: the same key and the same words are the same item.
with told as (
select k.id as kit_version_id, q.number, k.made_by, k.made_at, q.question ->> 'competency' as competency,
       (q.question ->> 'safety')::boolean as safety,
       first_value(case when k.shipped then ('4b1d7c52-0f6e-4c3a-9a52-2026000100' || lpad(q.number::text, 2, '0'))::uuid
                        else md5(k.id::text || q.number)::uuid end) over same as item_id
from capacity.kit_version k, jsonb_array_elements(k.content -> 'questions') with ordinality q (question, number)
window same as (partition by q.question -> 'competency', q.question -> 'right', q.question -> 'safety', q.question #> '{asks,es}'
                order by k.shipped desc, k.made_at, k.id, q.number)
), made as (
insert into capacity.item (id, competency, safety, state, made_by, made_at)
  select distinct on (item_id) item_id, competency, safety, 'in-use', made_by, made_at from told order by item_id, made_at
)
insert into capacity.kit_item (kit_version_id, number, item_id) select kit_version_id, number, item_id from told;

call access.protect('capacity.item');
call access.protect('capacity.kit_item');

-- Whoever will be asked is not shown what is asked; that an item exists says nothing.
create policy teacher_reads on capacity.item for select to vigia_app using ((select access.has_role('trainer', 'project-team')));
create policy teacher_makes on capacity.item for insert to vigia_app
  with check (state = 'in-use' and made_by = (select access.person_id()) and access.has_role('trainer', 'project-team'));
create policy teacher_retires on capacity.item for update to vigia_app
  using (state = 'in-use' and access.has_role('trainer', 'project-team'))
  with check (retired_by = (select access.person_id()));
create policy internal_reads on capacity.kit_item for select to vigia_app using ((select access.sees_internal()));
-- As the version itself: a draft that nobody used. What was shipped is put in once, when it is taken up.
create policy keeper_writes on capacity.kit_item for all to vigia_app
  using (exists (select from capacity.kit_version k where k.id = kit_version_id and k.state = 'draft' and not k.shipped)
         and access.has_role('trainer', 'project-team')
         and not exists (select from capacity.training t where t.kit_version_id = kit_item.kit_version_id))
  with check (exists (select from capacity.kit_version k where k.id = kit_version_id and k.state = 'draft')
              and access.has_role('trainer', 'project-team')
              and not exists (select from capacity.training t where t.kit_version_id = kit_item.kit_version_id));

-- What was answered to items in the second test, over every training whose record is complete: how many sheets had so many
-- of the other questions right, and this one or not. No sheet, no training and nobody is in it.
create function capacity.item_tallies(items uuid[])
returns table (item_id uuid, is_right boolean, rest_right integer, rest_of integer, sheets integer)
language sql stable security definer set search_path = pg_catalog as
$$ with marked as (
     select i.item_id, s.id as sheet,
            (s.answers[i.number] = (k.content -> 'questions' -> (i.number - 1) ->> 'right')::smallint) as is_right,
            (select count(*) from jsonb_array_elements(k.content -> 'questions') with ordinality q (question, place)
             where s.answers[q.place::integer] = (q.question ->> 'right')::smallint) as total,
            jsonb_array_length(k.content -> 'questions') as questions
     from capacity.kit_item i
     join capacity.kit_version k on k.id = i.kit_version_id
     join capacity.training t on t.kit_version_id = k.id and t.state = 'complete'
     join capacity.test e on e.training_id = t.id and e.moment = 'post'
     join capacity.answer_sheet s on s.test_id = e.id
     where i.item_id = any (items) and access.has_role('trainer', 'project-team'))
   select m.item_id, m.is_right, (m.total - m.is_right::integer)::integer, (m.questions - 1)::integer, count(*)::integer
   from marked m group by 1, 2, 3, 4 order by 1, 2, 3, 4 $$;
revoke execute on function capacity.item_tallies from public;
grant execute on function capacity.item_tallies to vigia_app;

create policy item_history on audit.link for select to vigia_app
  using (subject_kind = 'item' and (select access.has_role('trainer', 'project-team'))
         and exists (select from capacity.item i where i.id = audit.subject_key(subject_id)));
create function audit.facts_of_item(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(i), 'competency', 'safety', 'follows', 'made_by', 'made_at', 'retired_at', 'retired_by', 'retire_reason')
   from capacity.item i where i.id = key $$;
-- What a kit teaches, and which item stands where, is part of it. A version of which neither was said says what it said.
create or replace function audit.facts_of_kit(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(k), 'kit', 'version', 'shipped', 'content', 'made_by', 'made_at', 'validator_kind', 'validator',
                     'validated_on', 'validation_noted_by')
          || case when k.competency_version is null then '{}'
             else audit.pick(to_jsonb(k), 'competency_version', 'teaches')
               || jsonb_build_object('items', (select jsonb_agg(i.item_id order by i.number)
                                               from capacity.kit_item i where i.kit_version_id = k.id)) end
   from capacity.kit_version k where k.id = key $$;
revoke execute on function audit.facts_of_item, audit.facts_of_kit from public;

grant select, insert, update on capacity.item to vigia_app;
grant select, insert, update, delete on capacity.kit_item to vigia_app;
