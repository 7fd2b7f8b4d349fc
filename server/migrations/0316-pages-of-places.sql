-- The pages of institutions and territories: until when a pause is meant to last, in which role a pathway was verified, and
-- counts of people, which leave only through the gate. And certificates are among what a person may ask for.

alter table parties.territory add column paused_until date
  constraint only_a_pause_has_an_end check (paused_until is null or state = 'paused');

-- The role in which the pathway in force was verified; never who.
create function parties.pathway_verified(place text) returns table (verified_on date, by_role text)
language sql stable security definer set search_path = pg_catalog as
$$ select w.last_verified_on,
          (select g.role from parties.role_grant g
           where g.person_id = w.verified_by and g.role in ('supervisor', 'project-team', 'administrator', 'local-coordinator')
           order by g.valid_from desc, g.id limit 1)
   from parties.pathway w where w.place_id = place and w.valid_to is null and access.sees_internal() $$;

-- People trained and certified, of an institution or of a place with all below it. Somebody who came twice is one.
create function capacity.people_of(organization uuid, place text) returns table (trained integer, certified integer)
language sql stable security definer set search_path = pg_catalog as
$$
  select
    (select count(distinct (parties.plain_name(p.name), p.organization_id))::int
     from parties.participant p join parties.meeting m on m.id = p.meeting_id join capacity.training t on t.id = m.id
     where access.sees_internal() and t.state = 'complete'
       and exists (select from parties.attendance a where a.participant_id = p.id)
       and (organization is null or p.organization_id = people_of.organization)
       and (place is null or m.place_id = any (parties.places_below(array[place])))),
    (select count(distinct coalesce(c.person_id, c.participant_id))::int
     from capacity.certificate c left join parties.participant p on p.id = c.participant_id
     left join parties.meeting m on m.id = p.meeting_id
     where access.sees_internal() and c.state = 'issued' and c.valid_from <= access.moment() and c.valid_until > access.moment()
       and (organization is null or p.organization_id = people_of.organization
            or exists (select from parties.role_grant g where g.person_id = c.person_id and g.organization_id = people_of.organization))
       and (place is null or m.place_id = any (parties.places_below(array[place]))
            or exists (select from parties.role_grant g where g.person_id = c.person_id
                       and g.place_id = any (parties.places_below(array[place])))))
$$;
revoke execute on function parties.pathway_verified, capacity.people_of from public;
grant execute on function parties.pathway_verified, capacity.people_of to vigia_app;

create or replace view parties.named_row with (security_invoker = true) as
  select 'account' as source, p.id as row_id, 'person' as subject_kind, p.id::text as subject_id, p.display_name as name,
         p.login as whereabouts, (p.created_at at time zone 'UTC')::date as since, true as corrigible,
         case when p.active then 'keep' else 'rename' end as erasing,
         case when p.active then 'account-in-use' end as kept_for
  from parties.person p
  union all
  select 'contact', md5('contact:' || k.place_id)::uuid, 'territory', k.place_id, k.contact_name, l.name, null, true,
         'keep', 'contact-of-territory'
  from parties.territory_keeper k join parties.place l on l.id = k.place_id
  union all
  select case m.kind when 'training' then 'trainee' else 'participant' end, p.id, 'meeting', m.id::text, p.name, m.title,
         (m.starts_at at time zone 'UTC')::date, true, 'rename', null
  from parties.participant p join parties.meeting m on m.id = p.meeting_id
  union all
  select 'seat', t.id, 'body', b.id::text, t.holder_name, b.name, t.from_on, true, 'keep', 'public-record'
  from governance.seat_term t join governance.seat s on s.id = t.seat_id join governance.body b on b.id = s.body_id
  union all
  select 'signature', y.id, 'signing', g.id::text, y.signer_name, o.name, (m.starts_at at time zone 'UTC')::date, false, 'keep',
         'signed-before-witness'
  from governance.signatory y join governance.signing g on g.id = y.signing_id join parties.meeting m on m.id = g.id
  join parties.organization o on o.id = y.organization_id
  union all
  select 'witness', g.id, 'signing', g.id::text, g.witness_name, m.title, (m.starts_at at time zone 'UTC')::date, false, 'keep',
         'signed-before-witness'
  from governance.signing g join parties.meeting m on m.id = g.id
  union all
  -- A certificate bears no name: it is found by that of its holder, and loses it with the row that has it.
  select 'certificate', c.id, 'certificate', c.id::text, coalesce(p.display_name, r.name), coalesce(c.competency, c.kind),
         (c.proposed_at at time zone 'UTC')::date, false, 'keep', 'proof-of-training'
  from capacity.certificate c left join parties.person p on p.id = c.person_id left join parties.participant r on r.id = c.participant_id;

