-- A pact against trafficking: its text and precepts, who signed it before which witness, what each signatory undertook by
-- when, and how the committee rates what came of it. What is undertaken is a commitment of kind `pledge`; here stands only
-- which signatory and which precept it belongs to.

create table governance.pact (
  id uuid primary key,
  place_id text not null references parties.place,
  name_es text not null check (length(name_es) between 3 and 120),
  name_fr text not null default '' check (length(name_fr) <= 120),
  name_en text not null default '' check (length(name_en) <= 120),
  text_es text not null check (length(text_es) between 20 and 4000),
  text_fr text not null default '' check (length(text_fr) <= 4000),
  text_en text not null default '' check (length(text_en) <= 4000),
  -- Codes of the catalogue, in the edition that was in force when the pact was entered.
  precepts text[] not null check (cardinality(precepts) between 1 and 40),
  edition text not null,
  -- When the country joined, and where that can be read.
  joined_on date not null,
  source text not null check (length(source) between 3 and 300),
  valid_from date not null,
  valid_to date,
  state text not null check (state in ('in-force', 'ended')),
  constraint pact_ended_on_a_day check ((state = 'ended') = (valid_to is not null)),
  constraint pact_ends_after_it_begins check (valid_to is null or valid_to > valid_from)
);
create index pact_by_place on governance.pact (place_id, valid_from desc, id);

-- What a signing has beside its meeting, whose id it shares.
create table governance.signing (
  id uuid primary key references parties.meeting,
  pact_id uuid not null references governance.pact,
  state text not null check (state in ('draft', 'signed', 'witnessed', 'published')),
  state_since timestamptz not null,
  -- On the letters that are printed to be signed.
  number text not null constraint signing_number_is_single unique,
  witness_name text not null check (length(witness_name) between 2 and 120),
  witness_capacity text not null check (length(witness_capacity) between 2 and 160),
  -- The witness's own account; null for a witness who signs on paper alone.
  witness_id uuid references parties.person,
  -- Where the signed sheet lies.
  sheet_reference text not null default '' check (length(sheet_reference) <= 300),
  -- Everybody who wrote some of it.
  recorders uuid[] not null check (cardinality(recorders) between 1 and 50),
  signed_at timestamptz,
  witnessed_at timestamptz,
  witnessed_by uuid references parties.person,
  published_at timestamptz,
  constraint recorder_is_not_witness check (witness_id is null or not witness_id = any (recorders)),
  constraint signed_at_a_moment check (state = 'draft' or signed_at is not null),
  -- Whoever has an account says so with it, and nobody for them; for whoever has none a sheet is there.
  constraint witnessed_by_the_witness check (state not in ('witnessed', 'published')
    or witnessed_at is not null
       and (witness_id is not null and witnessed_by = witness_id or witness_id is null and sheet_reference <> ''))
);

create table governance.signatory (
  id uuid primary key,
  signing_id uuid not null references governance.signing,
  ordinal smallint not null check (ordinal >= 1),
  organization_id uuid not null references parties.organization,
  signer_name text not null check (length(signer_name) between 2 and 120),
  signer_capacity text not null check (length(signer_capacity) between 2 and 160),
  precepts text[] not null check (cardinality(precepts) <= 40),
  -- Consent to be named in public; without it the public page counts it and says no more.
  publishes_name boolean not null,
  -- SHA-256 of what was signed, from the signature on.
  letter_hash text check (letter_hash ~ '^[0-9a-f]{64}$'),
  constraint organization_signs_once unique (signing_id, organization_id)
);
create index signatory_by_organization on governance.signatory (organization_id, id);

create table governance.pledge (
  id uuid primary key references commitment.commitment on delete cascade,
  signatory_id uuid not null references governance.signatory,
  precept text not null check (length(precept) <= 48)
);
create index pledge_by_signatory on governance.pledge (signatory_id, id);

