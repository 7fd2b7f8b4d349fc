-- What a person asks about the data that is kept of them: to see it, to have it put right, deleted, or no longer used. One
-- register, kept by the data officer. Nobody who reported a signal can be found here: only seven words lead to a signal.

-- Within how many days each right is to be answered, and under which law: dated data, to be validated by a lawyer.
create table parties.legal_term (
  data_right text primary key check (data_right in ('access', 'rectification', 'erasure', 'objection')),
  days smallint not null check (days between 1 and 365),
  ground text not null check (length(ground) between 1 and 48),
  validated_on date,
  set_by uuid references parties.person,
  set_at timestamptz,
  constraint term_is_set_by_somebody check ((set_by is null) = (set_at is null))
);
insert into parties.legal_term (data_right, days, ground) values
  ('access', 10, 'habeas-data'), ('rectification', 10, 'habeas-data'), ('erasure', 10, 'habeas-data'), ('objection', 10, 'habeas-data');

create table parties.access_request (
  id uuid primary key,
  data_right text not null check (data_right in ('access', 'rectification', 'erasure', 'objection')),
  -- The article it rests on, a code of a catalogue.
  ground text not null check (length(ground) between 1 and 48),
  -- Forgotten some time after the answer: what was done stays, and for whom does not.
  requester_name text check (length(requester_name) between 2 and 120),
  came_by text not null check (length(came_by) between 1 and 48),
  received_on date not null,
  due_on date not null,
  -- How it was made sure that it is this person; without it nothing is searched.
  identity_check text check (length(identity_check) between 1 and 48),
  identity_checked_by uuid references parties.person,
  identity_checked_at timestamptz,
  state text not null check (state in ('received', 'in-hand', 'awaiting-second', 'answered', 'refused', 'withdrawn')),
  state_since timestamptz not null,
  proposed_by uuid references parties.person,
  second_by uuid references parties.person,
  second_at timestamptz,
  return_reason text check (length(return_reason) <= 48),
  outcome text check (outcome in ('done', 'partly', 'nothing-found')),
  refusal_reason text check (length(refusal_reason) <= 48),
  appeal_way text check (length(appeal_way) <= 48),
  note text not null default '' check (length(note) <= 1000),
  created_by uuid not null references parties.person,
  created_at timestamptz not null,
  closed_at timestamptz,
  constraint request_is_due_after_it_came check (due_on >= received_on),
  constraint identity_is_checked_by_somebody check (
    (identity_check is null) = (identity_checked_by is null) and (identity_check is null) = (identity_checked_at is null)),
  constraint checked_before_it_is_worked_on check (
    state in ('received', 'refused', 'withdrawn') or identity_check is not null),
  constraint second_is_another check (second_by is null or second_by <> proposed_by),
  constraint second_is_dated check ((second_by is null) = (second_at is null)),
  constraint answered_with_outcome check ((state = 'answered') = (outcome is not null)),
  constraint refused_with_reason_and_appeal check (
    (state = 'refused') = (refusal_reason is not null) and (refusal_reason is null) = (appeal_way is null)),
  constraint closed_is_dated check ((closed_at is not null) = (state in ('answered', 'refused', 'withdrawn'))),
  constraint named_while_open check (requester_name is not null or closed_at is not null)
);
create index access_request_by_due on parties.access_request (due_on, id);

-- What was found and is this person's, and what became of it. No copy of what it said.
create table parties.access_trace (
  id uuid primary key,
  request_id uuid not null references parties.access_request,
  source text not null check (source in ('account', 'contact', 'participant', 'seat', 'signature', 'witness', 'trainee', 'certificate')),
  row_id uuid not null,
  -- What is asked of it: nothing yet, a copy, another name, or that it goes.
  deed text not null check (deed in ('copy', 'correct', 'erase', 'keep')),
  keep_reason text check (length(keep_reason) <= 48),
  noted_by uuid not null references parties.person,
  noted_at timestamptz not null,
  done_at timestamptz,
  done_by uuid references parties.person,
  constraint trace_is_noted_once unique (request_id, source, row_id),
  constraint kept_with_reason check ((deed = 'keep') = (keep_reason is not null)),
  constraint done_by_somebody check ((done_at is null) = (done_by is null))
);

call access.protect('parties.legal_term');
call access.protect('parties.access_request');
call access.protect('parties.access_trace');

create policy keeper_reads on parties.legal_term for select to vigia_app
  using ((select access.has_role('data-officer', 'ombudsman')));
create policy officer_sets on parties.legal_term for update to vigia_app
  using ((select access.has_role('data-officer'))) with check (set_by = (select access.person_id()));

create policy officer_reads on parties.access_request for select to vigia_app
  using ((select access.has_role('data-officer')));
