-- By what anybody will see that something owed was worth doing: one figure, where it stood, where it is to stand and by when,
-- and what was measured since. It shares the id of the commitment, whichever wing that began in.

create table commitment.indicator (
  id uuid primary key references commitment.commitment on delete cascade,
  name text not null check (length(name) between 3 and 160),
  unit text not null check (length(unit) between 1 and 40),
  baseline double precision not null check (abs(baseline) <= 1e12),
  target double precision not null check (abs(target) <= 1e12),
  target_on date not null,
  -- How it is measured: from which register, by whom, how often.
  measured_by text not null check (length(measured_by) between 3 and 300),
  -- A figure that is to stay as it is tells no progress.
  constraint target_is_elsewhere check (target <> baseline)
);

create table commitment.reading (
  id uuid primary key,
  indicator_id uuid not null references commitment.indicator on delete cascade,
  value double precision not null check (abs(value) <= 1e12),
  taken_on date not null,
  -- Where the figure can be seen, and perhaps a piece of evidence of the same commitment, with its sealed file.
  reference text not null check (length(reference) between 3 and 500),
  evidence_id uuid references commitment.evidence,
  noted_by uuid not null references parties.person,
  noted_at timestamptz not null
);
create index reading_newest on commitment.reading (indicator_id, taken_on desc, noted_at desc, id desc);

-- What was measured was measured against this baseline and this target.
create function commitment.keep_indicator() returns trigger language plpgsql set search_path = pg_catalog as
$$
begin
  if new is distinct from old and exists (select from commitment.reading r where r.indicator_id = old.id) then
    raise exception 'the indicator stands since the first reading'
      using errcode = '23514', schema = 'commitment', table = 'indicator', constraint = 'indicator_stands';
  end if;
  return new;
end
$$;
create trigger indicator_stands before update on commitment.indicator for each row execute function commitment.keep_indicator();

-- An agreement is not owed before it is known how it will be seen. What was agreed earlier stays as it was.
create function commitment.require_indicator() returns trigger language plpgsql set search_path = pg_catalog as
$$
begin
  if not exists (select from commitment.indicator i where i.id = new.id) then
    raise exception 'an agreement has its indicator'
      using errcode = '23514', schema = 'commitment', table = 'commitment', constraint = 'agreement_has_indicator';
  end if;
  return new;
end
$$;
create trigger agreement_has_indicator before update on commitment.commitment for each row
  when (new.kind = 'agreement' and old.state = 'proposed' and new.state = 'issued')
  execute function commitment.require_indicator();

-- Whether the asker writes what is asked there, and so how it will be seen.
create function commitment.writes(key uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from commitment.commitment c where c.id = key and (
     c.kind = 'recommendation'
       and (access.nationwide('analyst') or c.compartment = 'local' and c.territory_id = any (access.places('analyst')))
     or c.kind <> 'recommendation'
       and (access.keeps_programme(c.territory_id)
            or c.origin_kind = 'session' and access.nationwide('steering-member')))) $$;

call access.protect('commitment.indicator');
call access.protect('commitment.reading');

create policy follows_commitment on commitment.indicator for select to vigia_app
  using (exists (select from commitment.commitment c where c.id = indicator.id));
create policy writer_sets on commitment.indicator for insert to vigia_app with check (commitment.writes(id));
create policy writer_changes on commitment.indicator for update to vigia_app using (commitment.writes(id));
create policy writer_drops on commitment.indicator for delete to vigia_app
  using (commitment.writes(id) and exists (select from commitment.commitment c where c.id = indicator.id and c.state = 'proposed'));
create policy follows_indicator on commitment.reading for select to vigia_app
  using (exists (select from commitment.indicator i where i.id = indicator_id));
-- Its owner measures, and whoever follows the programme there.
create policy owner_measures on commitment.reading for insert to vigia_app
  with check (noted_by = (select access.person_id())
              and exists (select from commitment.commitment c where c.id = indicator_id
                          and c.visible_from <= (select access.moment())
                          and (access.answers_for(c.owner_id)
                               or c.kind <> 'recommendation' and access.keeps_programme(c.territory_id))));

-- A draft says nothing yet; from its issue on the chain holds the indicator and every reading.
create or replace function audit.facts_of_commitment(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.facts_of_warning('commitment', c.id::text)
          || audit.pick(to_jsonb(c), 'kind', 'origin_kind', 'line')
          || case when num_nonnulls(c.support_for, c.support_against, c.support_abstained) = 0 then '{}'::jsonb
             else audit.pick(to_jsonb(c), 'support_for', 'support_against', 'support_abstained') end
          || case when c.issued_at is null or i.id is null then '{}'::jsonb
             else jsonb_build_object(
               'indicator', audit.pick(to_jsonb(i), 'name', 'unit', 'baseline', 'target', 'target_on', 'measured_by'),
               'readings', (
                 select jsonb_agg(audit.pick(to_jsonb(r), 'value', 'taken_on', 'reference', 'evidence_id', 'noted_by',
                                             'noted_at') order by r.id)
                 from commitment.reading r where r.indicator_id = key)) end
   from commitment.commitment c left join commitment.indicator i on i.id = c.id where c.id = key $$;

grant select, insert, update, delete on commitment.indicator to vigia_app;
grant select, insert on commitment.reading to vigia_app;
