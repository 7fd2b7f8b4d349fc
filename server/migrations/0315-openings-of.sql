-- Everything that one account opened, for the data officer and for the person alone; and that a list was read, without its
-- filters, its rows or how many there were: a record of what a list showed would be a second list.

create index link_openings_by_actor on audit.link (actor, at desc, id) where kind like 'opening.%';

create function audit.openings_of(person uuid, before_at timestamptz, before_id uuid, amount integer)
returns table (id uuid, at timestamptz, subject text, subject_id text, compartment text)
language sql stable security definer set search_path = pg_catalog as
$$ select l.id, l.at, replace(l.kind, 'opening.', ''), l.subject_id, l.detail ->> 'compartment'
   from audit.link l
   where l.actor = 'person:' || person::text and l.kind like 'opening.%'
     and (person = access.person_id() or access.has_role('data-officer'))
     and (before_at is null or (l.at, l.id) < (before_at, before_id))
   order by l.at desc, l.id desc limit least(amount, 101) $$;
revoke execute on function audit.openings_of from public;
grant execute on function audit.openings_of to vigia_app;

-- As before, and found by who opened and when: everybody reads the same list, so its links are many.
create or replace function audit.append_opening(link_id uuid, subject_kind text, subject_id text, since timestamptz, detail jsonb)
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
               where l.actor = current_setting('vigia.actor') and l.kind like 'opening.%' and l.at > since
                 and l.subject_kind = opened and l.subject_id = append_opening.subject_id) then
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
