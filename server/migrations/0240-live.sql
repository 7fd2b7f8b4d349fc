-- The live room of a workshop: people in a hall vote from telephones, from one shared device or on paper, without an account.
-- A voice holds a token and, if somebody wishes, a sector; nothing leads from it to a participant, and no role reads a voice or a
-- ballot: what leaves these tables are counts, and to whoever closes a round votes without any id.

create table governance.room (
  workshop_id uuid primary key references governance.workshop,
  -- On the wall: whoever is in the hall joins with it.
  code text not null unique check (code ~ '^[a-z2-9]{6}$'),
  -- Given to those who are in: the address of what changes. It shows what the wall shows and lets nobody vote.
  stream text not null unique check (stream ~ '^[a-z2-9]{26}$'),
  projector_hash bytea unique check (octet_length(projector_hash) = 32),
  state text not null check (state in ('open', 'locked', 'closed')),
  -- As many voices as people are expected: the code on a wall is not a right to vote twice.
  expected smallint not null check (expected between 2 and 500),
  takes_statements boolean not null default true,
  turned_away integer not null default 0 check (turned_away >= 0),
  shown_round_id uuid,
  shown_statement_id uuid,
  opened_at timestamptz not null,
  opened_by uuid not null references parties.person,
  constraint shown_statement_is_of_a_round check (shown_statement_id is null or shown_round_id is not null)
);

create table governance.voice (
  id uuid primary key,
  workshop_id uuid not null references governance.room,
  -- What the device draws to ask once, and what the server gave it to vote with. Paper has neither.
  key_hash bytea check (octet_length(key_hash) = 32),
  token_hash bytea unique check (octet_length(token_hash) = 32),
  sector text check (length(sector) <= 48),
  way text not null check (way in ('telephone', 'shared', 'paper')),
  number smallint not null check (number >= 1),
  submitted smallint not null default 0 check (submitted >= 0),
  -- The day alone: a minute would stand beside the minute in which somebody was noted as present.
  joined_at timestamptz not null,
  closed_at timestamptz,
  closed_by uuid references parties.person,
  constraint joined_at_is_coarse check (joined_at = date_trunc('day', joined_at, 'UTC')),
  constraint paper_has_no_token check ((way = 'paper') = (token_hash is null) and (token_hash is null) = (key_hash is null)),
  constraint voice_closed_by_somebody check ((closed_at is null) = (closed_by is null)),
  constraint voice_number_is_single unique (workshop_id, number),
  constraint voice_key_is_single unique (workshop_id, key_hash)
);

create table governance.round (
  id uuid primary key,
  workshop_id uuid not null references governance.workshop,
  ordinal smallint not null check (ordinal >= 1),
  kind text not null check (kind in ('opinions', 'ratings')),
  title text not null default '' check (length(title) <= 120),
  -- The rule: of opinions, as the workshop has it; of ratings, its own.
  minimum_voters smallint not null check (minimum_voters between 2 and 500),
  threshold_percent smallint check (threshold_percent between 51 and 100),
  dissent_rule text check (dissent_rule in ('against', 'against-or-abstain', 'reasoned-objection')),
  high_percent smallint check (high_percent between 50 and 100),
  low_percent smallint check (low_percent between 1 and 50),
  sides text check (sides in ('importance', 'both')),
  disagreement text check (disagreement in ('blocks', 'shown')),
  rule_fixed_at timestamptz,
  minutes smallint check (minutes between 1 and 240),
  grace_seconds smallint not null check (grace_seconds between 0 and 600),
  shows_before boolean not null,
  -- The round whose result this one shows, found when it opens.
  before_id uuid references governance.round,
  state text not null check (state in ('draft', 'open', 'paused', 'closed')),
  state_since timestamptz not null,
  opened_at timestamptz,
  closes_at timestamptz,
  left_seconds integer check (left_seconds >= 0),
  closed_at timestamptz,
  closed_by uuid references parties.person,
  -- Frozen at closing: what was found, and the digest of the votes with the chance that stands in their canonical form.
  voices smallint check (voices >= 0),
  voters smallint check (voters >= 0),
  results jsonb,
  votes_salt text check (votes_salt ~ '^[0-9a-f]{32}$'),
  votes_sha256 text check (votes_sha256 ~ '^[0-9a-f]{64}$'),
  sectors_sha256 text check (sectors_sha256 ~ '^[0-9a-f]{64}$'),
  constraint round_ordinal_is_single unique (workshop_id, ordinal),
  constraint round_has_its_rule check (
    case kind when 'opinions' then num_nonnulls(threshold_percent, dissent_rule) = 2
                                   and num_nonnulls(high_percent, low_percent, sides, disagreement) = 0
              else num_nonnulls(high_percent, low_percent, sides, disagreement) = 4
                   and num_nonnulls(threshold_percent, dissent_rule) = 0 end),
  constraint round_rule_stands_first check (state = 'draft' or (rule_fixed_at is not null and opened_at is not null
                                                                and rule_fixed_at <= opened_at)),
  constraint round_timer_runs_or_waits check (num_nonnulls(closes_at, left_seconds) <= 1
                                              and (left_seconds is null or state = 'paused')),
  constraint round_closes_whole check (
    case when state = 'closed' then num_nonnulls(closed_at, closed_by, voices, voters, results, votes_salt, votes_sha256,
                                                 sectors_sha256) = 8
         else num_nonnulls(closed_at, closed_by, voices, voters, results, votes_salt, votes_sha256, sectors_sha256) = 0 end)
);
-- One question at a time is before the hall.
create unique index round_going_on_is_single on governance.round (workshop_id) where state in ('open', 'paused');

