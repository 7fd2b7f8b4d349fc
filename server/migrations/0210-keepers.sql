-- Keepers: named people of whom k together open what was given into their keeping, and nobody with fewer. A share lies here
-- only sealed to the key of its keeper; a released one only sealed to the key of whoever asked.

create table sealed.keeper_circle (
  id uuid primary key,
  number integer not null unique check (number >= 1),
  threshold smallint not null check (threshold between 2 and 20),
  state text not null check (state in ('proposed', 'in-force', 'replaced', 'withdrawn')),
  proposed_by uuid not null references parties.person,
  proposed_at timestamptz not null,
  in_force_at timestamptz,
  ended_at timestamptz,
  constraint circle_in_force_since check ((in_force_at is not null) = (state in ('in-force', 'replaced'))),
  constraint circle_ended_since check ((ended_at is not null) = (state in ('replaced', 'withdrawn')))
);
create unique index circle_in_force_is_single on sealed.keeper_circle ((true)) where state = 'in-force';
create unique index circle_proposed_is_single on sealed.keeper_circle ((true)) where state = 'proposed';

create table sealed.keeper (
  id uuid primary key,
  circle_id uuid not null references sealed.keeper_circle,
  person_id uuid not null references parties.person,
  -- With which key the person accepted: shares are sealed to it, and open with no other.
  person_key_id uuid references sealed.person_key,
  public_key bytea check (octet_length(public_key) = 65),
  accepted_at timestamptz,
  constraint keeper_is_named_once unique (circle_id, person_id),
  constraint keeper_accepts_with_key check ((accepted_at is null) = (person_key_id is null)
                                            and (accepted_at is null) = (public_key is null))
);
create index keeper_by_person on sealed.keeper (person_id);

-- What a circle keeps: who a reporter is, or the private key of a desk.
create table sealed.kept (
  -- Drawn by whoever split it; each share opens at this id alone.
  id uuid primary key,
  subject_kind text not null check (subject_kind in ('signal', 'desk-key')),
  subject_id uuid not null,
  circle_id uuid not null references sealed.keeper_circle,
  -- Of an identity: wrapped once more under the key of this month, as its shares are. A desk's key outlives every month.
  month date check (extract(day from month) = 1),
  -- The identity under the key that was split. Of a desk's key nothing lies here: its private half itself was split.
  sealed bytea check (octet_length(sealed) between 1052 and 1200),
  made_by uuid references parties.person,
  made_at timestamptz not null,
  constraint identity_has_text check ((subject_kind = 'signal') = (sealed is not null and month is not null)),
  constraint kept_once_a_circle unique (subject_kind, subject_id, circle_id)
);
create index kept_by_month on sealed.kept (month, id) where month is not null;

create table sealed.keeper_share (
  id uuid primary key,
  kept_id uuid not null references sealed.kept on delete cascade,
  keeper_id uuid not null references sealed.keeper,
  month date check (extract(day from month) = 1),
  sealed bytea not null check (octet_length(sealed) between 180 and 260),
  constraint keeper_share_is_single unique (kept_id, keeper_id)
);
create index keeper_share_by_keeper on sealed.keeper_share (keeper_id);
create index keeper_share_by_month on sealed.keeper_share (month, id) where month is not null;

-- Somebody asks the keepers. It names no signal: keepers release without knowing whose it is.
create table sealed.keeper_request (
  id uuid primary key,
  -- Not a reference: retention deletes what is kept, and the request stays, with what was asked and answered.
  kept_id uuid not null,
  subject_kind text not null check (subject_kind in ('signal', 'desk-key')),
  circle_id uuid not null references sealed.keeper_circle,
  asked_by uuid not null references parties.person,
  -- Shares are released to this key.
  asker_key_id uuid not null references sealed.person_key,
  reason text not null check (length(reason) <= 48),
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  state text not null check (state in ('waiting', 'ready', 'opened', 'refused', 'withdrawn', 'expired')),
  opened_at timestamptz,
  constraint request_ends check (expires_at = asked_at + interval '72 hours'),
  constraint request_opened_since check ((opened_at is not null) = (state = 'opened'))
);
create unique index request_open_is_single on sealed.keeper_request (kept_id) where state in ('waiting', 'ready');
create index request_by_circle on sealed.keeper_request (circle_id, asked_at desc, id);
create index request_by_asker on sealed.keeper_request (asked_by, asked_at desc);
create index request_expiring on sealed.keeper_request (expires_at) where state in ('waiting', 'ready');

