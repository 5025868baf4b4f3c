-- The only ways in: who somebody is, in which province, with which posts. All are definer functions with a fixed search_path.

-- A post with power counts from the day a second person has confirmed it.
create function needs_second_person(code post_code) returns boolean language sql immutable as
$$ select code in ('unit_leader', 'board_officer', 'board_leader', 'council_member', 'council_secretary', 'province_admin', 'domain_scorer') $$;

-- Every post in force today, from the three places a right can come from. Offices live as long as their
-- bloc-year, not by dates alone: the head of 2023 keeps 2023 until it is closed or handed over.
create view effective_post with (security_invoker = true) as
  select p.province_id, p.id, p.person_id, p.unit_id, p.code::text as code, null::uuid as bloc_year_id, null::text as act, null::text as acting
  from post p
  where p.since <= app_today() and (p.until is null or p.until >= app_today())
    and (p.confirmed_at is not null or not needs_second_person(p.code))
  union all
  select h.province_id, h.id, h.person_id, o.unit_id, 'bloc_' || h.kind::text, o.bloc_year_id, null, h.acting
  from office_holder h
  join bloc_office o on o.province_id = h.province_id and o.id = h.office_id
  join bloc_year y on y.province_id = o.province_id and y.id = o.bloc_year_id
  where h.since <= app_today() and (h.until is null or h.until > app_today())
    and o.until is null and o.handed_over_at is null and y.mode = 'live' and y.stage <> 'closed'
  union all
  select d.province_id, d.id, d.receiver_id, d.unit_id, 'delegate', null, d.act, 'TUQ.'
  from delegation d
  where d.ended_at is null and d.since <= app_today() and d.until >= app_today();
grant select on effective_post to app_runtime, app_backup;

-- ---------- signed-in people ----------
create function enter(p_session bytea, p_slug text, p_post uuid default null) returns table (actor jsonb, at timestamptz)
language plpgsql security definer set search_path = public, pg_temp as $$
declare s record; pr record; pe record; posts jsonb; units uuid[]; reach text[]; years jsonb; powerful boolean; second boolean;
begin
  perform set_config('app.province', '', true), set_config('app.person', '', true), set_config('app.unit', '', true), set_config('app.reach', '', true);
  -- Sessions live by the real clock, whatever a test does to app_now().
  select se.id, se.account_id, se.password_at, se.last_seen_at into s
  from session se join account a on a.id = se.account_id
  where se.token_hash = p_session and se.ended_at is null and not se.waits_for_second_factor and se.expires_at > now()
    and se.last_seen_at > now() - interval '3 hours' and a.disabled_at is null;
  if not found then return; end if;
  select p.id, p.slug, p.name, p.kind, p.demo into pr from province p where p.slug = p_slug;
  if not found then return; end if;
  perform set_config('app.province', pr.id::text, true);
  select p.id, p.full_name, p.title, p.unit_id into pe from person p
  where p.province_id = pr.id and p.account_id = s.account_id and (p.left_on is null or p.left_on >= app_today());
  if not found then perform set_config('app.province', '', true); return; end if;

  select jsonb_agg(jsonb_build_object('id', e.id, 'code', e.code, 'unitId', e.unit_id, 'unitName', u.name, 'blocYearId', e.bloc_year_id,
           'blocName', b.short_name, 'blocSlug', b.slug, 'year', y.year, 'act', e.act, 'acting', e.acting) order by e.code, y.year, e.id),
         array_agg(distinct e.unit_id) filter (where e.unit_id is not null),
         array_agg(distinct e.code || coalesce('@' || e.bloc_year_id, '')),
         bool_or(e.code in ('board_officer', 'board_leader', 'council_member', 'council_secretary', 'province_admin', 'bloc_head', 'bloc_deputy'))
    into posts, units, reach, powerful
  from effective_post e
  left join unit u on u.province_id = e.province_id and u.id = e.unit_id
  left join bloc_year y on y.province_id = e.province_id and y.id = e.bloc_year_id
  left join bloc b on b.province_id = y.province_id and b.id = y.bloc_id
  where e.province_id = pr.id and e.person_id = pe.id and (p_post is null or e.id = p_post);

  perform set_config('app.person', pe.id::text, true), set_config('app.unit', coalesce(units, '{}')::text, true), set_config('app.reach', coalesce(reach, '{}')::text, true);
  -- The open years of the blocs in which the person's units sit: their places in the navigation.
  select jsonb_agg(jsonb_build_object('id', y.id, 'year', y.year, 'stage', y.stage, 'blocSlug', b.slug, 'blocName', b.short_name) order by y.starts_on desc, b.short_name)
    into years
  from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id
  where y.province_id = pr.id and y.mode = 'live' and y.stage <> 'closed' and (
    exists (select from bloc_membership m where m.province_id = y.province_id and m.bloc_id = y.bloc_id and m.unit_id = any (units)
            and m.since <= y.ends_on and (m.until is null or m.until >= y.starts_on))
    or exists (select from jsonb_array_elements(posts) p where p ->> 'blocYearId' = y.id::text));
  select exists (select from credential c where c.account_id = s.account_id and c.kind = 'totp' and c.confirmed_at is not null) into second;
  if s.last_seen_at < now() - interval '5 minutes' then
    update session set last_seen_at = now() where id = s.id;
  end if;
  return query select jsonb_build_object(
    'provinceId', pr.id, 'provinceSlug', pr.slug, 'provinceName', pr.name, 'provinceKind', pr.kind, 'demo', pr.demo,
    'personId', pe.id, 'name', pe.full_name, 'title', pe.title, 'homeUnitId', pe.unit_id,
    'accountId', s.account_id, 'sessionId', s.id, 'passwordAt', s.password_at, 'posts', coalesce(posts, '[]'), 'years', coalesce(years, '[]'),
    'mustEnrol', coalesce(powerful, false) and not second and coalesce((select t.second_factor_required from province_setting t where t.province_id = pr.id), true)), app_now();
