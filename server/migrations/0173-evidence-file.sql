-- A file that shows that something was done: sealed in the browser of the institution to its own desk and to those who
-- verify. Its name and kind are inside.

create table sealed.file (
  id uuid primary key,
  key_id uuid not null references sealed.key on delete cascade,
  written_by uuid not null references parties.person,
  written_at timestamptz not null,
  ciphertext bytea not null check (octet_length(ciphertext) between 1000 and 4300000)
);
create index file_by_key on sealed.file (key_id);
call access.protect('sealed.file');

create policy of_evidence on sealed.key for select to vigia_app
  using (subject_kind = 'evidence' and exists (select from commitment.evidence e where e.id = subject_id));
create policy of_evidence_made on sealed.key for insert to vigia_app
  with check (subject_kind = 'evidence'
              and exists (select from commitment.evidence e where e.id = subject_id and e.added_by = (select access.person_id())));
create policy recipient_reads on sealed.file for select to vigia_app
  using (exists (select from sealed.key k where k.id = key_id) and sealed.is_recipient(key_id));
create policy sender_writes on sealed.file for insert to vigia_app
  with check (written_by = (select access.person_id()) and exists (select from sealed.key k where k.id = key_id));
create policy job_keeps on sealed.file for all to vigia_job using (true) with check (true);
grant select, insert on sealed.file to vigia_app;
grant select, update, delete on sealed.file to vigia_job;