create table sealed.keeper_answer (
  id uuid primary key,
  request_id uuid not null references sealed.keeper_request,
  keeper_id uuid not null references sealed.keeper,
  answer text not null check (answer in ('released', 'refused')),
  reason text check (length(reason) <= 48),
  -- The keeper's share, sealed to the asker's key for this request.
  sealed bytea check (octet_length(sealed) = 180),
  answered_at timestamptz not null,
  constraint keeper_answers_once unique (request_id, keeper_id),
  constraint release_holds_share check ((answer = 'released') = (sealed is not null)),
  constraint refusal_holds_reason check ((answer = 'refused') = (reason is not null))
);

call access.protect('sealed.keeper_circle');
call access.protect('sealed.keeper');
call access.protect('sealed.kept');
call access.protect('sealed.keeper_share');
call access.protect('sealed.keeper_request');
call access.protect('sealed.keeper_answer');

-- The circles in which the asker is a keeper.
create function access.kept_circles() returns uuid[] language sql stable security definer set search_path = pg_catalog as
$$ select coalesce(array_agg(k.circle_id), '{}') from sealed.keeper k where k.person_id = access.person_id() $$;

-- The circle in force, as the list of keys carries it: no names. With the owner's rights, since everybody may ask.
create function sealed.listed_circle() returns jsonb language sql stable security definer set search_path = pg_catalog as
$$ select jsonb_build_object('id', c.id, 'threshold', c.threshold, 'keepers', (
            select jsonb_agg(jsonb_build_object('id', k.id, 'publicKey', encode(k.public_key, 'hex')) order by k.id)
            from sealed.keeper k where k.circle_id = c.id))
   from sealed.keeper_circle c where c.state = 'in-force' $$;

-- How often a circle came into force: the number of the list of keys grows with it.
create function sealed.circles_so_far() returns integer language sql stable security definer set search_path = pg_catalog as
$$ select count(*)::integer from sealed.keeper_circle where in_force_at is not null $$;

-- The keepers of a circle that is or was in force, for a sender who sealed to them, perhaps long ago and offline.
create function sealed.keepers_of(circle uuid) returns uuid[] language sql stable security definer set search_path = pg_catalog as
$$ select coalesce(array_agg(k.id), '{}') from sealed.keeper k join sealed.keeper_circle c on c.id = k.circle_id
   where c.id = circle and c.in_force_at is not null $$;

-- The offices of a person: the institutions that a role in force is for. Who has none is of the programme's own office.
create function sealed.offices_of(person uuid) returns uuid[] language sql stable security definer set search_path = pg_catalog as
$$ select coalesce(array_agg(distinct coalesce(g.organization_id, '00000000-0000-0000-0000-000000000000')),
                   array['00000000-0000-0000-0000-000000000000'::uuid])
   from parties.role_grant g
   where g.person_id = person and g.valid_from <= access.moment() and (g.valid_to is null or g.valid_to > access.moment()) $$;

-- The largest number of keepers that one office has among these people.
create function sealed.largest_office(people uuid[]) returns integer language sql stable security definer
set search_path = pg_catalog as
$$ select coalesce(max(amount), 0)::integer from (
     select count(*) as amount from unnest(people) person, unnest(sealed.offices_of(person)) office group by office) offices $$;

-- The keepers of the circles, by name and office, for everybody who is signed in: who they are is no secret at the desk. `able`:
-- the account is in use and the key is the one that shares were sealed to.
create function sealed.named_keepers() returns table (id uuid, circle_id uuid, person_id uuid, name text, offices text[],
  accepted_at timestamptz, able boolean)
