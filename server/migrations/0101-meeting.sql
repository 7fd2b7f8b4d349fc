-- Where people meet: a workshop, a session of the committee, a training, a mapping, a signing, a drill. One model of date,
-- place, agenda, participants and attendance for every wing; each wing keeps beside it what is its own.

create table parties.meeting (
  id uuid primary key,
  kind text not null check (kind in ('workshop', 'session', 'training', 'mapping', 'signing', 'drill')),
  title text not null check (length(title) between 3 and 160),
  place_id text not null references parties.place,
  venue text not null default '' check (length(venue) <= 160),
  language text not null check (language in ('es', 'fr', 'en')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  state text not null check (state in ('planned', 'open', 'held', 'cancelled')),
  state_since timestamptz not null,
  cancel_reason text check (length(cancel_reason) <= 48),
  -- Whether the public calendar names it.
  listed boolean not null default false,
  -- Stands in the QR code on the wall; whoever was invited notes the own presence with it.
  check_in_code text not null unique check (check_in_code ~ '^[a-z2-9]{8}$'),
  created_by uuid not null references parties.person,
  created_at timestamptz not null,
  constraint meeting_ends_after_it_starts check (ends_at > starts_at and ends_at <= starts_at + interval '60 days'),
  constraint cancelled_with_reason check (state <> 'cancelled' or cancel_reason is not null)
);
create index meeting_by_start on parties.meeting (starts_at, id);
create index meeting_by_kind on parties.meeting (kind, starts_at desc, id);

create table parties.agenda_item (
  meeting_id uuid not null references parties.meeting on delete cascade,
  ordinal smallint not null check (ordinal >= 1),
  starts_at timestamptz not null,
  minutes smallint not null check (minutes between 5 and 720),
  title text not null check (length(title) between 2 and 160),
  -- What is to be reached by its end.
  objective text not null default '' check (length(objective) <= 500),
  lead text not null default '' check (length(lead) <= 120),
  primary key (meeting_id, ordinal)
);

-- What is read or shown: a reference to where it lies, or a text that is short enough to stand here.
create table parties.meeting_material (
  id uuid primary key,
  meeting_id uuid not null references parties.meeting on delete cascade,
  title text not null check (length(title) between 2 and 160),
  reference text not null check (length(reference) between 3 and 500),
  added_at timestamptz not null
);
create index meeting_material_by_meeting on parties.meeting_material (meeting_id, added_at, id);

-- Who was invited. The sector is what a person declares, if they wish; nothing here leads to a signal.
create table parties.participant (
  id uuid primary key,
  meeting_id uuid not null references parties.meeting on delete cascade,
  name text not null check (length(name) between 2 and 120),
  organization_id uuid references parties.organization,
  institution text not null default '' check (length(institution) <= 160),
  sector text check (length(sector) <= 48),
  sex text check (sex in ('woman', 'man', 'other')),
  -- Personal: on the badge or the printed list, and in the QR code beside the name.
  code text not null check (code ~ '^[a-z2-9]{6}$'),
  added_at timestamptz not null,
  constraint participant_code_is_single unique (meeting_id, code)
);
create index participant_by_meeting on parties.participant (meeting_id, name, id);

create table parties.attendance (
  participant_id uuid not null references parties.participant on delete cascade,
  day date not null,
  way text not null check (way in ('qr', 'list', 'paper')),
  noted_at timestamptz not null,
  -- Null when the participant noted it.
  noted_by uuid references parties.person,
  primary key (participant_id, day)
);

call access.protect('parties.meeting');
call access.protect('parties.agenda_item');
call access.protect('parties.meeting_material');
call access.protect('parties.participant');
call access.protect('parties.attendance');

-- Who keeps a meeting of this kind at this place: plans it, invites, and notes who came.
create function access.keeps_meeting(kind text, place text) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select access.keeps_programme(place)
          or kind = 'session' and access.nationwide('steering-member')
          or kind = 'training' and place = any (access.places('trainer'))
          or kind = 'drill' and place = any (access.places('supervisor'))
          or kind = 'mapping' and place = any (access.places('local-coordinator', 'supervisor')) $$;

create policy internal_reads on parties.meeting for select to vigia_app using ((select access.sees_internal()));
create policy anyone_reads_listed on parties.meeting for select to vigia_app
  using (listed and state <> 'cancelled' and (access.is_public() or (select access.person_id()) is not null));
create policy keeper_writes on parties.meeting for all to vigia_app
  using (access.keeps_meeting(kind, place_id)) with check (access.keeps_meeting(kind, place_id));
create policy job_sees on parties.meeting for select to vigia_job using (true);

create policy follows_meeting on parties.agenda_item for select to vigia_app
  using (exists (select from parties.meeting m where m.id = meeting_id));
create policy keeper_writes on parties.agenda_item for all to vigia_app
  using (exists (select from parties.meeting m where m.id = meeting_id and access.keeps_meeting(m.kind, m.place_id)))
  with check (exists (select from parties.meeting m where m.id = meeting_id and access.keeps_meeting(m.kind, m.place_id)));
create policy internal_reads on parties.meeting_material for select to vigia_app using ((select access.sees_internal()));
create policy keeper_writes on parties.meeting_material for all to vigia_app
  using (exists (select from parties.meeting m where m.id = meeting_id and access.keeps_meeting(m.kind, m.place_id)))
  with check (exists (select from parties.meeting m where m.id = meeting_id and access.keeps_meeting(m.kind, m.place_id)));
-- Names of participants are for those who keep the meeting, and nobody else.
create policy keeper_reads_and_writes on parties.participant for all to vigia_app
  using (exists (select from parties.meeting m where m.id = meeting_id and access.keeps_meeting(m.kind, m.place_id)))
  with check (exists (select from parties.meeting m where m.id = meeting_id and access.keeps_meeting(m.kind, m.place_id)));
create policy keeper_reads_and_writes on parties.attendance for all to vigia_app
  using (exists (select from parties.participant p where p.id = participant_id))
  with check (exists (select from parties.participant p where p.id = participant_id));

create policy meeting_history on audit.link for select to vigia_app
  using (subject_kind = 'meeting' and (select access.sees_internal())
         and exists (select from parties.meeting m where m.id = audit.subject_key(subject_id)));

create function audit.facts_of_meeting(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(m), 'kind', 'title', 'place_id', 'venue', 'starts_at', 'ends_at', 'cancel_reason', 'listed',
                     'created_by', 'created_at')
          || jsonb_build_object('agenda', (
            select jsonb_agg(audit.pick(to_jsonb(i), 'ordinal', 'starts_at', 'minutes', 'title', 'objective', 'lead')
                             order by i.ordinal) from parties.agenda_item i where i.meeting_id = key))
   from parties.meeting m where m.id = key $$;
revoke execute on function audit.facts_of_meeting from public;

grant select, insert, update on parties.meeting to vigia_app;
grant select, insert, update, delete on parties.agenda_item, parties.meeting_material, parties.participant, parties.attendance
  to vigia_app;
grant select on parties.meeting to vigia_job;
