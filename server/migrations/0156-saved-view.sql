-- What a person asked of a list and wants to ask again: an address with its filters, under a name of one's own.

create table parties.saved_view (
  id uuid primary key,
  person_id uuid not null references parties.person,
  -- The screen, from the base of the desk, and the filters of its address.
  screen text not null check (screen ~ '^/[a-z0-9/-]{0,80}$'),
  name text not null check (length(name) between 1 and 60),
  query text not null check (length(query) <= 400),
  saved_at timestamptz not null,
  constraint saved_view_name_is_single unique (person_id, screen, name)
);

call access.protect('parties.saved_view');
create policy own_only on parties.saved_view for all to vigia_app
  using (person_id = (select access.person_id())) with check (person_id = (select access.person_id()));

grant select, insert, update, delete on parties.saved_view to vigia_app;
