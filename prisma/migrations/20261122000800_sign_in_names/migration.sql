-- One typed name signs in one account: a sign-in name may not be somebody else's e-mail, nor the other way round.
-- Its own e-mail may be its own name. Two accounts made at once wait for each other over the words they share.
create function account_names_apart() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare word text;
begin
  for word in select distinct lower(w) from unnest(array[new.sign_in_name::text, new.email::text]) w where w is not null order by 1 loop
    perform pg_advisory_xact_lock(hashtextextended('account.name ' || word, 0));
  end loop;
  if exists (select from account a where a.id <> new.id and a.email = new.sign_in_name) then
    raise exception 'sign-in name is an e-mail of another account' using errcode = '23505', constraint = 'account_sign_in_name_key';
  end if;
  if exists (select from account a where a.id <> new.id and a.sign_in_name = new.email) then
    raise exception 'e-mail is a sign-in name of another account' using errcode = '23505', constraint = 'account_email_key';
  end if;
  return new;
end $$;
create trigger account_names_apart before insert or update of sign_in_name, email on account for each row execute function account_names_apart();

-- One row, whatever is stored: the name goes before the e-mail.
create or replace function find_sign_in(p_name text) returns table (account_id uuid, password_hash text, has_totp boolean)
language sql security definer stable set search_path = public, pg_temp as $$
  select a.id, p.secret, exists (select from credential t where t.account_id = a.id and t.kind = 'totp' and t.confirmed_at is not null)
  from account a join credential p on p.account_id = a.id and p.kind = 'password'
  where (a.sign_in_name = p_name::citext or a.email = p_name::citext) and a.disabled_at is null
  order by a.sign_in_name = p_name::citext desc limit 1
$$;
