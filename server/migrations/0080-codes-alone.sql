-- The wish for contact is a code of its list, so that no word can be written into it. What came in before this rule and
-- is no such code is no wish that anybody could follow.
update warning.signal set contact_preference = 'no-contact'
  where contact_preference not in ('read-answer', 'answer-questions', 'no-contact');
alter table warning.signal add constraint contact_preference_is_a_code
  check (contact_preference in ('read-answer', 'answer-questions', 'no-contact'));

-- A week begins on Monday, a month on its first, and nothing is older than 1990. What a form said before this rule keeps
-- its kind and is named by the first day of the period that it lies in; a file was never let in otherwise.
update warning.signal set observed_from = greatest(date '1990-01-01', case observed_kind
    when 'week' then date_trunc('week', observed_from)::date
    when 'month' then date_trunc('month', observed_from)::date
    else observed_from end)
  where channel <> 'import';
alter table warning.signal add constraint observed_period_begins_right
  check (observed_from >= date '1990-01-01'
         and (observed_kind <> 'week' or extract(isodow from observed_from) = 1)
         and (observed_kind <> 'month' or extract(day from observed_from) = 1));
