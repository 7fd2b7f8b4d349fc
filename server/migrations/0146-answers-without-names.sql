-- What leaves the table of sheets: to a participant the own, by two codes; to those who keep a training, who has a sheet;
-- to everybody else who reads internal data, sheets that stand beside no name and no id.

-- What somebody without an account may open who knows the code on the wall and the own one: one training, its two tests,
-- and the own sheets. No row when either is not known: the answer is the same.
create function capacity.open_sheets(wall text, personal text)
returns table (training_id uuid, participant_id uuid, title text, language text, meeting_state text, content jsonb, tests jsonb)
language sql stable security definer set search_path = pg_catalog as
$$ select t.id, p.id, m.title, m.language, m.state, k.content,
     (select jsonb_agg(jsonb_build_object('id', e.id, 'moment', e.moment, 'state', e.state,
               'answers', (select to_jsonb(s.answers) from capacity.answer_sheet s
                           where s.test_id = e.id and s.participant_id = p.id)) order by e.moment desc)
      from capacity.test e where e.training_id = t.id)
   from parties.meeting m
   join parties.participant p on p.meeting_id = m.id
   join capacity.training t on t.id = m.id
   join capacity.kit_version k on k.id = t.kit_version_id
   where m.check_in_code = wall and p.code = personal and m.state <> 'cancelled' $$;

-- Writes the one sheet of whoever knows both codes, while the test is open; false when there is one already.
create function capacity.send_sheet(sheet uuid, wall text, personal text, asked_moment text, chosen smallint[])
returns table (test_id uuid, is_new boolean) language plpgsql security definer set search_path = pg_catalog as
$$
declare
  own record;
  written integer;
begin
  select e.id as test_id, p.id as participant_id into own
    from parties.meeting m
    join parties.participant p on p.meeting_id = m.id
    join capacity.test e on e.training_id = m.id
    where m.check_in_code = wall and p.code = personal and m.state <> 'cancelled'
      and e.moment = asked_moment and e.state = 'open';
  if not found then return; end if;
  insert into capacity.answer_sheet (id, test_id, participant_id, way, answers, sent_at, noted_by)
    values (sheet, own.test_id, own.participant_id, 'telephone', chosen, access.moment(), null) on conflict do nothing;
  get diagnostics written = row_count;
  return query select own.test_id, written = 1;
end
$$;

-- Who has handed in which test, for those who keep the training; what was answered stays closed.
create function capacity.handed_in(training uuid) returns table (participant_id uuid, moment text, way text)
language sql stable security definer set search_path = pg_catalog as
$$ select s.participant_id, e.moment, s.way from capacity.answer_sheet s join capacity.test e on e.id = s.test_id
   where e.training_id = training and capacity.keeps_training(training) $$;

-- The sheets of a training, matched by participant and in an order that tells nobody: no id leaves with them. For those
-- who keep it at any time, for everybody else who reads internal data once its record is complete.
create function capacity.sheets_without_names(training uuid) returns table (pre smallint[], post smallint[])
language sql stable security definer set search_path = pg_catalog as
$$ select max(s.answers) filter (where e.moment = 'pre'), max(s.answers) filter (where e.moment = 'post')
   from capacity.answer_sheet s join capacity.test e on e.id = s.test_id
   where e.training_id = training
     and (capacity.keeps_training(training)
          or access.sees_internal()
             and exists (select from capacity.training t where t.id = training and t.state = 'complete'))
   group by s.participant_id order by md5(min(s.id::text)) $$;

-- How many were invited and came, by what they declared, on the same terms.
create function capacity.came_by_sector(training uuid) returns table (sector text, invited integer, came integer)
language sql stable security definer set search_path = pg_catalog as
$$ select p.sector, count(*)::integer,
     (count(*) filter (where exists (select from parties.attendance a where a.participant_id = p.id)))::integer
   from parties.participant p
   where p.meeting_id = training
     and (capacity.keeps_training(training)
          or access.sees_internal()
             and exists (select from capacity.training t where t.id = training and t.state = 'complete'))
   group by p.sector order by p.sector $$;

revoke execute on function capacity.keeps_training, capacity.teaches_training, capacity.training_of, capacity.open_sheets,
  capacity.send_sheet, capacity.handed_in, capacity.sheets_without_names, capacity.came_by_sector from public;
grant execute on function capacity.keeps_training, capacity.teaches_training, capacity.training_of, capacity.open_sheets,
  capacity.send_sheet, capacity.handed_in, capacity.sheets_without_names, capacity.came_by_sector to vigia_app;
