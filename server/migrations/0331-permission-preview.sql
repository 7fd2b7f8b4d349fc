-- What the next version of the rules would change, and for whom, before it is noted. What was issued goes on until its end: a
-- permission closes then, where no certificate that somebody holds would open it again.

-- One row a permission and person whose work it is or becomes; for whoever may note the rules, who may know who is certified.
create function parties.preview_rules(draft jsonb)
returns table (permission text, person_id uuid, display_name text, change text, until timestamptz)
language sql stable security definer set search_path = pg_catalog as
$$ with pairs as (
     select d.permission, d.competency, d.level, d.roles, r.competency as old_competency, r.level as old_level, r.roles as old_roles
     from jsonb_to_recordset(draft) d (permission text, competency text, level smallint, roles text[])
     join parties.rules_in_force() r on r.permission = d.permission
     where access.nationwide('project-team')),
   people as (
     select p.permission, n.id, n.display_name, bool_or(g.role = any (p.old_roles)) as was_work, bool_or(g.role = any (p.roles)) as is_work
     from pairs p
     join parties.role_grant g on g.role = any (p.old_roles || p.roles) and g.valid_from <= access.moment()
       and (g.valid_to is null or g.valid_to > access.moment())
     join parties.person n on n.id = g.person_id and n.active
     group by 1, 2, 3),
   held as (
     select c.person_id, c.competency, max(c.level) as level from capacity.certificate c
     where c.kind = 'trained' and c.state = 'issued' and c.valid_until > access.moment() and c.person_id is not null group by 1, 2)
   select w.permission, w.id, w.display_name,
     case when w.was_work and not w.is_work then 'released'
          when w.is_work and coalesce(before.level >= p.old_level, false) and not coalesce(after.level >= p.level, false) then 'closes'
          when w.is_work and not w.was_work and not coalesce(after.level >= p.level, false) then 'asked-now'
          else 'same' end,
     (select max(t.valid_to) from parties.permit t
      where t.person_id = w.id and t.permission = w.permission and t.ended_at is null and t.ground <> 'override'
        and t.valid_from <= access.moment() and t.valid_to > access.moment())
   from people w join pairs p on p.permission = w.permission
   left join held before on before.person_id = w.id and before.competency = p.old_competency
   left join held after on after.person_id = w.id and after.competency = p.competency
   order by w.display_name, w.id $$;
revoke execute on function parties.preview_rules from public;
grant execute on function parties.preview_rules to vigia_app;
