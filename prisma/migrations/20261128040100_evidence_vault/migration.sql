-- The evidence vault: what a document says in short, and what stands once a sheet that leans on it has been handed in.
alter table evidence add column summary text;
alter table evidence add constraint evidence_secret_no_file check (not secret or file_use_id is null);

-- A document proves the work of its own unit only. Definer: the secretary on behalf does not see a document before a use leads to it.
create function evidence_of_own_unit() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from evidence e join score_sheet s on s.province_id = e.province_id and s.unit_id = e.unit_id
    where e.province_id = new.province_id and e.id = new.evidence_id and s.id = new.sheet_id;
  if not found then raise exception 'record.not_found' using errcode = 'P0001'; end if;
  return new;
end $$;
create trigger evidence_of_own_unit before insert or update of evidence_id, sheet_id on evidence_use for each row execute function evidence_of_own_unit();

-- What a sheet leaned on when it was handed in stays with it: the use, the words about the document, the document.
create function keep_evidence_use() returns trigger language plpgsql as $$
begin
  perform from score_sheet s where s.province_id = old.province_id and s.id = old.sheet_id and s.state in ('not_started', 'drafting', 'returned') for share;
  if not found then raise exception 'evidence.locked' using errcode = 'P0001'; end if;
  return old;
end $$;
create trigger keep_evidence_use before delete on evidence_use for each row execute function keep_evidence_use();

create function keep_evidence() returns trigger language plpgsql as $$
begin
  perform from evidence_use u join score_sheet s on s.province_id = u.province_id and s.id = u.sheet_id where u.province_id = new.province_id and u.evidence_id = new.id for share of s;
  if exists (select from evidence_use u join score_sheet s on s.province_id = u.province_id and s.id = u.sheet_id
    where u.province_id = new.province_id and u.evidence_id = new.id and s.state not in ('not_started', 'drafting', 'returned')) then
    raise exception 'evidence.handed_in' using errcode = 'P0001';
  end if;
  return new;
end $$;
create trigger keep_evidence before update on evidence for each row execute function keep_evidence();