-- How far it was carried out, as the committee sees it. A later rating stands beside the earlier ones.
create table governance.pledge_rating (
  id uuid primary key,
  signatory_id uuid not null references governance.signatory,
  score text not null check (score in ('no-evidence', 'not-started', 'limited', 'substantial', 'complete')),
  words text not null check (length(words) between 3 and 1000),
  rated_by uuid not null references parties.person,
  rated_at timestamptz not null,
  -- What was said stands; the chain holds the row by its state.
  state text not null check (state = 'given')
);
create index pledge_rating_by_signatory on governance.pledge_rating (signatory_id, rated_at desc, id);

create table governance.signing_number (
  year smallint primary key,
  last integer not null check (last > 0)
);

call access.protect('governance.pact');
call access.protect('governance.signing');
call access.protect('governance.signatory');
call access.protect('governance.pledge');
call access.protect('governance.pledge_rating');
call access.protect('governance.signing_number');

-- With the owner's rights: the policies of meetings, organisations and commitments ask, and would otherwise ask each other.
create function governance.is_signing_published(signing uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from governance.signing s where s.id = signing and s.state = 'published') $$;

create function governance.is_named_in_public(organization uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from governance.signatory y join governance.signing s on s.id = y.signing_id
                  where y.organization_id = organization and y.publishes_name and s.state = 'published') $$;

-- Signatories that did not consent to be named; of one signing, or of all.
create function governance.unnamed_signatories(signing uuid) returns integer language sql stable security definer
set search_path = pg_catalog as
$$ select count(*)::integer from governance.signatory y join governance.signing s on s.id = y.signing_id
   where s.state = 'published' and not y.publishes_name and (signing is null or s.id = signing) $$;

create function governance.witnesses(signing uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from governance.signing s where s.id = signing and s.witness_id = access.person_id()) $$;

-- What the witness may still confirm.
create function governance.confirms(signing uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from governance.signing s
                  where s.id = signing and s.state = 'signed' and s.witness_id = access.person_id()) $$;

-- Whose own words may witness: everybody with an account and a role that acts.
create function governance.may_witness(person uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from parties.role_grant g join parties.person p on p.id = g.person_id and p.active
                  where g.person_id = person and g.role not in ('donor', 'administrator', 'data-officer')
                    and g.valid_from <= access.moment() and (g.valid_to is null or g.valid_to > access.moment())) $$;

