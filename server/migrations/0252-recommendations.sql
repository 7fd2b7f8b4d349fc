-- What a body recommends reaches one addressee, with an account or without; silence is told step by step, by the clock, also
-- where no date was asked for. And its other two mandates: it takes part in a decision of others, and it works with others.

-- A recommendation may leave the date to whoever answers it: what is promised is its date from then on.
alter table commitment.commitment drop constraint commitment_is_complete;
alter table commitment.commitment add constraint commitment_is_complete check (state in ('proposed', 'withdrawn') or (
    owner_id is not null and evidence_required <> '' and what <> '' and line is not null
    and (due_on is not null or kind = 'committee-recommendation' and state in ('issued', 'declined'))
    and origin_number is not null and issued_at is not null and visible_from is not null
    and (kind not in ('recommendation', 'committee-recommendation') or verb is not null)
    and (state <> 'issued' or answer_due_at is not null)));

-- Whom an answer that does not come is told to, besides the body itself: who stands above the addressee.
alter table governance.committee_request add column superior_id uuid references parties.organization;

-- Each step is taken once.
create table governance.request_step (
  id uuid primary key,
  request_id uuid not null references governance.committee_request,
  step text not null check (step in ('reminder', 'superior', 'public')),
  taken_at timestamptz not null,
  constraint step_is_taken_once unique (request_id, step)
);

