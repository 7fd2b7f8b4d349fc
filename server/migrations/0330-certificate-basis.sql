-- A certificate opens dangerous work, so it rests on something that is true: what is held here of this very person, or what
-- was assessed elsewhere, told by whoever issues it and signed by somebody else. What nobody but the issuer has seen, and wrote
-- down by hand, needs that second signature as well.

alter table capacity.certificate drop constraint certificate_basis_kind_check;
alter table capacity.certificate
  add constraint certificate_basis_kind_check
    check (basis_kind in ('test', 'observation', 'simulation', 'cohort', 'founding', 'outside')),
  -- The day on which it was shown, and what it was: the title of what is held here, or what was done elsewhere, in words.
  add column basis_on date,
  add column basis_words text constraint certificate_basis_words_check check (length(basis_words) between 3 and 500),
  -- Of an assessment elsewhere: which institution or examiner made it.
  add column basis_by text constraint certificate_basis_by_check check (length(basis_by) between 3 and 160),
  add constraint certificate_says_what_was_told check (
    basis_kind <> 'outside' or basis_id is null and basis_on is not null and basis_words is not null and basis_by is not null),
  add constraint certificate_has_second_signature check (
    basis_kind <> 'outside' or issued_by is null or issued_by <> proposed_by);

-- So many parts of a hundred are right, and everything on which safety hangs; held to the rule of the pages by a test.
create function capacity.sheet_passed(questions jsonb, answers smallint[]) returns boolean language sql immutable
set search_path = pg_catalog as
$$ select count(*) > 0 and count(*) filter (where m.is_right) * 100 >= 80 * count(*)
          and bool_and(m.is_right or not m.safety)
   from (select coalesce(answers[q.place::integer] = (q.question ->> 'right')::smallint, false) as is_right,
                (q.question ->> 'safety')::boolean as safety
         from jsonb_array_elements(questions) with ordinality q (question, place)) m $$;
create function capacity.practice_passed(criteria jsonb, levels smallint[]) returns boolean language sql immutable
set search_path = pg_catalog as
$$ select count(*) > 0 and count(*) filter (where m.is_done) * 100 >= 80 * count(*)
          and bool_and(m.is_done or not m.safety)
   from (select coalesce(levels[c.place::integer] >= 2, false) as is_done, (c.criterion ->> 'safety')::boolean as safety
         from jsonb_array_elements(criteria) with ordinality c (criterion, place)) m $$;

-- Everything that is held of what one person showed, by competency, whether it was enough or not. An account and a participant
-- are joined by the seat in a cohort alone, and nothing here leads to who reports. It names nobody else, but nobody may ask it:
-- what follows it asks for those who may.
create function capacity.shown_by(person uuid, participant uuid)
returns table (kind text, id uuid, competency text, level smallint, shown_on date, noted_at timestamptz, passed boolean,
               -- By hand: on the word of whoever noted it, and of no sheet, rubric or cohort.
               by_hand boolean, noted_by uuid, title text, is_cascade boolean, within_reach boolean)
