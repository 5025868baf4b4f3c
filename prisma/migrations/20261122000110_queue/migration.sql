-- Jobs are asked for in the transaction that needs them: a rollback takes the job along. The queue's tables answer to
-- their owner alone, so the one way in is a function of the same owner.
set local role app_jobs;
create schema jobs;
-- A job knows its province and one id, never a text: what it says is read when it is done.
create function jobs.enqueue(p_kind text, p_ref uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare home uuid := public.app_province();
begin
  if home is null then raise exception 'no province is entered'; end if;
  perform graphile_worker.add_job(p_kind, json_build_object('province', home, 'ref', p_ref), job_key => p_kind || ':' || home || ':' || p_ref, max_attempts => 10);
end $$;
revoke all on function jobs.enqueue(text, uuid) from public;
grant usage on schema jobs to app_runtime;
grant execute on function jobs.enqueue(text, uuid) to app_runtime, app_jobs;
set local role app_owner;

-- Letters that nobody has sent: asked for again when a worker starts, for the day the mail server is first named.
create function waiting_mail() returns table (province uuid, ref uuid)
language plpgsql security definer set search_path = public, pg_temp as $$
declare pr record;
begin
  for pr in select p.id from province p loop
    perform set_config('app.province', pr.id::text, true);
    return query select m.province_id, m.id from mail_message m
      where m.province_id = pr.id and m.sent_at is null and m.created_at > now() - interval '14 days';
  end loop;
  perform set_config('app.province', '', true);
end $$;

-- Failures are forgotten after a day, rows of names nobody has go with them.
create function forget_attempts() returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from login_attempt where last_at < now() - interval '2 days' and coalesce(blocked_until, '-infinity') < now()
$$;

revoke all on function waiting_mail(), forget_attempts() from public;
grant execute on function waiting_mail(), forget_attempts() to app_jobs;
