-- Who opened what: a link of its own kind in the chain, about a subject of its own kind, so that no history of a case
-- shows it. The data officer alone reads them.

create index link_openings on audit.link (position) where kind like 'opening.%';

-- One link for a person and a subject within a span, however often it is opened. The head is locked only when there is
-- something to write, and looked at again under the lock: two openings at once are one link.
create function audit.append_opening(link_id uuid, subject_kind text, subject_id text, since timestamptz, detail jsonb)
returns void language plpgsql security definer set search_path = pg_catalog as
$$
declare
  opened text := 'opened-' || subject_kind;
begin
  if access.person_id() is null then
    raise check_violation using constraint = 'a_person_opens';
  end if;
  for attempt in 1..2 loop
    if exists (select from audit.link l
               where l.subject_kind = opened and l.subject_id = append_opening.subject_id and l.at > since
                 and l.actor = current_setting('vigia.actor')) then
      return;
    end if;
    if attempt = 1 then
      perform from audit.head for update;
    end if;
  end loop;
  perform audit.append(link_id, 'opening.' || append_opening.subject_kind, opened, append_opening.subject_id, 0::smallint,
                       null::text, detail, null::bytea);
end
$$;

create function audit.officer_links(before_position bigint, amount integer, shown text) returns setof audit.link
language sql stable security definer set search_path = pg_catalog as
$$ select l.* from audit.link l
   where access.has_role('data-officer') and (before_position is null or l.position < before_position)
     and (shown = 'all' or shown = 'openings' and l.kind like 'opening.%' or shown = 'acts' and l.kind not like 'opening.%')
   order by l.position desc limit least(amount, 101) $$;
drop function audit.officer_links(bigint, integer);

revoke execute on function audit.append_opening, audit.officer_links from public;
grant execute on function audit.append_opening, audit.officer_links to vigia_app;
