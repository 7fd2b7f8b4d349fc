-- What was told outside the programme of a period, once, a fortnight after its end. Whoever is not of the programme reads this from
-- then on: a figure that is told anew when one event comes late would say, by its change, what the event was.
create table results.told_figure (
  figure text not null check (length(figure) <= 24),
  period text not null check (period ~ '^[0-9]{4}(-(H[12]|Q[1-4]|[01][0-9]))?$'),
  -- By which version of its formula.
  version smallint not null check (version >= 1),
  -- As it was told, and by each place or other part that it was told of.
  told jsonb not null check (jsonb_typeof(told) = 'object'),
  parts jsonb not null check (jsonb_typeof(parts) = 'array'),
  told_at timestamptz not null,
  primary key (period, figure)
);
call access.protect('results.told_figure');
create policy programme_reads on results.told_figure for select to vigia_app using ((select results.reads_results()));
create policy job_tells on results.told_figure for select to vigia_job using (true);
create policy job_tells_once on results.told_figure for insert to vigia_job with check (true);
grant select on results.told_figure to vigia_app;
-- Neither changed nor deleted: what was said stays said.
grant select, insert on results.told_figure to vigia_job;