create table governance.round_statement (
  round_id uuid not null references governance.round on delete cascade,
  statement_id uuid not null references governance.statement,
  ordinal smallint not null check (ordinal >= 1),
  primary key (round_id, statement_id),
  constraint round_statement_ordinal_is_single unique (round_id, ordinal) deferrable initially deferred
);
alter table governance.room
  add constraint shown_round_is_there foreign key (shown_round_id) references governance.round,
  add constraint shown_statement_is_there
    foreign key (shown_round_id, shown_statement_id) references governance.round_statement (round_id, statement_id);

create table governance.ballot (
  round_id uuid not null,
  statement_id uuid not null,
  voice_id uuid not null references governance.voice,
  choice smallint check (choice between -1 and 1),
  importance smallint check (importance between 1 and 9),
  feasibility smallint check (feasibility between 1 and 9),
  reason text not null default '' check (length(reason) <= 200),
  -- Counted up by the device: an older one that comes late never replaces a newer one.
  revision integer not null check (revision >= 1),
  cast_at timestamptz not null,
  primary key (round_id, statement_id, voice_id),
  foreign key (round_id, statement_id) references governance.round_statement (round_id, statement_id),
  constraint ballot_is_one_kind check (num_nonnulls(choice, importance) = 1
                                       and (importance is null) = (feasibility is null))
);

-- What a closed round of ratings found for each statement; an agreement may rest on it.
create table governance.rating_result (
  round_id uuid not null,
  statement_id uuid not null,
  voters smallint not null check (voters >= 0),
  -- At 7 to 9 on every side asked, at 1 to 3 on one of them, and the others.
  votes_for smallint not null check (votes_for >= 0),
  votes_against smallint not null check (votes_against >= 0),
  votes_between smallint not null check (votes_between >= 0),
  importance_median real,
  feasibility_median real,
  outcome text not null check (outcome in ('reached', 'not-reached', 'cannot-tell')),
  reason text not null check (reason in ('shares-met', 'too-few-high', 'too-many-low', 'disagreement', 'too-few-voters')),
  found_at timestamptz not null,
  primary key (round_id, statement_id),
  foreign key (round_id, statement_id) references governance.round_statement (round_id, statement_id),
  constraint rating_result_is_whole check (votes_for + votes_against + votes_between = voters),
  constraint reached_by_shares check ((outcome = 'reached') = (reason = 'shares-met'))
);

-- A closed round of opinions is a vote like any other.
alter table governance.vote
  drop constraint vote_way_check,
  add constraint vote_way_check check (way in ('show-of-hands', 'ballot', 'room')),
  add column round_id uuid references governance.round,
  add constraint room_vote_has_its_round check ((way = 'room') = (round_id is not null));
