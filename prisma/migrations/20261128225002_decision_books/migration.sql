-- Several decisions of one session, each agreed result in one of them; numbers and days by book.
alter table decision add column level title_level not null default 'PROVINCE';
alter table decision add column order_reason text;
alter table decision add column book_no integer generated always as (substring(number from '^([0-9]{1,6})/')::integer) stored;
alter table decision add column book text generated always as (substring(number from '^[0-9]{1,6}/(.+)$')) stored;
-- "1586/QĐ-UBND": a whole number from 1, then the sign of the book. Older rows stay as somebody typed them.
alter table decision add constraint decision_number_form check (number ~ '^0*[1-9][0-9]{0,5}/\S.*$') not valid;
alter table decision add constraint decision_order_reason check (order_reason is null or btrim(order_reason) <> '');
drop index decision_number_once;
-- 05/QĐ-UBND and 5/QĐ-UBND are one number of one book; another authority has a book of its own.
create unique index decision_number_once on decision (province_id, level, book, book_no, extract(year from signed_on));
create index decision_book on decision (province_id, level, signed_on);

-- Days follow numbers. Whoever writes into a book waits for the other writer of the same book, and then sees what they wrote.
create function keep_decision_order() returns trigger language plpgsql as $$
begin
  if new.level <> 'PROVINCE' or new.book_no is null then return null; end if;
  perform pg_advisory_xact_lock(hashtextextended('decision_book ' || new.province_id || new.book || extract(year from new.signed_on), 0));
  if new.order_reason is not null then return null; end if;
  perform from decision d where d.province_id = new.province_id and d.level = 'PROVINCE' and d.book = new.book and extract(year from d.signed_on) = extract(year from new.signed_on) and d.id <> new.id
    and (d.book_no < new.book_no and d.signed_on > new.signed_on or d.book_no > new.book_no and d.signed_on < new.signed_on and d.order_reason is null);
  if found then raise exception 'decision.order_broken' using errcode = 'P0001'; end if;
  return null;
end $$;
create trigger in_order after insert or update of number, signed_on, order_reason, level on decision for each row execute function keep_decision_order();

-- What a line of the list says besides names: the group it stands in, as it was called that day; whether it awards, and still stands.
alter table decision_item add column group_name text;
alter table decision_item add column awards boolean not null default false;
alter table decision_item no force row level security;
alter table decision no force row level security;
alter table honours_entry no force row level security;
update decision_item i set awards = true from decision d where d.province_id = i.province_id and d.id = i.decision_id and d.kind = 'AWARD'
  and not exists (select from honours_entry h where h.province_id = i.province_id and h.item_id = i.id and h.annulled_by_id is not null);
alter table decision_item force row level security;
alter table decision force row level security;
alter table honours_entry force row level security;
-- Each agreed result in exactly one list, whoever writes second; a struck line leaves its place.
create unique index decision_item_awarded_once on decision_item (province_id, proposal_id) where awards;
create index decision_item_position on decision_item (province_id, decision_id, position);

create function keep_decision_item() returns trigger language plpgsql as $$
declare it decision;
begin
  select * into it from decision d where d.province_id = coalesce(new.province_id, old.province_id) and d.id = coalesce(new.decision_id, old.decision_id);
  if tg_op = 'INSERT' then
    new.awards := coalesce(it.kind = 'AWARD', false);
    return new;
  end if;
  -- Names of an issued list are those of its day; only that a line no longer stands may still be written.
  if it.state <> 'draft' and (tg_op = 'DELETE' or to_jsonb(new) - 'awards' is distinct from to_jsonb(old) - 'awards' or new.awards and not old.awards) then
    raise exception 'decision.not_draft' using errcode = 'P0001';
  end if;
  return coalesce(new, old);
end $$;
create trigger keep_item before insert or update or delete on decision_item for each row execute function keep_decision_item();

-- What went with an annulled award is taken back by a decision of its own.
alter table honours_entry add column recovered_by_id uuid;
alter table honours_entry add constraint honours_entry_recovered_by_fkey foreign key (province_id, recovered_by_id) references decision (province_id, id) on delete restrict on update restrict;
alter table honours_entry add constraint honours_entry_taken_back check (recovered_by_id is null or annulled_by_id is not null);
create index honours_entry_recovered_by on honours_entry (province_id, recovered_by_id);

-- A council says its last word on a proposal once, in whichever session; only what it put off comes back.
create unique index council_result_said_once on council_result (province_id, proposal_id) where outcome <> 'later';
revoke all on function keep_decision_order(), keep_decision_item() from public;
