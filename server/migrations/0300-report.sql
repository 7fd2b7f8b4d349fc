-- Reports: what the product knows of a period, and what the officer writes beside it. Once frozen, a report is its content in one
-- canonical form with its hash, and nothing that changes in the rows changes it; a correction is another version with its reason.

create table results.report (
  id uuid primary key,
  kind text not null check (kind in ('situation', 'alert-follow-up', 'semi-annual', 'annual')),
  period text not null check (period ~ '^20[0-9]{2}(-(H[12]|0[1-9]|1[0-2]|W[0-5][0-9]))?$'),
  version smallint not null check (version between 1 and 99),
  corrects uuid references results.report,
  -- Why a frozen report is corrected.
  reason text not null default '' check (length(reason) <= 500),
  state text not null check (state in ('draft', 'in-review', 'frozen', 'superseded')),
  state_since timestamptz not null,
  -- A save stands upon the revision that was read.
  revision integer not null check (revision >= 0),
  -- Narrative, explained differences and lessons, by part and language.
  texts jsonb not null check (jsonb_typeof(texts) = 'object' and length(texts::text) <= 400000),
  -- Everybody who wrote in it: none of them freezes it.
  authors uuid[] not null check (cardinality(authors) >= 1),
  begun_at timestamptz not null,
  -- Why it was given back.
  return_note text not null default '' check (length(return_note) <= 500),
  content text check (length(content) <= 2000000),
  hash text,
  frozen_at timestamptz,
  frozen_by uuid references parties.person,
  constraint report_version_is_single unique (kind, period, version),
  constraint correction_has_its_reason check (
    (version = 1) = (corrects is null) and (corrects is null or length(reason) >= 3)),
  constraint report_hash_is_of_its_content check (
    hash is not distinct from encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  constraint frozen_has_its_content check (
    (state in ('frozen', 'superseded')) = (content is not null and frozen_at is not null and frozen_by is not null)),
  constraint report_frozen_by_another check (not frozen_by = any (authors))
);
create unique index report_in_hand_is_single on results.report (kind, period) where state in ('draft', 'in-review');
create unique index report_in_force_is_single on results.report (kind, period) where state = 'frozen';
create index report_newest on results.report (begun_at desc, id desc);

-- Who reports to whom, as the International Aid Transparency Initiative asks; the newest row is in force.
create table results.report_profile (
  id uuid primary key,
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  saved_by uuid not null references parties.person,
  saved_at timestamptz not null
);
create index report_profile_newest on results.report_profile (saved_at desc, id);

-- A file of a frozen report is made by a job, kept for a day, and fetched by whoever asked for it.
create table results.report_export (
  id uuid primary key,
  report_id uuid not null references results.report,
  format text not null check (format in ('iati', 'hxl', 'dhis2', 'geojson', 'xlsx')),
  language text not null check (language in ('es', 'fr', 'en')),
  state text not null check (state in ('waiting', 'running', 'done', 'cancelled', 'failed')),
  state_since timestamptz not null,
  asked_by uuid not null references parties.person,
  asked_at timestamptz not null,
  attempts smallint not null check (attempts >= 0),
  step text not null check (step in ('waiting', 'reading', 'making', 'keeping', 'over')),
  share double precision not null check (share between 0 and 1),
  cancelled_by uuid references parties.person,
  -- Why it could not be made, as a code.
  fault text check (length(fault) <= 80),
  file bytea check (octet_length(file) <= 20000000),
  -- Of the file, which goes after a day; this stays.
  digest text check (digest ~ '^[0-9a-f]{64}$'),
  constraint export_file_has_its_digest check (file is null or digest is not null)
);
create index report_export_line on results.report_export (asked_at, id) where state in ('waiting', 'running');
create index report_export_newest on results.report_export (asked_by, asked_at desc, id desc);

call access.protect('results.report');
call access.protect('results.report_profile');
call access.protect('results.report_export');

create policy team_reads_drafts on results.report for select to vigia_app
  using ((select access.nationwide('project-team', 'approver', 'steering-member')));
-- Acts of alerts are for those who work with the whole country; what is told to whoever pays is for them as well.
create policy desk_reads_frozen on results.report for select to vigia_app
  using (state in ('frozen', 'superseded') and (select access.nationwide('supervisor', 'analyst', 'ombudsman', 'data-officer')));
create policy donor_reads_frozen on results.report for select to vigia_app
  using (state in ('frozen', 'superseded') and kind in ('semi-annual', 'annual')
         and ((select access.sees_internal()) or (select access.has_role('donor'))));
create policy team_begins on results.report for insert to vigia_app
  with check (state = 'draft' and authors = array[(select access.person_id())] and (select access.nationwide('project-team')));
create policy team_writes on results.report for update to vigia_app
  using (state in ('draft', 'in-review') and (select access.nationwide('project-team')))
  with check (state in ('draft', 'in-review'));
create policy another_returns on results.report for update to vigia_app
  using (state = 'in-review' and (select access.nationwide('project-team', 'approver')))
  with check (state = 'draft');
create policy another_freezes on results.report for update to vigia_app
  using (state = 'in-review' and (select access.nationwide('project-team', 'approver')))
  with check (state = 'frozen' and frozen_by = (select access.person_id()));
create policy job_reads on results.report for select to vigia_job using (true);

-- What a correction replaces changes its state and nothing else; no policy lets anybody write a frozen row.
create function results.supersede_report(report uuid) returns void language sql volatile security definer
set search_path = pg_catalog as
$$ update results.report r set state = 'superseded', state_since = access.moment()
   where r.id = supersede_report.report and r.state = 'frozen'
     and exists (select from results.report n where n.corrects = r.id and n.state = 'in-review'
                 and access.nationwide('project-team', 'approver')) $$;
revoke execute on function results.supersede_report from public;
grant execute on function results.supersede_report to vigia_app;

create policy internal_reads on results.report_profile for select to vigia_app using ((select access.sees_internal()));
create policy team_saves on results.report_profile for insert to vigia_app
  with check (saved_by = (select access.person_id()) and (select access.nationwide('project-team')));

create policy asker_reads on results.report_export for select to vigia_app using (asked_by = (select access.person_id()));
create policy reader_asks on results.report_export for insert to vigia_app
  with check (state = 'waiting' and asked_by = (select access.person_id())
              and exists (select from results.report r where r.id = report_id and r.state in ('frozen', 'superseded')));
create policy asker_cancels on results.report_export for update to vigia_app
  using (asked_by = (select access.person_id()) and state in ('waiting', 'running'))
  with check (cancelled_by = (select access.person_id()));
create policy job_works on results.report_export for all to vigia_job using (true) with check (true);

create policy report_history on audit.link for select to vigia_app
  using (subject_kind = 'report' and exists (select from results.report r where r.id = audit.subject_key(subject_id)));
create policy report_export_history on audit.link for select to vigia_app
  using (subject_kind = 'report-export' and exists (select from results.report_export e where e.id = audit.subject_key(subject_id)));

create function audit.facts_of_report(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(r), 'kind', 'period', 'version', 'corrects', 'reason', 'revision', 'texts', 'authors', 'begun_at',
                     'return_note', 'content', 'hash', 'frozen_at', 'frozen_by') from results.report r where r.id = key $$;
create function audit.facts_of_report_profile(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(p), 'content', 'saved_by', 'saved_at') from results.report_profile p where p.id = key $$;
revoke execute on function audit.facts_of_report, audit.facts_of_report_profile from public;

grant select, insert, update on results.report to vigia_app;
grant select, insert on results.report_profile, results.report_export to vigia_app;
grant update (state, state_since, step, cancelled_by) on results.report_export to vigia_app;
grant select on results.report, results.report_profile to vigia_job;
grant select, insert, update on results.report_export to vigia_job;