-- A door for an addressee without an account: whoever has the secret answers once. Its hash alone is kept.
create table governance.answer_link (
  id uuid primary key,
  request_id uuid not null references governance.committee_request,
  hash bytea not null unique check (length(hash) = 32),
  made_at timestamptz not null,
  made_by uuid not null references parties.person,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index answer_link_by_request on governance.answer_link (request_id, made_at desc);

-- An answer that came by the door, or that the secretary recorded with what shows it.
create table governance.request_answer (
  id uuid primary key references governance.committee_request,
  way text not null check (way in ('link', 'recorded')),
  outcome text not null check (outcome in ('accepted', 'declined')),
  words text not null default '' check (length(words) <= 500),
  evidence text not null default '' check (length(evidence) <= 500),
  answered_on date not null,
  recorded_by uuid references parties.person,
  recorded_at timestamptz not null,
  constraint recorded_with_evidence check (way <> 'recorded' or evidence <> '' and recorded_by is not null),
  constraint by_the_door_nobody_records check (way <> 'link' or recorded_by is null)
);

-- It takes part in a decision: whose, which, and with what position.
create table governance.participation (
  id uuid primary key,
  body_id uuid not null references governance.body,
  decision_id uuid references governance.decision,
  organization_id uuid references parties.organization,
  whose text not null default '' check (length(whose) <= 160),
  matter text not null check (length(matter) between 3 and 500),
  stance text not null check (stance in ('supports', 'supports-with-conditions', 'opposes', 'asks-to-wait')),
  words text not null default '' check (length(words) <= 500),
  took_part_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null references parties.person,
  constraint whose_decision_it_is check (num_nonnulls(organization_id, nullif(whose, '')) = 1)
);
create index participation_by_body on governance.participation (body_id, took_part_on desc, id);

-- It works with others: with whom, on what, and what came of it.
create table governance.collaboration (
  id uuid primary key,
  body_id uuid not null references governance.body,
  decision_id uuid references governance.decision,
  organization_id uuid references parties.organization,
  with_whom text not null default '' check (length(with_whom) <= 160),
  matter text not null check (length(matter) between 3 and 500),
  began_on date not null,
  ended_on date,
  result text not null default '' check (length(result) <= 1000),
  recorded_at timestamptz not null,
  recorded_by uuid not null references parties.person,
  constraint with_whom_it_works check (num_nonnulls(organization_id, nullif(with_whom, '')) = 1),
  constraint ends_with_a_result check ((ended_on is null) = (length(result) = 0)),
  constraint ends_after_it_began check (ended_on is null or ended_on >= began_on)
);
create index collaboration_by_body on governance.collaboration (body_id, began_on desc, id);

call access.protect('governance.request_step');
call access.protect('governance.answer_link');
call access.protect('governance.request_answer');
call access.protect('governance.participation');
call access.protect('governance.collaboration');

create function governance.keeps_request(request uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from governance.committee_request r join governance.decision d on d.id = r.decision_id
                  where r.id = request and governance.keeps_session(d.session_id)) $$;

-- That there is no answer is public where the recommendation is; the steps before are for those who work with it.
create policy follows_request on governance.request_step for select to vigia_app
  using (exists (select from governance.committee_request r where r.id = request_id)
         and (step = 'public' or (select access.sees_internal())));
create policy job_takes on governance.request_step for all to vigia_job using (true) with check (true);
create policy keeper_reads on governance.answer_link for select to vigia_app using (governance.keeps_request(request_id));
create policy keeper_makes on governance.answer_link for insert to vigia_app
  with check (made_by = (select access.person_id()) and governance.keeps_request(request_id));
create policy follows_request on governance.request_answer for select to vigia_app
  using ((select access.sees_internal()) and exists (select from governance.committee_request r where r.id = request_answer.id));
create policy internal_reads on governance.participation for select to vigia_app using ((select access.sees_internal()));
create policy keeper_writes on governance.participation for insert to vigia_app
  with check (recorded_by = (select access.person_id()) and governance.keeps_body(body_id));
create policy internal_reads on governance.collaboration for select to vigia_app using ((select access.sees_internal()));
create policy keeper_writes on governance.collaboration for insert to vigia_app
  with check (recorded_by = (select access.person_id()) and governance.keeps_body(body_id));
create policy keeper_ends on governance.collaboration for update to vigia_app using (governance.keeps_body(body_id));
create policy job_sees on governance.committee_request for select to vigia_job using (true);
create policy job_sees on governance.decision for select to vigia_job using (true);
create policy participation_history on audit.link for select to vigia_app
  using (subject_kind in ('participation', 'collaboration') and (select access.sees_internal()));

-- What whoever holds the secret reads: what is asked of them, and nothing else.
create function governance.find_answer_link(secret bytea) returns table (
  request_id uuid, expires_at timestamptz, used_at timestamptz, state text, body text, addressee text, verb text, what text, finding text,
  basis text, due_on date, evidence_required text, answer_due_at timestamptz, number text)
language sql stable security definer set search_path = pg_catalog as
$$ select r.id, l.expires_at, l.used_at, c.state, b.name, o.name, c.verb, c.what, r.finding, r.basis, c.due_on,
     c.evidence_required, c.answer_due_at, d.number
   from governance.answer_link l join governance.committee_request r on r.id = l.request_id
   join commitment.commitment c on c.id = r.id join parties.organization o on o.id = c.owner_id
   join governance.decision d on d.id = r.decision_id join governance.session s on s.id = d.session_id
   join governance.body b on b.id = s.body_id
   where l.hash = secret
     and not exists (select from governance.answer_link n where n.request_id = l.request_id and n.made_at > l.made_at) $$;

-- Keeps an answer of an addressee who has no account: whoever brings the secret, or the secretary with what shows it.
create function governance.keep_answer(request uuid, secret bytea, answer jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog as
$$
declare
  by_link boolean := secret is not null;
begin
  if by_link and not exists (select from governance.find_answer_link(secret) l
                             where l.request_id = request and l.used_at is null and l.expires_at > access.moment())
     or not by_link and not governance.keeps_request(request) then
    raise insufficient_privilege;
  end if;
  update commitment.commitment set
    state = answer ->> 'outcome', state_since = access.moment(), answered_at = access.moment(), answered_by = access.person_id(),
    promised_on = (answer ->> 'promisedOn')::date, due_on = coalesce(due_on, (answer ->> 'promisedOn')::date),
    decline_reason = answer ->> 'declineReason',
    decline_note = case answer ->> 'outcome' when 'declined' then answer ->> 'words' else '' end
  where id = request and state = 'issued';
  if not found then raise insufficient_privilege; end if;
  insert into governance.request_answer (id, way, outcome, words, evidence, answered_on, recorded_by, recorded_at)
  values (request, case when by_link then 'link' else 'recorded' end, answer ->> 'outcome', answer ->> 'words',
          answer ->> 'evidence', (answer ->> 'answeredOn')::date, case when by_link then null else access.person_id() end, access.moment());
  if by_link then update governance.answer_link set used_at = access.moment() where hash = secret; end if;
end
$$;
revoke execute on function governance.find_answer_link, governance.keep_answer from public;
grant execute on function governance.find_answer_link, governance.keep_answer to vigia_app;

grant select, insert on governance.request_step to vigia_job;
grant select on governance.request_step, governance.request_answer to vigia_app;
grant select, insert on governance.answer_link, governance.participation to vigia_app;
grant select, insert, update on governance.collaboration to vigia_app;
grant select on governance.committee_request, governance.decision to vigia_job;

create or replace function audit.facts_of_committee_request(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(r), 'decision_id', 'finding', 'basis', 'follows_id')
          || case when r.superior_id is null then '{}'::jsonb else audit.pick(to_jsonb(r), 'superior_id') end
          || coalesce((select jsonb_build_object('steps', jsonb_agg(audit.pick(to_jsonb(x), 'step', 'taken_at') order by x.taken_at, x.id))
                       from governance.request_step x where x.request_id = key having count(*) > 0), '{}'::jsonb)
          || coalesce((select jsonb_build_object('links', jsonb_agg(
                         audit.pick(to_jsonb(l), 'id', 'made_at', 'made_by', 'expires_at', 'used_at') order by l.made_at, l.id))
                       from governance.answer_link l where l.request_id = key having count(*) > 0), '{}'::jsonb)
          || coalesce((select jsonb_build_object('answer', audit.pick(to_jsonb(w), 'way', 'outcome', 'words', 'evidence', 'answered_on',
                                                                      'recorded_by', 'recorded_at'))
                       from governance.request_answer w where w.id = key), '{}'::jsonb)
          || jsonb_build_object('appraisals', (
            select jsonb_agg(audit.pick(to_jsonb(a), 'outcome', 'words', 'appraised_at', 'appraised_by')
                             order by a.appraised_at, a.id) from governance.appraisal a where a.request_id = key))
   from governance.committee_request r where r.id = key $$;
create function audit.facts_of_participation(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(p), 'body_id', 'decision_id', 'organization_id', 'whose', 'matter', 'stance', 'words',
                     'took_part_on', 'recorded_at', 'recorded_by')
   from governance.participation p where p.id = key $$;
create function audit.facts_of_collaboration(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(c), 'body_id', 'decision_id', 'organization_id', 'with_whom', 'matter', 'began_on', 'ended_on',
                     'result', 'recorded_at', 'recorded_by')
   from governance.collaboration c where c.id = key $$;
revoke execute on function audit.facts_of_participation, audit.facts_of_collaboration from public;