create policy officer_notes on parties.access_request for insert to vigia_app
  with check ((select access.has_role('data-officer')) and created_by = (select access.person_id()));
create policy officer_moves on parties.access_request for update to vigia_app
  using ((select access.has_role('data-officer'))) with check ((select access.has_role('data-officer')));
-- An independent second pair of eyes for what cannot be undone; and whoever refusals are appealed to.
create policy ombudsman_reads on parties.access_request for select to vigia_app
  using ((data_right = 'erasure' and state <> 'received' or state = 'refused') and (select access.nationwide('ombudsman')));
create policy ombudsman_decides on parties.access_request for update to vigia_app
  using (data_right = 'erasure' and state = 'awaiting-second' and (select access.nationwide('ombudsman')))
  with check (state = 'in-hand' and (select access.nationwide('ombudsman'))
              and (second_by is null or second_by = (select access.person_id())));
create policy job_forgets on parties.access_request for all to vigia_job using (true) with check (true);

create policy follows_request on parties.access_trace for select to vigia_app
  using (exists (select from parties.access_request r where r.id = request_id));
create policy officer_notes on parties.access_trace for insert to vigia_app
  with check ((select access.has_role('data-officer')) and noted_by = (select access.person_id())
              and exists (select from parties.access_request r where r.id = request_id and r.state = 'in-hand' and r.second_by is null));
create policy officer_changes on parties.access_trace for update to vigia_app
  using ((select access.has_role('data-officer')) and done_at is null)
  with check ((select access.has_role('data-officer'))
              and exists (select from parties.access_request r where r.id = request_id and r.state = 'in-hand' and r.second_by is null));
create policy officer_drops on parties.access_trace for delete to vigia_app
  using ((select access.has_role('data-officer')) and done_at is null
         and exists (select from parties.access_request r where r.id = request_id and r.state = 'in-hand' and r.second_by is null));

create policy access_request_history on audit.link for select to vigia_app
  using (subject_kind = 'access-request'
         and exists (select from parties.access_request r where r.id = audit.subject_key(subject_id)));

-- The name is left out: it is forgotten without a move that somebody could guess it from.
create function audit.facts_of_access_request(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(r), 'data_right', 'ground', 'came_by', 'received_on', 'due_on', 'identity_check', 'identity_checked_by',
                     'identity_checked_at', 'proposed_by', 'second_by', 'second_at', 'return_reason', 'outcome', 'refusal_reason',
                     'appeal_way', 'note', 'created_by', 'created_at', 'closed_at')
          || jsonb_build_object('traces', (
            select jsonb_agg(audit.pick(to_jsonb(t), 'id', 'source', 'row_id', 'deed', 'keep_reason', 'noted_by', 'noted_at', 'done_at',
                                        'done_by') order by t.id) from parties.access_trace t where t.request_id = key))
   from parties.access_request r where r.id = key $$;
revoke execute on function audit.facts_of_access_request from public;

grant select, insert, update on parties.access_request to vigia_app;
grant select, insert, update, delete on parties.access_trace to vigia_app;
grant select on parties.legal_term to vigia_app;
grant update (days, ground, validated_on, set_by, set_at) on parties.legal_term to vigia_app;
grant select on parties.access_request to vigia_job;
grant update (requester_name) on parties.access_request to vigia_job;

-- Names compared whatever their case and accents, every word of what is looked for.
create function parties.plain_name(name text) returns text language sql immutable parallel safe set search_path = pg_catalog as
$$ select translate(lower(name), 'áàâäãéèêëíìîïóòôöõúùûüñç', 'aaaaaeeeeiiiiooooouuuunc') $$;
create function parties.bears_name(name text, wanted text) returns boolean language sql immutable parallel safe
set search_path = pg_catalog as
$$ select coalesce(bool_and(position(word in parties.plain_name(name)) > 0), false)
   from regexp_split_to_table(parties.plain_name(wanted), '\s+') word where word <> '' $$;

