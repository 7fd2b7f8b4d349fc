-- A seat is a member's or an observer's; a session is held in a room, online, in both, or in writing; and whoever sits in a
-- body follows its sessions from the own account.

-- An observer speaks, counts to no quorum and votes on nothing.
alter table governance.seat add column kind text not null default 'member' check (kind in ('member', 'observer'));
alter table governance.session_seat add column kind text not null default 'member' check (kind in ('member', 'observer'));
-- Until when a term is meant to last. Whoever sits there stays until somebody else does, and the body is told that it is over.
alter table governance.seat_term add column until_on date,
  add constraint term_is_meant_to_last check (until_on is null or until_on > from_on);

create or replace function audit.facts_of_body(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(b), 'kind', 'name', 'place_id', 'purpose', 'quorum', 'quorum_sectors', 'meets_every_days',
                     'established_on', 'ended_on', 'listed')
          || jsonb_build_object(
            'seats', (
              select jsonb_agg(audit.pick(to_jsonb(s), 'id', 'ordinal', 'sector', 'label', 'ended_on')
                               || case s.kind when 'member' then '{}'::jsonb else audit.pick(to_jsonb(s), 'kind') end order by s.ordinal)
              from governance.seat s where s.body_id = key),
            'terms', (
              select jsonb_agg(audit.pick(to_jsonb(t), 'id', 'seat_id', 'part', 'holder_name', 'organization_id',
                                          'person_id', 'sex', 'from_on', 'to_on')
                               || case when t.until_on is null then '{}'::jsonb else audit.pick(to_jsonb(t), 'until_on') end order by t.id)
              from governance.seat_term t join governance.seat s on s.id = t.seat_id where s.body_id = key))
   from governance.body b where b.id = key $$;

alter table governance.session add column mode text not null default 'room' check (mode in ('room', 'online', 'mixed', 'written'));

-- Where a session is joined from afar. It is kept apart, for whoever sits there: nobody else may come.
create table governance.session_address (
  id uuid primary key references governance.session,
  address text not null check (length(address) between 3 and 300)
);

-- When an item stopped for want of a quorum, through whom, and when it went on.
create table governance.item_stop (
  id uuid primary key,
  item_id uuid not null references governance.session_item,
  seat_id uuid references governance.seat,
  reason text not null check (reason in ('too-few-seats', 'sector-missing')),
  stopped_at timestamptz not null,
  resumed_at timestamptz,
  constraint goes_on_after_it_stopped check (resumed_at is null or resumed_at >= stopped_at)
);
create index item_stop_by_item on governance.item_stop (item_id, stopped_at, id);
create unique index item_stops_once on governance.item_stop (item_id) where resumed_at is null;

-- What is decided between sessions, in writing: a text, a way to decide, a day. The answers are its votes; one objection to
-- deciding so brings it before a session.
create table governance.written_procedure (
  id uuid primary key references governance.session,
  text text not null check (length(text) between 3 and 1000),
  method text not null check (method in ('consent', 'simple-majority', 'two-thirds', 'absolute-majority')),
  outcome text check (outcome in ('decided', 'objected', 'no-quorum')),
  counted_at timestamptz,
  moved_to_id uuid references governance.session,
  constraint counted_with_its_outcome check ((outcome is null) = (counted_at is null)),
  constraint only_an_objection_moves check (moved_to_id is null or outcome = 'objected')
);
create table governance.written_vote (
  id uuid primary key,
  session_id uuid not null references governance.written_procedure,
  seat_id uuid not null references governance.seat,
  part text not null check (part in ('holder', 'alternate')),
  vote text not null check (vote in ('consent', 'reservation', 'objection', 'block', 'for', 'against', 'abstention')),
  words text not null default '' check (length(words) <= 500),
  way text not null check (way in ('recorded', 'own-account')),
  cast_at timestamptz not null,
  recorded_by uuid not null references parties.person,
  constraint seat_answers_once unique (session_id, seat_id)
);

create function governance.sits_in_body(body uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from governance.seat s join governance.seat_term t on t.seat_id = s.id
     where s.body_id = body and t.person_id = access.person_id()
       and (s.ended_on is null or s.ended_on > access.moment()::date)
       and t.from_on <= access.moment()::date and (t.to_on is null or t.to_on > access.moment()::date)) $$;
