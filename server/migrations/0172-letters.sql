-- The reporter and the desk write to each other. What a letter says stands in no decision; that one was sent does.

alter table warning.signal_decision drop constraint signal_decision_kind_check;
alter table warning.signal_decision add constraint signal_decision_kind_check check (kind in (
  'triage', 'triage-undone', 'verification-started', 'verification', 'hand-off', 'clock-reason', 'answer',
  'close', 'withdraw', 'detail', 'detail-read', 'restrict', 'letter', 'key-handed-on'));

-- Which desks hold the key of a report, for those who hold it as well.
create function sealed.holders(key uuid) returns setof uuid language sql stable security definer
set search_path = pg_catalog as
$$ select w.desk_key_id from sealed.wrap w
   where w.key_id = key and w.desk_key_id is not null and sealed.is_recipient(key) $$;

-- A signal that turns restricted leaves the desks that may not read it: their wraps are gone at once.
create function sealed.leave_local_desks() returns trigger language plpgsql security definer set search_path = pg_catalog as
$$
begin
  delete from sealed.wrap w using sealed.key k, sealed.desk_key d, sealed.desk r
  where w.key_id = k.id and k.subject_kind = 'signal' and k.subject_id = new.id
    and d.id = w.desk_key_id and r.id = d.desk_id and r.kind not in ('triage', 'ombudsman');
  return null;
end
$$;
create trigger restricted_signal_leaves_local_desks after update of compartment on warning.signal
  for each row when (new.compartment = 'restricted' and old.compartment = 'local')
  execute function sealed.leave_local_desks();
revoke execute on function sealed.holders, sealed.leave_local_desks from public;
grant execute on function sealed.holders to vigia_app;