language sql stable security definer set search_path = pg_catalog as
$$ with members as (
     select m.id from capacity.cohort_member m where m.person_id = person
     union select s.member_id from capacity.cohort_seat s where s.participant_id = participant),
   seats as (
     select s.participant_id from capacity.cohort_seat s join members m on m.id = s.member_id
     union select participant where participant is not null),
   held as (
     select t.id, m.title, k.content, l.competency, l.level
     from capacity.training t join parties.meeting m on m.id = t.id join capacity.kit_version k on k.id = t.kit_version_id
     cross join jsonb_to_recordset(k.teaches) l (competency text, level smallint)
     where t.state = 'complete' and l.level > 0)
   -- A second test that asked about it.
   select 'test', s.id, h.competency, h.level, (s.sent_at at time zone 'UTC')::date, s.sent_at,
          capacity.sheet_passed(h.content -> 'questions', s.answers), false, s.noted_by, h.title, false,
          capacity.teaches_training(h.id)
   from seats p join capacity.answer_sheet s on s.participant_id = p.participant_id
   join capacity.test e on e.id = s.test_id and e.moment = 'post' join held h on h.id = e.training_id
   where exists (select from jsonb_array_elements(h.content -> 'questions') q where q ->> 'competency' = h.competency)
   union all
   -- A simulation in which it was scored, by the first scorer.
   select 'simulation', s.id, h.competency, h.level, (s.noted_at at time zone 'UTC')::date, s.noted_at,
          capacity.practice_passed(h.content -> 'simulations' -> (s.simulation - 1) -> 'criteria', s.levels), false, s.scorer_id,
          h.title, false, capacity.teaches_training(h.id)
   from seats p join capacity.practice_score s on s.participant_id = p.participant_id and not s.second
   join held h on h.id = s.training_id
   where exists (select from jsonb_array_elements(h.content -> 'simulations' -> (s.simulation - 1) -> 'criteria') c
                 where c ->> 'competency' = h.competency)
   union all
   -- What was left of it after three and six months.
   select 'observation', o.id, l.competency, l.level, o.observed_on, o.observed_on::timestamp at time zone 'UTC', true, false,
          o.observer_id, c.title, false, capacity.teaches_cohort(c.id)
   from members m join capacity.observation o on o.member_id = m.id and o.state = 'done'
   join capacity.cohort_member n on n.id = m.id join capacity.cohort c on c.id = n.cohort_id
   cross join jsonb_to_recordset(o.levels) l (competency text, level smallint)
   union all
   -- What others judged. What came of a cohort stands above and below; what people say of themselves proves nothing.
   select case a.way when 'test' then 'test' else 'observation' end, a.id, a.competency, a.level, a.assessed_on, a.noted_at, true,
          a.source_kind is null, a.noted_by, a.basis, false,
          a.person_id = any ((select capacity.people_within('trainer'))::uuid[])
          or a.participant_id is not null and capacity.teaches_participant(a.participant_id)
   from capacity.assessment a
   where (a.person_id = person or a.participant_id = participant) and a.way <> 'self'
     and (a.source_kind is null or a.source_kind not in ('cohort', 'observation'))
   union all
   -- A cohort that is finished, of which it was settled who passed.
   select 'cohort', c.id, l.competency, l.level, c.finished_on, 'infinity', coalesce(n.passed, false), false, c.finished_by,
          c.title, false, capacity.teaches_cohort(c.id)
   from members m join capacity.cohort_member n on n.id = m.id and n.state = 'finished'
   join capacity.cohort c on c.id = n.cohort_id and c.state = 'finished'
   join capacity.kit_version k on k.id = c.kit_version_id
   cross join jsonb_to_recordset(k.teaches) l (competency text, level smallint)
   where l.level > 0
   union all
   -- Who learnt to teach, watched twice by somebody who teaches alone.
   select 'observation', t.id, 'c13', 4::smallint, (max(s.noted_at) at time zone 'UTC')::date, max(s.noted_at), count(*) >= 2,
          false, null, '', true, access.keeps_meeting('training', t.place_id)
   from capacity.trainer t join capacity.trainer_session s on s.trainer_id = t.id and s.way = 'co-followed' and s.level >= 3
   where t.person_id = person group by t.id $$;

-- Whether a certificate may rest on this; why not, where it may not. It is of this person and this competency, it was enough, it
-- is no older than twelve months, and nothing that was shown later says less.
create function capacity.judge_basis(person uuid, participant uuid, wanted text, wanted_level integer, basis text, basis_id uuid)
returns table (refusal text, by_hand boolean, noted_by uuid, shown_on date, title text, within_reach boolean)
language sql stable security definer set search_path = pg_catalog as
$$ with shown as (select s.* from capacity.shown_by(person, participant) s),
   named as (select s.* from shown s where s.kind = basis and s.id = basis_id and access.keeps_certificates()
             order by s.competency = wanted desc limit 1)
   select case
            when n.competency <> wanted then 'another-competency'
            when not n.passed then 'not-passed'
            when n.level < wanted_level then 'level-not-reached'
            when n.shown_on <= ((access.moment() at time zone 'UTC')::date - interval '12 months')::date then 'too-old'
            when not n.is_cascade and exists (
              select from shown s where s.competency = wanted and (s.shown_on, s.noted_at) > (n.shown_on, n.noted_at)
                and not s.is_cascade
                and (not s.passed or (s.kind = 'observation' or s.by_hand) and s.level < wanted_level)) then 'later-says-less'
          end,
          n.by_hand, n.noted_by, n.shown_on, n.title, n.within_reach
   from named n $$;

