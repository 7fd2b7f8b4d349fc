-- How many stood behind what was agreed, where its origin says so: those who raised their hand for it, against it, or not
-- at all. Set while it is a draft, and part of what the chain holds.

alter table commitment.commitment
  add column support_for smallint check (support_for >= 0),
  add column support_against smallint check (support_against >= 0),
  add column support_abstained smallint check (support_abstained >= 0),
  add constraint support_is_whole check (num_nulls(support_for, support_against, support_abstained) in (0, 3));

create or replace function audit.facts_of_commitment(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.facts_of_warning('commitment', c.id::text)
          || audit.pick(to_jsonb(c), 'kind', 'origin_kind', 'line')
          || case when num_nonnulls(c.support_for, c.support_against, c.support_abstained) = 0 then '{}'::jsonb
             else audit.pick(to_jsonb(c), 'support_for', 'support_against', 'support_abstained') end
   from commitment.commitment c where c.id = key $$;
create index commitment_by_line on commitment.commitment (owner_id, line, due_on) where state not in ('proposed', 'withdrawn');

-- The steering committee verifies what everybody of the programme knows of, open to the public or not; what an alert asks
-- it still verifies only once that warns nobody.
alter policy others_verify on commitment.commitment
  using ((select access.nationwide('ombudsman')) and visible_from is not null
         or (select access.nationwide('steering-member')) and compartment = 'local'
            and (open_from <= (select access.moment())
                 or kind <> 'recommendation' and visible_from <= (select access.moment())));
