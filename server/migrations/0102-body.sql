-- Bodies: the inter-institutional commission, local committees, the steering committee. A body has seats; each seat stands
-- for a sector and is held for a term. How many seats and of which sectors is data of the body.

create table governance.body (
  id uuid primary key,
  kind text not null check (kind in ('commission', 'local-committee', 'steering-committee')),
  name text not null check (length(name) between 3 and 160),
  place_id text not null references parties.place,
  purpose text not null default '' check (length(purpose) <= 1000),
  -- How many seats must be present, and of which sectors at least one: present without them is no quorum.
  quorum smallint not null check (quorum between 1 and 100),
  quorum_sectors text[] not null default '{}' check (cardinality(quorum_sectors) <= 12),
  -- How often it means to meet; null when nothing was said.
  meets_every_days smallint check (meets_every_days between 1 and 400),
  established_on date not null,
  ended_on date check (ended_on > established_on),
  listed boolean not null default false
);
create index body_by_place on governance.body (place_id, name, id);

create table governance.seat (
  id uuid primary key,
  body_id uuid not null references governance.body,
  ordinal smallint not null check (ordinal >= 1),
  sector text not null check (length(sector) <= 48),
  label text not null default '' check (length(label) <= 120),
  ended_on date,
  constraint seat_ordinal_is_single unique (body_id, ordinal)
);

-- Who holds a seat, and who stands in. Terms are dated and never deleted: a decision was taken by those who held then.
create table governance.seat_term (
  id uuid primary key,
  seat_id uuid not null references governance.seat,
  part text not null check (part in ('holder', 'alternate')),
  holder_name text not null check (length(holder_name) between 2 and 120),
  organization_id uuid references parties.organization,
  person_id uuid references parties.person,
  sex text check (sex in ('woman', 'man', 'other')),
  from_on date not null,
  to_on date,
  constraint term_ends_after_it_starts check (to_on is null or to_on > from_on)
);
create index seat_term_by_seat on governance.seat_term (seat_id, part, from_on);
create unique index seat_is_held_once on governance.seat_term (seat_id, part) where to_on is null;

call access.protect('governance.body');
call access.protect('governance.seat');
call access.protect('governance.seat_term');

create policy internal_reads on governance.body for select to vigia_app using ((select access.sees_internal()));
create policy anyone_reads_listed on governance.body for select to vigia_app
  using (listed and (access.is_public() or (select access.person_id()) is not null));
create policy keeper_writes on governance.body for all to vigia_app
  using (access.keeps_programme(place_id)) with check (access.keeps_programme(place_id));
-- The sectors of a body that is listed are public; who holds its seats is not.
create policy follows_body on governance.seat for select to vigia_app
  using (exists (select from governance.body b where b.id = body_id));
create policy keeper_writes on governance.seat for all to vigia_app
  using (exists (select from governance.body b where b.id = body_id and access.keeps_programme(b.place_id)))
  with check (exists (select from governance.body b where b.id = body_id and access.keeps_programme(b.place_id)));
create policy internal_reads on governance.seat_term for select to vigia_app using ((select access.sees_internal()));
create policy keeper_writes on governance.seat_term for all to vigia_app
  using (exists (select from governance.seat s join governance.body b on b.id = s.body_id
                 where s.id = seat_id and access.keeps_programme(b.place_id)))
  with check (exists (select from governance.seat s join governance.body b on b.id = s.body_id
                      where s.id = seat_id and access.keeps_programme(b.place_id)));
create policy body_history on audit.link for select to vigia_app
  using (subject_kind = 'body' and (select access.sees_internal())
         and exists (select from governance.body b where b.id = audit.subject_key(subject_id)));

grant select, insert, update on governance.body, governance.seat, governance.seat_term to vigia_app;
