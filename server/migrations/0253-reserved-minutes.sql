-- A part of minutes may be reserved: it is absent from the text that is signed and made public, which holds a digest of it
-- instead, with a salt that stands in the reserved part. So one signature covers both, and each is verified by itself.

alter table governance.session_item add column reserved boolean not null default false;

create table governance.minutes_reserved (
  id uuid primary key references governance.minutes,
  text text not null check (length(text) <= 200000)
);
call access.protect('governance.minutes_reserved');

create function governance.reads_reserved(session uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select governance.keeps_session(session) or governance.sits_in_session(session) $$;
create policy committee_reads on governance.minutes_reserved for select to vigia_app using (governance.reads_reserved(id));
create policy keeper_writes on governance.minutes_reserved for insert to vigia_app
  with check (governance.keeps_session(id) and exists (select from governance.minutes m where m.id = minutes_reserved.id and m.state <> 'approved'));
create policy keeper_takes_back on governance.minutes_reserved for delete to vigia_app
  using (governance.keeps_session(id) and exists (select from governance.minutes m where m.id = minutes_reserved.id and m.state <> 'approved'));
grant select, insert, delete on governance.minutes_reserved to vigia_app;

alter policy reader_reads on governance.session_item
  using (governance.reads_session(session_id) and (not reserved or governance.reads_reserved(session_id)));
alter policy reader_reads on governance.decision
  using (governance.reads_session(session_id) and exists (select from governance.session_item i where i.id = item_id));

-- What was recommended in a reserved item stays between those who asked and who is asked.
create or replace function governance.open_requests(session uuid) returns void language sql volatile security definer
set search_path = pg_catalog as
$$ update commitment.commitment c set open_from = p.published_at from governance.minutes_publication p
   where p.id = session and c.origin_kind = 'session' and c.origin_id = session and c.open_from is null
     and governance.keeps_session(session)
     and not exists (select from governance.committee_request r join governance.decision d on d.id = r.decision_id
                     join governance.session_item i on i.id = d.item_id where r.id = c.id and i.reserved) $$;

create or replace function audit.facts_of_session(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(s), 'body_id', 'number', 'extraordinary', 'extraordinary_reason', 'issues_at_once', 'convened_at',
                     'convened_by', 'convened_for', 'notice_days', 'convened_seats', 'quorum', 'quorum_sectors', 'opened_at', 'closed_at')
          || case s.mode when 'room' then '{}'::jsonb else audit.pick(to_jsonb(s), 'mode') end
          || coalesce((select jsonb_build_object('address', a.address) from governance.session_address a where a.id = key), '{}'::jsonb)
          || coalesce((select jsonb_build_object(
                'written', audit.pick(to_jsonb(w), 'text', 'method', 'outcome', 'counted_at', 'moved_to_id'),
                'answers', (select jsonb_agg(audit.pick(to_jsonb(v), 'seat_id', 'part', 'vote', 'words', 'way', 'cast_at', 'recorded_by')
                                             order by v.cast_at, v.id) from governance.written_vote v where v.session_id = key))
              from governance.written_procedure w where w.id = key), '{}'::jsonb)
          || jsonb_build_object(
            'items', (select jsonb_agg(audit.pick(to_jsonb(i), 'id', 'ordinal', 'kind', 'title', 'question', 'minutes', 'added')
                                       || case when num_nonnulls(i.subject_kind, i.subject_id) = 0 then '{}'::jsonb
                                          else audit.pick(to_jsonb(i), 'subject_kind', 'subject_id') end
                                       || case when i.reserved then audit.pick(to_jsonb(i), 'reserved') else '{}'::jsonb end
                                       order by i.ordinal) from governance.session_item i where i.session_id = key),
            'seats', (select jsonb_agg(audit.pick(to_jsonb(t), 'seat_id', 'ordinal', 'sector', 'label', 'answer')
                                       || case t.kind when 'member' then '{}'::jsonb else audit.pick(to_jsonb(t), 'kind') end order by t.ordinal)
                      from governance.session_seat t where t.session_id = key),
            'presence', (select jsonb_agg(audit.pick(to_jsonb(p), 'seat_id', 'part', 'arrived_at', 'left_at')
                                          order by p.arrived_at, p.id) from governance.seat_presence p where p.session_id = key))
   from governance.session s where s.id = key $$;

create or replace function audit.facts_of_minutes(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(m), 'opening', 'closing', 'text', 'hash', 'drafted_by', 'read_back_at', 'approved_at', 'approved_by')
          || coalesce((select jsonb_build_object('reserved', v.text) from governance.minutes_reserved v where v.id = key), '{}'::jsonb)
          || jsonb_build_object(
            'marks', (select jsonb_agg(audit.pick(to_jsonb(g), 'seat_id', 'part', 'way', 'signed_on', 'hash', 'recorded_by',
                                                  'recorded_at') order by g.recorded_at, g.id)
                      from governance.minutes_mark g where g.minutes_id = key),
            'annexes', (select jsonb_agg(audit.pick(to_jsonb(a), 'ordinal', 'text', 'hash', 'added_at', 'added_by') order by a.ordinal)
                        from governance.minutes_annex a where a.minutes_id = key),
            'published', (select audit.pick(to_jsonb(p), 'published_at', 'published_by')
                          from governance.minutes_publication p where p.id = key))
   from governance.minutes m where m.id = key $$;
