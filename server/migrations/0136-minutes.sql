-- Minutes: written, read back, approved by the marks of the seats that were there. The text that is read back is the text
-- that is hashed and signed; it is told by seat and sector and holds no name. What was approved is corrected by an annex.

create table governance.minutes (
  id uuid primary key references governance.session,
  state text not null check (state in ('draft', 'read-back', 'approved')),
  state_since timestamptz not null,
  -- What the secretary adds to what was recorded.
  opening text not null default '' check (length(opening) <= 2000),
  closing text not null default '' check (length(closing) <= 2000),
  text text check (length(text) <= 200000),
  hash text,
  drafted_by uuid not null references parties.person,
  read_back_at timestamptz,
  approved_at timestamptz,
  approved_by uuid references parties.person,
  constraint read_back_has_its_text check (state = 'draft' or text is not null and read_back_at is not null),
  constraint hash_is_of_the_text check (hash is not distinct from encode(sha256(convert_to(text, 'UTF8')), 'hex')),
  constraint approved_by_somebody check ((state = 'approved') = (approved_at is not null and approved_by is not null))
);

create table governance.minutes_mark (
  id uuid primary key,
  minutes_id uuid not null references governance.minutes,
  seat_id uuid not null references governance.seat,
  part text not null check (part in ('holder', 'alternate')),
  -- Recorded by the secretary, or made by the account of whoever sat there.
  way text not null check (way in ('recorded', 'own-account')),
  signed_on date not null,
  -- Of the text that was signed.
  hash text not null,
  recorded_by uuid not null references parties.person,
  recorded_at timestamptz not null,
  constraint seat_signs_once unique (minutes_id, seat_id)
);

create table governance.minutes_annex (
  id uuid primary key,
  minutes_id uuid not null references governance.minutes,
  ordinal smallint not null check (ordinal >= 1),
  text text not null check (length(text) between 3 and 4000),
  hash text not null,
  added_at timestamptz not null,
  added_by uuid not null references parties.person,
  constraint annex_ordinal_is_single unique (minutes_id, ordinal),
  constraint annex_hash_is_of_the_text check (hash = encode(sha256(convert_to(text, 'UTF8')), 'hex'))
);

-- That the committee made its minutes public, and since when.
create table governance.minutes_publication (
  id uuid primary key references governance.minutes,
  published_at timestamptz not null,
  published_by uuid not null references parties.person
);

-- Who keeps the sessions of a body: the programme where it sits, and the steering committee its own.
create function governance.keeps_body(body uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from governance.body b where b.id = body
     and (access.keeps_programme(b.place_id)
          or b.kind = 'steering-committee' and access.nationwide('steering-member'))) $$;
