-- Signals that tell of one event are counted once. What was counted before stays as it was counted: each its own event.
alter table warning.signal_counted
  -- The first signal of its event; its row alone stands in the weekly counts, with the codes of all of them.
  add column event_id uuid,
  add column event_codes text[] check (cardinality(event_codes) >= 1);
update warning.signal_counted set event_id = signal_id, event_codes = codes;
alter table warning.signal_counted
  alter column event_id set not null,
  add constraint event_has_its_codes check ((event_id = signal_id) = (event_codes is not null));
create index signal_counted_by_event on warning.signal_counted (event_id);
