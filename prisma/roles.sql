-- The roles of the product. Run by a superuser, connected to the product's own database, at every start; it may
-- run any number of times. Passwords are set by the caller. None of these roles is a superuser or passes row security.
do $$
declare
  role text;
begin
  foreach role in array array['app_owner', 'app_runtime', 'app_portal', 'app_jobs', 'app_backup'] loop
    if not exists (select from pg_roles where rolname = role) then
      execute format('create role %I', role);
    end if;
    -- Written only when it differs: an owner of a foreign server may be allowed to create but not to change.
    if exists (select from pg_roles where rolname = role and not (rolcanlogin and not rolsuper and not rolbypassrls and not rolcreaterole and not rolcreatedb)) then
      execute format('alter role %I login nosuperuser nobypassrls nocreaterole nocreatedb', role);
    end if;
  end loop;

  -- The owner makes tables; nobody else makes anything in the product's schema.
  execute format('grant app_owner to %I', current_user);
  execute format('alter database %I owner to app_owner', current_database());
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to app_runtime, app_portal, app_jobs, app_backup', current_database());
  -- The queue's schemas belong to app_jobs. Migrations make them by taking its role on; nothing of it is inherited.
  execute format('grant create on database %I to app_jobs', current_database());
  if not pg_has_role('app_owner', 'app_jobs', 'SET') then
    grant app_jobs to app_owner with inherit false, set true;
  end if;
  -- The worker looks at a person's desk with the rights of the pages, and of them only: taken on for one statement, never inherited.
  if not pg_has_role('app_jobs', 'app_runtime', 'SET') then
    grant app_runtime to app_jobs with inherit false, set true;
  end if;
end $$;

alter schema public owner to app_owner;
revoke all on schema public from public;
grant usage on schema public to app_runtime, app_portal, app_jobs, app_backup;

-- A statement that runs away holds locks others wait for; a forgotten transaction keeps the cleaner from its work.
alter role app_runtime set statement_timeout = '30s';
alter role app_runtime set idle_in_transaction_session_timeout = '30s';
alter role app_portal set statement_timeout = '5s';
alter role app_portal set idle_in_transaction_session_timeout = '10s';
-- A page asks many small questions in one statement: to translate its plan into machine code, where the server can, takes longer than to answer it.
alter role app_runtime set jit = off;
alter role app_portal set jit = off;