-- Every row that bears a name of a person outside of signals and referrals, which hold none. What erasing does to each:
-- it goes, its name goes and the row stays, or the row stays with the reason.
create view parties.named_row with (security_invoker = true) as
  select 'account' as source, p.id as row_id, 'person' as subject_kind, p.id::text as subject_id, p.display_name as name,
         p.login as whereabouts, (p.created_at at time zone 'UTC')::date as since, true as corrigible,
         case when p.active then 'keep' else 'rename' end as erasing,
         case when p.active then 'account-in-use' end as kept_for
  from parties.person p
  union all
  select 'contact', md5('contact:' || k.place_id)::uuid, 'territory', k.place_id, k.contact_name, l.name, null, true,
         'keep', 'contact-of-territory'
  from parties.territory_keeper k join parties.place l on l.id = k.place_id
  union all
  select case m.kind when 'training' then 'trainee' else 'participant' end, p.id, 'meeting', m.id::text, p.name, m.title,
         (m.starts_at at time zone 'UTC')::date, true, 'rename', null
  from parties.participant p join parties.meeting m on m.id = p.meeting_id
  union all
  select 'seat', t.id, 'body', b.id::text, t.holder_name, b.name, t.from_on, true, 'keep', 'public-record'
  from governance.seat_term t join governance.seat s on s.id = t.seat_id join governance.body b on b.id = s.body_id
  union all
  select 'signature', y.id, 'signing', g.id::text, y.signer_name, o.name, (m.starts_at at time zone 'UTC')::date, false, 'keep',
         'signed-before-witness'
  from governance.signatory y join governance.signing g on g.id = y.signing_id join parties.meeting m on m.id = g.id
  join parties.organization o on o.id = y.organization_id
  union all
  select 'witness', g.id, 'signing', g.id::text, g.witness_name, m.title, (m.starts_at at time zone 'UTC')::date, false, 'keep',
         'signed-before-witness'
  from governance.signing g join parties.meeting m on m.id = g.id;

-- With the owner's rights, for the data officer alone and within a request whose person was made sure of.
create function parties.in_hand(request uuid) returns boolean language sql stable security definer set search_path = pg_catalog as
$$ select access.has_role('data-officer') and exists (
     select from parties.access_request r where r.id = request and r.state = 'in-hand') $$;

create function parties.find_named(request uuid, wanted text, amount integer)
returns table (source text, row_id uuid, name text, whereabouts text, since date, corrigible boolean, erasing text, kept_for text)
language sql stable security definer set search_path = pg_catalog as
$$ select n.source, n.row_id, n.name, n.whereabouts, n.since, n.corrigible, n.erasing, n.kept_for
   from parties.named_row n
   where parties.in_hand(request) and length(trim(wanted)) >= 3
     and (parties.bears_name(n.name, wanted) or n.source = 'account' and lower(n.whereabouts) = lower(trim(wanted)))
   order by n.source, n.name, n.row_id limit least(amount, 200) $$;

-- One of those rows, without whose it is: what may be done with it.
create function parties.named(wanted_source text, wanted_id uuid) returns table (corrigible boolean, erasing text, kept_for text)
language sql stable security definer set search_path = pg_catalog as
$$ select n.corrigible, n.erasing, n.kept_for from parties.named_row n
   where access.has_role('data-officer') and n.source = wanted_source and n.row_id = wanted_id $$;

-- What was noted as this person's, as it is now. The ombudsman, who confirms what goes, sees what it is and no name.
create function parties.traces_of(request uuid)
returns table (id uuid, source text, row_id uuid, name text, whereabouts text, since date, corrigible boolean, erasing text, kept_for text,
               subject_kind text, subject_id text, deed text, keep_reason text, done_at timestamptz)
language sql stable security definer set search_path = pg_catalog as
$$ select t.id, t.source, t.row_id, case when access.has_role('data-officer') and r.requester_name is not null then n.name end,
          case when n.source = 'account' and not access.has_role('data-officer') then null else n.whereabouts end, n.since,
          coalesce(n.corrigible, false), n.erasing, n.kept_for, n.subject_kind, n.subject_id, t.deed, t.keep_reason, t.done_at
   from parties.access_trace t join parties.access_request r on r.id = t.request_id
   left join parties.named_row n on n.source = t.source and n.row_id = t.row_id
   where t.request_id = request
     and (access.has_role('data-officer')
          or access.nationwide('ombudsman') and (r.data_right = 'erasure' and r.state <> 'received' or r.state = 'refused'))
   order by t.source, t.id $$;