alter table governance.agreement
  alter column vote_id drop not null,
  add column rating_round_id uuid,
  add constraint agreement_rests_on_one check (num_nonnulls(vote_id, rating_round_id) = 1),
  add constraint agreement_rating_fkey
    foreign key (rating_round_id, statement_id) references governance.rating_result (round_id, statement_id);

-- A rule or a question that changed after it was opened would decide afterwards who had agreed to what.
create function governance.keep_round() returns trigger language plpgsql set search_path = pg_catalog as
$$
begin
  if old.state = 'closed' then
    raise exception 'what a closed round found stands'
      using errcode = '23514', schema = 'governance', table = 'round', constraint = 'closed_round_stands';
  end if;
  if old.rule_fixed_at is not null
     and (new.kind, new.workshop_id, new.ordinal, new.minimum_voters, new.threshold_percent, new.dissent_rule, new.high_percent,
          new.low_percent, new.sides, new.disagreement, new.rule_fixed_at, new.before_id, new.grace_seconds)
         is distinct from
         (old.kind, old.workshop_id, old.ordinal, old.minimum_voters, old.threshold_percent, old.dissent_rule, old.high_percent,
          old.low_percent, old.sides, old.disagreement, old.rule_fixed_at, old.before_id, old.grace_seconds) then
    raise exception 'the rule of a round stands since it opened'
      using errcode = '23514', schema = 'governance', table = 'round', constraint = 'round_rule_stands';
  end if;
  return new;
end
$$;
create trigger round_rule_stands before update on governance.round for each row execute function governance.keep_round();

create function governance.keep_questions() returns trigger language plpgsql security definer set search_path = pg_catalog as
$$
declare
  of_round uuid := case when tg_op = 'DELETE' then old.round_id else new.round_id end;
begin
  -- A round that is deleted as a draft takes its list with it: its row is gone by then.
  if exists (select from governance.round r where r.id = of_round and r.state <> 'draft') then
    raise exception 'what a round asks stands since it opened'
      using errcode = '23514', schema = 'governance', table = 'round_statement', constraint = 'round_questions_stand';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger round_questions_stand before insert or update or delete on governance.round_statement
  for each row execute function governance.keep_questions();

create function governance.keep_ballots() returns trigger language plpgsql security definer set search_path = pg_catalog as
$$
declare
  of_round uuid := case when tg_op = 'DELETE' then old.round_id else new.round_id end;
begin
  if not exists (select from governance.round r where r.id = of_round and r.state in ('open', 'paused')) then
    raise exception 'votes stand since their round closed'
      using errcode = '23514', schema = 'governance', table = 'ballot', constraint = 'ballots_stand';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger ballots_stand before insert or update or delete on governance.ballot
  for each row execute function governance.keep_ballots();

-- Whether the asker keeps this workshop, closed or not.
create function governance.keeps_workshop(workshop uuid) returns boolean language sql stable security definer
set search_path = pg_catalog as
$$ select exists (select from parties.meeting m where m.id = workshop and access.keeps_meeting(m.kind, m.place_id)) $$;

-- What a code opens before anybody joins. No row when nothing is open there.
create function governance.door_of(wall text) returns table (title text, question text, language text, state text)
language sql stable security definer set search_path = pg_catalog as
$$ select m.title, w.question, m.language, r.state
   from governance.room r join governance.workshop w on w.id = r.workshop_id join parties.meeting m on m.id = w.id
   where r.code = wall and r.state <> 'closed' and w.state = 'open' $$;

-- One more voice, while there are fewer than expected. Asked again with the same key, the same voice gets a new token.
create function governance.join_room(voice uuid, wall text, joins_by text, declared text, own_key bytea, own_token bytea)
returns table (workshop_id uuid, outcome text, number integer, stream text) language plpgsql security definer
set search_path = pg_catalog as
$$
declare
  hall record;
  own record;
  next_number integer;
