-- The register of risk scenarios: which threat, in which territory, to whom, how open to it and how protected, from when
-- and in which months. A scenario is patterns (P1): codes, degrees and plain words without persons. Each row is a version;
-- the versions of one scenario share their lineage.

create table governance.scenario (
  id uuid primary key,
  lineage_id uuid not null,
  version smallint not null check (version >= 1),
  place_id text not null references parties.place,
  threat text not null check (length(threat) <= 48),
  modalities text[] not null default '{}' check (cardinality(modalities) <= 9),
  exposed text[] not null default '{}' check (cardinality(exposed) <= 11),
  -- Degrees with the anchors of the risk rule; null while nobody knows.
  threat_degree smallint check (threat_degree between 1 and 4),
  vulnerability smallint check (vulnerability between 1 and 4),
  capacity smallint check (capacity between 1 and 4),
  antecedents text[] not null default '{}' check (cardinality(antecedents) <= 12),
  antecedents_text text not null default '' check (length(antecedents_text) <= 600),
  months smallint[] not null default '{}' check (months <@ '{1,2,3,4,5,6,7,8,9,10,11,12}' and cardinality(months) <= 12),
  season_reasons text[] not null default '{}' check (cardinality(season_reasons) <= 12),
  known text not null default '' check (length(known) <= 1000),
  not_known text not null default '' check (length(not_known) <= 1000),
  since date,
  sources text[] not null default '{}' check (cardinality(sources) <= 8),
  -- From the desk's own analysis or from a mapping session. That an assessment stands behind it is told beside it, to
  -- those who may read the assessment, and here to nobody.
  origin text not null check (origin in ('analysis', 'mapping')),
  mapping_id uuid references parties.meeting,
  author_id uuid not null references parties.person,
  written_at timestamptz not null,
  -- Since when its author asks for validation; null while it is being written.
  asked_at timestamptz,
  state text not null check (state in ('draft', 'validated', 'superseded', 'retired')),
  state_since timestamptz not null,
  -- By whom it was validated: a session of a body, a mapping session, or a role that answers for the place.
  validated_by_kind text check (validated_by_kind in ('session', 'mapping', 'role')),
  validation_meeting_id uuid references parties.meeting,
  validation_role text check (validation_role in ('steering-member', 'supervisor', 'local-coordinator')),
  validated_on date,
  validated_by uuid references parties.person,
  validation_note text not null default '' check (length(validation_note) <= 300),
  retire_reason text check (length(retire_reason) <= 48),
  constraint scenario_version_is_single unique (lineage_id, version),
  constraint mapping_is_named check ((origin = 'mapping') = (mapping_id is not null)),
  constraint author_does_not_validate check (validated_by is null or validated_by <> author_id),
  constraint validated_by_somebody check (state not in ('validated', 'superseded') or (
    validated_by_kind is not null and validated_on is not null and validated_by is not null and validation_role is not null
    and (validated_by_kind = 'role') = (validation_meeting_id is null))),
  constraint retired_with_reason check (state <> 'retired' or retire_reason is not null)
);
create unique index scenario_draft_is_single on governance.scenario (lineage_id) where state = 'draft';
create unique index scenario_in_force_is_single on governance.scenario (lineage_id) where state = 'validated';
create index scenario_by_place on governance.scenario (place_id, state);
create index scenario_by_mapping on governance.scenario (mapping_id) where mapping_id is not null;

-- The assessment that a scenario's degrees were taken from. Whoever may not read the assessment does not learn of it; one
-- whose situation was restricted later is hidden with it.
create table governance.scenario_ground (
  scenario_id uuid primary key references governance.scenario,
  assessment_id uuid not null references warning.assessment on delete cascade
);
create index scenario_ground_by_assessment on governance.scenario_ground (assessment_id);

call access.protect('governance.scenario');
call access.protect('governance.scenario_ground');

create policy internal_reads on governance.scenario for select to vigia_app using ((select access.sees_internal()));
create policy writer_drafts on governance.scenario for insert to vigia_app
  with check (state = 'draft' and author_id = (select access.person_id())
              and (place_id = any ((select access.places('analyst', 'project-team'))::text[])
                   -- What a community said is written up by whoever keeps its session.
                   or origin = 'mapping' and access.keeps_meeting('mapping', place_id)));
create policy writer_rewrites on governance.scenario for update to vigia_app
  using (state = 'draft' and (author_id = (select access.person_id())
                              or place_id = any ((select access.places('analyst', 'project-team'))::text[])))
  with check (state in ('draft', 'retired')
              and (author_id = (select access.person_id())
                   or place_id = any ((select access.places('analyst', 'project-team'))::text[])));
create policy validator_decides on governance.scenario for update to vigia_app
  using (state in ('draft', 'validated')
         and place_id = any ((select access.places('steering-member', 'supervisor', 'local-coordinator'))::text[]))
  with check (state in ('validated', 'superseded', 'retired')
              and place_id = any ((select access.places('steering-member', 'supervisor', 'local-coordinator'))::text[]));

create policy follows_assessment on governance.scenario_ground for select to vigia_app
  using (exists (select from warning.assessment a where a.id = assessment_id));
create policy author_grounds on governance.scenario_ground for insert to vigia_app
  with check (exists (select from governance.scenario s where s.id = scenario_id and s.author_id = (select access.person_id()))
              and exists (select from warning.assessment a join warning.situation t on t.id = a.situation_id
                          where a.id = assessment_id and a.state = 'approved' and t.compartment = 'local'));

create policy scenario_history on audit.link for select to vigia_app
  using (subject_kind = 'scenario' and (select access.sees_internal())
         and exists (select from governance.scenario s where s.id = audit.subject_key(subject_id)));

create function audit.facts_of_scenario(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(s), 'lineage_id', 'version', 'place_id', 'threat', 'modalities', 'exposed', 'threat_degree',
                     'vulnerability', 'capacity', 'antecedents', 'antecedents_text', 'months', 'season_reasons', 'known',
                     'not_known', 'since', 'sources', 'origin', 'mapping_id', 'author_id', 'written_at', 'asked_at',
                     'validated_by_kind', 'validation_meeting_id', 'validation_role', 'validated_on', 'validated_by',
                     'validation_note', 'retire_reason')
          || jsonb_build_object('assessment', (
            select g.assessment_id from governance.scenario_ground g where g.scenario_id = key))
   from governance.scenario s where s.id = key $$;
revoke execute on function audit.facts_of_scenario from public;

grant select, insert, update on governance.scenario to vigia_app;
grant select, insert on governance.scenario_ground to vigia_app;
