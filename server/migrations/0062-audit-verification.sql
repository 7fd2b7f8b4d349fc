-- What holds the chain against the rows it speaks of, and what the data officer is shown of it.

alter table audit.signed_head add closes_month date;

-- The last check of the chain, made by the clock once a day.
create table audit.verification (
  id uuid primary key,
  verified_at timestamptz not null,
  from_position bigint not null,
  to_position bigint not null,
  links bigint not null,
  -- Null: nothing was found.
  fault jsonb
);
call access.protect('audit.verification');
create policy officer_reads on audit.verification for select to vigia_app using ((select access.has_role('data-officer')));
create policy job_keeps on audit.verification for all to vigia_job using (true) with check (true);
grant select on audit.verification to vigia_app;
grant select, insert, delete on audit.verification to vigia_job;

-- The links as they lie, positions included, for the data officer alone.
create function audit.officer_links(before_position bigint, amount integer) returns setof audit.link
language sql stable security definer set search_path = pg_catalog as
$$ select l.* from audit.link l
   where access.has_role('data-officer') and (before_position is null or l.position < before_position)
   order by l.position desc limit least(amount, 101) $$;

-- The first row of a table whose state is not the one its last link gives; with the owner's rights, because no one
-- else sees every row. `gone`: states after which the row is deleted. `by_import`: rows published by an import,
-- in the state in which they came, have no link of their own. `unlinked`: states before a row's first own move.
create function audit.first_state_fault(
  subject text, target regclass, gone text[], by_import boolean, whole_chain boolean, unlinked text[],
  out kind text, out subject_id text, out link_position bigint, out link_id uuid, out linked text, out present text)
language plpgsql stable security definer set search_path = pg_catalog as
$$
begin
  execute format($query$
    with linked as (
      select distinct on (l.subject_id) l.subject_id, l.position, l.id, l.state from audit.link l
      where l.subject_kind = $1 and l.state is not null order by l.subject_id, l.position desc)
    select case when l.subject_id is null then 'row-added' when t.id is null then 'row-deleted' else 'row-changed' end,
           coalesce(l.subject_id, t.id::text), l.position, l.id, l.state, t.state
    from linked l full join %s t on t.id::text = l.subject_id
    where case when l.subject_id is null then $3 and not %s and t.state <> all ($4)
               when t.id is null then l.state <> all ($2)
               else l.state <> t.state end
    order by l.position nulls last, t.id::text limit 1 $query$,
    target, case when by_import then $import$(t.import_id is not null and t.state = 'received')$import$ else 'false' end)
  into kind, subject_id, link_position, link_id, linked, present using subject, gone, whole_chain, unlinked;
end
$$;

-- Imports: the signals of each are as many, and the same, as its link says.
create function audit.first_import_fault(
  out kind text, out subject_id text, out link_position bigint, out link_id uuid, out linked text, out present text)
language sql stable security definer set search_path = pg_catalog as
$$ with told as (
     select l.position, l.id, l.subject_id, (l.detail ->> 'signals')::bigint as signals, l.detail ->> 'digest' as digest,
            (select count(*) from warning.signal s where s.import_id = l.subject_id::uuid) as standing
     from audit.link l where l.kind = 'signal.imported'),
   -- Retention may have deleted some; each of them has a link that says so, and none that says it arrived.
   purged as (
     select count(*) as signals from audit.link p where p.kind = 'signal.purged'
       and not exists (select from audit.link r where r.subject_kind = 'signal' and r.subject_id = p.subject_id
                       and r.kind = 'signal.received')),
   missing as (select sum(signals - standing) as signals from told)
   select case when standing > told.signals then 'row-added' when standing < told.signals then 'row-deleted'
               else 'row-changed' end,
          subject_id, position, told.id, told.signals::text, standing::text
   from told, purged, missing
   where standing > told.signals or missing.signals > purged.signals and standing < told.signals
      or standing = told.signals and digest <> encode(warning.import_digest(subject_id::uuid), 'hex')
   order by position limit 1 $$;

-- Removes whole closed segments: all links up to a signed head that closed a month, once every stage has read them.
create function audit.remove_segments(up_to bigint) returns bigint language plpgsql security definer
set search_path = pg_catalog as
$$
declare
  removed bigint;
begin
  if not exists (select from audit.signed_head h join audit.link l on l.position = h.position and l.hash = h.hash
                 where h.position = up_to and h.closes_month is not null) then
    raise check_violation using constraint = 'segment_is_closed';
  end if;
  -- A stage that has not read so far will; the segment waits for it.
  if exists (select from audit.cursor c where c.position < up_to) then
    return 0;
  end if;
  delete from audit.link where position <= up_to;
  get diagnostics removed = row_count;
  return removed;
end
$$;

revoke execute on function audit.first_state_fault, audit.first_import_fault, audit.remove_segments from public;
grant execute on function audit.first_state_fault, audit.first_import_fault, audit.remove_segments to vigia_job;
grant execute on function audit.officer_links to vigia_app;
