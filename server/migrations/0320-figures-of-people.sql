-- What is counted of people who learned, of those who teach, and of what happened to somebody: rows without names become counts.

create policy job_counts on capacity.cohort for select to vigia_job using (true);
create policy job_counts on capacity.cohort_member for select to vigia_job using (true);
create policy job_counts on capacity.observation for select to vigia_job using (true);
create policy job_counts on governance.person_incident for select to vigia_job using (true);
grant select (id, place_id, finished_on) on capacity.cohort to vigia_job;
grant select (id, cohort_id, sex, passed) on capacity.cohort_member to vigia_job;
grant select (id, member_id, months, state, observed_on, levels) on capacity.observation to vigia_job;
grant select (id, place_id, authority_involved, known_at, contained_at) on governance.person_incident to vigia_job;

insert into results.stale (subject_kind, subject_id) values ('person-incident', '00000000-0000-0000-0000-000000000000')
on conflict do nothing;