begin
  select r.workshop_id, r.state, r.expected, r.stream into hall
    from governance.room r join governance.workshop w on w.id = r.workshop_id
    where r.code = wall and r.state <> 'closed' and w.state = 'open' for update of r;
  if not found then return; end if;
  update governance.voice v set token_hash = own_token
    where v.workshop_id = hall.workshop_id and v.key_hash = own_key returning v.number into own;
  if found then
    return query select hall.workshop_id, 'joined', own.number::integer, hall.stream;
    return;
  end if;
  if hall.state = 'locked' then
    return query select hall.workshop_id, 'locked', null::integer, null::text;
    return;
  end if;
  if (select count(*) from governance.voice v
      where v.workshop_id = hall.workshop_id and v.closed_at is null) >= hall.expected then
    update governance.room r set turned_away = r.turned_away + 1 where r.workshop_id = hall.workshop_id;
    return query select hall.workshop_id, 'full', null::integer, null::text;
    return;
  end if;
  select coalesce(max(v.number), 0) + 1 into next_number from governance.voice v where v.workshop_id = hall.workshop_id;
  insert into governance.voice (id, workshop_id, key_hash, token_hash, sector, way, number, joined_at)
    values (voice, hall.workshop_id, own_key, own_token, declared, joins_by, next_number,
            date_trunc('day', access.moment(), 'UTC'));
  return query select hall.workshop_id, 'joined', next_number, hall.stream;
end
$$;

-- What the own device may read again: what was answered, and never how.
create function governance.own_voice(own_token bytea)
returns table (number integer, way text, sector text, closed boolean, submitted integer, stream text, answered jsonb)
language sql stable security definer set search_path = pg_catalog as
$$ select v.number::integer, v.way, v.sector, v.closed_at is not null, v.submitted::integer, r.stream,
     coalesce((select jsonb_agg(jsonb_build_object('statementId', b.statement_id, 'revision', b.revision))
               from governance.ballot b join governance.round d on d.id = b.round_id
               where b.voice_id = v.id and d.state in ('open', 'paused')), '[]')
   from governance.voice v join governance.room r on r.workshop_id = v.workshop_id
   where v.token_hash = own_token and r.state <> 'closed' $$;

-- Keeps what of these ballots may be kept, and says of each what became of it. The round cannot close meanwhile: its row is
-- held until all of them are kept.
create function governance.cast_ballots(own_token bytea, asked_round uuid, ballots jsonb)
returns table (statement_id uuid, fate text, kept_revision integer) language plpgsql security definer
set search_path = pg_catalog as
$$
declare
  own uuid;
  going record;
  one record;
  verdict text;
begin
  select v.id into own from governance.voice v join governance.room r on r.workshop_id = v.workshop_id
    where v.token_hash = own_token and v.closed_at is null;
  if not found then return; end if;
  select d.id, d.kind, d.state,
         d.closes_at is not null and access.moment() > d.closes_at + make_interval(secs => d.grace_seconds) as is_over
    into going
    from governance.round d join governance.voice v on v.workshop_id = d.workshop_id
    where d.id = asked_round and v.id = own and d.state <> 'draft' for share of d;
  if not found then return; end if;
  for one in
    select b.* from jsonb_to_recordset(ballots)
      as b("statementId" uuid, revision integer, choice smallint, importance smallint, feasibility smallint, reason text)
    order by b.revision, b."statementId"
  loop
    verdict := case
      when (going.kind = 'opinions') <> (one.choice is not null) then 'not-asked'
      when not exists (select from governance.round_statement q join governance.statement s on s.id = q.statement_id
                       where q.round_id = asked_round and q.statement_id = one."statementId" and s.state = 'admitted')
        then 'not-asked'
      when going.state = 'closed' or going.is_over then 'too-late'
      when going.state = 'paused' then 'paused'
      else 'kept' end;
    if verdict = 'kept' then
      insert into governance.ballot as kept
          (round_id, statement_id, voice_id, choice, importance, feasibility, reason, revision, cast_at)
        values (asked_round, one."statementId", own, one.choice, one.importance, one.feasibility, coalesce(one.reason, ''),
                one.revision, access.moment())
        on conflict on constraint ballot_pkey do update
          set choice = excluded.choice, importance = excluded.importance, feasibility = excluded.feasibility,
              reason = excluded.reason, revision = excluded.revision, cast_at = excluded.cast_at
          where excluded.revision > kept.revision;
    end if;
    statement_id := one."statementId";
    select b.revision into kept_revision from governance.ballot b
      where b.round_id = asked_round and b.statement_id = one."statementId" and b.voice_id = own;
    fate := case when verdict = 'kept' and kept_revision > one.revision then 'older' else verdict end;
    return next;
  end loop;
