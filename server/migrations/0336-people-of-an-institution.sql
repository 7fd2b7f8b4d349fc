-- People of a place are told by the published tables alone, so nobody counts them for a page any more: what is left is the
-- count of an institution, which is asked by its name.

drop function capacity.people_of(uuid, text);
create function capacity.people_of(organization uuid) returns table (trained integer, certified integer)
language sql stable security definer set search_path = pg_catalog as
$$
  select
    (select count(distinct parties.plain_name(p.name))::int
     from parties.participant p join capacity.training t on t.id = p.meeting_id
     where access.sees_internal() and t.state = 'complete' and p.organization_id = people_of.organization
       and exists (select from parties.attendance a where a.participant_id = p.id)),
    (select count(distinct coalesce(c.person_id, c.participant_id))::int
     from capacity.certificate c left join parties.participant p on p.id = c.participant_id
     where access.sees_internal() and c.state = 'issued' and c.valid_from <= access.moment() and c.valid_until > access.moment()
       and (p.organization_id = people_of.organization
            or exists (select from parties.role_grant g where g.person_id = c.person_id and g.organization_id = people_of.organization)))
$$;
revoke execute on function capacity.people_of from public;
grant execute on function capacity.people_of to vigia_app;
