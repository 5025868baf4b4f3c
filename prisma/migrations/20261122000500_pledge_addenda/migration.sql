-- A newcomer signs an addendum of its own: the words that were frozen for that unit, no others.
create or replace function sign_frozen_text() returns trigger language plpgsql as $$
begin
  perform from pledge p
    join pledge_party y on y.province_id = p.province_id and y.pledge_id = p.id and y.unit_id = new.unit_id
    left join pledge_addendum a on a.province_id = y.province_id and a.id = y.addendum_id
    where p.province_id = new.province_id and p.id = new.pledge_id and p.frozen_at is not null
      and coalesce(a.text_hash, p.text_hash) = new.text_hash;
  if not found then raise exception 'pledge.text_differs' using errcode = 'P0001'; end if;
  return new;
end $$;

-- Who must sign, and what a newcomer signs, stay as they were written.
create trigger append_only before update or delete on pledge_addendum for each row execute function never_change();
create trigger append_only before update or delete on pledge_party for each row execute function never_change();
revoke update on pledge_addendum, pledge_party from app_runtime;

-- Boards that are open on screens hear that something changed: ids only, and only after commit.
create function tell_pledge_watchers() returns trigger language plpgsql as $$
declare row_now jsonb := to_jsonb(new);
begin
  perform pg_notify('pledge', (row_now ->> 'province_id') || ':' || coalesce(row_now ->> 'pledge_id', row_now ->> 'id'));
  return null;
end $$;
create trigger tell_watchers after update on pledge for each row execute function tell_pledge_watchers();
create trigger tell_watchers after insert on pledge_party for each row execute function tell_pledge_watchers();
create trigger tell_watchers after insert on pledge_signature for each row execute function tell_pledge_watchers();
