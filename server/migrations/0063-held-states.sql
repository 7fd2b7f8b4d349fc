-- A held table whose rows are named by another column than `id` (a territory, by its place).

drop function audit.first_state_fault(text, regclass, text[], boolean, boolean, text[]);

-- The first row of a table whose state is not the one its last link gives; with the owner's rights, because no one
-- else sees every row. `key`: the column that names a row. `gone`: states after which the row is deleted. `by_import`:
-- rows published by an import, in the state in which they came, have no link of their own. `unlinked`: states before a
-- row's first own move.
create function audit.first_state_fault(
  subject text, target regclass, key name, gone text[], by_import boolean, whole_chain boolean, unlinked text[],
  out kind text, out subject_id text, out link_position bigint, out link_id uuid, out linked text, out present text)
language plpgsql stable security definer set search_path = pg_catalog as
$$
begin
  execute format($query$
    with linked as (
      select distinct on (l.subject_id) l.subject_id, l.position, l.id, l.state from audit.link l
      where l.subject_kind = $1 and l.state is not null order by l.subject_id, l.position desc)
    select case when l.subject_id is null then 'row-added' when t.%1$I is null then 'row-deleted' else 'row-changed' end,
           coalesce(l.subject_id, t.%1$I::text), l.position, l.id, l.state, t.state
    from linked l full join %2$s t on t.%1$I::text = l.subject_id
    where case when l.subject_id is null then $3 and not %3$s and t.state <> all ($4)
               when t.%1$I is null then l.state <> all ($2)
               else l.state <> t.state end
    order by l.position nulls last, t.%1$I::text limit 1 $query$,
    key, target, case when by_import then $import$(t.import_id is not null and t.state = 'received')$import$ else 'false' end)
  into kind, subject_id, link_position, link_id, linked, present using subject, gone, whole_chain, unlinked;
end
$$;

revoke execute on function audit.first_state_fault from public;
grant execute on function audit.first_state_fault to vigia_job;
