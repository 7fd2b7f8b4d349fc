-- The words of the programme: a catalogue's first edition ships with the product; later ones are written and published here.

create table parties.catalogue_edition (
  id uuid primary key,
  catalogue text not null check (catalogue ~ '^[a-z][a-z0-9-]{0,47}$'),
  -- The first edition, which ships, is 1.
  number int not null constraint catalogue_edition_number_check check (number >= 2),
  -- The year of its publication and its place in that year: known when it is published.
  version text constraint catalogue_edition_version_check check (version ~ '^[0-9]{4}\.[0-9]{1,3}$'),
  state text not null check (state in ('draft', 'published', 'discarded')),
  -- Counts up with every saving, so that nobody publishes what changed while they read.
  revision int not null constraint catalogue_edition_revision_check check (revision >= 1),
  edited_by uuid not null references parties.person,
  edited_at timestamptz not null,
  note text not null default '' check (length(note) <= 300),
  published_by uuid references parties.person,
  published_at timestamptz,
  constraint published_is_complete check (
    state <> 'published' or version is not null and published_by is not null and published_at is not null and length(note) >= 3),
  -- Whoever wrote last does not publish: two people read every word that everybody will see.
  constraint two_people_publish check (published_by <> edited_by),
  constraint catalogue_version_is_single unique (catalogue, version)
);
create unique index catalogue_draft_is_single on parties.catalogue_edition (catalogue) where state = 'draft';
create unique index catalogue_number_is_single on parties.catalogue_edition (catalogue, number) where state = 'published';

create table parties.catalogue_entry (
  id uuid primary key,
  edition_id uuid not null references parties.catalogue_edition,
  ordinal smallint not null constraint catalogue_entry_ordinal_check check (ordinal >= 1),
  -- Codes of signals are written in capitals: VUL6.
  code text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,47}$'),
  es text not null check (length(es) between 2 and 160),
  -- Empty until somebody translates it: Spanish stands in its place.
  fr text not null default '' check (length(fr) <= 160),
  en text not null default '' check (length(en) <= 160),
  -- No longer offered; what was stored with it keeps its words.
  retired boolean not null default false,
  constraint entry_ordinal_is_single unique (edition_id, ordinal),
  constraint code_is_listed_once unique (edition_id, code)
);

call access.protect('parties.catalogue_edition');
call access.protect('parties.catalogue_entry');

create policy everybody_reads_published on parties.catalogue_edition for select to vigia_app using (state = 'published');
create policy keepers_read on parties.catalogue_edition for select to vigia_app
  using ((select access.nationwide('project-team', 'administrator', 'data-officer')));
create policy keepers_draft on parties.catalogue_edition for insert to vigia_app
  with check (state = 'draft' and edited_by = (select access.person_id())
              and (select access.nationwide('project-team', 'administrator')));
create policy keepers_edit on parties.catalogue_edition for update to vigia_app
  using (state = 'draft' and (select access.nationwide('project-team', 'administrator')))
  with check (state = 'discarded' or state = 'draft' and edited_by = (select access.person_id()));
create policy another_publishes on parties.catalogue_edition for update to vigia_app
  using (state = 'draft' and (select access.nationwide('project-team', 'administrator', 'data-officer')))
  with check (state = 'published' and published_by = (select access.person_id()));
create policy job_sees on parties.catalogue_edition for select to vigia_job using (true);

create policy follows_edition on parties.catalogue_entry for select to vigia_app
  using (exists (select from parties.catalogue_edition e where e.id = edition_id));
create policy keepers_write on parties.catalogue_entry for insert to vigia_app
  with check ((select access.nationwide('project-team', 'administrator'))
              and exists (select from parties.catalogue_edition e where e.id = edition_id and e.state = 'draft'));
-- The words of an edition that was published stay for good.
create policy keepers_rewrite on parties.catalogue_entry for delete to vigia_app
  using ((select access.nationwide('project-team', 'administrator'))
         and exists (select from parties.catalogue_edition e where e.id = edition_id and e.state = 'draft'));
create policy job_sees on parties.catalogue_entry for select to vigia_job using (true);

create policy catalogue_history on audit.link for select to vigia_app
  using (subject_kind = 'catalogue-edition'
         and exists (select from parties.catalogue_edition e where e.id::text = subject_id));

create function audit.facts_of_catalogue_edition(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(e), 'catalogue', 'number', 'version', 'revision', 'edited_by', 'edited_at', 'note',
                     'published_by', 'published_at')
          || jsonb_build_object('entries', (
            select jsonb_agg(audit.pick(to_jsonb(t), 'ordinal', 'code', 'es', 'fr', 'en', 'retired') order by t.ordinal)
            from parties.catalogue_entry t where t.edition_id = key))
   from parties.catalogue_edition e where e.id = key $$;
revoke execute on function audit.facts_of_catalogue_edition from public;

grant select, insert, update on parties.catalogue_edition to vigia_app;
grant select, insert, delete on parties.catalogue_entry to vigia_app;
grant select on parties.catalogue_edition, parties.catalogue_entry to vigia_job;
