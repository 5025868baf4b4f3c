-- Why points were changed, from a list of the province's own; one line given back for supplement; words on a line that name a unit.

-- ---------- reasons ----------
create table lowering_reason (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), code text not null, words text not null, own_words boolean not null default false, position integer not null,
  since date not null default app_today(), until date, added_by_id uuid, version integer not null default 1,
  constraint lowering_reason_pkey primary key (province_id, id),
  constraint lowering_reason_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint lowering_reason_added_by_fkey foreign key (province_id, added_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint lowering_reason_code unique (province_id, code),
  constraint lowering_reason_words check (length(trim(words)) between 3 and 200),
  constraint lowering_reason_dates check (until is null or until >= since));
create index lowering_reason_added_by on lowering_reason (province_id, added_by_id);

-- A reason that stands in the record is never worded anew: it ends, and another begins.
create function keep_reason_words() returns trigger language plpgsql as $$
begin
  if (old.code, old.words, old.own_words, old.since) is distinct from (new.code, new.words, new.own_words, new.since) then raise exception 'reason.words_fixed' using errcode = 'P0001'; end if;
  return new;
end $$;
create trigger keep_words before update on lowering_reason for each row execute function keep_reason_words();

alter table score_draft add column reason_id uuid, add constraint score_draft_reason_fkey foreign key (province_id, reason_id) references lowering_reason (province_id, id) on delete restrict on update restrict;
alter table score_draft_past add column reason_id uuid;
alter table score_entry add column reason_id uuid, add constraint score_entry_reason_fkey foreign key (province_id, reason_id) references lowering_reason (province_id, id) on delete restrict on update restrict;
alter table cross_line add column reason_id uuid, add constraint cross_line_reason_fkey foreign key (province_id, reason_id) references lowering_reason (province_id, id) on delete restrict on update restrict;
alter table scoring_line add column reason_id uuid, add constraint scoring_line_reason_fkey foreign key (province_id, reason_id) references lowering_reason (province_id, id) on delete restrict on update restrict;
create index score_draft_reason on score_draft (province_id, reason_id) where reason_id is not null;
create index score_entry_reason_of on score_entry (province_id, reason_id) where reason_id is not null;
create index cross_line_reason on cross_line (province_id, reason_id) where reason_id is not null;
create index scoring_line_reason on scoring_line (province_id, reason_id) where reason_id is not null;

/* The reason as people read it: the words of the list, then the checker's own. Entries of earlier years have own words only. */
create function reason_words(p_reason uuid, p_own text) returns text language sql stable as $$
  select case when p_reason is null then p_own else nullif(concat_ws(': ', (select r.words from lowering_reason r where r.province_id = app_province() and r.id = p_reason), p_own), '') end
$$;

create or replace function keep_draft_past() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (old.inputs, old.points, old.note, old.reason, old.reason_id) is distinct from (new.inputs, new.points, new.note, new.reason, new.reason_id) then
    insert into score_draft_past (province_id, draft, inputs, points, note, reason, reason_id, changed_by)
      values (old.province_id, old.id, old.inputs, old.points, old.note, old.reason, old.reason_id, app_person());
  end if;
  return new;
end $$;

-- ---------- one line given back ----------
-- `part`: a single line handed in later. It does not begin the checks of the other lines anew.
alter table score_entry add column part boolean not null default false, add constraint score_entry_part check (not part or layer = 'self');
create index score_entry_parts on score_entry (province_id, sheet_id, item_id) where part;