create or replace function parties.copy_of_named(request uuid) returns table (source text, row_id uuid, content jsonb)
language sql stable security definer set search_path = pg_catalog as
$$ select t.source, t.row_id, case t.source
     when 'account' then (
       select audit.pick(to_jsonb(p), 'login', 'display_name', 'language', 'active', 'created_at', 'ended_at')
              || jsonb_build_object(
                'mail', (select a.address from parties.person_mail a where a.person_id = p.id),
                'roles', (select jsonb_agg(audit.pick(to_jsonb(g), 'role', 'place_id', 'organization_id', 'valid_from', 'valid_to')
                                           order by g.valid_from, g.id) from parties.role_grant g where g.person_id = p.id),
                'shifts', (select count(*) from parties.shift s where s.person_id = p.id),
                'assessments', (select jsonb_agg(audit.pick(to_jsonb(a), 'competency', 'level', 'way', 'assessed_on')
                                                 order by a.assessed_on, a.id) from capacity.assessment a where a.person_id = p.id))
       from parties.person p where p.id = t.row_id)
     when 'contact' then (
       select audit.pick(to_jsonb(k), 'place_id', 'contact_name', 'contact_role') from parties.territory_keeper k
       where md5('contact:' || k.place_id)::uuid = t.row_id)
     when 'seat' then (
       select audit.pick(to_jsonb(s), 'part', 'holder_name', 'organization_id', 'sex', 'from_on', 'to_on') from governance.seat_term s
       where s.id = t.row_id)
     when 'signature' then (
       select audit.pick(to_jsonb(y), 'signer_name', 'signer_capacity', 'organization_id', 'precepts', 'publishes_name')
       from governance.signatory y where y.id = t.row_id)
     when 'witness' then (
       select audit.pick(to_jsonb(g), 'number', 'witness_name', 'witness_capacity') from governance.signing g where g.id = t.row_id)
     when 'certificate' then (
       select audit.pick(to_jsonb(c), 'kind', 'competency', 'level', 'permissions', 'basis_kind', 'state', 'issued_at', 'valid_from',
                         'valid_until', 'ended_at', 'reason') from capacity.certificate c where c.id = t.row_id)
     else (
       select audit.pick(to_jsonb(p), 'name', 'organization_id', 'institution', 'sector', 'sex', 'added_at')
              || jsonb_build_object(
                'meeting', m.title, 'kind', m.kind, 'place', m.place_id,
                'days', (select jsonb_agg(a.day order by a.day) from parties.attendance a where a.participant_id = p.id),
                'answers', (select jsonb_agg(jsonb_build_object('test', e.moment, 'answers', s.answers, 'sentAt', s.sent_at)
                                             order by s.sent_at, s.id)
                            from capacity.answer_sheet s join capacity.test e on e.id = s.test_id where s.participant_id = p.id),
                'assessments', (select jsonb_agg(audit.pick(to_jsonb(a), 'competency', 'level', 'way', 'assessed_on')
                                                 order by a.assessed_on, a.id)
                                from capacity.assessment a where a.participant_id = p.id))
       from parties.participant p join parties.meeting m on m.id = p.meeting_id where p.id = t.row_id)
     end
   from parties.access_trace t where t.request_id = request and parties.in_hand(request) order by t.source, t.id $$;