end
$$;

create function governance.count_own(own_token bytea, asked_round uuid) returns table (answered integer, asked integer)
language sql stable security definer set search_path = pg_catalog as
$$ select (count(b.statement_id))::integer, count(*)::integer
   from governance.voice v
   join governance.round_statement q on q.round_id = asked_round
   join governance.statement s on s.id = q.statement_id and s.state = 'admitted' and s.workshop_id = v.workshop_id
   left join governance.ballot b on b.round_id = q.round_id and b.statement_id = q.statement_id and b.voice_id = v.id
   where v.token_hash = own_token $$;

-- A statement that somebody in the hall submits: proposed, and by nobody. Each voice has few, and the hall has an end.
create function governance.submit_statement(own_token bytea, statement uuid, in_line text, words text, most integer)
returns table (workshop_id uuid, sent_before integer, is_kept boolean) language plpgsql security definer
set search_path = pg_catalog as
$$
declare
  own record;
begin
  select v.id, v.workshop_id, v.submitted into own
    from governance.voice v join governance.room r on r.workshop_id = v.workshop_id
      join governance.workshop w on w.id = v.workshop_id
    where v.token_hash = own_token and v.closed_at is null and r.state <> 'closed' and r.takes_statements
      and w.state = 'open' for update of v, r;
  if not found then return; end if;
  if own.submitted >= most
     or (select count(*) from governance.statement s where s.workshop_id = own.workshop_id) >= 200 then
    return query select own.workshop_id, own.submitted::integer, false;
    return;
  end if;
  insert into governance.statement (id, workshop_id, ordinal, line, text, state, state_since, added_at)
    select statement, own.workshop_id, coalesce(max(s.ordinal), 0) + 1, in_line, words, 'proposed', access.moment(),
           access.moment()
    from governance.statement s where s.workshop_id = own.workshop_id;
  update governance.voice v set submitted = v.submitted + 1 where v.id = own.id;
  return query select own.workshop_id, own.submitted::integer, true;
end
$$;

-- What the wall opens with its secret.
create function governance.projector_of(own_secret bytea) returns table (code text, stream text, state text)
language sql stable security definer set search_path = pg_catalog as
$$ select r.code, r.stream, r.state from governance.room r where r.projector_hash = own_secret $$;

-- The hall as everybody in it sees it, in the shape of the wire; no row when the stream is none.
create function governance.hall_of(asked_stream text) returns table (hall jsonb, counts jsonb) language sql stable
security definer set search_path = pg_catalog set timezone = 'UTC' as
$$
  with room as (
    select r.*, m.title, w.question, m.language from governance.room r
      join governance.workshop w on w.id = r.workshop_id join parties.meeting m on m.id = r.workshop_id
      where r.stream = asked_stream),
  going as (
    select d.* from governance.round d join room r on r.workshop_id = d.workshop_id where d.state in ('open', 'paused')),
  asked as (
    select s.id, q.ordinal, s.line, s.text from governance.round_statement q
      join going d on d.id = q.round_id join governance.statement s on s.id = q.statement_id where s.state = 'admitted'),
  answers as (
    select b.voice_id, count(*) as many from governance.ballot b join going d on d.id = b.round_id
      join asked a on a.id = b.statement_id
      join governance.voice v on v.id = b.voice_id and v.closed_at is null group by b.voice_id)
  select jsonb_build_object(
      'title', r.title, 'question', r.question, 'language', r.language, 'room', r.state,
      'takesStatements', r.takes_statements and r.state <> 'closed',
      'round', (select jsonb_build_object(
          'row', to_jsonb(d) - 'results',
          'statements', (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'ordinal', a.ordinal, 'line', a.line,
                                                                      'text', a.text) order by a.ordinal), '[]') from asked a),
          'feedback', (select b.results from governance.round b where b.id = d.before_id)) from going d),
      'shown', (select jsonb_build_object('results', s.results, 'statementId', r.shown_statement_id)
                from governance.round s where s.id = r.shown_round_id and s.state = 'closed')),
    jsonb_build_object(
      'roundId', (select d.id from going d),
      'voices', (select count(*) from governance.voice v where v.workshop_id = r.workshop_id and v.closed_at is null),
      'answered', (select count(*) from answers),
      'complete', (select count(*) from answers where many = (select count(*) from asked)),
      'proposed', (select count(*) from governance.statement s where s.workshop_id = r.workshop_id and s.state = 'proposed'),
      'turnedAway', r.turned_away)
  from room r
