-- The page on which a password is chosen names the unit of the person, so that a slip in the wrong hands is noticed. A changed answer needs a new function.
drop function activation_by_code(bytea);
create function activation_by_code(p_code bytea) returns table (province_slug text, province_name text, person_name text, unit_name text, sign_in_name text, purpose activation_purpose)
language plpgsql security definer set search_path = public, pg_temp as $$
declare pr record;
begin
  for pr in select p.id, p.slug, p.name from province p loop
    perform set_config('app.province', pr.id::text, true);
    return query select pr.slug, pr.name, pe.full_name, u.name, ac.sign_in_name::text, v.purpose
      from activation v join person pe on pe.province_id = v.province_id and pe.id = v.person_id join account ac on ac.id = pe.account_id
      left join unit u on u.province_id = pe.province_id and u.id = pe.unit_id
      where v.province_id = pr.id and v.code_hash = p_code and v.used_at is null and v.cancelled_at is null and v.expires_at > now() and ac.disabled_at is null;
    exit when found;
  end loop;
  perform set_config('app.province', '', true);
end $$;
revoke all on function activation_by_code(bytea) from public;
grant execute on function activation_by_code(bytea) to app_runtime;
