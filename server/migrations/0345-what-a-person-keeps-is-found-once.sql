-- What the asker keeps of the programme is found once a question. As a function of each row it was found anew for every seat and every
-- term of a list, through the policies that lead from one to the other: most of the time of such a question went there.
do $$
declare
  policy record;
  kept constant text := 'access\.keeps_programme\(((?:[a-z_]+\.)?[a-z_]+)\)';
  once constant text := '(\1 = any ((select access.places(''project-team''))::text[]))';
begin
  for policy in
    select schemaname, tablename, policyname, qual, with_check from pg_policies
    where qual ~ kept or with_check ~ kept
  loop
    execute format('alter policy %I on %I.%I', policy.policyname, policy.schemaname, policy.tablename)
      || coalesce(' using (' || regexp_replace(policy.qual, kept, once, 'g') || ')', '')
      || coalesce(' with check (' || regexp_replace(policy.with_check, kept, once, 'g') || ')', '');
  end loop;
end
$$;
