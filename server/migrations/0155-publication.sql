-- What leaves the desk as figures: one grid, departments by quarter, each quarter published once and never changed. Written
-- by the clock alone; nobody chooses what is published, or when.

create schema results;
grant usage on schema results to vigia_app, vigia_job;

create table results.publication (
  id uuid primary key,
  measure text not null check (measure in ('signals')),
  quarter date not null check (quarter = date_trunc('quarter', quarter::timestamp)::date),
  smallest_shown smallint not null check (smallest_shown >= 11),
  published_at timestamptz not null,
  constraint quarter_is_published_once unique (measure, quarter)
);
create table results.published_cell (
  publication_id uuid not null references results.publication,
  place_id text not null references parties.place,
  -- Null where it is not shown; what it was is written nowhere.
  count integer check (count >= 11),
  primary key (publication_id, place_id)
);

call access.protect('results.publication');
call access.protect('results.published_cell');

create policy anyone_reads on results.publication for select to vigia_app using (access.actor_kind() <> '');
create policy anyone_reads on results.published_cell for select to vigia_app using (access.actor_kind() <> '');
create policy job_publishes on results.publication for all to vigia_job using (true) with check (true);
create policy job_publishes on results.published_cell for all to vigia_job using (true) with check (true);

grant select on results.publication, results.published_cell to vigia_app;
grant select, insert on results.publication, results.published_cell to vigia_job;
