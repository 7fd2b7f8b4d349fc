-- A workshop: a meeting that looks for agreement on statements by a rule that stands before the first vote. What it agrees
-- becomes what somebody owes; who disagreed is kept by sector or institution, and never by name.

create table governance.workshop (
  id uuid primary key references parties.meeting,
  -- Given when it opens: a plan that came to nothing leaves no gap.
  number text unique check (number ~ '^TL-\d{4}-\d{3,}$'),
  theme text check (length(theme) <= 48),
  question text not null check (length(question) between 3 and 300),
  -- The rule. What counts as dissent: a vote against, an abstention as well, or one objection with its reason.
  threshold_percent smallint not null check (threshold_percent between 51 and 100),
  minimum_voters smallint not null check (minimum_voters between 2 and 500),
  dissent_rule text not null check (dissent_rule in ('against', 'against-or-abstain', 'reasoned-objection')),
  rule_fixed_at timestamptz,
  state text not null check (state in ('draft', 'open', 'closed')),
  state_since timestamptz not null,
  closed_at timestamptz,
  closed_by uuid references parties.person,
  -- What the minutes say of people and of what was done, as it stood at the end, and their text with its digest.
  minutes_facts jsonb,
  minutes_text text,
  minutes_sha256 text check (minutes_sha256 ~ '^[0-9a-f]{64}$'),
  constraint open_has_its_number check (state = 'draft' or number is not null),
  constraint closed_with_minutes check (state <> 'closed' or (
    closed_at is not null and closed_by is not null and minutes_facts is not null and minutes_text is not null
    and minutes_sha256 = encode(sha256(convert_to(minutes_text, 'UTF8')), 'hex')))
);

-- The last number given in a year.
create table governance.workshop_number (
  year smallint primary key,
  last integer not null check (last > 0)
);

create table governance.statement (
  id uuid primary key,
  workshop_id uuid not null references governance.workshop,
  ordinal smallint not null check (ordinal >= 1),
  line text not null check (line in ('prevention', 'protection')),
  text text not null check (length(text) between 10 and 400),
  state text not null check (state in ('proposed', 'admitted', 'set-aside')),
  state_since timestamptz not null,
  set_aside_reason text check (length(set_aside_reason) <= 48),
  added_at timestamptz not null,
  constraint set_aside_with_reason check (state <> 'set-aside' or set_aside_reason is not null),
  constraint statement_ordinal_is_single unique (workshop_id, ordinal) deferrable initially deferred
);

-- One vote of those present on one day. A later one does not replace it.
create table governance.vote (
  id uuid primary key,
  statement_id uuid not null references governance.statement,
  round smallint not null check (round >= 1),
  day date not null,
  way text not null check (way in ('show-of-hands', 'ballot')),
  votes_for smallint not null check (votes_for >= 0),
  votes_against smallint not null check (votes_against >= 0),
  abstentions smallint not null check (abstentions >= 0),
  present smallint not null check (present >= 1),
  taken_at timestamptz not null,
  taken_by uuid not null references parties.person,
  constraint voters_were_present check (votes_for + votes_against + abstentions <= present),
  constraint somebody_voted check (votes_for + votes_against + abstentions >= 1),
  constraint vote_round_is_single unique (statement_id, round)
);

-- What a ballot says by declared sector. Below five voters nothing is kept: a vote would lead to a person.
create table governance.vote_sector (
  id uuid primary key,
  vote_id uuid not null references governance.vote,
  sector text not null check (length(sector) <= 48),
  votes_for smallint not null check (votes_for >= 0),
  votes_against smallint not null check (votes_against >= 0),
  abstentions smallint not null check (abstentions >= 0),
  constraint sector_has_five_voters check (votes_for + votes_against + abstentions >= 5),
  constraint vote_sector_is_single unique (vote_id, sector)
);

create table governance.dissent (
  id uuid primary key,
  vote_id uuid not null references governance.vote,
  ordinal smallint not null check (ordinal >= 1),
  kind text not null check (kind in ('objection', 'reservation')),
  -- Whose it is: a sector or an institution.
  sector text check (length(sector) <= 48),
  organization_id uuid references parties.organization,
  text text not null check (length(text) between 3 and 300),
  added_at timestamptz not null,
  constraint dissent_is_somebodys check ((sector is null) <> (organization_id is null)),
  constraint dissent_ordinal_is_single unique (vote_id, ordinal)
);