$$;

-- For whoever keeps the workshop: how many voices of which way and sector, and of each voice no more than whether it answers.
create function governance.count_voices(workshop uuid) returns table (way text, sector text, closed boolean, many integer)
language sql stable security definer set search_path = pg_catalog as
$$ select v.way, v.sector, v.closed_at is not null, count(*)::integer from governance.voice v
   where v.workshop_id = workshop and governance.keeps_workshop(workshop)
   group by v.way, v.sector, v.closed_at is not null $$;
create function governance.voices_of(workshop uuid, after_number integer, most integer)
returns table (id uuid, number integer, way text, closed boolean, answered integer)
language sql stable security definer set search_path = pg_catalog as
$$ select v.id, v.number::integer, v.way, v.closed_at is not null,
     (select count(*)::integer from governance.ballot b join governance.round d on d.id = b.round_id
      where b.voice_id = v.id and d.state in ('open', 'paused'))
   from governance.voice v
   where v.workshop_id = workshop and v.number > after_number and governance.keeps_workshop(workshop)
   order by v.number limit most $$;

create function governance.close_voice(voice uuid) returns table (workshop_id uuid, number integer, is_new boolean)
language plpgsql security definer set search_path = pg_catalog as
$$
declare
  kept record;
begin
  select v.workshop_id, v.number, v.closed_at into kept from governance.voice v
    where v.id = voice and governance.writes_workshop(v.workshop_id) for update of v;
  if not found then return; end if;
  update governance.voice v set closed_at = access.moment(), closed_by = access.person_id()
    where v.id = voice and v.closed_at is null;
  return query select kept.workshop_id, kept.number::integer, kept.closed_at is null;
end
$$;

-- Numbers for sheets of paper, bounded like every other voice; none when there is no place for all of them.
create function governance.add_paper_voices(workshop uuid, ids uuid[]) returns table (number integer)
language plpgsql security definer set search_path = pg_catalog as
$$
declare
  hall record;
begin
  select r.expected into hall from governance.room r
    where r.workshop_id = workshop and r.state <> 'closed' and governance.writes_workshop(workshop) for update of r;
  if not found or (select count(*) from governance.voice v where v.workshop_id = workshop and v.closed_at is null)
                  + cardinality(ids) > hall.expected then
    return;
  end if;
  return query
    insert into governance.voice (id, workshop_id, way, number, joined_at)
      select i.id, workshop, 'paper',
             (select coalesce(max(v.number), 0) from governance.voice v where v.workshop_id = workshop) + i.place,
             date_trunc('day', access.moment(), 'UTC')
      from unnest(ids) with ordinality i (id, place)
      returning voice.number::integer;
end
$$;

-- What stands on a sheet, typed in; what was typed from it before is replaced. No row when there is no such sheet.
create function governance.enter_sheet(asked_round uuid, sheet integer, declared text, ballots jsonb)
returns table (entered integer, corrected boolean) language plpgsql security definer set search_path = pg_catalog as
$$
declare
  own uuid;
  removed integer;
  last_revision integer;
  written integer;