create function governance.keeps_session(session uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from governance.session s where s.id = session and governance.keeps_body(s.body_id)) $$;
-- What was said in a session is written until its minutes are read back, and stands from then on.
create function governance.may_record(session uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select governance.keeps_session(session)
          and not exists (select from governance.minutes m where m.id = session and m.state <> 'draft') $$;
create function governance.is_published(session uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from governance.minutes_publication p where p.id = session and p.published_at <= access.moment()) $$;
-- Drafts are for the committee and its secretary; approved minutes for everybody who works with the programme.
create function governance.reads_session(session uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select governance.keeps_session(session)
          or access.sees_internal()
             and exists (select from governance.minutes m where m.id = session and m.state = 'approved') $$;
-- Whether the asker held this seat, or stood in for it, on a day.
create function governance.sits_in(seat uuid, part text, day date) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from governance.seat_term t where t.seat_id = seat and t.part = sits_in.part
     and t.person_id = access.person_id() and t.from_on <= day and (t.to_on is null or t.to_on > day)) $$;

-- What was recommended in minutes that are public may be followed by anybody from then on, whoever has answered by now.
create function governance.open_requests(session uuid) returns void language sql volatile security definer
set search_path = pg_catalog as
$$ update commitment.commitment c set open_from = p.published_at from governance.minutes_publication p
   where p.id = session and c.origin_kind = 'session' and c.origin_id = session and c.open_from is null
     and governance.keeps_session(session) $$;
revoke execute on function governance.open_requests from public;
grant execute on function governance.open_requests to vigia_app;

call access.protect('governance.session');
call access.protect('governance.session_seat');
call access.protect('governance.seat_presence');
call access.protect('governance.session_item');
call access.protect('governance.item_conflict');
call access.protect('governance.decision');
call access.protect('governance.decision_vote');
call access.protect('governance.committee_request');
call access.protect('governance.appraisal');
call access.protect('governance.minutes');
call access.protect('governance.minutes_mark');
call access.protect('governance.minutes_annex');
call access.protect('governance.minutes_publication');

-- That there is a session, its number and its day are internal; what was said in it is not, before its minutes are approved.
create policy internal_reads on governance.session for select to vigia_app using ((select access.sees_internal()));
create policy anyone_reads_published on governance.session for select to vigia_app
  using ((access.is_public() or (select access.person_id()) is not null) and governance.is_published(id));
create policy keeper_plans on governance.session for insert to vigia_app with check (governance.keeps_body(body_id));
create policy keeper_writes on governance.session for update to vigia_app using (governance.may_record(id));

create policy reader_reads on governance.session_seat for select to vigia_app using (governance.reads_session(session_id));
create policy keeper_writes on governance.session_seat for insert to vigia_app with check (governance.may_record(session_id));
create policy keeper_changes on governance.session_seat for update to vigia_app using (governance.may_record(session_id));
create policy reader_reads on governance.seat_presence for select to vigia_app using (governance.reads_session(session_id));
create policy keeper_writes on governance.seat_presence for insert to vigia_app with check (governance.may_record(session_id));
create policy keeper_changes on governance.seat_presence for update to vigia_app using (governance.may_record(session_id));

create policy reader_reads on governance.session_item for select to vigia_app using (governance.reads_session(session_id));
create policy keeper_writes on governance.session_item for insert to vigia_app with check (governance.may_record(session_id));
create policy keeper_changes on governance.session_item for update to vigia_app using (governance.may_record(session_id));
create policy keeper_takes_off on governance.session_item for delete to vigia_app
  using (state = 'pending' and governance.may_record(session_id));
create policy reader_reads on governance.item_conflict for select to vigia_app
  using (exists (select from governance.session_item i where i.id = item_id));
create policy keeper_writes on governance.item_conflict for insert to vigia_app
  with check (recorded_by = (select access.person_id())
              and exists (select from governance.session_item i where i.id = item_id and governance.may_record(i.session_id)));
create policy reader_reads on governance.decision for select to vigia_app using (governance.reads_session(session_id));
create policy keeper_writes on governance.decision for insert to vigia_app
  with check (recorded_by = (select access.person_id()) and governance.may_record(session_id));
create policy reader_reads on governance.decision_vote for select to vigia_app
  using (exists (select from governance.decision d where d.id = decision_id));
create policy keeper_writes on governance.decision_vote for insert to vigia_app
  with check (exists (select from governance.decision d where d.id = decision_id and governance.may_record(d.session_id)));

-- What was asked is read wherever its commitment is; the public reads of it what its minutes say.
create policy follows_commitment on governance.committee_request for select to vigia_app
  using (exists (select from commitment.commitment c where c.id = committee_request.id));
create policy keeper_writes on governance.committee_request for insert to vigia_app
  with check (exists (select from governance.decision d where d.id = decision_id and governance.may_record(d.session_id)));
create policy keeper_changes on governance.committee_request for update to vigia_app
  using (exists (select from governance.decision d where d.id = decision_id and governance.may_record(d.session_id))
         and exists (select from commitment.commitment c where c.id = committee_request.id and c.state = 'proposed'));
create policy keeper_takes_back on governance.committee_request for delete to vigia_app
  using (exists (select from governance.decision d where d.id = decision_id and governance.may_record(d.session_id))
         and exists (select from commitment.commitment c where c.id = committee_request.id and c.state = 'proposed'));
create policy follows_request on governance.appraisal for select to vigia_app
  using (exists (select from governance.committee_request r where r.id = request_id));
create policy committee_appraises on governance.appraisal for insert to vigia_app
  with check (appraised_by = (select access.person_id())
              and exists (select from governance.committee_request r join governance.decision d on d.id = r.decision_id
                          where r.id = request_id and governance.keeps_session(d.session_id)));

create policy reader_reads on governance.minutes for select to vigia_app
  using (governance.keeps_session(id) or state = 'approved' and (select access.sees_internal()));
create policy anyone_reads_published on governance.minutes for select to vigia_app
  using ((access.is_public() or (select access.person_id()) is not null) and governance.is_published(id));
create policy keeper_drafts on governance.minutes for insert to vigia_app
  with check (state = 'draft' and drafted_by = (select access.person_id()) and governance.keeps_session(id));
-- What was approved is never written again.
create policy keeper_writes on governance.minutes for update to vigia_app
  using (state in ('draft', 'read-back') and governance.keeps_session(id)) with check (governance.keeps_session(id));
create policy follows_minutes on governance.minutes_mark for select to vigia_app
  using (exists (select from governance.minutes m where m.id = minutes_id));
create policy seat_or_secretary_signs on governance.minutes_mark for insert to vigia_app
  with check (recorded_by = (select access.person_id())
              and exists (select from governance.minutes m join governance.session s on s.id = m.id
                          where m.id = minutes_id and m.state <> 'draft' and m.hash = minutes_mark.hash
                            and (way = 'recorded' and access.keeps_programme((select b.place_id from governance.body b where b.id = s.body_id))
                                 or way = 'own-account' and governance.sits_in(seat_id, part, s.opened_at::date))));
-- A text that is taken back to be written again takes its marks along.
create policy keeper_takes_back on governance.minutes_mark for delete to vigia_app
  using (exists (select from governance.minutes m where m.id = minutes_id and m.state = 'read-back')
         and governance.keeps_session(minutes_id));
create policy follows_minutes on governance.minutes_annex for select to vigia_app
  using (exists (select from governance.minutes m where m.id = minutes_id));
create policy keeper_adds on governance.minutes_annex for insert to vigia_app
  with check (added_by = (select access.person_id()) and governance.keeps_session(minutes_id)
              and exists (select from governance.minutes m where m.id = minutes_id and m.state = 'approved'));
create policy anyone_reads on governance.minutes_publication for select to vigia_app
  using (access.is_public() or (select access.person_id()) is not null);
create policy keeper_publishes on governance.minutes_publication for insert to vigia_app
  with check (published_by = (select access.person_id()) and governance.keeps_session(id)
              and exists (select from governance.minutes m where m.id = minutes_publication.id and m.state = 'approved'));

create policy job_sees on governance.session_item for select to vigia_job using (true);
create policy job_sees on governance.minutes for select to vigia_job using (true);

grant select, insert, update on governance.session, governance.session_seat, governance.seat_presence, governance.minutes
  to vigia_app;
grant select, insert, update, delete on governance.session_item, governance.committee_request to vigia_app;
grant select, insert on governance.item_conflict, governance.decision, governance.decision_vote, governance.appraisal,
  governance.minutes_annex, governance.minutes_publication to vigia_app;
grant select, insert, delete on governance.minutes_mark to vigia_app;
grant select on governance.session_item, governance.minutes to vigia_job;