-- On what a certificate of this person may rest, for whoever trains there, the latest first.
create function capacity.bases_of(person uuid, participant uuid)
returns table (kind text, id uuid, competency text, level smallint, shown_on date, title text, noted_by uuid, needs_second boolean)
language sql stable security definer set search_path = pg_catalog as
$$ select s.kind, s.id, s.competency, s.level, s.shown_on, s.title, s.noted_by,
          s.by_hand and s.noted_by is not distinct from access.person_id()
   from capacity.shown_by(person, participant) s
   where access.has_role('trainer') and s.within_reach and not s.is_cascade and s.level > 0
     and exists (select from capacity.judge_basis(person, participant, s.competency, s.level, s.kind, s.id) j
                 where j.refusal is null)
   order by s.shown_on desc, s.competency, s.kind, s.id limit 200 $$;

-- The second wall: whatever a route forgets, no certificate is issued on nothing, and what it rests on is never changed.
create function capacity.guard_basis() returns trigger language plpgsql security definer set search_path = pg_catalog as
$$
declare
  judged record;
begin
  if tg_op = 'UPDATE' and (new.basis_kind, new.basis_id, new.basis_on, new.basis_words, new.basis_by)
     is distinct from (old.basis_kind, old.basis_id, old.basis_on, old.basis_words, old.basis_by) then
    raise exception using errcode = '42501', message = 'what a certificate rests on is not rewritten';
  end if;
  if new.kind <> 'trained' or new.state <> 'issued' or tg_op = 'UPDATE' and old.state <> 'proposed' then return new; end if;
  if new.basis_kind = 'outside' then
    if new.issued_by = new.proposed_by
       or new.basis_on > (access.moment() at time zone 'UTC')::date
       or new.basis_on <= ((access.moment() at time zone 'UTC')::date - interval '12 months')::date then
      raise exception using errcode = '42501', message = 'what was assessed elsewhere is recent and signed by two';
    end if;
    return new;
  end if;
  select j.* into judged from capacity.judge_basis(new.person_id, new.participant_id, new.competency, new.level, new.basis_kind,
                                                   new.basis_id) j;
  if not found or judged.refusal is not null
     or judged.by_hand and judged.noted_by is not distinct from new.proposed_by and new.issued_by = new.proposed_by then
    raise exception using errcode = '42501', message = 'a certificate rests on what is held of its holder';
  end if;
  return new;
end
$$;
create trigger certificate_basis before insert or update on capacity.certificate
  for each row execute function capacity.guard_basis();

-- What needs a second signature waits for it, as a founding one does; the second one also sees the earlier one replaced.
create policy trainer_proposes on capacity.certificate for insert to vigia_app
  with check (kind = 'trained' and state = 'proposed' and proposed_by = (select access.person_id()) and issued_by is null
              and (select access.has_role('trainer')));
create policy second_signs on capacity.certificate for update to vigia_app
  using (kind = 'trained' and state = 'proposed' and proposed_by <> (select access.person_id())
         and (select access.nationwide('administrator', 'project-team', 'supervisor', 'trainer')))
  with check (state = 'issued' and issued_by = (select access.person_id())
              or state = 'declined' and ended_by = (select access.person_id()));
create policy second_replaces on capacity.certificate for update to vigia_app
  using (kind = 'trained' and state in ('issued', 'suspended')
         and (select access.nationwide('administrator', 'project-team', 'supervisor', 'trainer')))
  with check (state = 'superseded');

-- A certificate from before says what it said.
create or replace function audit.facts_of_certificate(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(c), 'person_id', 'participant_id', 'subject_ref', 'kind', 'competency', 'level', 'permissions', 'founding_days', 'basis_kind',
                     'basis_id', 'assessor_role', 'proposed_by', 'proposed_at', 'issued_by', 'issued_at', 'valid_from', 'valid_until',
                     'status_index', 'credential', 'ended_at', 'ended_by', 'reason', 'superseded_by')
          || case when c.basis_on is null then '{}'::jsonb
             else audit.pick(to_jsonb(c), 'basis_on', 'basis_words', 'basis_by') end
   from capacity.certificate c where c.id = key $$;

revoke execute on function capacity.sheet_passed, capacity.practice_passed, capacity.shown_by, capacity.judge_basis,
  capacity.bases_of, audit.facts_of_certificate from public;
grant execute on function capacity.judge_basis, capacity.bases_of to vigia_app;
