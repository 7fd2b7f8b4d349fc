-- The desk takes a signal from the local table because an authority may be involved. One way: there is no function that
-- gives it back. With the owner's rights, since whoever coordinates locally no longer sees the row afterwards, and a
-- policy would refuse to write a row out of the writer's own sight.
create function warning.restrict_signal(wanted uuid) returns boolean language plpgsql security definer
set search_path = pg_catalog as
$$
begin
  update warning.signal set compartment = 'restricted'
  where id = wanted and compartment = 'local' and state <> 'withdrawn'
    and (access.nationwide('triage-operator', 'supervisor', 'analyst')
         or state <> 'received' and territory_id = any (access.places('local-coordinator')));
  return found;
end
$$;
revoke execute on function warning.restrict_signal from public;
grant execute on function warning.restrict_signal to vigia_app;

-- What is still being written about a situation that was flagged whole goes with it.
grant update (compartment) on warning.alert, commitment.commitment to vigia_job;
