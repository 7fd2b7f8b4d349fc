-- The logic model and the framework for measuring performance, in versions; what is written about a period beside the figures
-- that the product computes, and the figures that only people can bring: entered by one, approved by another.

-- Whether a framework keeps to what no target may be: none on victims, signals, situations, alerts or referrals, for it would be
-- met by finding more or hiding some; and none of zero on incidents, for it would be met by silence.
create function results.targets_are_safe(content jsonb) returns boolean language sql immutable set search_path = pg_catalog as
$$ select not exists (
     select from jsonb_array_elements(content -> 'rows') r
     where jsonb_array_length(r -> 'targets') > 0
       and (r ->> 'counts' in ('victims', 'signals', 'situations', 'alerts', 'referrals')
            or r ->> 'counts' = 'incidents'
               and exists (select from jsonb_array_elements(r -> 'targets') t where (t ->> 'value')::numeric = 0))) $$;

create table results.framework (
  id uuid primary key,
  version text not null check (version ~ '^[0-9]{4}\.[0-9]{1,3}$'),
  state text not null check (state in ('draft', 'in-force', 'superseded')),
  shipped boolean not null,
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  made_by uuid not null references parties.person,
  made_at timestamptz not null,
  in_force_at timestamptz,
  in_force_by uuid references parties.person,
  constraint framework_version_is_single unique (version),
  constraint framework_in_force_by_somebody check (
    (state = 'draft') = (in_force_at is null) and (in_force_at is null) = (in_force_by is null)),
  constraint framework_targets_are_safe check (results.targets_are_safe(content))
);
create unique index framework_in_force_once on results.framework ((true)) where state = 'in-force';

-- Why what was reached differs from what was planned: of one row and one period the last text counts.
create table results.variance (
  id uuid primary key,
  row_key text not null check (length(row_key) <= 24),
  period text not null check (length(period) <= 7),
  text text not null check (length(text) between 3 and 1000),
  written_by uuid not null references parties.person,
  written_at timestamptz not null
);
create index variance_by_row on results.variance (row_key, period, written_at desc, id);

-- A figure that people bring, whole numbers of a survey or a register and never a row about a person.
create table results.entry (
  id uuid primary key,
  row_key text not null check (length(row_key) <= 24),
  period text not null check (length(period) <= 7),
  state text not null check (state in ('entered', 'returned', 'approved', 'superseded')),
  -- A share has both; a number alone has the first.
  numerator double precision not null check (numerator >= 0),
  denominator double precision check (denominator > 0),
  -- The same share of women, of men and so on, where it was asked.
  parts jsonb not null default '[]' check (jsonb_typeof(parts) = 'array'),
  source text not null check (length(source) between 3 and 300),
  evidence text not null check (length(evidence) between 3 and 500),
  entered_by uuid not null references parties.person,
  entered_at timestamptz not null,
  decided_by uuid references parties.person,
  decided_at timestamptz,
  words text not null default '' check (length(words) <= 500),
  constraint entry_decided_by_another check (decided_by is null or decided_by <> entered_by),
  constraint entry_decided_by_somebody check (
    (state = 'entered') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
  constraint entry_returned_with_words check (state <> 'returned' or words <> '')
);
create index entry_newest on results.entry (entered_at desc, id desc);
create unique index entry_is_approved_once on results.entry (row_key, period) where state = 'approved';

call access.protect('results.framework');
call access.protect('results.variance');
call access.protect('results.entry');

-- Plans and figures of the programme: everybody who works with it, and whoever pays for it.
create function results.reads_results() returns boolean language sql stable security definer set search_path = pg_catalog as
$$ select exists (select from access.grants() where role <> 'administrator') $$;
revoke execute on function results.reads_results from public;
grant execute on function results.reads_results, results.targets_are_safe to vigia_app, vigia_job;

create policy programme_reads on results.framework for select to vigia_app using ((select results.reads_results()));
create policy team_makes on results.framework for insert to vigia_app
  with check (state = 'draft' and made_by = (select access.person_id()) and (select access.nationwide('project-team')));
create policy team_edits on results.framework for update to vigia_app
  using (state = 'draft' and not shipped and (select access.nationwide('project-team'))) with check (state = 'draft');
create policy team_puts_in_force on results.framework for update to vigia_app
  using (state in ('draft', 'in-force') and (select access.nationwide('project-team'))) with check (state in ('in-force', 'superseded'));

create policy programme_reads on results.variance for select to vigia_app using ((select results.reads_results()));
create policy team_explains on results.variance for insert to vigia_app
  with check (written_by = (select access.person_id()) and (select access.nationwide('project-team')));

create policy internal_reads on results.entry for select to vigia_app using ((select access.sees_internal()));
-- Whoever pays reads what was approved.
create policy approved_is_read on results.entry for select to vigia_app
  using (state = 'approved' and (select results.reads_results()));
create policy team_enters on results.entry for insert to vigia_app
  with check (state = 'entered' and entered_by = (select access.person_id()) and (select access.nationwide('project-team')));
-- Another approves it or gives it back; a figure that a later one corrects is superseded with it.
create policy another_decides on results.entry for update to vigia_app
  using (state in ('entered', 'approved') and (select access.nationwide('project-team', 'steering-member')))
  with check (state in ('returned', 'approved', 'superseded') and decided_by is not null
              and (state = 'superseded' or decided_by = (select access.person_id())));

create policy results_history on audit.link for select to vigia_app
  using (subject_kind in ('results-framework', 'results-variance', 'results-entry') and (select access.sees_internal()));

create function audit.facts_of_results_framework(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(f), 'version', 'shipped', 'content', 'made_by', 'made_at', 'in_force_at', 'in_force_by')
   from results.framework f where f.id = key $$;
create function audit.facts_of_results_variance(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(v), 'row_key', 'period', 'text', 'written_by', 'written_at') from results.variance v where v.id = key $$;
create function audit.facts_of_results_entry(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(e), 'row_key', 'period', 'numerator', 'denominator', 'parts', 'source', 'evidence', 'entered_by',
                     'entered_at', 'decided_by', 'decided_at', 'words') from results.entry e where e.id = key $$;
revoke execute on function audit.facts_of_results_framework, audit.facts_of_results_variance, audit.facts_of_results_entry from public;

grant select, insert, update on results.framework, results.entry to vigia_app;
grant select, insert on results.variance to vigia_app;