language sql stable security definer set search_path = pg_catalog as
$$ select k.id, k.circle_id, k.person_id, p.display_name,
          array(select distinct o.name from unnest(sealed.offices_of(k.person_id)) office
                join parties.organization o on o.id = office order by o.name),
          k.accepted_at,
          p.active and (k.accepted_at is null
                        or exists (select from sealed.person_key y where y.id = k.person_key_id and y.retired_at is null))
   from sealed.keeper k join parties.person p on p.id = k.person_id
   where access.person_id() is not null $$;

-- Of a kept desk key, which desk: its keepers are not of it. Null for what is no desk's.
create function sealed.desk_of_kept(kept uuid) returns jsonb language sql stable security definer set search_path = pg_catalog as
$$ select jsonb_build_object('kind', d.kind, 'placeName', l.name)
   from sealed.kept k join sealed.desk_key y on y.id = k.subject_id and k.subject_kind = 'desk-key'
   join sealed.desk d on d.id = y.desk_id join parties.place l on l.id = d.place_id
   where k.id = kept and access.person_id() is not null $$;

-- Whether the asker may know that an identity was given: the national desk and the ombudsman, of the signals they see.
-- Nobody local.
create function sealed.asks_for_identities() returns boolean language sql stable security definer set search_path = pg_catalog as
$$ select access.nationwide('triage-operator', 'ombudsman') $$;

create policy signed_in_reads on sealed.keeper_circle for select to vigia_app
  using ((select access.person_id()) is not null);
create policy administration_proposes on sealed.keeper_circle for insert to vigia_app
  with check (state = 'proposed' and proposed_by = (select access.person_id())
              and (select access.nationwide('administrator', 'data-officer')));
create policy administration_withdraws on sealed.keeper_circle for update to vigia_app
  using (state = 'proposed' and (select access.nationwide('administrator', 'data-officer')))
  with check (state = 'withdrawn' and (select access.nationwide('administrator', 'data-officer')));
-- The last acceptance brings a circle into force and replaces the one before; who declines ends the proposal.
create policy keeper_moves on sealed.keeper_circle for update to vigia_app
  using (state = 'proposed' and id = any ((select access.kept_circles())::uuid[]))
  with check (state in ('in-force', 'withdrawn') and id = any ((select access.kept_circles())::uuid[]));
-- No circle is in force that one of its keepers did not accept, whoever writes the row.
create function sealed.require_acceptance() returns trigger language plpgsql security definer set search_path = pg_catalog as
$$
begin
  if new.state = 'in-force'
     and exists (select from sealed.keeper k where k.circle_id = new.id and k.accepted_at is null) then
    raise check_violation using constraint = 'circle_is_accepted';
  end if;
  return new;
end
$$;
create trigger acceptance_is_needed before insert or update of state on sealed.keeper_circle
  for each row execute function sealed.require_acceptance();
-- The circle before makes room for one that everybody accepted. With the owner's rights, since whoever is the last to accept
-- need not be a keeper of the one before.
create function sealed.replace_circle(by_circle uuid) returns uuid language plpgsql security definer set search_path = pg_catalog as
$$
declare
  replaced uuid;
begin
  if not exists (select from sealed.keeper_circle c where c.id = by_circle and c.state = 'proposed'
                 and c.id = any (access.kept_circles())
                 and not exists (select from sealed.keeper k where k.circle_id = c.id and k.accepted_at is null)) then
    raise check_violation using constraint = 'circle_is_accepted';
  end if;
  update sealed.keeper_circle set state = 'replaced', ended_at = access.moment() where state = 'in-force' returning id into replaced;
  return replaced;
end
$$;

create policy signed_in_reads on sealed.keeper for select to vigia_app using ((select access.person_id()) is not null);
create policy administration_names on sealed.keeper for insert to vigia_app
  with check (accepted_at is null and (select access.nationwide('administrator', 'data-officer'))
              and exists (select from sealed.keeper_circle c where c.id = circle_id and c.state = 'proposed'));