-- Everything that the rows say of the person, for the copy that is handed over.
create function parties.copy_of_named(request uuid) returns table (source text, row_id uuid, content jsonb)
language sql stable security definer set search_path = pg_catalog as
$$ select t.source, t.row_id, case t.source
     when 'account' then (
       select audit.pick(to_jsonb(p), 'login', 'display_name', 'language', 'active', 'created_at', 'ended_at')
              || jsonb_build_object(
                'mail', (select a.address from parties.person_mail a where a.person_id = p.id),
                'roles', (select jsonb_agg(audit.pick(to_jsonb(g), 'role', 'place_id', 'organization_id', 'valid_from', 'valid_to')
                                           order by g.valid_from, g.id) from parties.role_grant g where g.person_id = p.id),
                'shifts', (select count(*) from parties.shift s where s.person_id = p.id))
       from parties.person p where p.id = t.row_id)
     when 'contact' then (
       select audit.pick(to_jsonb(k), 'place_id', 'contact_name', 'contact_role') from parties.territory_keeper k
       where md5('contact:' || k.place_id)::uuid = t.row_id)
     when 'seat' then (
       select audit.pick(to_jsonb(s), 'part', 'holder_name', 'organization_id', 'sex', 'from_on', 'to_on') from governance.seat_term s
       where s.id = t.row_id)
     when 'signature' then (
       select audit.pick(to_jsonb(y), 'signer_name', 'signer_capacity', 'organization_id', 'precepts', 'publishes_name')
       from governance.signatory y where y.id = t.row_id)
     when 'witness' then (
       select audit.pick(to_jsonb(g), 'number', 'witness_name', 'witness_capacity') from governance.signing g where g.id = t.row_id)
     else (
       select audit.pick(to_jsonb(p), 'name', 'organization_id', 'institution', 'sector', 'sex', 'added_at')
              || jsonb_build_object(
                'meeting', m.title, 'kind', m.kind, 'place', m.place_id,
                'days', (select jsonb_agg(a.day order by a.day) from parties.attendance a where a.participant_id = p.id),
                'answers', (select jsonb_agg(jsonb_build_object('test', e.moment, 'answers', s.answers, 'sentAt', s.sent_at)
                                             order by s.sent_at, s.id)
                            from capacity.answer_sheet s join capacity.test e on e.id = s.test_id where s.participant_id = p.id))
       from parties.participant p join parties.meeting m on m.id = p.meeting_id where p.id = t.row_id)
     end
   from parties.access_trace t where t.request_id = request and parties.in_hand(request) order by t.source, t.id $$;

-- Another name in one row. The trace says that it was put right and never what it said before.
create function parties.correct_named(trace uuid, name text) returns boolean language plpgsql security definer
set search_path = pg_catalog as
$$
declare
  t parties.access_trace;
begin
  select * into t from parties.access_trace where id = trace and deed = 'correct' and done_at is null for update;
  if t.id is null or not parties.in_hand(t.request_id)
     or not exists (select from parties.access_request r where r.id = t.request_id and r.data_right = 'rectification') then
    return false;
  end if;
  case t.source
    when 'account' then
      update parties.person p set display_name = correct_named.name where p.id = t.row_id;
      update auth."user" u set name = correct_named.name where u.id = t.row_id;
    when 'contact' then
      update parties.territory_keeper k set contact_name = correct_named.name
      where md5('contact:' || k.place_id)::uuid = t.row_id;
    when 'participant', 'trainee' then
      update parties.participant p set name = correct_named.name where p.id = t.row_id;
    when 'seat' then
      update governance.seat_term s set holder_name = correct_named.name where s.id = t.row_id;
    else return false;
  end case;
  update parties.access_trace a set done_at = access.moment(), done_by = access.person_id() where a.id = trace;
  return true;
end
$$;

-- Takes the name out of a row that must stay, with everything that leads to the person. Two people stand behind it.
create function parties.erase_named(trace uuid, stands text) returns boolean language plpgsql security definer
set search_path = pg_catalog as
$$
declare
  t parties.access_trace;
begin
  select * into t from parties.access_trace where id = trace and deed = 'erase' and done_at is null for update;
  if t.id is null or not parties.in_hand(t.request_id)
     or not exists (select from parties.access_request r where r.id = t.request_id and r.data_right = 'erasure'
                    and r.second_by is not null and r.second_by <> r.proposed_by) then
    return false;
  end if;
  case t.source
    when 'account' then
      if exists (select from parties.person p where p.id = t.row_id and p.active) then return false; end if;
      delete from parties.person_mail m where m.person_id = t.row_id;
      update parties.person p set display_name = stands, login = 'retired-' || left(replace(p.id::text, '-', ''), 24)
      where p.id = t.row_id;
      update auth."user" u set name = stands, email = 'retired-' || left(replace(u.id::text, '-', ''), 24) || '@vigia.invalid'
      where u.id = t.row_id;
    when 'participant', 'trainee' then
      update parties.participant p set name = stands, institution = '', organization_id = null, sector = null, sex = null
      where p.id = t.row_id;
    else return false;
  end case;
  update parties.access_trace a set done_at = access.moment(), done_by = access.person_id() where a.id = trace;
  return true;
end
$$;

revoke execute on function parties.in_hand, parties.find_named, parties.named, parties.traces_of, parties.copy_of_named, parties.correct_named,
  parties.erase_named from public;
grant execute on function parties.in_hand, parties.find_named, parties.named, parties.traces_of, parties.copy_of_named, parties.correct_named,
  parties.erase_named to vigia_app;