-- From which statement, and with which vote, what somebody owes came. It shares the id of the commitment.
create table governance.agreement (
  id uuid primary key references commitment.commitment on delete cascade,
  workshop_id uuid not null references governance.workshop,
  statement_id uuid not null references governance.statement,
  vote_id uuid not null references governance.vote
);
create index agreement_by_workshop on governance.agreement (workshop_id, id);
create index agreement_by_statement on governance.agreement (statement_id, id);

-- What is to be learned, by whom, and why; the wing of capacity reads it when the workshop has closed.
create table governance.workshop_competency (
  id uuid primary key,
  workshop_id uuid not null references governance.workshop,
  ordinal smallint not null check (ordinal >= 1),
  competency text not null check (length(competency) <= 48),
  learner_kind text not null check (learner_kind in ('role', 'sector')),
  learner text not null check (length(learner) <= 48),
  why text not null check (length(why) between 3 and 300),
  statement_id uuid references governance.statement,
  constraint workshop_competency_ordinal_is_single unique (workshop_id, ordinal) deferrable initially deferred,
  constraint competency_is_asked_once unique (workshop_id, competency, learner_kind, learner) deferrable initially deferred
);

-- A rule that changed after somebody voted by it would decide afterwards who had agreed.
create function governance.keep_rule() returns trigger language plpgsql set search_path = pg_catalog as
$$
begin
  if old.rule_fixed_at is not null
     and (new.threshold_percent, new.minimum_voters, new.dissent_rule, new.rule_fixed_at)
         is distinct from (old.threshold_percent, old.minimum_voters, old.dissent_rule, old.rule_fixed_at) then
    raise exception 'the rule stands since the first vote'
      using errcode = '23514', schema = 'governance', table = 'workshop', constraint = 'rule_stands';
  end if;
  return new;
end
$$;
create trigger rule_stands before update on governance.workshop for each row execute function governance.keep_rule();

-- How many came on a day, for whoever keeps the meeting.
create function governance.present_on(workshop uuid, on_day date) returns integer language sql stable security definer
set search_path = pg_catalog as
$$ select count(*)::int from parties.attendance a join parties.participant p on p.id = a.participant_id
   join parties.meeting m on m.id = p.meeting_id
   where p.meeting_id = workshop and a.day = on_day and access.keeps_meeting(m.kind, m.place_id) $$;

-- Whether the asker keeps this workshop's record, and it is not closed.
create function governance.writes_workshop(workshop uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from governance.workshop w join parties.meeting m on m.id = w.id
                  where w.id = workshop and w.state <> 'closed' and access.keeps_meeting(m.kind, m.place_id)) $$;
create function governance.workshop_of_vote(vote uuid) returns uuid language sql stable security definer
set search_path = pg_catalog as
$$ select s.workshop_id from governance.vote v join governance.statement s on s.id = v.statement_id where v.id = vote $$;

call access.protect('governance.workshop');
call access.protect('governance.workshop_number');
call access.protect('governance.statement');
call access.protect('governance.vote');
call access.protect('governance.vote_sector');
call access.protect('governance.dissent');
call access.protect('governance.agreement');
call access.protect('governance.workshop_competency');

create policy internal_reads on governance.workshop for select to vigia_app
  using (state in ('open', 'closed') and (select access.sees_internal()));
create policy keeper_reads on governance.workshop for select to vigia_app
  using (exists (select from parties.meeting m where m.id = workshop.id and access.keeps_meeting(m.kind, m.place_id)));
create policy keeper_plans on governance.workshop for insert to vigia_app
  with check (state = 'draft'
              and exists (select from parties.meeting m where m.id = workshop.id and m.kind = 'workshop'
                          and access.keeps_meeting(m.kind, m.place_id)));
-- What is closed stays as it was signed.
create policy keeper_writes on governance.workshop for update to vigia_app
  using (state <> 'closed'
         and exists (select from parties.meeting m where m.id = workshop.id and access.keeps_meeting(m.kind, m.place_id)))
  with check (exists (select from parties.meeting m where m.id = workshop.id and access.keeps_meeting(m.kind, m.place_id)));
create policy project_numbers on governance.workshop_number for all to vigia_app
  using ((select access.has_role('project-team'))) with check ((select access.has_role('project-team')));

create policy follows_workshop on governance.statement for select to vigia_app
  using (exists (select from governance.workshop w where w.id = workshop_id));
