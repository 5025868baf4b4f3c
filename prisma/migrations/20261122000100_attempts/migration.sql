-- An attempt is counted before the secret is looked at, so that a thousand guesses sent at once are counted one by one.
drop function sign_in_wait(text[]), record_failure(text, int), clear_failures(text);

-- Seconds to wait, or 0 and the attempt stands as a failure until it is settled. Per key: after the allowed number 30 s,
-- then twice as long each time, an hour at most; a day without attempts forgets.
create function claim_attempt(p_keys text[], p_allowed int[]) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare wait int;
begin
  insert into login_attempt (key, failures) select k, 0 from unnest(p_keys) k order by k on conflict (key) do nothing;
  perform from login_attempt where key = any (p_keys) order by key for update;
  select max(ceil(extract(epoch from blocked_until - clock_timestamp())))::int into wait
    from login_attempt where key = any (p_keys) and blocked_until > clock_timestamp();
  if wait is not null then return wait; end if;
  update login_attempt l set failures = n.failures, last_at = now(),
    blocked_until = case when n.failures >= n.allowed
      then clock_timestamp() + least(interval '1 hour', interval '30 seconds' * power(2, least(n.failures - n.allowed, 10))) end
  from (select o.key, a.allowed, case when o.last_at < now() - interval '1 day' then 1 else o.failures + 1 end as failures
        from unnest(p_keys, p_allowed) a (key, allowed) join login_attempt o on o.key = a.key) n
  where l.key = n.key;
  return 0;
end $$;

-- The secret was right: the first key starts anew, the others (addresses that many people share) only take this attempt back.
create function settle_attempt(p_keys text[], p_allowed int[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from login_attempt where key = any (p_keys) order by key for update;
  delete from login_attempt where key = p_keys[1];
  update login_attempt l set failures = greatest(l.failures - 1, 0), blocked_until = case when l.failures - 1 >= a.allowed then l.blocked_until end
  from unnest(p_keys, p_allowed) a (key, allowed) where l.key = a.key;
end $$;

-- ---------- the password again, inside a province ----------
-- Whoever enter() let in asks for their own; no cookie travels further than the door.
create function own_password() returns text
language sql security definer stable set search_path = public, pg_temp as $$
  select c.secret from person p join credential c on c.account_id = p.account_id and c.kind = 'password'
  where p.province_id = app_province() and p.id = app_person()
$$;

create function confirm_own_password(p_session uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  update session s set password_at = now() from person p
  where p.province_id = app_province() and p.id = app_person() and s.account_id = p.account_id and s.id = p_session
$$;

revoke all on function claim_attempt(text[], int[]), settle_attempt(text[], int[]), own_password(), confirm_own_password(uuid) from public;
grant execute on function claim_attempt(text[], int[]), settle_attempt(text[], int[]), own_password(), confirm_own_password(uuid) to app_runtime;
