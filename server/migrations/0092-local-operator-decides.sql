-- An operator of one territory does not only read what its table works on after triage: what waits for a reader there
-- can be marked as read, verified and answered by whoever sees it.
alter policy local_table_decides on warning.signal
  using (compartment = 'local' and state <> 'received'
         and territory_id = any ((select access.places('local-coordinator', 'triage-operator'))::text[]));