create policy keeper_writes on governance.statement for all to vigia_app
  using (governance.writes_workshop(workshop_id)) with check (governance.writes_workshop(workshop_id));
create policy follows_statement on governance.vote for select to vigia_app
  using (exists (select from governance.statement s where s.id = statement_id));
create policy keeper_takes on governance.vote for insert to vigia_app
  with check (taken_by = (select access.person_id())
              and exists (select from governance.statement s where s.id = statement_id
                          and governance.writes_workshop(s.workshop_id)));
create policy follows_vote on governance.vote_sector for select to vigia_app
  using (exists (select from governance.vote v where v.id = vote_id));
create policy keeper_takes on governance.vote_sector for insert to vigia_app
  with check (governance.writes_workshop(governance.workshop_of_vote(vote_id)));
create policy follows_vote on governance.dissent for select to vigia_app
  using (exists (select from governance.vote v where v.id = vote_id));
create policy keeper_keeps on governance.dissent for insert to vigia_app
  with check (governance.writes_workshop(governance.workshop_of_vote(vote_id)));
create policy follows_workshop on governance.agreement for select to vigia_app
  using (exists (select from governance.workshop w where w.id = workshop_id));
create policy keeper_writes on governance.agreement for all to vigia_app
  using (governance.writes_workshop(workshop_id)) with check (governance.writes_workshop(workshop_id));
create policy follows_workshop on governance.workshop_competency for select to vigia_app
  using (exists (select from governance.workshop w where w.id = workshop_id));
create policy keeper_writes on governance.workshop_competency for all to vigia_app
  using (governance.writes_workshop(workshop_id)) with check (governance.writes_workshop(workshop_id));
create policy job_sees on governance.workshop for select to vigia_job using (true);
create policy job_sees on governance.workshop_competency for select to vigia_job using (true);

create policy workshop_history on audit.link for select to vigia_app
  using (subject_kind = 'workshop' and exists (select from governance.workshop w where w.id = audit.subject_key(subject_id)));
create policy statement_history on audit.link for select to vigia_app
  using (subject_kind = 'statement' and exists (select from governance.statement s where s.id = audit.subject_key(subject_id)));

create function audit.facts_of_workshop(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(w), 'number', 'theme', 'question', 'threshold_percent', 'minimum_voters', 'dissent_rule',
                     'rule_fixed_at', 'closed_at', 'closed_by', 'minutes_facts', 'minutes_text', 'minutes_sha256')
          || jsonb_build_object(
            'agreements', (
              select jsonb_agg(audit.pick(to_jsonb(a), 'id', 'statement_id', 'vote_id') order by a.id)
              from governance.agreement a where a.workshop_id = key),
            'competencies', (
              select jsonb_agg(audit.pick(to_jsonb(c), 'ordinal', 'competency', 'learner_kind', 'learner', 'why',
                                          'statement_id') order by c.ordinal)
              from governance.workshop_competency c where c.workshop_id = key))
   from governance.workshop w where w.id = key $$;
create function audit.facts_of_statement(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(s), 'workshop_id', 'ordinal', 'line', 'text', 'set_aside_reason', 'added_at')
          || jsonb_build_object('votes', (
            select jsonb_agg(
              audit.pick(to_jsonb(v), 'id', 'round', 'day', 'way', 'votes_for', 'votes_against', 'abstentions', 'present',
                         'taken_at', 'taken_by')
              || jsonb_build_object(
                'sectors', (
                  select jsonb_agg(audit.pick(to_jsonb(b), 'sector', 'votes_for', 'votes_against', 'abstentions')
                                   order by b.sector)
                  from governance.vote_sector b where b.vote_id = v.id),
                'dissent', (
                  select jsonb_agg(audit.pick(to_jsonb(d), 'ordinal', 'kind', 'sector', 'organization_id', 'text', 'added_at')
                                   order by d.ordinal)
                  from governance.dissent d where d.vote_id = v.id)) order by v.round)
            from governance.vote v where v.statement_id = key))
   from governance.statement s where s.id = key $$;
revoke execute on function audit.facts_of_workshop, audit.facts_of_statement from public;

grant select, insert, update on governance.workshop, governance.workshop_number, governance.statement to vigia_app;
grant select, insert on governance.vote, governance.vote_sector, governance.dissent to vigia_app;
grant select, insert, update, delete on governance.agreement, governance.workshop_competency to vigia_app;
grant select on governance.workshop, governance.workshop_competency to vigia_job;