create policy own_accepted on sealed.keeper for update to vigia_app
  using (person_id = (select access.person_id()) and accepted_at is null)
  with check (person_id = (select access.person_id())
              and exists (select from sealed.person_key p where p.id = person_key_id and p.person_id = keeper.person_id
                          and p.public_key = keeper.public_key and p.retired_at is null));

create policy identity_known on sealed.kept for select to vigia_app
  using (subject_kind = 'signal' and (select sealed.asks_for_identities())
         and exists (select from warning.signal s where s.id = subject_id));
create policy own_desk_reads on sealed.kept for select to vigia_app
  using (subject_kind = 'desk-key' and subject_id = any ((select access.desk_keys())::uuid[]));
create policy sender_gives on sealed.kept for insert to vigia_app
  with check (subject_kind = 'signal' and warning.arrives_now(subject_id)
              and made_by is not distinct from (select access.person_id()));
create policy member_gives on sealed.kept for insert to vigia_app
  with check (subject_kind = 'desk-key' and subject_id = any ((select access.desk_keys())::uuid[])
              and made_by = (select access.person_id()));

-- With the owner's rights: who gives something into keeping reads no share of it, and perhaps not even that it is kept.
create function sealed.is_given_now(kept uuid) returns boolean language sql stable security definer set search_path = pg_catalog as
$$ select exists (select from sealed.kept k where k.id = kept and k.made_at = access.moment()
                  and k.xmin::text = pg_current_xact_id()::xid::text) $$;
create function sealed.waits_for_keepers(kept uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from sealed.keeper_request r where r.kept_id = kept and r.state in ('waiting', 'ready')
                  and r.expires_at > access.moment() and r.asked_by <> access.person_id()) $$;

-- A keeper gets the own share while somebody else asks for it, and at no other time.
create policy keeper_reads on sealed.keeper_share for select to vigia_app
  using (exists (select from sealed.keeper k where k.id = keeper_id and k.person_id = (select access.person_id()))
         and sealed.waits_for_keepers(kept_id));
create policy sender_gives on sealed.keeper_share for insert to vigia_app with check (sealed.is_given_now(kept_id));

create policy concerned_reads on sealed.keeper_request for select to vigia_app
  using (asked_by = (select access.person_id()) or circle_id = any ((select access.kept_circles())::uuid[])
         or exists (select from sealed.kept k where k.id = kept_id) or (select access.has_role('data-officer')));
create policy who_may_know_asks on sealed.keeper_request for insert to vigia_app
  with check (state = 'waiting' and asked_by = (select access.person_id()) and asked_at = (select access.moment())
              and exists (select from sealed.kept k where k.id = kept_id and k.subject_kind = keeper_request.subject_kind
                          and k.circle_id = keeper_request.circle_id)
              and exists (select from sealed.person_key p where p.id = asker_key_id and p.person_id = asked_by
                          and p.retired_at is null));
create policy asker_moves on sealed.keeper_request for update to vigia_app
  using (asked_by = (select access.person_id()) and expires_at > (select access.moment()))
  with check (asked_by = (select access.person_id()) and state in ('opened', 'withdrawn'));
create policy keeper_moves on sealed.keeper_request for update to vigia_app
  using (circle_id = any ((select access.kept_circles())::uuid[]) and expires_at > (select access.moment()))
  with check (state in ('ready', 'refused') and circle_id = any ((select access.kept_circles())::uuid[]));

-- How many keepers released: counted with the owner's rights, so that the rule holds whoever counts.
create function sealed.released(request uuid) returns integer language sql stable security definer set search_path = pg_catalog as
$$ select count(*)::integer from sealed.keeper_answer a where a.request_id = request and a.answer = 'released' $$;
-- Nothing is ready or opened before as many keepers released as are needed, whoever writes the row.
create function sealed.require_quorum() returns trigger language plpgsql security definer set search_path = pg_catalog as
$$
begin
  if new.state in ('ready', 'opened')
     and sealed.released(new.id) < (select c.threshold from sealed.keeper_circle c where c.id = new.circle_id) then
    raise check_violation using constraint = 'request_has_quorum';
  end if;
  return new;