end $$;

-- ---------- before anyone is known ----------
create function find_sign_in(p_name text) returns table (account_id uuid, password_hash text, has_totp boolean)
language sql security definer stable set search_path = public, pg_temp as $$
  select a.id, p.secret, exists (select from credential t where t.account_id = a.id and t.kind = 'totp' and t.confirmed_at is not null)
  from account a join credential p on p.account_id = a.id and p.kind = 'password'
  where (a.sign_in_name = p_name::citext or a.email = p_name::citext) and a.disabled_at is null
$$;

create function open_session(p_account uuid, p_token bytea, p_waits boolean, p_address text, p_agent text) returns uuid
language sql security definer set search_path = public, pg_temp as $$
  insert into session (account_id, token_hash, expires_at, waits_for_second_factor, address, user_agent)
  values (p_account, p_token, now() + interval '12 hours', p_waits, left(p_address, 64), left(p_agent, 300)) returning id
$$;

-- The account behind a cookie, for pages that stand outside any province.
create function session_account(p_token bytea) returns table (
  session_id uuid, account_id uuid, sign_in_name text, email text, waits boolean, password_hash text, password_at timestamptz,
  totp_secret text, totp_confirmed boolean, totp_last_step int)
language sql security definer stable set search_path = public, pg_temp as $$
  select s.id, a.id, a.sign_in_name::text, a.email::text, s.waits_for_second_factor, p.secret, s.password_at, t.secret, t.confirmed_at is not null, t.last_step
  from session s join account a on a.id = s.account_id
  left join credential p on p.account_id = a.id and p.kind = 'password'
  left join credential t on t.account_id = a.id and t.kind = 'totp'
  where s.token_hash = p_token and s.ended_at is null and s.expires_at > now() and s.last_seen_at > now() - interval '3 hours' and a.disabled_at is null
$$;

