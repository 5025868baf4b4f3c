-- A line that was given back for supplement opens what proves it, although its sheet stays with the bloc. In plpgsql, for the table of returned lines is made by a later migration.
create function proof_is_open(p_province uuid, p_sheet uuid, p_item uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select from score_sheet s where s.province_id = p_province and s.id = p_sheet and s.state in ('not_started', 'drafting', 'returned'))
    or exists (select from item_return r where r.province_id = p_province and r.sheet_id = p_sheet and r.item_id = p_item and r.state = 'open' and r.due_on >= app_today());
end $$;

create or replace function keep_evidence_use() returns trigger language plpgsql as $$
begin
  perform from score_sheet s where s.province_id = old.province_id and s.id = old.sheet_id for share;
  if not proof_is_open(old.province_id, old.sheet_id, old.item_id) then raise exception 'evidence.locked' using errcode = 'P0001'; end if;
  return old;
end $$;

create or replace function keep_evidence() returns trigger language plpgsql as $$
begin
  perform from evidence_use u join score_sheet s on s.province_id = u.province_id and s.id = u.sheet_id where u.province_id = new.province_id and u.evidence_id = new.id for share of s;
  if exists (select from evidence_use u where u.province_id = new.province_id and u.evidence_id = new.id and not proof_is_open(u.province_id, u.sheet_id, u.item_id)) then
    raise exception 'evidence.handed_in' using errcode = 'P0001';
  end if;
  return new;
end $$;