end
$$;
create trigger quorum_is_needed before insert or update of state on sealed.keeper_request
  for each row execute function sealed.require_quorum();

create policy concerned_reads on sealed.keeper_answer for select to vigia_app
  using (exists (select from sealed.keeper_request r where r.id = request_id));
-- Nobody releases for another, and the asker's own share does not count.
create policy own_answer on sealed.keeper_answer for insert to vigia_app
  with check (exists (select from sealed.keeper k join sealed.keeper_request r on r.circle_id = k.circle_id
                      where k.id = keeper_id and k.person_id = (select access.person_id()) and r.id = request_id
                        and r.asked_by <> k.person_id and r.state in ('waiting', 'ready')
                        and r.expires_at > (select access.moment())));

create policy job_reads on sealed.keeper_circle for select to vigia_job using (true);
create policy job_reads on sealed.keeper for select to vigia_job using (true);
create policy job_keeps on sealed.kept for all to vigia_job using (true) with check (true);
create policy job_keeps on sealed.keeper_share for all to vigia_job using (true) with check (true);
create policy job_ends on sealed.keeper_request for all to vigia_job using (true) with check (state = 'expired');
create policy job_reads on sealed.keeper_answer for select to vigia_job using (true);

create policy keeper_circle_history on audit.link for select to vigia_app
  using (subject_kind = 'keeper-circle' and (select access.person_id()) is not null);
create policy keeper_request_history on audit.link for select to vigia_app
  using (subject_kind = 'keeper-request'
         and exists (select from sealed.keeper_request r where r.id = audit.subject_key(subject_id)));

create function audit.facts_of_keeper_circle(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(c), 'number', 'threshold', 'proposed_by', 'proposed_at', 'in_force_at', 'ended_at')
          || jsonb_build_object('keepers', (
            select jsonb_agg(audit.pick(to_jsonb(k), 'person_id', 'person_key_id', 'public_key', 'accepted_at') order by k.id)
            from sealed.keeper k where k.circle_id = key))
   from sealed.keeper_circle c where c.id = key $$;
create function audit.facts_of_keeper_request(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(r), 'kept_id', 'subject_kind', 'circle_id', 'asked_by', 'asker_key_id', 'reason', 'asked_at',
                     'expires_at', 'opened_at')
          || jsonb_build_object('answers', (
            select jsonb_agg(audit.pick(to_jsonb(a), 'keeper_id', 'answer', 'reason', 'sealed', 'answered_at') order by a.id)
            from sealed.keeper_answer a where a.request_id = key))
   from sealed.keeper_request r where r.id = key $$;
revoke execute on function sealed.offices_of, sealed.replace_circle, audit.facts_of_keeper_circle,
  audit.facts_of_keeper_request from public;
grant execute on function sealed.replace_circle to vigia_app;

grant select, insert on sealed.keeper_circle, sealed.keeper, sealed.keeper_request to vigia_app;
grant update (state, in_force_at, ended_at) on sealed.keeper_circle to vigia_app;
grant update (person_key_id, public_key, accepted_at) on sealed.keeper to vigia_app;
grant update (state, opened_at) on sealed.keeper_request to vigia_app;
grant select, insert on sealed.kept, sealed.keeper_share, sealed.keeper_answer to vigia_app;
grant select on sealed.keeper_circle, sealed.keeper, sealed.keeper_answer to vigia_job;
grant select, update, delete on sealed.kept, sealed.keeper_share to vigia_job;
grant select, update (state) on sealed.keeper_request to vigia_job;

-- Keepers are told by the notices that say nothing.
alter table parties.duty_call drop constraint duty_call_kind_check;
alter table parties.duty_call add constraint duty_call_kind_check
  check (kind in ('danger', 'gap', 'trouble', 'alert', 'keepers'));