create function governance.sits_in_session(session uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from governance.session s where s.id = session and governance.sits_in_body(s.body_id)) $$;
-- Whoever sits in a body reads its sessions from the convocation on.
create or replace function governance.reads_session(session uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select governance.keeps_session(session)
          or governance.sits_in_session(session)
          or access.sees_internal()
             and exists (select from governance.minutes m where m.id = session and m.state = 'approved') $$;
-- A procedure in writing is answered while it is under way and its day is not over.
create function governance.is_answered(session uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from governance.written_procedure w join governance.session s on s.id = w.id
                  join parties.meeting m on m.id = w.id
                  where w.id = session and w.outcome is null and s.closed_at is null and m.ends_at > access.moment()) $$;

call access.protect('governance.session_address');
call access.protect('governance.item_stop');
call access.protect('governance.written_procedure');
call access.protect('governance.written_vote');

create policy seats_read on governance.session_address for select to vigia_app
  using (governance.keeps_session(id) or governance.sits_in_session(id));
create policy keeper_writes on governance.session_address for all to vigia_app
  using (governance.may_record(id)) with check (governance.may_record(id));
create policy reader_reads on governance.item_stop for select to vigia_app
  using (exists (select from governance.session_item i where i.id = item_id));
create policy keeper_writes on governance.item_stop for insert to vigia_app
  with check (exists (select from governance.session_item i where i.id = item_id and governance.may_record(i.session_id)));
create policy keeper_changes on governance.item_stop for update to vigia_app
  using (exists (select from governance.session_item i where i.id = item_id and governance.may_record(i.session_id)));
create policy reader_reads on governance.written_procedure for select to vigia_app using (governance.reads_session(id));
create policy keeper_writes on governance.written_procedure for insert to vigia_app with check (governance.may_record(id));
create policy keeper_changes on governance.written_procedure for update to vigia_app using (governance.may_record(id));
create policy reader_reads on governance.written_vote for select to vigia_app using (governance.reads_session(session_id));
create policy seat_or_secretary_answers on governance.written_vote for insert to vigia_app
  with check (recorded_by = (select access.person_id()) and governance.is_answered(session_id)
              and (way = 'recorded' and governance.may_record(session_id)
                   or way = 'own-account' and governance.sits_in(seat_id, part, access.moment()::date)));
-- A seat that answers a procedure in writing is there.
create policy seat_answers on governance.seat_presence for insert to vigia_app
  with check (governance.is_answered(session_id) and governance.sits_in(seat_id, part, access.moment()::date));
create policy seats_read on governance.minutes for select to vigia_app using (governance.sits_in_session(id));

grant select, insert, update on governance.session_address, governance.item_stop, governance.written_procedure to vigia_app;
grant delete on governance.session_address to vigia_app;
grant select, insert on governance.written_vote to vigia_app;
grant select on governance.seat, governance.seat_term, governance.body, governance.session to vigia_job;
create policy job_sees on governance.seat for select to vigia_job using (true);
create policy job_sees on governance.seat_term for select to vigia_job using (true);
create policy job_sees on governance.body for select to vigia_job using (true);
create policy job_sees on governance.session for select to vigia_job using (true);

-- Whoever is convened, or asked, is told by the notice that says nothing.
alter table parties.duty_call drop constraint duty_call_kind_check;
alter table parties.duty_call add constraint duty_call_kind_check
  check (kind in ('danger', 'gap', 'trouble', 'alert', 'keepers', 'committee'));

create or replace function audit.facts_of_session(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(s), 'body_id', 'number', 'extraordinary', 'extraordinary_reason', 'issues_at_once', 'convened_at',
                     'convened_by', 'convened_for', 'notice_days', 'convened_seats', 'quorum', 'quorum_sectors', 'opened_at', 'closed_at')
          || case s.mode when 'room' then '{}'::jsonb else audit.pick(to_jsonb(s), 'mode') end
          || coalesce((select jsonb_build_object('address', a.address) from governance.session_address a where a.id = key), '{}'::jsonb)
          || coalesce((select jsonb_build_object(
                'written', audit.pick(to_jsonb(w), 'text', 'method', 'outcome', 'counted_at', 'moved_to_id'),
                'answers', (select jsonb_agg(audit.pick(to_jsonb(v), 'seat_id', 'part', 'vote', 'words', 'way', 'cast_at', 'recorded_by')
                                             order by v.cast_at, v.id) from governance.written_vote v where v.session_id = key))
              from governance.written_procedure w where w.id = key), '{}'::jsonb)
          || jsonb_build_object(
            'items', (select jsonb_agg(audit.pick(to_jsonb(i), 'id', 'ordinal', 'kind', 'title', 'question', 'minutes', 'added')
                                       || case when num_nonnulls(i.subject_kind, i.subject_id) = 0 then '{}'::jsonb
                                          else audit.pick(to_jsonb(i), 'subject_kind', 'subject_id') end
                                       order by i.ordinal) from governance.session_item i where i.session_id = key),
            'seats', (select jsonb_agg(audit.pick(to_jsonb(t), 'seat_id', 'ordinal', 'sector', 'label', 'answer')
                                       || case t.kind when 'member' then '{}'::jsonb else audit.pick(to_jsonb(t), 'kind') end order by t.ordinal)
                      from governance.session_seat t where t.session_id = key),
            'presence', (select jsonb_agg(audit.pick(to_jsonb(p), 'seat_id', 'part', 'arrived_at', 'left_at')
                                          order by p.arrived_at, p.id) from governance.seat_presence p where p.session_id = key))
   from governance.session s where s.id = key $$;

create or replace function audit.facts_of_session_item(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(i), 'notes', 'stop_reason')
          || coalesce((select jsonb_build_object('stops', jsonb_agg(
                audit.pick(to_jsonb(x), 'seat_id', 'reason', 'stopped_at', 'resumed_at') order by x.stopped_at, x.id))
              from governance.item_stop x where x.item_id = key having count(*) > 0), '{}'::jsonb)
          || jsonb_build_object(
            'conflicts', (select jsonb_agg(audit.pick(to_jsonb(c), 'seat_id', 'ground', 'words', 'declared_at', 'recorded_by')
                                           order by c.declared_at, c.id) from governance.item_conflict c where c.item_id = key),
            'decisions', (select jsonb_agg(
                audit.pick(to_jsonb(d), 'session_id', 'ordinal', 'number', 'text', 'method', 'outcome', 'reason', 'present',
                           'needed', 'taken_at', 'recorded_by')
                || jsonb_build_object('votes', (
                  select jsonb_agg(audit.pick(to_jsonb(v), 'seat_id', 'part', 'vote', 'words') order by v.id)
                  from governance.decision_vote v where v.decision_id = d.id)) order by d.ordinal)
              from governance.decision d where d.item_id = key))
   from governance.session_item i where i.id = key $$;
