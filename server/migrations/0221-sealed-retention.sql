-- What retention deletes leaves dead rows behind until they are vacuumed. Of these tables that is done as soon as there is
-- one, where the rest of the database waits for a fifth of a table: small tables that change rarely would wait for years.

create procedure access.vacuum_soon(target regclass) language plpgsql as
$$
begin
  execute format('alter table %s set (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0)', target);
end
$$;
revoke execute on procedure access.vacuum_soon from public;

call access.vacuum_soon('sealed.key');
call access.vacuum_soon('sealed.wrap');
call access.vacuum_soon('sealed.letter');
call access.vacuum_soon('sealed.file');
call access.vacuum_soon('registration.waiting');
call access.vacuum_soon('warning.signal');
call access.vacuum_soon('warning.signal_decision');
call access.vacuum_soon('warning.referral');
