-- Votes re-identify: five of them that somebody knows single out half of a room. So the public gets results and their digest; whoever
-- is named to audit a workshop gets the votes of its closed rounds, signed; and a round is published only where the team decided so.

-- The votes of a round in their canonical form with sectors, as they were when it closed: a voice that is closed later, or a sheet whose
-- sector is corrected in a later round, changes nothing of what was counted. No policy lets a role read it.
create table governance.kept_votes (
  round_id uuid primary key references governance.round,
  text text not null
);

create table governance.vote_auditor (
  id uuid primary key,
  workshop_id uuid not null references governance.workshop,
  person_id uuid not null references parties.person,
  why text not null check (length(why) between 3 and 300),
  named_by uuid not null references parties.person,
  named_at timestamptz not null,
  -- The last day, UTC.
  until_on date not null,
  ended_at timestamptz,
  ended_by uuid references parties.person,
  constraint auditor_term_has_an_end check (until_on between (named_at at time zone 'UTC')::date
                                                         and (named_at at time zone 'UTC')::date + 366),
  constraint auditor_is_named_by_another check (person_id <> named_by),
  constraint auditor_ended_by_somebody check ((ended_at is null) = (ended_by is null))
);
create index vote_auditor_by_workshop on governance.vote_auditor (workshop_id, named_at desc, id desc);
create index vote_auditor_by_person on governance.vote_auditor (person_id, until_on desc, id desc);

create table governance.snapshot_download (
  id uuid primary key,
  auditor_id uuid not null references governance.vote_auditor,
  round_id uuid not null references governance.round,
  fetched_at timestamptz not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$')
);
create index snapshot_download_by_auditor on governance.snapshot_download (auditor_id, fetched_at desc, id desc);

-- The file itself is kept: whoever fetches it later gets the same bytes.
create table governance.published_votes (
  id uuid primary key references governance.round,
  why text not null check (length(why) between 3 and 300),
  published_by uuid not null references parties.person,
  published_at timestamptz not null,
  file bytea not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint published_digest_is_of_the_file check (sha256 = encode(sha256(file), 'hex'))
);

-- Whether a person keeps this workshop now, by the very rule that decides it when they ask, or did something in its hall. The asker is
-- put back before it returns.
create function governance.has_part_in(workshop uuid, person uuid) returns boolean language plpgsql volatile security definer
set search_path = pg_catalog as
$$
declare
  asker text := current_setting('vigia.actor');
  found_part boolean;
begin
  perform set_config('vigia.actor', 'person:' || person, true);
  found_part := governance.keeps_workshop(workshop);
  perform set_config('vigia.actor', asker, true);
  return found_part
    or exists (select from governance.room r where r.workshop_id = workshop and r.opened_by = person)
    or exists (select from governance.round d where d.workshop_id = workshop and d.closed_by = person)
    or exists (select from governance.workshop w where w.id = workshop and w.closed_by = person)
    or exists (select from governance.vote v join governance.statement s on s.id = v.statement_id
               where s.workshop_id = workshop and v.taken_by = person);
end
$$;
create function governance.keep_auditors_apart() returns trigger language plpgsql security definer set search_path = pg_catalog as
$$
begin
  if governance.has_part_in(new.workshop_id, new.person_id) then
    raise exception 'whoever has part in a workshop does not audit it'
      using errcode = '23514', schema = 'governance', table = 'vote_auditor', constraint = 'auditor_has_no_part';
  end if;
  return new;
end
$$;
create trigger auditor_has_no_part before insert on governance.vote_auditor
  for each row execute function governance.keep_auditors_apart();

-- The term by which the asker audits a workshop now; null without one. Who came to keep the workshop since audits it no longer.
create function governance.audits_by(workshop uuid) returns uuid language sql stable security definer set search_path = pg_catalog as
$$ select a.id from governance.vote_auditor a join parties.person p on p.id = a.person_id and p.active
   where a.workshop_id = workshop and a.person_id = access.person_id() and a.ended_at is null
     and a.until_on >= (access.moment() at time zone 'UTC')::date and not governance.keeps_workshop(workshop)
   order by a.until_on desc, a.id limit 1 $$;

-- What an auditor fetches; no row for anybody else.
create function governance.votes_to_audit(asked_round uuid)
returns table (auditor_id uuid, number text, kept text, round jsonb) language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' as
$$ select governance.audits_by(d.workshop_id), w.number, k.text, to_jsonb(d)
   from governance.round d join governance.workshop w on w.id = d.workshop_id
     left join governance.kept_votes k on k.round_id = d.id
   where d.id = asked_round and d.state = 'closed' and governance.audits_by(d.workshop_id) is not null $$;