begin
  select v.id into own from governance.voice v join governance.round d on d.workshop_id = v.workshop_id
    where d.id = asked_round and v.number = sheet and v.way = 'paper' and v.closed_at is null
      and governance.writes_workshop(d.workshop_id) for update of v;
  if not found then return; end if;
  update governance.voice v set sector = declared where v.id = own;
  select max(b.revision) into last_revision from governance.ballot b where b.round_id = asked_round and b.voice_id = own;
  delete from governance.ballot b where b.round_id = asked_round and b.voice_id = own;
  get diagnostics removed = row_count;
  insert into governance.ballot (round_id, statement_id, voice_id, choice, importance, feasibility, reason, revision, cast_at)
    select asked_round, b."statementId", own, b.choice, b.importance, b.feasibility, coalesce(b.reason, ''),
           coalesce(last_revision, 0) + 1, access.moment()
    from jsonb_to_recordset(ballots)
      as b("statementId" uuid, choice smallint, importance smallint, feasibility smallint, reason text);
  get diagnostics written = row_count;
  return query select written, removed > 0;
end
$$;

-- The votes of some rounds of one workshop for whoever keeps it: a voice is a number that chance gave it for this reading, the same in
-- each of these rounds, and no id. Closed voices do not count.
create function governance.votes_without_names(rounds uuid[], salt text)
returns table (round_id uuid, voice integer, sector text, statement_id uuid, choice smallint, importance smallint,
               feasibility smallint, reason text)
language sql stable security definer set search_path = pg_catalog as
$$ select b.round_id, dense_rank() over (order by sha256(convert_to(v.id::text || salt, 'UTF8')))::integer, v.sector,
     b.statement_id, b.choice, b.importance, b.feasibility, b.reason
   from governance.ballot b
   join governance.voice v on v.id = b.voice_id and v.closed_at is null
   join governance.round d on d.id = b.round_id
   join governance.statement s on s.id = b.statement_id and s.state = 'admitted'
   where b.round_id = any (rounds) and governance.keeps_workshop(d.workshop_id) $$;

revoke execute on function governance.keeps_workshop, governance.door_of, governance.join_room, governance.own_voice,
  governance.cast_ballots, governance.count_own, governance.submit_statement, governance.projector_of, governance.hall_of, governance.count_voices,
  governance.voices_of, governance.close_voice, governance.add_paper_voices, governance.enter_sheet,
  governance.votes_without_names from public;
grant execute on function governance.keeps_workshop, governance.door_of, governance.join_room, governance.own_voice,
  governance.cast_ballots, governance.count_own, governance.submit_statement, governance.projector_of, governance.hall_of, governance.count_voices,
  governance.voices_of, governance.close_voice, governance.add_paper_voices, governance.enter_sheet,
  governance.votes_without_names to vigia_app;

call access.protect('governance.room');
call access.protect('governance.voice');
call access.protect('governance.round');
call access.protect('governance.round_statement');
call access.protect('governance.ballot');
call access.protect('governance.rating_result');

create policy keeper_reads on governance.room for select to vigia_app using (governance.keeps_workshop(workshop_id));
create policy keeper_opens on governance.room for insert to vigia_app with check (governance.writes_workshop(workshop_id));
create policy keeper_writes on governance.room for update to vigia_app
  using (governance.keeps_workshop(workshop_id)) with check (governance.keeps_workshop(workshop_id));
create policy keeper_reads on governance.round for select to vigia_app using (governance.keeps_workshop(workshop_id));
-- What a round found is read by everybody who reads the workshop; what it is about to ask, by whoever keeps it.
create policy follows_workshop on governance.round for select to vigia_app
  using (state = 'closed' and exists (select from governance.workshop w where w.id = workshop_id));
create policy keeper_plans on governance.round for insert to vigia_app
  with check (state = 'draft' and governance.writes_workshop(workshop_id));
create policy keeper_writes on governance.round for update to vigia_app
  using (state <> 'closed' and governance.writes_workshop(workshop_id)) with check (governance.writes_workshop(workshop_id));
create policy keeper_drops on governance.round for delete to vigia_app
  using (state = 'draft' and governance.writes_workshop(workshop_id));
create policy follows_round on governance.round_statement for select to vigia_app
  using (exists (select from governance.round d where d.id = round_id));
