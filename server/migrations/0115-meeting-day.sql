-- Who came, on which day: noted by whoever keeps the meeting, or by the participant with two codes and no account.

alter table parties.meeting
  -- A day of a meeting is a day at its place; the meeting keeps the offset that was in force there when it was planned.
  add column utc_offset_minutes smallint not null default -360
    constraint meeting_offset_is_on_earth check (utc_offset_minutes between -720 and 840),
  -- How often it was changed, and when last: what a calendar that copied it goes by.
  add column revision integer not null default 0 constraint meeting_revision_counts_up check (revision >= 0),
  add column changed_at timestamptz;
update parties.meeting set changed_at = state_since;
alter table parties.meeting alter column changed_at set not null;

-- Whoever had read in the public calendar that it takes place must be able to read that it does not.
alter policy anyone_reads_listed on parties.meeting
  using (listed and (access.is_public() or (select access.person_id()) is not null));

-- The calendar day of a moment at the place of a meeting.
create function parties.day_at(moment timestamptz, utc_offset_minutes smallint) returns date language sql immutable
set search_path = pg_catalog as
$$ select ((moment at time zone 'UTC') + make_interval(mins => utc_offset_minutes))::date $$;

-- Writes one row of attendance for whoever knows the code on the wall and the own one, and nothing else. No row comes
-- back when either is not known, or when the meeting is neither open nor on one of its days: the answer is the same.
create function parties.check_in(wall text, personal text)
returns table (meeting_id uuid, kind text, place_id text, state text, day date, is_new boolean)
language plpgsql security definer set search_path = pg_catalog as
$$
declare
  invited record;
  today date;
  noted integer;
begin
  select p.id as participant_id, m.id, m.kind, m.place_id, m.state,
         parties.day_at(m.starts_at, m.utc_offset_minutes) as first_day,
         parties.day_at(m.ends_at, m.utc_offset_minutes) as last_day,
         parties.day_at(access.moment(), m.utc_offset_minutes) as today
    into invited
    from parties.meeting m join parties.participant p on p.meeting_id = m.id
    where m.check_in_code = wall and p.code = personal and m.state in ('planned', 'open');
  if not found or invited.state = 'planned' and invited.today not between invited.first_day and invited.last_day then
    return;
  end if;
  -- Opened the evening before, it is the first day that counts.
  today := least(greatest(invited.today, invited.first_day), invited.last_day);
  insert into parties.attendance (participant_id, day, way, noted_at, noted_by)
    values (invited.participant_id, today, 'qr', access.moment(), null) on conflict do nothing;
  get diagnostics noted = row_count;
  return query select invited.id, invited.kind, invited.place_id, invited.state, today, noted = 1;
end
$$;
revoke execute on function parties.check_in from public;
grant execute on function parties.check_in, parties.day_at to vigia_app;

create or replace function audit.facts_of_meeting(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(m), 'kind', 'title', 'place_id', 'venue', 'language', 'starts_at', 'ends_at', 'cancel_reason',
                     'listed', 'check_in_code', 'utc_offset_minutes', 'created_by', 'created_at')
          || jsonb_build_object(
            'agenda', (
              select jsonb_agg(audit.pick(to_jsonb(i), 'ordinal', 'starts_at', 'minutes', 'title', 'objective', 'lead')
                               order by i.ordinal) from parties.agenda_item i where i.meeting_id = key),
            'materials', (
              select jsonb_agg(audit.pick(to_jsonb(a), 'id', 'title', 'reference', 'added_at') order by a.id)
              from parties.meeting_material a where a.meeting_id = key),
            'participants', (
              select jsonb_agg(audit.pick(to_jsonb(p), 'id', 'name', 'organization_id', 'institution', 'sector', 'sex',
                                          'code', 'added_at') order by p.id)
              from parties.participant p where p.meeting_id = key),
            'attendance', (
              select jsonb_agg(audit.pick(to_jsonb(t), 'participant_id', 'day', 'way', 'noted_at', 'noted_by')
                               order by t.participant_id, t.day)
              from parties.attendance t join parties.participant p on p.id = t.participant_id where p.meeting_id = key))
   from parties.meeting m where m.id = key $$;
