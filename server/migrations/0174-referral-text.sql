-- What a provider must know beyond codes, and how it is safe to reach the person: sealed by the worker's browser to the own
-- institution and to the provider on the sheet. No story; the host reads neither.

alter table sealed.letter drop constraint letter_kind_check;
alter table sealed.letter add constraint letter_kind_check
  check (kind in ('note', 'question', 'answer', 'reply', 'needs', 'safe-contact'));

create policy of_referrals on sealed.key for select to vigia_app
  using (subject_kind = 'referral' and exists (select from warning.referral r where r.id = subject_id));
create policy of_referrals_made on sealed.key for insert to vigia_app
  with check (subject_kind = 'referral'
              and exists (select from warning.referral r where r.id = subject_id and r.created_by = (select access.person_id())));

-- The worker writes the text anew: the one before is gone, not kept beside it.
create function warning.forget_referral_text(referral uuid) returns void language sql security definer
set search_path = pg_catalog as
$$ delete from sealed.key k using warning.referral r
   where k.subject_kind = 'referral' and k.subject_id = referral and r.id = referral and r.created_by = access.person_id() $$;

-- Revoked or deleted: the text goes at once. Another provider: the one before loses what would open it.
create function warning.text_follows_referral() returns trigger language plpgsql security definer
set search_path = pg_catalog as
$$
begin
  if tg_op = 'DELETE' or new.state = 'revoked' then
    delete from sealed.key k where k.subject_kind = 'referral' and k.subject_id = old.id;
  elsif new.provider_id <> old.provider_id then
    delete from sealed.wrap w using sealed.key k, sealed.desk_key d, sealed.desk o
    where w.key_id = k.id and k.subject_kind = 'referral' and k.subject_id = new.id and d.id = w.desk_key_id
      and o.id = d.desk_id and o.organization_id = old.provider_id
      and not exists (select from parties.role_grant g where g.person_id = new.created_by and g.role = 'case-worker'
                      and g.organization_id = old.provider_id and (g.valid_to is null or g.valid_to > access.moment()));
  end if;
  return null;
end
$$;
create trigger text_follows_referral after update of state, provider_id or delete on warning.referral
  for each row execute function warning.text_follows_referral();

-- The desks of the worker's own institutions and of the provider.
create function warning.readers_of_referral(referral uuid) returns table (desk_key_id uuid, desk text, public_key bytea)
language sql stable security definer set search_path = pg_catalog as
$$ select distinct on (d.id) k.id, case when d.organization_id = r.provider_id then 'provider' else 'own' end, k.public_key
   from warning.referral r, sealed.desk d join sealed.desk_key k on k.desk_id = d.id
   where r.id = readers_of_referral.referral and r.created_by = access.person_id() and d.kind = 'organization'
     and (d.organization_id = r.provider_id or d.organization_id = any (access.organizations('case-worker')))
   order by d.id, k.number desc $$;
revoke execute on function warning.forget_referral_text, warning.text_follows_referral, warning.readers_of_referral from public;
grant execute on function warning.forget_referral_text, warning.readers_of_referral to vigia_app;
