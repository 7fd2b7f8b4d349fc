-- Neighbouring places that rose together: what the weekly scan of the country finds.

alter table warning.finding
  drop constraint finding_kind_check,
  drop constraint finding_rule_check,
  drop constraint finding_check,
  add constraint finding_kind_check check (kind in ('sentinel', 'series', 'hint', 'cluster')),
  add constraint finding_rule_check check (rule in (
    'danger', 'child-strong-indicator', 'two-independent-sources', 'institution-code', 'weekly-count', 'possible-campaign',
    'space-time-cluster')),
  add constraint finding_of_a_run check (
    (kind = 'series') = (rule = 'weekly-count') and (kind = 'cluster') = (rule = 'space-time-cluster')
    and (kind in ('series', 'cluster')) = (run_id is not null));

-- Whether a person sees all places that a cluster spans: its figures speak of every one of them.
create function warning.spans_only(evidence jsonb, seen text[]) returns boolean language sql immutable
set search_path = pg_catalog as
$$ select not exists (select from jsonb_array_elements_text(coalesce(evidence -> 'places', '[]')) p where p <> all (seen)) $$;

drop policy desk_reads on warning.finding;
create policy desk_reads on warning.finding for select to vigia_app
  using ((select access.nationwide('triage-operator', 'supervisor', 'analyst'))
         or (select access.nationwide('ombudsman')) and compartment = 'restricted'
         or compartment = 'local' and kind <> 'hint'
            and territory_id = any ((select access.places('local-coordinator', 'analyst', 'triage-operator', 'supervisor'))::text[])
            and warning.spans_only(evidence, (select access.places('local-coordinator', 'analyst', 'triage-operator', 'supervisor'))));
