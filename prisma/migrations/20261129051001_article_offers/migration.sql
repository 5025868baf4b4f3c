-- An article that the public reads is offered as evidence to units it names; what a unit takes is a document of its own, without a file.
create type article_offer_state as enum ('open', 'accepted', 'declined');

create table article_offer (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), article_id uuid not null, unit_id uuid not null, bloc_year_id uuid not null, item_key text,
  state article_offer_state not null default 'open', reason text, offered_by_id uuid, offered_at timestamptz(3) not null default current_timestamp, answered_by_id uuid, answered_at timestamptz(3),
  constraint article_offer_pkey primary key (province_id, id),
  constraint article_offer_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint article_offer_article_fkey foreign key (province_id, article_id) references article (province_id, id) on delete restrict on update restrict,
  constraint article_offer_unit_fkey foreign key (province_id, unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint article_offer_bloc_year_fkey foreign key (province_id, bloc_year_id) references bloc_year (province_id, id) on delete restrict on update restrict,
  constraint article_offer_offered_by_fkey foreign key (province_id, offered_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint article_offer_answered_by_fkey foreign key (province_id, answered_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint article_offer_item check (item_key <> ''),
  constraint article_offer_answered check ((state = 'open') = (answered_at is null)),
  constraint article_offer_reason check ((state = 'declined') = (reason is not null) and reason <> ''));
-- Once to a unit and an item; to the unit as a whole once besides.
create unique index article_offer_once on article_offer (province_id, article_id, unit_id, coalesce(item_key, ''));
create index article_offer_article on article_offer (province_id, article_id);
create index article_offer_unit on article_offer (province_id, unit_id);
create index article_offer_bloc_year on article_offer (province_id, bloc_year_id);
create index article_offer_offered_by on article_offer (province_id, offered_by_id);
create index article_offer_answered_by on article_offer (province_id, answered_by_id);

alter table evidence add column article_id uuid,
  add constraint evidence_article_fkey foreign key (province_id, article_id) references article (province_id, id) on delete restrict on update restrict,
  add constraint evidence_article_no_file check (article_id is null or (file_use_id is null and not secret));
create index evidence_article on evidence (province_id, article_id);
-- An article is one document of a unit, however many items it proves.
create unique index evidence_article_once on evidence (province_id, unit_id, article_id) where withdrawn_at is null;

-- Offered: what the public reads, to a unit it names and that belongs to the bloc, for an item that stands. The lock makes withdrawing wait for it, or it for withdrawing.
create function article_offer_holds() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare a record;
begin
  if new.state <> 'open' then raise exception 'offer.answered' using errcode = 'P0001'; end if;
  select x.bloc_id, x.bloc_year_id into a from article x where x.province_id = new.province_id and x.id = new.article_id and x.status = 'published' for share;
  if not found then raise exception 'article.not_published' using errcode = 'P0001'; end if;
  if a.bloc_year_id is distinct from new.bloc_year_id
    or not exists (select from article_unit n where n.province_id = new.province_id and n.article_id = new.article_id and n.unit_id = new.unit_id)
    or not exists (select from bloc_membership m where m.province_id = new.province_id and m.bloc_id = a.bloc_id and m.unit_id = new.unit_id) then
    raise exception 'offer.elsewhere' using errcode = 'P0001';
  end if;
  if new.item_key is not null and not exists (select from criteria_use u join criteria_version v on v.province_id = u.province_id and v.id = u.criteria_version_id and v.state = 'adopted'
      join criteria_item i on i.province_id = v.province_id and i.criteria_version_id = v.id and i.item_key = new.item_key
      where u.province_id = new.province_id and u.bloc_year_id = new.bloc_year_id) then
    raise exception 'offer.item_gone' using errcode = 'P0001';
  end if;
  return new;
end $$;
create trigger article_offer_holds before insert on article_offer for each row execute function article_offer_holds();

-- Answered once, and taken only while the unit's sheet, or a line of it that was given back, is open. Of taking and handing in the second waits and finds what the first left.
create function article_offer_answered() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare s record;
begin
  if old.state <> 'open' then raise exception 'offer.answered' using errcode = 'P0001'; end if;
  if (new.article_id, new.unit_id, new.bloc_year_id) is distinct from (old.article_id, old.unit_id, old.bloc_year_id) or new.item_key is distinct from old.item_key then
    raise exception 'record.not_found' using errcode = 'P0001';
  end if;
  if new.state = 'accepted' then
    perform from article a where a.province_id = new.province_id and a.id = new.article_id and a.status = 'published' for share;
    if not found then raise exception 'article.not_published' using errcode = 'P0001'; end if;
    select x.id, x.state into s from score_sheet x where x.province_id = new.province_id and x.bloc_year_id = new.bloc_year_id and x.unit_id = new.unit_id for share;
    if not found then raise exception 'offer.no_sheet' using errcode = 'P0001'; end if;
    if s.state not in ('not_started', 'drafting', 'returned')
      and not exists (select from item_return r where r.province_id = new.province_id and r.sheet_id = s.id and r.state = 'open' and r.due_on >= app_today()) then
      raise exception 'evidence.locked' using errcode = 'P0001';
    end if;
  end if;
  return new;
end $$;
create trigger article_offer_answered before update on article_offer for each row execute function article_offer_answered();

-- A document made of an article: only of one that the public reads now and that was offered to this unit. What it says is what was published.
create function evidence_of_article() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    if (new.article_id, new.title, new.document_number, new.issued_on, new.issuer) is distinct from (old.article_id, old.title, old.document_number, old.issued_on, old.issuer)
      and (old.article_id is not null or new.article_id is not null) then
      raise exception 'evidence.of_article' using errcode = 'P0001';
    end if;
    return new;
  end if;
  if new.article_id is null then return new; end if;
  perform from article a where a.province_id = new.province_id and a.id = new.article_id and a.status = 'published' for share;
  if not found then raise exception 'article.not_published' using errcode = 'P0001'; end if;
  perform from article_offer o where o.province_id = new.province_id and o.article_id = new.article_id and o.unit_id = new.unit_id and o.state <> 'declined';
  if not found then raise exception 'offer.elsewhere' using errcode = 'P0001'; end if;
  return new;
end $$;
create trigger evidence_of_article before insert or update on evidence for each row execute function evidence_of_article();

alter table article_offer enable row level security;
alter table article_offer force row level security;
create policy own_province on article_offer using (province_id = (select app_province())) with check (province_id = (select app_province()));
revoke all on function article_offer_holds(), article_offer_answered(), evidence_of_article() from public;
grant select, insert, update, delete on article_offer to app_runtime;
grant select on article_offer to app_backup;
