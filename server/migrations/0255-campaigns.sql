-- A pact is a campaign with a term and a place for its emblem; a person may sign as well; a signing lapses and is renewed.

alter table governance.pact
  -- How long what was signed holds, counted from the day of the signing.
  add column term_months smallint not null default 24 check (term_months between 1 and 120),
  -- What the signatory may place in the room that the letter leaves for an emblem, and who grants it. None where empty.
  add column emblem_es text not null default '' check (length(emblem_es) <= 200),
  add column emblem_fr text not null default '' check (length(emblem_fr) <= 200),
  add column emblem_en text not null default '' check (length(emblem_en) <= 200);

alter table governance.signatory
  add column kind text not null default 'institution' check (kind in ('institution', 'person')),
  -- The account of a person who signs, where there is one: nobody rates the own signature.
  add column person_id uuid references parties.person,
  -- The earlier signature that this one renews.
  add column renews uuid references governance.signatory,
  add constraint only_a_person_has_an_account check (person_id is null or kind = 'person'),
  add constraint renewed_once unique (renews),
  add constraint renews_another check (renews <> id),
  drop constraint organization_signs_once;
-- An organisation may accompany several people, and signs itself once.
create unique index organization_signs_once on governance.signatory (signing_id, organization_id)
  where kind = 'institution';
create index signatory_by_person on governance.signatory (person_id) where person_id is not null;

-- How long a signature holds. The clock begins it with the testimony, warns, and ends it.
create table governance.pledge_term (
  id uuid primary key references governance.signatory,
  lapses_on date not null,
  state text not null check (state in ('running', 'renewed', 'lapsed')),
  state_since timestamptz not null,
  -- The last warning that was given: days before the end.
  warned_days smallint check (warned_days in (90, 30, 7)),
  renewed_by uuid references governance.signatory,
  constraint renewed_by_a_signature check ((state = 'renewed') = (renewed_by is not null))
);
create index pledge_term_by_end on governance.pledge_term (lapses_on, id) where state = 'running';
call access.protect('governance.pledge_term');

create policy follows_signatory on governance.pledge_term for select to vigia_app
  using (exists (select from governance.signatory s where s.id = pledge_term.id));
create policy job_keeps on governance.pledge_term for all to vigia_job using (true) with check (true);
create policy job_sees on governance.signatory for select to vigia_job using (true);
grant select on governance.pledge_term to vigia_app;
grant select, insert, update on governance.pledge_term to vigia_job;
grant select on governance.signatory to vigia_job;

-- An organisation that accompanies a person did not sign and is not named for it.
create or replace function governance.is_named_in_public(organization uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from governance.signatory y join governance.signing s on s.id = y.signing_id
                  where y.organization_id = organization and y.kind = 'institution' and y.publishes_name
                    and s.state = 'published') $$;

-- Institutions that did not consent to be named, exactly; of one signing, of one pact, or of all.
create function governance.unnamed_institutions(signing uuid, pact uuid) returns integer language sql stable security definer
set search_path = pg_catalog as
$$ select count(*)::integer from governance.signatory y join governance.signing s on s.id = y.signing_id
   where s.state = 'published' and not y.publishes_name and y.kind = 'institution'
     and (signing is null or s.id = signing) and (unnamed_institutions.pact is null or s.pact_id = unnamed_institutions.pact) $$;
-- People who did not consent are a count of persons: told of a whole pact alone, and in steps of eleven.
create function governance.unnamed_people(pact uuid) returns integer language sql stable security definer
set search_path = pg_catalog as
$$ select (count(*) / 11 * 11)::integer from governance.signatory y join governance.signing s on s.id = y.signing_id
   where s.state = 'published' and not y.publishes_name and y.kind = 'person' and s.pact_id = pact $$;
drop function governance.unnamed_signatories;

-- Whether the asker would rate the own signature: that of the own organisation, or the own as a person.
create function governance.rates_own(signatory uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from governance.signatory y where y.id = signatory
     and (governance.sits_for(y.organization_id) or y.person_id = access.person_id())) $$;
alter policy committee_rates on governance.pledge_rating
  with check ((select access.nationwide('steering-member')) and rated_by = (select access.person_id())
              and exists (select from governance.signatory s where s.id = signatory_id
                          and not governance.rates_own(s.id)));

create policy pledge_term_history on audit.link for select to vigia_app
  using (subject_kind = 'pledge-term' and (select access.sees_internal())
         and exists (select from governance.pledge_term t where t.id = audit.subject_key(subject_id)));

-- What was recorded before these columns were there still reads as it was recorded.
create or replace function audit.facts_of_pact(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select to_jsonb(p) - 'id' - 'state'
          - array(select e.key from jsonb_each(to_jsonb(p)) e
                  where (e.key, e.value) in (('term_months', '24'::jsonb), ('emblem_es', '""'), ('emblem_fr', '""'), ('emblem_en', '""')))
   from governance.pact p where p.id = key $$;
create or replace function audit.facts_of_signing(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select to_jsonb(s) - 'id' - 'state' - 'state_since' || jsonb_build_object('signatories', (
            select jsonb_agg(to_jsonb(y) - 'signing_id'
                     - array(select e.key from jsonb_each(to_jsonb(y)) e
                             where (e.key, e.value) in (('kind', '"institution"'::jsonb), ('person_id', 'null'), ('renews', 'null')))
                     || jsonb_build_object('pledges', (
                     select jsonb_agg(jsonb_build_object('id', p.id, 'precept', p.precept) order by p.id)
                     from governance.pledge p where p.signatory_id = y.id)) order by y.ordinal, y.id)
            from governance.signatory y where y.signing_id = key))
   from governance.signing s where s.id = key $$;
create function audit.facts_of_pledge_term(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select to_jsonb(t) - 'id' - 'state' - 'state_since' from governance.pledge_term t where t.id = key $$;
revoke execute on function audit.facts_of_pledge_term from public;