create policy keeper_writes on governance.round_statement for all to vigia_app
  using (exists (select from governance.round d where d.id = round_id and governance.writes_workshop(d.workshop_id)))
  with check (exists (select from governance.round d where d.id = round_id and governance.writes_workshop(d.workshop_id)));
create policy follows_round on governance.rating_result for select to vigia_app
  using (exists (select from governance.round d where d.id = round_id));
create policy keeper_finds on governance.rating_result for insert to vigia_app
  with check (exists (select from governance.round d where d.id = round_id and governance.writes_workshop(d.workshop_id)));
-- No policy lets a role at a voice or a ballot: the functions above are their only door.

create policy round_history on audit.link for select to vigia_app
  using (subject_kind = 'round' and exists (select from governance.round d where d.id = audit.subject_key(subject_id)));

create function audit.facts_of_round(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(d), 'workshop_id', 'ordinal', 'kind', 'title', 'minimum_voters', 'threshold_percent',
                     'dissent_rule', 'high_percent', 'low_percent', 'sides', 'disagreement', 'rule_fixed_at', 'minutes',
                     'grace_seconds', 'shows_before', 'before_id', 'opened_at', 'closes_at', 'left_seconds', 'closed_at',
                     'closed_by', 'voices', 'voters', 'results', 'votes_salt', 'votes_sha256', 'sectors_sha256')
          || jsonb_build_object(
            'statements', (
              select jsonb_agg(q.statement_id order by q.ordinal) from governance.round_statement q where q.round_id = key),
            'found', (
              select jsonb_agg(to_jsonb(f) - 'round_id' order by f.statement_id)
              from governance.rating_result f where f.round_id = key))
   from governance.round d where d.id = key $$;
revoke execute on function audit.facts_of_round from public;

grant select, insert, update on governance.room to vigia_app;
grant select, insert, update, delete on governance.round, governance.round_statement to vigia_app;
grant select, insert on governance.rating_result to vigia_app;

create or replace function audit.facts_of_workshop(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(w), 'number', 'theme', 'question', 'threshold_percent', 'minimum_voters', 'dissent_rule',
                     'rule_fixed_at', 'closed_at', 'closed_by', 'minutes_facts', 'minutes_text', 'minutes_sha256')
          || jsonb_build_object(
            'agreements', (
              -- What was not there before stands only where there is one: old digests stay as they are.
              select jsonb_agg(audit.pick(to_jsonb(a), 'id', 'statement_id', 'vote_id')
                               || case when a.rating_round_id is null then '{}'
                                       else audit.pick(to_jsonb(a), 'rating_round_id') end order by a.id)
              from governance.agreement a where a.workshop_id = key),
            'competencies', (
              select jsonb_agg(audit.pick(to_jsonb(c), 'ordinal', 'competency', 'learner_kind', 'learner', 'why',
                                          'statement_id') order by c.ordinal)
              from governance.workshop_competency c where c.workshop_id = key))
   from governance.workshop w where w.id = key $$;
create or replace function audit.facts_of_statement(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(s), 'workshop_id', 'ordinal', 'line', 'text', 'set_aside_reason', 'added_at')
          || jsonb_build_object('votes', (
            select jsonb_agg(
              audit.pick(to_jsonb(v), 'id', 'round', 'day', 'way', 'votes_for', 'votes_against', 'abstentions', 'present',
                         'taken_at', 'taken_by')
              || case when v.round_id is null then '{}' else audit.pick(to_jsonb(v), 'round_id') end
              || jsonb_build_object(
                'sectors', (
                  select jsonb_agg(audit.pick(to_jsonb(b), 'sector', 'votes_for', 'votes_against', 'abstentions')
                                   order by b.sector)
                  from governance.vote_sector b where b.vote_id = v.id),
                'dissent', (
                  select jsonb_agg(audit.pick(to_jsonb(d), 'ordinal', 'kind', 'sector', 'organization_id', 'text', 'added_at')
                                   order by d.ordinal)
                  from governance.dissent d where d.vote_id = v.id)) order by v.round)
            from governance.vote v where v.statement_id = key))
   from governance.statement s where s.id = key $$;
