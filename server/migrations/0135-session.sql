-- A session is a meeting of a body: convened in time, its seats called, its quorum counted live, its items decided or
-- stopped. Who sat is told by the seat, never by a name; whose seat it was on that day stands in its terms.

-- How many days before a session its seats are convened, unless it is extraordinary.
alter table governance.body add column notice_days smallint not null default 8 check (notice_days between 0 and 90);

create table governance.session_number (
  series text primary key,
  last integer not null check (last >= 1)
);
call access.protect('governance.session_number');
create function governance.next_session_number(body_kind text, year integer) returns text language sql volatile security definer
set search_path = pg_catalog as
$$ with series as (
     select case body_kind when 'steering-committee' then 'CD' when 'commission' then 'CI' else 'CL' end || '-' || year as name),
   counted as (
     insert into governance.session_number (series, last) select name, 1 from series
     on conflict (series) do update set last = governance.session_number.last + 1 returning series, last)
   select series || '-' || lpad(last::text, greatest(3, length(last::text)), '0') from counted $$;
revoke execute on function governance.next_session_number from public;
grant execute on function governance.next_session_number to vigia_app;

create table governance.session (
  id uuid primary key references parties.meeting,
  body_id uuid not null references governance.body,
  number text not null unique check (number ~ '^C[DIL]-\d{4}-\d{3,}$'),
  extraordinary boolean not null default false,
  extraordinary_reason text not null default '' check (length(extraordinary_reason) <= 300),
  -- What it asks for is put to its addressees at once, or when its minutes are approved.
  issues_at_once boolean not null default false,
  convened_at timestamptz,
  convened_by uuid references parties.person,
  -- The beginning that the seats were told: a session that was moved since is convened anew.
  convened_for timestamptz,
  -- The rule in force when it was convened, and the seats that it was sent to.
  notice_days smallint check (notice_days between 0 and 90),
  convened_seats uuid[] not null default '{}' check (cardinality(convened_seats) <= 100),
  -- The rule in force when it was opened.
  quorum smallint check (quorum between 1 and 100),
  quorum_sectors text[] not null default '{}' check (cardinality(quorum_sectors) <= 12),
  opened_at timestamptz,
  closed_at timestamptz,
  constraint extraordinary_with_reason check (not extraordinary or extraordinary_reason <> ''),
  constraint convened_by_somebody check ((convened_at is null) = (convened_by is null) and (convened_at is null) = (convened_for is null)),
  constraint opened_with_its_rule check ((opened_at is null) = (quorum is null))
);
create index session_by_body on governance.session (body_id, id);

create table governance.session_seat (
  id uuid primary key,
  session_id uuid not null references governance.session,
  seat_id uuid not null references governance.seat,
  ordinal smallint not null check (ordinal >= 1),
  sector text not null check (length(sector) <= 48),
  label text not null default '' check (length(label) <= 120),
  -- What was said when its name was called; null before.
  answer text check (answer in ('holder', 'alternate', 'excused', 'absent')),
  constraint seat_is_called_once unique (session_id, seat_id)
);

-- When a seat came and went. It is here while an interval has no end.
create table governance.seat_presence (
  id uuid primary key,
  session_id uuid not null,
  seat_id uuid not null,
  part text not null check (part in ('holder', 'alternate')),
  arrived_at timestamptz not null,
  left_at timestamptz,
  constraint presence_of_a_called_seat foreign key (session_id, seat_id) references governance.session_seat (session_id, seat_id),
  constraint leaves_after_it_arrived check (left_at is null or left_at >= arrived_at)
);
create unique index seat_is_here_once on governance.seat_presence (session_id, seat_id) where left_at is null;

create table governance.session_item (
  id uuid primary key,
  session_id uuid not null references governance.session,
  ordinal smallint not null check (ordinal >= 1),
  kind text not null check (kind in ('information', 'decision')),
  title text not null check (length(title) between 2 and 160),
  question text not null default '' check (length(question) <= 500),
  minutes smallint not null check (minutes between 5 and 720),
  -- Put on the agenda after the convocation.
  added boolean not null default false,
  notes text not null default '' check (length(notes) <= 1000),
  state text not null check (state in ('pending', 'open', 'stopped', 'done', 'postponed')),
  state_since timestamptz not null,
  stop_reason text check (stop_reason in ('too-few-seats', 'sector-missing')),
  constraint item_ordinal_is_single unique (session_id, ordinal) deferrable initially deferred,
  constraint stopped_with_reason check (state <> 'stopped' or stop_reason is not null)
);
create unique index one_item_is_open on governance.session_item (session_id) where state = 'open';

create table governance.item_conflict (
  id uuid primary key,
  item_id uuid not null references governance.session_item,
  seat_id uuid not null references governance.seat,
  ground text not null check (length(ground) <= 48),
  words text not null default '' check (length(words) <= 300),
  declared_at timestamptz not null,
  recorded_by uuid not null references parties.person,
  constraint conflict_is_declared_once unique (item_id, seat_id)
);

create table governance.decision (
  id uuid primary key,
  item_id uuid not null references governance.session_item,
  session_id uuid not null references governance.session,
  ordinal smallint not null check (ordinal >= 1),
  number text not null unique,
  text text not null check (length(text) between 3 and 1000),
  method text not null check (method in ('consent', 'simple-majority', 'two-thirds', 'absolute-majority')),
  outcome text not null check (outcome in ('adopted', 'not-adopted')),
  reason text check (reason in ('blocked', 'objected', 'tied', 'no-majority')),
  -- Seats that were here and not recused, and how many the rule asks for.
  present smallint not null,
  needed smallint not null,
  taken_at timestamptz not null,
  recorded_by uuid not null references parties.person,
  constraint decision_ordinal_is_single unique (session_id, ordinal),
  constraint decided_with_a_quorum check (present >= needed),
  constraint not_adopted_has_reason check ((outcome = 'not-adopted') = (reason is not null))
);
create index decision_newest on governance.decision (taken_at desc, id);

create table governance.decision_vote (
  id uuid primary key,
  decision_id uuid not null references governance.decision,
  seat_id uuid not null references governance.seat,
  part text not null check (part in ('holder', 'alternate')),
  vote text not null check (vote in ('consent', 'reservation', 'objection', 'block', 'for', 'against', 'abstention')),
  -- Dissent is kept in its own words.
  words text not null default '' check (length(words) <= 500),
  constraint seat_votes_once unique (decision_id, seat_id)
);

-- Beside the commitment: what the committee found, on what, by which decision, and what it asks again.
create table governance.committee_request (
  id uuid primary key references commitment.commitment,
  decision_id uuid not null references governance.decision,
  finding text not null default '' check (length(finding) <= 500),
  basis text not null default '' check (length(basis) <= 500),
  follows_id uuid references governance.committee_request
);
create index committee_request_by_decision on governance.committee_request (decision_id);

create table governance.appraisal (
  id uuid primary key,
  request_id uuid not null references governance.committee_request,
  outcome text not null check (outcome in ('satisfactory', 'partial', 'unsatisfactory')),
  words text not null check (length(words) between 3 and 500),
  appraised_at timestamptz not null,
  appraised_by uuid not null references parties.person
);
create index appraisal_by_request on governance.appraisal (request_id, appraised_at desc, id);
