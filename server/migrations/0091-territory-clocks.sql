-- A territory may have clocks of its own; where it says nothing the nearest place above it holds, then the programme's
-- table. A clock that already runs keeps the hours it began with.
create table parties.territory_clock (
  place_id text not null references parties.territory,
  step text not null check (step ~ '^[a-z-]{1,48}$'),
  urgency text not null check (urgency in ('urgent', 'normal')),
  -- Up to ninety days.
  hours integer not null check (hours between 1 and 2160),
  primary key (place_id, step, urgency)
);
call access.protect('parties.territory_clock');
create policy keeper_reads on parties.territory_clock for select to vigia_app
  using ((select access.has_role('supervisor', 'project-team', 'administrator')));
create policy supervisor_writes on parties.territory_clock for insert to vigia_app
  with check (place_id = any ((select access.places('supervisor'))::text[]));
create policy supervisor_clears on parties.territory_clock for delete to vigia_app
  using (place_id = any ((select access.places('supervisor'))::text[]));
grant select, insert, delete on parties.territory_clock to vigia_app;
grant select on parties.territory_clock to vigia_job;
create policy job_reads on parties.territory_clock for select to vigia_job using (true);

-- The hours of a step in force at a place, or of the country where there is no place; null where nobody chose any.
create function parties.clock_hours(place text, of_step text, of_urgency text) returns integer
language sql stable security definer set search_path = pg_catalog as
$$ select c.hours
   from parties.places_above(coalesce(place, (select id from parties.place where level = 0))) a
   join parties.territory_clock c on c.place_id = a.place_id
   where c.step = of_step and c.urgency = of_urgency
   order by a.distance limit 1 $$;
revoke execute on function parties.clock_hours from public;
grant execute on function parties.clock_hours to vigia_app, vigia_job;
