-- Who may own the clocks of a place: whoever holds there a role that moves them. Ids only, and only for those who
-- describe mechanisms, who need not read accounts and their roles for it.
create function access.clock_owners(place text) returns setof uuid language sql stable security definer
set search_path = pg_catalog as
$$ select distinct g.person_id from parties.role_grant g join parties.person p on p.id = g.person_id and p.active
   where access.has_role('supervisor', 'project-team', 'administrator')
     and g.role in ('supervisor', 'triage-operator', 'local-coordinator', 'analyst')
     and g.place_id in (select place_id from parties.places_above(place))
     and g.valid_from <= access.moment() and (g.valid_to is null or g.valid_to > access.moment()) $$;
