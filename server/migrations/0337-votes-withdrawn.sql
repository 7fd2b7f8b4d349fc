-- Published votes may be taken back, with a reason: the file is deleted, its digest stays, and the public reads when. What somebody
-- fetched before stays with them. A round whose votes were withdrawn is not published a second time: two files of one round would be
-- two draws of the same rows.

alter table governance.published_votes
  alter column file drop not null,
  add column withdrawn_at timestamptz,
  add column withdrawn_by uuid references parties.person,
  add column withdrawal_reason text check (length(withdrawal_reason) between 3 and 300),
  add constraint withdrawn_votes_have_no_file check ((file is null) = (withdrawn_at is not null)),
  add constraint votes_withdrawn_by_somebody_for_a_reason
    check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawal_reason is null)),
  add constraint votes_withdrawn_after_publishing check (withdrawn_at >= published_at);

create policy keeper_withdraws on governance.published_votes for update to vigia_app
  using (withdrawn_at is null
         and exists (select from governance.round d where d.id = published_votes.id and governance.keeps_workshop(d.workshop_id)))
  with check (withdrawn_by = (select access.person_id()));
grant update (file, withdrawn_at, withdrawn_by, withdrawal_reason) on governance.published_votes to vigia_app;

-- Of votes that were not withdrawn the facts stay as they were: old digests hold.
create or replace function audit.facts_of_published_votes(key uuid) returns jsonb language sql stable security definer
set search_path = pg_catalog set timezone = 'UTC' set datestyle = 'ISO, YMD' as
$$ select audit.pick(to_jsonb(p), 'why', 'published_by', 'published_at', 'sha256')
          || jsonb_build_object('file', encode(sha256(p.file), 'hex'))
          || case when p.withdrawn_at is null then '{}'
                  else audit.pick(to_jsonb(p), 'withdrawn_at', 'withdrawn_by', 'withdrawal_reason') end
   from governance.published_votes p where p.id = key $$;

-- As before, and each round tells when its published votes were withdrawn.
create or replace function governance.public_workshop(asked uuid) returns jsonb language sql stable security definer
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
           'fileSha256', p.sha256, 'withdrawnAt', p.withdrawn_at) order by d.ordinal)
       from governance.round d left join governance.published_votes p on p.id = d.id
       where d.workshop_id = w.id and d.state = 'closed'), '[]'))
   from governance.workshop w join parties.meeting m on m.id = w.id where w.id = asked and w.state = 'closed' $$;