-- Provinces in which this account has a person: asked once after signing in.
create function provinces_of(p_token bytea) returns table (slug text, name text, person_name text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare who uuid; pr record;
begin
  select c.account_id into who from session_account(p_token) c where not c.waits;
  if who is null then return; end if;
  for pr in select p.id, p.slug, p.name from province p order by p.name loop
    perform set_config('app.province', pr.id::text, true);
    return query select pr.slug, pr.name, p.full_name from person p
      where p.province_id = pr.id and p.account_id = who and (p.left_on is null or p.left_on >= app_today());
  end loop;
  perform set_config('app.province', '', true);
end $$;

create function end_session(p_token bytea, p_session uuid default null) returns boolean
language sql security definer set search_path = public, pg_temp as $$
  with mine as (select session_id, account_id from session_account(p_token)),
  ended as (update session s set ended_at = now() from mine m
    where s.account_id = m.account_id and s.id = coalesce(p_session, m.session_id) and s.ended_at is null returning 1)
  select exists (select from ended)
$$;

create function own_sessions(p_token bytea) returns table (id uuid, created_at timestamptz, last_seen_at timestamptz, address text, user_agent text, current boolean)
language sql security definer stable set search_path = public, pg_temp as $$
  select s.id, s.created_at, s.last_seen_at, s.address, s.user_agent, s.id = m.session_id
  from session_account(p_token) m join session s on s.account_id = m.account_id
  where s.ended_at is null and s.expires_at > now() and s.last_seen_at > now() - interval '3 hours' and not s.waits_for_second_factor
  order by s.last_seen_at desc
$$;

-- One TOTP step opens once: the update decides, whoever comes second finds it used.
create function pass_totp(p_token bytea, p_step int) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare who record;
begin
  select session_id, account_id into who from session_account(p_token);
  if not found then return false; end if;
  update credential set last_step = p_step, used_at = now()
    where account_id = who.account_id and kind = 'totp' and confirmed_at is not null and coalesce(last_step, 0) < p_step;
  if not found then return false; end if;
  update session set waits_for_second_factor = false, password_at = now() where id = who.session_id;
  return true;
end $$;

create function pass_recovery(p_token bytea, p_code_hash text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare who record;
begin
  select session_id, account_id into who from session_account(p_token);
  if not found then return false; end if;
  update credential set used_at = now() where account_id = who.account_id and kind = 'recovery' and secret = p_code_hash and used_at is null;
  if not found then return false; end if;
  update session set waits_for_second_factor = false where id = who.session_id;
  return true;
end $$;

-- A new secret waits until one code of it has been typed; recovery codes arrive with the confirmation.
create function begin_totp(p_token bytea, p_secret text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare who uuid;
begin
  select account_id into who from session_account(p_token) where not waits;
  if who is null then return false; end if;
  delete from credential where account_id = who and kind = 'totp' and confirmed_at is null;
  insert into credential (account_id, kind, secret) values (who, 'totp', p_secret);
  return true;
exception when unique_violation then return false;
end $$;

create function confirm_totp(p_token bytea, p_step int, p_recovery text[]) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare who uuid;
begin
  select account_id into who from session_account(p_token) where not waits;
  update credential set confirmed_at = now(), last_step = p_step where account_id = who and kind = 'totp' and confirmed_at is null;
  if not found then return false; end if;
  delete from credential where account_id = who and kind = 'recovery';
  insert into credential (account_id, kind, secret) select who, 'recovery', unnest(p_recovery);
  return true;
end $$;

create function remove_totp(p_token bytea) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from credential c using session_account(p_token) m where c.account_id = m.account_id and not m.waits and c.kind in ('totp', 'recovery')
$$;

create function confirm_password(p_token bytea) returns void
language sql security definer set search_path = public, pg_temp as $$
  update session s set password_at = now() from session_account(p_token) m where s.id = m.session_id
$$;

create function set_password(p_token bytea, p_hash text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare who record;
begin
  select session_id, account_id into who from session_account(p_token) where not waits;
  if not found then return false; end if;
  update credential set secret = p_hash, created_at = now() where account_id = who.account_id and kind = 'password';
  update session set ended_at = now() where account_id = who.account_id and id <> who.session_id and ended_at is null;
  update session set password_at = now() where id = who.session_id;
  return true;
end $$;

-- Growing delay: after the fifth failure of a key 30 s, then twice as long each time, an hour at most.
create function sign_in_wait(p_keys text[]) returns int
language sql security definer stable set search_path = public, pg_temp as $$
  select coalesce(max(ceil(extract(epoch from blocked_until - now())))::int, 0) from login_attempt where key = any (p_keys) and blocked_until > now()
$$;

create function record_failure(p_key text, p_allowed int) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into login_attempt as l (key, failures, last_at) values (p_key, 1, now())
  on conflict (key) do update set
    failures = case when l.last_at < now() - interval '1 day' then 1 else l.failures + 1 end,
    last_at = now(),
    blocked_until = case when l.last_at >= now() - interval '1 day' and l.failures + 1 >= p_allowed
      then now() + least(interval '1 hour', interval '30 seconds' * power(2, least(l.failures + 1 - p_allowed, 10))) end
$$;

create function clear_failures(p_key text) returns void
language sql security definer set search_path = public, pg_temp as $$ delete from login_attempt where key = p_key $$;

-- ---------- first access ----------
create function activation_by_code(p_code bytea) returns table (province_slug text, province_name text, person_name text, sign_in_name text, purpose activation_purpose)
language plpgsql security definer set search_path = public, pg_temp as $$
declare pr record;
begin
  for pr in select p.id, p.slug, p.name from province p loop
    perform set_config('app.province', pr.id::text, true);
    return query select pr.slug, pr.name, pe.full_name, ac.sign_in_name::text, v.purpose
      from activation v join person pe on pe.province_id = v.province_id and pe.id = v.person_id join account ac on ac.id = pe.account_id
      where v.province_id = pr.id and v.code_hash = p_code and v.used_at is null and v.cancelled_at is null and v.expires_at > now() and ac.disabled_at is null;
    exit when found;
  end loop;
  perform set_config('app.province', '', true);
end $$;

-- Used once: the update finds the code unused or nobody gets in. Old sessions end, so that a reset shuts a thief out.
create function redeem_activation(p_code bytea, p_password_hash text) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare pr record; who uuid;
begin
  for pr in select p.id from province p loop
    perform set_config('app.province', pr.id::text, true);
    update activation v set used_at = now() from person pe join account ac on ac.id = pe.account_id
      where v.province_id = pr.id and v.code_hash = p_code and v.used_at is null and v.cancelled_at is null and v.expires_at > now()
        and pe.province_id = v.province_id and pe.id = v.person_id and ac.disabled_at is null
      returning pe.account_id into who;
    exit when who is not null;
  end loop;
  if who is null then perform set_config('app.province', '', true); return null; end if;
  insert into credential (account_id, kind, secret) values (who, 'password', p_password_hash)
    on conflict (account_id, kind) where kind in ('password', 'totp') do update set secret = excluded.secret, created_at = now();
  update session set ended_at = now() where account_id = who and ended_at is null;
  perform audit_append('account.activated', who, '{}', null);
  perform set_config('app.province', '', true);
  return who;
end $$;

-- ---------- accounts, by the province's admin ----------
create function account_for_person(p_person uuid, p_name text, p_email text) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare who uuid; home uuid := app_province();
begin
  if home is null or not app_reach() && array['province_admin'] then raise exception 'access.denied' using errcode = 'P0001'; end if;
  select account_id into who from person where province_id = home and id = p_person;
  if not found then raise exception 'record.not_found' using errcode = 'P0001'; end if;
  if who is null then
    insert into account (sign_in_name, email) values (p_name, nullif(p_email, '')) returning id into who;
    update person set account_id = who where province_id = home and id = p_person;
  else
    update account set sign_in_name = p_name, email = nullif(p_email, '') where id = who;
  end if;
  return who;
end $$;

create function accounts_of_province() returns table (person_id uuid, account_id uuid, sign_in_name text, email text, disabled_at timestamptz, has_password boolean, has_totp boolean, last_seen_at timestamptz)
language sql security definer stable set search_path = public, pg_temp as $$
  select p.id, a.id, a.sign_in_name::text, a.email::text, a.disabled_at,
    exists (select from credential c where c.account_id = a.id and c.kind = 'password'),
    exists (select from credential c where c.account_id = a.id and c.kind = 'totp' and c.confirmed_at is not null),
    (select max(s.last_seen_at) from session s where s.account_id = a.id)
  from person p join account a on a.id = p.account_id
  where p.province_id = app_province() and app_reach() && array['province_admin']
$$;

create function disable_account(p_person uuid, p_disabled boolean) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare who uuid;
begin
  if not app_reach() && array['province_admin'] then raise exception 'access.denied' using errcode = 'P0001'; end if;
  select account_id into who from person where province_id = app_province() and id = p_person;
  if who is null then raise exception 'record.not_found' using errcode = 'P0001'; end if;
  update account set disabled_at = case when p_disabled then now() end where id = who;
  if p_disabled then update session set ended_at = now() where account_id = who and ended_at is null; end if;
end $$;

-- A lost telephone: the admin takes the second factor away, the person enrols again at the next sign-in.
create function reset_second_factor(p_person uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare who uuid;
begin
  if not app_reach() && array['province_admin'] then raise exception 'access.denied' using errcode = 'P0001'; end if;
  select account_id into who from person where province_id = app_province() and id = p_person and id <> app_person();
  if who is null then raise exception 'record.not_found' using errcode = 'P0001'; end if;
  delete from credential where account_id = who and kind in ('totp', 'recovery');
  update session set ended_at = now() where account_id = who and ended_at is null;
end $$;

-- ---------- the public, operators, jobs ----------
create view published_province as select p.id, p.slug, p.name, p.kind, p.demo from province p;
grant select on published_province to app_portal;

create function enter_portal(p_slug text) returns table (province jsonb, at timestamptz)
language plpgsql security definer set search_path = public, pg_temp as $$
declare pr record;
begin
  perform set_config('app.province', '', true), set_config('app.person', '', true), set_config('app.unit', '', true), set_config('app.reach', '', true);
  select p.id, p.slug, p.name, p.kind, p.demo into pr from province p where p.slug = p_slug;
  if not found then return; end if;
  perform set_config('app.province', pr.id::text, true);
  return query select jsonb_build_object('id', pr.id, 'slug', pr.slug, 'name', pr.name, 'kind', pr.kind, 'demo', pr.demo,
    'boardName', t.board_name, 'contact', t.contact), app_now()
    from (select 1) one left join province_setting t on t.province_id = pr.id;
end $$;

-- For the command line and the worker: a province, no person.
create function enter_operation(p_province uuid) returns timestamptz
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform set_config('app.person', '', true), set_config('app.unit', '', true), set_config('app.reach', '', true);
  perform set_config('app.province', (select id::text from province where id = p_province), true);
  return app_now();
end $$;

-- ---------- audit ----------
-- One row a change of state, chained: each hash covers the one before it. The lock makes the chain one line per province.
create function audit_hash(previous text, seq bigint, at timestamptz, person uuid, post text, event text, about uuid, detail jsonb) returns text
language sql immutable as $$
  select encode(sha256(convert_to(jsonb_build_array(previous, seq, extract(epoch from at), person, post, event, about, detail)::text, 'UTF8')), 'hex')
$$;

create function audit_append(p_event text, p_about uuid, p_detail jsonb, p_post text) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare last record; n bigint; h text; moment timestamptz := date_trunc('milliseconds', clock_timestamp());
begin
  perform pg_advisory_xact_lock(hashtextextended('audit:' || app_province()::text, 0));
  select a.seq, a.hash into last from audit_entry a where a.province_id = app_province() order by a.seq desc limit 1;
  n := coalesce(last.seq, 0) + 1;
  h := audit_hash(coalesce(last.hash, ''), n, moment, app_person(), p_post, p_event, p_about, p_detail);
  insert into audit_entry (province_id, seq, at, person, post, event, about, detail, previous_hash, hash)
    values (app_province(), n, moment, app_person(), p_post, p_event, p_about, p_detail, coalesce(last.hash, ''), h);
  return h;
end $$;

-- First broken link of the province entered, or no row when the chain holds.
create function audit_verify() returns table (broken_seq bigint, entries bigint, head text)
language sql stable security definer set search_path = public, pg_temp as $$
  with links as (
    select a.seq, a.hash, a.previous_hash,
      lag(a.hash, 1, '') over (order by a.seq) as before, lag(a.seq, 1, 0::bigint) over (order by a.seq) as seq_before,
      audit_hash(a.previous_hash, a.seq, a.at, a.person, a.post, a.event, a.about, a.detail) as computed
    from audit_entry a where a.province_id = app_province())
  select min(l.seq) filter (where l.hash <> l.computed or l.previous_hash <> l.before or l.seq <> l.seq_before + 1), count(*), (array_agg(l.hash order by l.seq desc))[1]
  from links l
$$;

-- Functions are open to nobody but those named here.
do $$
declare f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'public'::regnamespace
           and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e') loop
    execute format('revoke all on function %s from public', f);
  end loop;
end $$;
grant execute on function app_province(), app_person(), app_units(), app_reach(), app_now(), app_today(), needs_second_person(post_code) to app_runtime, app_portal, app_jobs, app_backup;
grant execute on function enter(bytea, text, uuid), find_sign_in(text), open_session(uuid, bytea, boolean, text, text), session_account(bytea), provinces_of(bytea),
  end_session(bytea, uuid), own_sessions(bytea), pass_totp(bytea, int), pass_recovery(bytea, text), begin_totp(bytea, text), confirm_totp(bytea, int, text[]), remove_totp(bytea),
  confirm_password(bytea), set_password(bytea, text), sign_in_wait(text[]), record_failure(text, int), clear_failures(text),
  activation_by_code(bytea), redeem_activation(bytea, text), account_for_person(uuid, text, text), accounts_of_province(), disable_account(uuid, boolean), reset_second_factor(uuid),
  audit_append(text, uuid, jsonb, text), audit_verify() to app_runtime;
grant execute on function enter_portal(text) to app_portal;
grant execute on function enter_operation(uuid), audit_append(text, uuid, jsonb, text) to app_jobs;