create type item_return_state as enum ('open', 'supplemented', 'withdrawn', 'lapsed');
create table item_return (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), sheet_id uuid not null, item_id uuid not null, unit_id uuid not null, layer score_layer not null, reason text not null,
  asked_by_id uuid, by_unit_id uuid, asked_at timestamptz(3) not null default app_now(), due_on date not null, state item_return_state not null default 'open', closed_at timestamptz(3), closed_by_id uuid,
  version integer not null default 1,
  constraint item_return_pkey primary key (province_id, id),
  constraint item_return_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint item_return_sheet_fkey foreign key (province_id, sheet_id) references score_sheet (province_id, id) on delete restrict on update restrict,
  constraint item_return_item_fkey foreign key (province_id, item_id) references criteria_item (province_id, id) on delete restrict on update restrict,
  constraint item_return_unit_fkey foreign key (province_id, unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint item_return_by_unit_fkey foreign key (province_id, by_unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint item_return_asked_by_fkey foreign key (province_id, asked_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint item_return_closed_by_fkey foreign key (province_id, closed_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint item_return_own_unit check (by_unit_id is distinct from unit_id),
  constraint item_return_layer check (layer in ('cross', 'bloc')));
create unique index item_return_one_open on item_return (province_id, sheet_id, item_id) where state = 'open';
create index item_return_sheet on item_return (province_id, sheet_id);
create index item_return_item on item_return (province_id, item_id);
create index item_return_unit on item_return (province_id, unit_id);
create index item_return_by_unit on item_return (province_id, by_unit_id);
create index item_return_asked_by on item_return (province_id, asked_by_id);
create index item_return_closed_by on item_return (province_id, closed_by_id);

-- A line is given back, and comes back, only while the sheet is being checked.
create function return_while_checked() returns trigger language plpgsql as $$
begin
  perform from score_sheet s where s.province_id = new.province_id and s.id = new.sheet_id and s.unit_id = new.unit_id and s.state in ('sent', 'under_review') for share;
  if not found then raise exception 'item_return.not_checked' using errcode = 'P0001'; end if;
  return new;
end $$;
create trigger while_checked before insert on item_return for each row execute function return_while_checked();

-- Points are not settled over the head of a line that is still to come back; what was not sent by its day lapses, and what goes back whole takes its lines along.
create function settle_after_returns() returns trigger language plpgsql as $$
begin
  if new.state is not distinct from old.state or new.state in ('sent', 'under_review') then return new; end if;
  if new.state in ('awaiting_reply', 'settled') then
    perform from item_return r where r.province_id = new.province_id and r.sheet_id = new.id and r.state = 'open' and r.due_on >= app_today();
    if found then raise exception 'item_return.open' using errcode = 'P0001'; end if;
  end if;
  update item_return set state = case when new.state in ('awaiting_reply', 'settled') then 'lapsed' else 'withdrawn' end::item_return_state, closed_at = app_now(), version = version + 1
    where province_id = new.province_id and sheet_id = new.id and state = 'open';
  return new;
end $$;
create trigger after_returns before update on score_sheet for each row execute function settle_after_returns();

-- ---------- comments ----------
create table item_comment (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), sheet_id uuid not null, item_id uuid not null, text text not null, by_person_id uuid, by_unit_id uuid, by_post text not null,
  written_at timestamptz(3) not null default app_now(), withdrawn_at timestamptz(3), version integer not null default 1,
  constraint item_comment_pkey primary key (province_id, id),
  constraint item_comment_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint item_comment_sheet_fkey foreign key (province_id, sheet_id) references score_sheet (province_id, id) on delete restrict on update restrict,
  constraint item_comment_item_fkey foreign key (province_id, item_id) references criteria_item (province_id, id) on delete restrict on update restrict,
  constraint item_comment_by_person_fkey foreign key (province_id, by_person_id) references person (province_id, id) on delete restrict on update restrict,
  constraint item_comment_by_unit_fkey foreign key (province_id, by_unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint item_comment_text check (length(trim(text)) between 1 and 2000));
create index item_comment_sheet on item_comment (province_id, sheet_id);
create index item_comment_item on item_comment (province_id, item_id);
create index item_comment_by_person on item_comment (province_id, by_person_id);
create index item_comment_by_unit on item_comment (province_id, by_unit_id);

-- `unit_id` null: the head's side of the bloc.
create table comment_mention (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), comment_id uuid not null, sheet_id uuid not null, unit_id uuid, closed_at timestamptz(3), closed_by_id uuid, answered boolean not null default false,
  constraint comment_mention_pkey primary key (province_id, id),
  constraint comment_mention_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint comment_mention_comment_fkey foreign key (province_id, comment_id) references item_comment (province_id, id) on delete restrict on update restrict,
  constraint comment_mention_sheet_fkey foreign key (province_id, sheet_id) references score_sheet (province_id, id) on delete restrict on update restrict,
  constraint comment_mention_unit_fkey foreign key (province_id, unit_id) references unit (province_id, id) on delete restrict on update restrict,
  constraint comment_mention_closed_by_fkey foreign key (province_id, closed_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint comment_mention_once unique (province_id, comment_id, unit_id));
create unique index comment_mention_head_once on comment_mention (province_id, comment_id) where unit_id is null;
create index comment_mention_sheet on comment_mention (province_id, sheet_id);
create index comment_mention_unit on comment_mention (province_id, unit_id) where closed_at is null;
create index comment_mention_closed_by on comment_mention (province_id, closed_by_id);

-- What was said stays as it was said; it may be withdrawn, and then shows only that.
create function keep_comment_text() returns trigger language plpgsql as $$
begin
  if (old.sheet_id, old.item_id, old.text, old.by_person_id, old.written_at) is distinct from (new.sheet_id, new.item_id, new.text, new.by_person_id, new.written_at) or old.withdrawn_at is not null then
    raise exception 'comment.fixed' using errcode = 'P0001';
  end if;
  return new;
end $$;
create trigger keep_text before update on item_comment for each row execute function keep_comment_text();

/* Whether the reader may see the lines of a sheet: the unit itself; once handed in its checkers who have handed in their own, the head's side and the board; once settled the members and the inspector. */
create function sees_lines(p_sheet uuid) returns boolean language sql stable as $$
  select exists (select from score_sheet s join bloc_year y on y.province_id = s.province_id and y.id = s.bloc_year_id where s.province_id = app_province() and s.id = p_sheet and (
    s.unit_id = any (app_units())
    or s.on_behalf and 'bloc_secretary@' || y.id = any (app_reach())
    or s.state not in ('not_started', 'drafting', 'awaiting_leader') and (
      app_reach() && array['board_officer', 'board_leader', 'bloc_head@' || y.id, 'bloc_deputy@' || y.id, 'bloc_secretary@' || y.id]
      or exists (select from cross_check c join cross_draw d on d.province_id = c.province_id and d.id = c.draw_id and d.voided_at is null
          left join score_sheet o on o.province_id = s.province_id and o.bloc_year_id = s.bloc_year_id and o.unit_id = c.checker_unit_id
        where c.province_id = s.province_id and c.sheet_id = s.id and c.checker_unit_id = any (app_units()) and (o.id is null or o.state not in ('not_started', 'drafting', 'awaiting_leader', 'returned'))))
    or s.state = 'settled' and ('inspector' = any (app_reach()) or exists (select from bloc_membership m where m.province_id = y.province_id and m.bloc_id = y.bloc_id and m.unit_id = any (app_units())))))
$$;

do $$
declare t text;
begin
  foreach t in array array['lowering_reason', 'item_return', 'item_comment', 'comment_mention'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_province on %I using (province_id = (select app_province())) with check (province_id = (select app_province()))', t);
  end loop;
end $$;
create policy comment_sight on item_comment as restrictive to app_runtime using (sees_lines(sheet_id));
create policy mention_sight on comment_mention as restrictive to app_runtime using (sees_lines(sheet_id));
-- Of several checkers of one sheet nobody reads what another has put down before the own check is handed in.
drop policy cross_hands on cross_line;
create policy cross_hands on cross_line as restrictive to app_runtime using (
  exists (select from cross_check c where c.province_id = cross_line.province_id and c.id = check_id and (c.checker_unit_id = any ((select app_units())::uuid[]) or c.state = 'handed_in'
    and not exists (select from cross_check o where o.province_id = c.province_id and o.sheet_id = c.sheet_id and o.draw_id = c.draw_id and o.state = 'open' and o.checker_unit_id = any ((select app_units())::uuid[])))));

grant select, insert, update on lowering_reason, item_return, item_comment, comment_mention to app_runtime;
grant select on lowering_reason, item_return, item_comment, comment_mention to app_backup;

-- ---------- the list every province begins with ----------
create function give_first_reasons(p uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare before text := current_setting('app.province', true);
begin
  perform set_config('app.province', p::text, true);
  insert into lowering_reason (province_id, code, words, own_words, position, since) values
    (p, 'khong-phu-hop', 'Minh chứng không phù hợp', false, 1, '2020-01-01'), (p, 'thieu-minh-chung', 'Thiếu minh chứng', false, 2, '2020-01-01'),
    (p, 'ngoai-nam', 'Minh chứng ngoài năm thi đua', false, 3, '2020-01-01'), (p, 'sai-cong-thuc', 'Tính sai công thức', false, 4, '2020-01-01'),
    (p, 'trung', 'Trùng với tiêu chí khác', false, 5, '2020-01-01'), (p, 'sai-doi-tuong', 'Không đúng đối tượng', false, 6, '2020-01-01'),
    (p, 'so-lieu', 'Số liệu không khớp nguồn đối chiếu', false, 7, '2020-01-01'), (p, 'khac', 'Khác', true, 99, '2020-01-01');
  perform set_config('app.province', coalesce(before, ''), true);
end $$;
create function first_reasons() returns trigger language plpgsql as $$
begin
  perform give_first_reasons(new.id);
  return new;
end $$;
create trigger first_reasons after insert on province for each row execute function first_reasons();
revoke all on function give_first_reasons(uuid) from public;

do $$
declare pr record;
begin
  for pr in select id from province loop perform give_first_reasons(pr.id); end loop;
end $$;