-- Whether the asker belongs to the signatory: by a role, or by the seat that is held for it.
create function governance.sits_for(organization uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select access.works_for(organization)
          or exists (select from governance.seat_term t
                     where t.person_id = access.person_id() and t.organization_id = organization
                       and t.from_on <= access.moment()::date
                       and (t.to_on is null or t.to_on > access.moment()::date)) $$;

create function governance.keeps_signing(signing uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from parties.meeting m where m.id = signing and access.keeps_meeting(m.kind, m.place_id)) $$;

create policy everybody_reads on governance.pact for select to vigia_app
  using (access.is_public() or (select access.person_id()) is not null);
create policy keeper_writes on governance.pact for all to vigia_app
  using (access.keeps_programme(place_id)) with check (access.keeps_programme(place_id));

create policy job_sees on governance.pact for select to vigia_job using (true);

create policy internal_reads on governance.signing for select to vigia_app using ((select access.sees_internal()));
create policy witness_reads on governance.signing for select to vigia_app
  using (witness_id = (select access.person_id()));
create policy anyone_reads_published on governance.signing for select to vigia_app
  using (access.is_public() and state = 'published');
create policy keeper_writes on governance.signing for all to vigia_app
  using (governance.keeps_signing(id)) with check (governance.keeps_signing(id));
create policy witness_confirms on governance.signing for update to vigia_app
  using (witness_id = (select access.person_id()) and state = 'signed')
  with check (state = 'witnessed' and witnessed_by = (select access.person_id()));
create policy job_sees on governance.signing for select to vigia_job using (true);

create policy internal_reads on governance.signatory for select to vigia_app using ((select access.sees_internal()));
create policy witness_reads on governance.signatory for select to vigia_app using (governance.witnesses(signing_id));
create policy anyone_reads_named on governance.signatory for select to vigia_app
  using (access.is_public() and publishes_name and governance.is_signing_published(signing_id));
create policy keeper_writes on governance.signatory for all to vigia_app
  using (governance.keeps_signing(signing_id)) with check (governance.keeps_signing(signing_id));

create policy follows_signatory on governance.pledge for select to vigia_app
  using (exists (select from governance.signatory s where s.id = signatory_id));
create policy keeper_writes on governance.pledge for all to vigia_app
  using (exists (select from governance.signatory s where s.id = signatory_id and governance.keeps_signing(s.signing_id)))
  with check (exists (select from governance.signatory s
                      where s.id = signatory_id and governance.keeps_signing(s.signing_id)));

create policy follows_signatory on governance.pledge_rating for select to vigia_app
  using (exists (select from governance.signatory s where s.id = signatory_id));
-- The committee rates; nobody rates what their own organisation undertook.
create policy committee_rates on governance.pledge_rating for insert to vigia_app
  with check ((select access.nationwide('steering-member')) and rated_by = (select access.person_id())
              and exists (select from governance.signatory s where s.id = signatory_id
                          and not governance.sits_for(s.organization_id)));
create policy job_sees on governance.pledge_rating for select to vigia_job using (true);
create policy keeper_numbers on governance.signing_number for all to vigia_app
  using ((select access.has_role('project-team'))) with check ((select access.has_role('project-team')));

-- What a published signing needs to be read without an account: when and where it was, and who is named in it.
create policy anyone_reads_published_signing on parties.meeting for select to vigia_app
  using (access.is_public() and kind = 'signing' and governance.is_signing_published(id));
create policy witness_reads on parties.meeting for select to vigia_app
  using (kind = 'signing' and governance.witnesses(id));
create policy anyone_reads_signatory on parties.organization for select to vigia_app
  using (access.is_public() and governance.is_named_in_public(id));

-- The witness reads what is pledged, and by confirming it makes it owed.
create policy witness_reads on commitment.commitment for select to vigia_app
  using (kind = 'pledge' and governance.witnesses(origin_id));
create policy witness_takes on commitment.commitment for update to vigia_app
  using (kind = 'pledge' and state = 'proposed' and governance.confirms(origin_id)) with check (state = 'accepted');
alter policy own_answer_only on commitment.commitment
  with check (state not in ('accepted', 'declined', 'in-progress', 'reported-done')
              or owner_id = any ((select access.organizations('liaison', 'local-coordinator', 'organization-member'))::uuid[])
              or kind = 'pledge' and state = 'accepted' and started_at is null and reported_at is null
                 and (access.keeps_programme(territory_id) or governance.confirms(origin_id)));

create policy pact_history on audit.link for select to vigia_app
  using (subject_kind = 'pact' and (select access.sees_internal()));
create policy signing_history on audit.link for select to vigia_app
  using (subject_kind = 'signing' and exists (select from governance.signing s where s.id = audit.subject_key(subject_id)));
create policy pledge_rating_history on audit.link for select to vigia_app
  using (subject_kind = 'pledge-rating' and (select access.sees_internal())
         and exists (select from governance.pledge_rating r where r.id = audit.subject_key(subject_id)));

create function audit.facts_of_pact(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select to_jsonb(p) - 'id' - 'state' from governance.pact p where p.id = key $$;
create function audit.facts_of_signing(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select to_jsonb(s) - 'id' - 'state' - 'state_since' || jsonb_build_object('signatories', (
            select jsonb_agg(to_jsonb(y) - 'signing_id' || jsonb_build_object('pledges', (
                     select jsonb_agg(jsonb_build_object('id', p.id, 'precept', p.precept) order by p.id)
                     from governance.pledge p where p.signatory_id = y.id)) order by y.ordinal, y.id)
            from governance.signatory y where y.signing_id = key))
   from governance.signing s where s.id = key $$;
create function audit.facts_of_pledge_rating(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select to_jsonb(r) - 'id' - 'state' from governance.pledge_rating r where r.id = key $$;
revoke execute on function audit.facts_of_pact, audit.facts_of_signing, audit.facts_of_pledge_rating from public;

grant select, insert, update on governance.pact, governance.signing, governance.signing_number to vigia_app;
grant select, insert, update, delete on governance.signatory, governance.pledge to vigia_app;
grant select, insert on governance.pledge_rating to vigia_app;
grant select on governance.pact, governance.signing, governance.pledge_rating to vigia_job;
