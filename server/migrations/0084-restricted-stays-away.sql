-- A restricted alert and its recommendations reach an institution through its liaison, and a civil-society organisation
-- through its members. Never a local role, whose institution may be the one that a flagged signal is about.

create or replace function warning.alert_reaches_asker(alert uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (
     select from warning.alert_recipient r join warning.alert a on a.id = r.alert_id
     where r.alert_id = alert and r.visible_from <= access.moment()
       and (r.organization_id = any (access.organizations('liaison', 'organization-member'))
            or a.compartment = 'local'
               and (r.organization_id = any (access.organizations('local-member'))
                    or r.place_id = any (access.places('local-coordinator', 'local-member', 'focal-point'))))) $$;

alter policy owner_reads on commitment.commitment
  using (visible_from <= (select access.moment())
         and (owner_id = any ((select access.organizations('liaison'))::uuid[])
              or compartment = 'local'
                 and owner_id = any ((select access.organizations('local-coordinator', 'local-member'))::uuid[])));
alter policy owner_answers on commitment.commitment
  using (visible_from <= (select access.moment())
         and (owner_id = any ((select access.organizations('liaison'))::uuid[])
              or compartment = 'local' and owner_id = any ((select access.organizations('local-coordinator'))::uuid[])));

-- Whom an institution can ask for what it owes: its own people, and for a restricted recommendation its liaisons alone.
create function access.people_of(organization uuid, compartment text) returns setof uuid language sql stable security definer
set search_path = pg_catalog as
$$ select distinct g.person_id from parties.role_grant g join parties.person p on p.id = g.person_id and p.active
   where g.organization_id = organization and access.works_for(organization)
     and (compartment = 'local' or g.role = 'liaison')
     and g.valid_from <= access.moment() and (g.valid_to is null or g.valid_to > access.moment()) $$;
drop function access.people_of(uuid);