-- A round may be published once, of a closed workshop, when it is one of opinions in which a hundred voted (docs/votes.md says why).
create function governance.may_publish(asked_round uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from governance.round d join governance.workshop w on w.id = d.workshop_id
     join governance.kept_votes k on k.round_id = d.id
     where d.id = asked_round and d.state = 'closed' and w.state = 'closed' and d.kind = 'opinions' and d.voters >= 100
       and governance.keeps_workshop(w.id)
       and not exists (select from governance.published_votes p where p.id = d.id)) $$;
create function governance.votes_to_publish(asked_round uuid) returns table (number text, kept text, round jsonb)
language sql stable security definer set search_path = pg_catalog set timezone = 'UTC' as
$$ select w.number, k.text, to_jsonb(d)
   from governance.round d join governance.workshop w on w.id = d.workshop_id
     join governance.kept_votes k on k.round_id = d.id
   where d.id = asked_round and governance.may_publish(d.id) $$;

-- For whoever is named: the workshops, with their closed rounds. A person who sees nothing else of the programme sees this.
create function governance.own_audits() returns table (id uuid, workshop_id uuid, number text, title text, why text, until_on text,
                                                       named_at timestamptz, rounds jsonb)
language sql stable security definer set search_path = pg_catalog set timezone = 'UTC' as
$$ select a.id, a.workshop_id, w.number, m.title, a.why, a.until_on::text, a.named_at,
     coalesce((select jsonb_agg(jsonb_build_object('roundId', d.id, 'ordinal', d.ordinal, 'kind', d.kind, 'title', d.title,
                'voters', d.voters, 'votesSha256', d.votes_sha256,
                'kept', exists (select from governance.kept_votes k where k.round_id = d.id)) order by d.ordinal)
               from governance.round d where d.workshop_id = w.id and d.state = 'closed'), '[]')
   from governance.vote_auditor a join governance.workshop w on w.id = a.workshop_id join parties.meeting m on m.id = w.id
   where a.id = governance.audits_by(a.workshop_id) $$;

-- What the public reads of closed workshops: the question, what each statement was given in all, what was agreed and the digests. Nothing
-- by sector, no reason, no dissent in words, and no count where fewer than five voted.
create function governance.public_workshops(before_at timestamptz, before_id uuid, most integer)
returns table (id uuid, number text, title text, question text, language text, closed_at timestamptz, reached integer, agreements integer)
language sql stable security definer set search_path = pg_catalog as
$$ select w.id, w.number, m.title, w.question, m.language, w.closed_at,
     (select count(distinct r.statement_id)::integer from governance.agreement r where r.workshop_id = w.id),
     (select count(*)::integer from governance.agreement r where r.workshop_id = w.id)
   from governance.workshop w join parties.meeting m on m.id = w.id
   where w.state = 'closed' and (before_at is null or (w.closed_at, w.id) < (before_at, before_id))
   order by w.closed_at desc, w.id desc limit most $$;
