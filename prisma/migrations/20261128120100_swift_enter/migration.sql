-- Every request begins with enter(). It goes from the person to what the person holds, by keys: as it was written before, it went through every office
-- and every open year of the province to find the few that concern one person.
create or replace function enter(p_session bytea, p_slug text, p_post uuid default null) returns table (actor jsonb, at timestamptz)
language plpgsql security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
declare s record; pr record; pe record; posts jsonb; units uuid[]; reach text[]; years jsonb; powerful boolean; offices uuid[]; second boolean;
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
         bool_or(e.code in ('board_officer', 'board_leader', 'council_member', 'council_secretary', 'province_admin', 'bloc_head', 'bloc_deputy')),
         array_agg(e.bloc_year_id) filter (where e.bloc_year_id is not null)
    into posts, units, reach, powerful, offices
  from effective_post e
  left join unit u on u.province_id = e.province_id and u.id = e.unit_id
  left join bloc_year y on y.province_id = e.province_id and y.id = e.bloc_year_id
  left join bloc b on b.province_id = y.province_id and b.id = y.bloc_id
  where e.province_id = pr.id and e.person_id = pe.id and (p_post is null or e.id = p_post);

  perform set_config('app.person', pe.id::text, true), set_config('app.unit', coalesce(units, '{}')::text, true), set_config('app.reach', coalesce(reach, '{}')::text, true);
  -- The open years of the blocs in which the person's units sit: their places in the navigation.
  select jsonb_agg(jsonb_build_object('id', y.id, 'year', y.year, 'stage', y.stage, 'blocSlug', b.slug, 'blocName', b.short_name) order by y.starts_on desc, b.short_name)
    into years
  from (select o.id from unnest(offices) o(id)
    union
    select z.id from bloc_membership m join bloc_year z on z.province_id = m.province_id and z.bloc_id = m.bloc_id
      where m.province_id = pr.id and m.unit_id = any (units) and m.since <= z.ends_on and (m.until is null or m.until >= z.starts_on)) n
  join bloc_year y on y.province_id = pr.id and y.id = n.id
  join bloc b on b.province_id = y.province_id and b.id = y.bloc_id
  where y.mode = 'live' and y.stage <> 'closed';
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
