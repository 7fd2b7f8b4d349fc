-- Who reads, when, and who is woken. A notice says that something waits, never what.

create table parties.desk (
  id uuid primary key,
  kind text not null check (kind in ('national-triage', 'local')),
  name text not null check (length(name) between 1 and 120),
  place_id text not null references parties.place,
  ended_at timestamptz
);
create unique index national_desk_is_single on parties.desk (kind) where kind = 'national-triage' and ended_at is null;

-- Half-open: from from_at up to, and not including, to_at.
create table parties.shift (
  id uuid primary key,
  desk_id uuid not null references parties.desk,
  person_id uuid not null references parties.person,
  -- 1 is called first, 2 next.
  rank smallint not null check (rank in (1, 2)),
  from_at timestamptz not null,
  to_at timestamptz not null check (to_at > from_at and to_at <= from_at + interval '31 days')
);
create index shift_by_desk on parties.shift (desk_id, from_at, to_at);
create index shift_by_person on parties.shift (person_id, from_at);

-- Two people cannot both be the first to be called. An exclusion constraint over a uuid needs an extension
-- that not every cluster has, so the desk's row is locked and the neighbours are looked at.
create function parties.refuse_double_shift() returns trigger language plpgsql security definer
set search_path = pg_catalog as
$$
begin
  perform from parties.desk where id = new.desk_id for update;
  if exists (select from parties.shift s where s.desk_id = new.desk_id and s.rank = new.rank and s.id <> new.id
             and s.from_at < new.to_at and new.from_at < s.to_at) then
    raise exclusion_violation using constraint = 'shift_overlaps';
  end if;
  return new;
end
$$;
create trigger one_person_a_rank before insert or update on parties.shift
  for each row execute function parties.refuse_double_shift();

-- Something that somebody must look at: a danger, an empty roster, a fault of the machine.
create table parties.duty_call (
  id uuid primary key,
  kind text not null check (kind in ('danger', 'gap', 'trouble')),
  -- The id of the signal, the beginning of the gap, the name of the check: one call each.
  subject_id text not null check (length(subject_id) between 1 and 120),
  desk_id uuid references parties.desk,
  -- 1 and 2 by the roster, 3 the supervisors.
  rung smallint not null check (rung between 1 and 3),
  opened_at timestamptz not null,
  -- When the next one is called; null when this call is made once.
  escalate_at timestamptz,
  answered_at timestamptz,
  answered_by uuid references parties.person,
  unique (kind, subject_id)
);
create index duty_call_waiting on parties.duty_call (escalate_at) where answered_at is null;

create table parties.duty_notice (
  id uuid primary key,
  call_id uuid not null references parties.duty_call,
  person_id uuid not null references parties.person,
  rung smallint not null check (rung between 1 and 3),
  created_at timestamptz not null,
  attempts smallint not null default 0,
  next_attempt_at timestamptz,
  delivered_at timestamptz,
  ways text[] not null default '{}' check (ways <@ array['mail', 'push'])
);
create index duty_notice_waiting on parties.duty_notice (next_attempt_at) where delivered_at is null;
create index duty_notice_by_person on parties.duty_notice (person_id, created_at desc);
create index duty_notice_by_call on parties.duty_notice (call_id);

create table parties.push_subscription (
  id uuid primary key,
  person_id uuid not null references parties.person,
  endpoint text not null unique check (endpoint like 'https://%' and length(endpoint) <= 600),
  p256dh text not null check (length(p256dh) <= 120),
  auth text not null check (length(auth) <= 40),
  created_at timestamptz not null
);
create index push_subscription_by_person on parties.push_subscription (person_id);

-- What the watchman last saw: one row a check.
create table parties.watch (
  name text primary key check (length(name) <= 40),
  state text not null check (state in ('well', 'troubled', 'not-applicable')),
  reason text check (length(reason) <= 48),
  since timestamptz not null,
  checked_at timestamptz not null
);

