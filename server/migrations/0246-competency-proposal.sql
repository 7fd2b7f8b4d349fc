-- What a workshop wants strengthened enters the framework of competencies as a proposal: whoever trains takes it in or declines it
-- with a reason, and it leads back to the statement that supports it. It has the id that it had in the workshop.

create table capacity.competency_proposal (
  id uuid primary key,
  workshop_id uuid not null,
  workshop_number text not null check (workshop_number ~ '^TL-\d{4}-\d{3,}$'),
  statement_id uuid,
  competency text not null check (length(competency) <= 48),
  learner_kind text not null check (learner_kind in ('role', 'sector')),
  learner text not null check (length(learner) <= 48),
  why text not null check (length(why) between 3 and 300),
  proposed_at timestamptz not null,
  state text not null check (state in ('proposed', 'accepted', 'declined')),
  words text not null default '' check (length(words) <= 300),
  decided_at timestamptz,
  decided_by uuid references parties.person,
  constraint competency_decided_by_somebody check (
    (state = 'proposed') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
  constraint competency_declined_with_words check (state <> 'declined' or words <> '')
);
create index competency_proposal_newest on capacity.competency_proposal (proposed_at desc, id desc);
call access.protect('capacity.competency_proposal');

create policy internal_reads on capacity.competency_proposal for select to vigia_app using ((select access.sees_internal()));
create policy trainer_decides on capacity.competency_proposal for update to vigia_app
  using (state = 'proposed' and access.has_role('trainer', 'project-team'))
  with check (decided_by = (select access.person_id()));
create policy job_proposes on capacity.competency_proposal for insert to vigia_job with check (state = 'proposed');
create policy job_sees on capacity.competency_proposal for select to vigia_job using (true);

create policy competency_history on audit.link for select to vigia_app
  using (subject_kind = 'competency-proposal' and (select access.sees_internal()));
create function audit.facts_of_competency_proposal(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(p), 'workshop_id', 'workshop_number', 'statement_id', 'competency', 'learner_kind', 'learner', 'why',
                     'proposed_at', 'words', 'decided_at', 'decided_by')
   from capacity.competency_proposal p where p.id = key $$;
revoke execute on function audit.facts_of_competency_proposal from public;

grant select, update on capacity.competency_proposal to vigia_app;
grant select, insert on capacity.competency_proposal to vigia_job;