create function governance.public_workshop(asked uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' as
$$ select jsonb_build_object(
     'id', w.id, 'number', w.number, 'title', m.title, 'question', w.question, 'language', m.language, 'closedAt', w.closed_at,
     'minutesSha256', w.minutes_sha256,
     'statements', coalesce((
       select jsonb_agg(jsonb_build_object(
           'text', s.text, 'line', s.line, 'voters', v.voters, 'ratings', v.ratings,
           'counts', case when v.voters >= 5 then jsonb_build_object('for', v.votes_for, 'against', v.votes_against, 'abstain', v.others) end,
           'agreements', (select coalesce(jsonb_agg(jsonb_build_object('what', c.what, 'dueOn', c.due_on) order by c.ordinal), '[]')
                          from governance.agreement g join commitment.commitment c on c.id = g.id
                          where g.statement_id = s.id and c.issued_at is not null)) order by s.ordinal)
       from governance.statement s join lateral (
         select l.* from (
           select v.votes_for + v.votes_against + v.abstentions as voters, v.votes_for, v.votes_against, v.abstentions as others,
             false as ratings, v.taken_at as at, v.round as ordinal from governance.vote v where v.statement_id = s.id
           union all
           select f.voters, f.votes_for, f.votes_against, f.votes_between, true, f.found_at, d.ordinal
             from governance.rating_result f join governance.round d on d.id = f.round_id where f.statement_id = s.id) l
         order by l.at desc, l.ratings desc, l.ordinal desc limit 1) v on true
       where s.workshop_id = w.id and s.state = 'admitted'), '[]'),
     'rounds', coalesce((
       select jsonb_agg(jsonb_build_object(
           'id', d.id, 'ordinal', d.ordinal, 'kind', d.kind, 'title', d.title, 'closedAt', d.closed_at,
           'voters', case when d.voters >= 5 then d.voters end, 'votesSha256', d.votes_sha256,
           'fileSha256', (select p.sha256 from governance.published_votes p where p.id = d.id)) order by d.ordinal)
       from governance.round d where d.workshop_id = w.id and d.state = 'closed'), '[]'))
   from governance.workshop w join parties.meeting m on m.id = w.id where w.id = asked and w.state = 'closed' $$;

revoke execute on function governance.has_part_in, governance.audits_by, governance.votes_to_audit, governance.may_publish,
  governance.votes_to_publish, governance.own_audits, governance.public_workshops, governance.public_workshop from public;
grant execute on function governance.has_part_in, governance.audits_by, governance.votes_to_audit, governance.may_publish,
  governance.votes_to_publish, governance.own_audits, governance.public_workshops, governance.public_workshop to vigia_app;

call access.protect('governance.kept_votes');
call access.protect('governance.vote_auditor');
call access.protect('governance.snapshot_download');
call access.protect('governance.published_votes');

create policy keeper_keeps on governance.kept_votes for insert to vigia_app
  with check (exists (select from governance.round d where d.id = round_id and governance.writes_workshop(d.workshop_id)));
create policy keeper_reads on governance.vote_auditor for select to vigia_app using (governance.keeps_workshop(workshop_id));
create policy own_reads on governance.vote_auditor for select to vigia_app using (person_id = (select access.person_id()));
create policy keeper_names on governance.vote_auditor for insert to vigia_app
  with check (governance.keeps_workshop(workshop_id) and named_by = (select access.person_id()) and ended_at is null);
create policy keeper_ends on governance.vote_auditor for update to vigia_app
  using (governance.keeps_workshop(workshop_id) and ended_at is null) with check (ended_by = (select access.person_id()));
create policy follows_auditor on governance.snapshot_download for select to vigia_app
  using (exists (select from governance.vote_auditor a where a.id = auditor_id));
create policy auditor_fetches on governance.snapshot_download for insert to vigia_app
  with check (exists (select from governance.vote_auditor a join governance.round d on d.workshop_id = a.workshop_id
                      where a.id = auditor_id and d.id = round_id and a.id = governance.audits_by(a.workshop_id)));
create policy everybody_reads on governance.published_votes for select to vigia_app using (true);
create policy keeper_publishes on governance.published_votes for insert to vigia_app
  with check (governance.may_publish(id) and published_by = (select access.person_id()));

create policy vote_auditor_history on audit.link for select to vigia_app
  using (subject_kind = 'vote-auditor'
         and exists (select from governance.vote_auditor a where a.id = audit.subject_key(subject_id)));
create policy published_votes_history on audit.link for select to vigia_app
  using (subject_kind = 'published-votes'
         and exists (select from governance.round d where d.id = audit.subject_key(subject_id)));

create function audit.facts_of_vote_auditor(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(a), 'workshop_id', 'person_id', 'why', 'named_by', 'named_at', 'until_on', 'ended_at', 'ended_by')
          || jsonb_build_object('downloads', (
            select jsonb_agg(audit.pick(to_jsonb(f), 'round_id', 'fetched_at', 'sha256') order by f.id)
            from governance.snapshot_download f where f.auditor_id = key))
   from governance.vote_auditor a where a.id = key $$;
create function audit.facts_of_published_votes(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(p), 'why', 'published_by', 'published_at', 'sha256')
          || jsonb_build_object('file', encode(sha256(p.file), 'hex'))
   from governance.published_votes p where p.id = key $$;
revoke execute on function audit.facts_of_vote_auditor, audit.facts_of_published_votes from public;

grant insert on governance.kept_votes to vigia_app;
grant select, insert on governance.vote_auditor, governance.snapshot_download, governance.published_votes to vigia_app;
grant update (ended_at, ended_by) on governance.vote_auditor to vigia_app;