-- For anybody: does somebody read now, and when will the next one. No person is named.
create function parties.next_reading(out on_duty_now boolean, out next_at timestamptz) language sql stable
security definer set search_path = pg_catalog as
$$ select coalesce(bool_or(s.from_at <= access.moment()), false),
          case when coalesce(bool_or(s.from_at <= access.moment()), false) then null else min(s.from_at) end
   from parties.shift s
   join parties.desk d on d.id = s.desk_id and d.kind = 'national-triage' and d.ended_at is null
   join parties.person p on p.id = s.person_id and p.active
   where s.to_at > access.moment() $$;

call access.protect('parties.desk');
call access.protect('parties.shift');
call access.protect('parties.duty_call');
call access.protect('parties.duty_notice');
call access.protect('parties.push_subscription');
call access.protect('parties.watch');

create policy signed_in_reads on parties.desk for select to vigia_app
  using ((select access.person_id()) is not null);
create policy supervisor_keeps on parties.desk for all to vigia_app
  using (place_id = any ((select access.places('supervisor', 'administrator'))::text[]))
  with check (place_id = any ((select access.places('supervisor', 'administrator'))::text[]));
create policy job_reads on parties.desk for select to vigia_job using (true);
create policy set_up_makes_first on parties.desk for insert to vigia_job
  with check (kind = 'national-triage' and (select access.actor_kind()) = 'job');

create policy signed_in_reads on parties.shift for select to vigia_app
  using ((select access.person_id()) is not null);
create policy supervisor_plans on parties.shift for all to vigia_app
  using (exists (select from parties.desk d where d.id = desk_id
                 and d.place_id = any ((select access.places('supervisor'))::text[])))
  with check (exists (select from parties.desk d where d.id = desk_id
                      and d.place_id = any ((select access.places('supervisor'))::text[])));
create policy job_reads on parties.shift for select to vigia_job using (true);

-- A call may stand for a restricted signal: nobody but those who were called, and the national supervisor,
-- may know that there is one.
create policy called on parties.duty_notice for select to vigia_app
  using (person_id = (select access.person_id()) or (select access.nationwide('supervisor')));
create policy job_keeps on parties.duty_notice for all to vigia_job using (true) with check (true);
create policy called on parties.duty_call for select to vigia_app
  using ((select access.nationwide('supervisor'))
         or exists (select from parties.duty_notice n where n.call_id = duty_call.id
                    and n.person_id = (select access.person_id())));
create policy called_answers on parties.duty_call for update to vigia_app
  using ((select access.nationwide('supervisor'))
         or exists (select from parties.duty_notice n where n.call_id = duty_call.id
                    and n.person_id = (select access.person_id())))
  with check (answered_by = (select access.person_id()));
create policy job_keeps on parties.duty_call for all to vigia_job using (true) with check (true);

create policy own on parties.push_subscription for all to vigia_app
  using (person_id = (select access.person_id())) with check (person_id = (select access.person_id()));
create policy job_keeps on parties.push_subscription for all to vigia_job using (true) with check (true);

create policy anyone_reads on parties.watch for select to vigia_app using (access.actor_kind() <> '');
create policy job_keeps on parties.watch for all to vigia_job using (true) with check (true);

grant select, insert, update on parties.desk to vigia_app;
grant select, insert, update (to_at), delete on parties.shift to vigia_app;
grant select on parties.duty_notice, parties.watch to vigia_app;
grant select, update (answered_at, answered_by) on parties.duty_call to vigia_app;
grant select, insert, delete on parties.push_subscription to vigia_app;
grant select, insert on parties.desk to vigia_job;
grant select on parties.shift to vigia_job;
grant select, insert, update on parties.duty_call, parties.duty_notice to vigia_job;
grant select, delete on parties.push_subscription to vigia_job;
grant select, insert, update, delete on parties.watch to vigia_job;
