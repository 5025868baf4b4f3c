-- The board's leader sends a conclusion back with a reason. It stands with the conclusion until that is written anew; what was asked before stays in the audit.
alter table appraisal add column sent_back_at timestamptz(3), add column sent_back_by_id uuid, add column sent_back_reason text,
  add constraint appraisal_sent_back check (num_nonnulls(sent_back_at, sent_back_by_id, sent_back_reason) = 0
    or num_nulls(sent_back_at, sent_back_by_id, sent_back_reason) = 0 and btrim(sent_back_reason) <> '' and confirmed_at is null),
  add constraint appraisal_sent_back_second_person check (sent_back_by_id is distinct from officer_id),
  add constraint appraisal_province_id_sent_back_by_id_fkey foreign key (province_id, sent_back_by_id) references person (province_id, id) on delete restrict on update restrict;
create index appraisal_province_id_sent_back_by_id_idx on appraisal (province_id, sent_back_by_id);

-- Whoever may not confirm sends nothing back either: people of the unit, and whoever wrote the board's own proposal.
create or replace function appraise_other_units() returns trigger language plpgsql as $$
begin
  perform from award_proposal p join person o on o.province_id = p.province_id and o.id in (new.officer_id, new.confirmed_by_id, new.sent_back_by_id) and o.unit_id = p.unit_id
    where p.province_id = new.province_id and p.id = new.proposal_id;
  if found then raise exception 'access.own_unit' using errcode = 'P0001'; end if;
  perform from award_proposal p where p.province_id = new.province_id and p.id = new.proposal_id and p.giver = 'BOARD' and p.written_by_id in (new.officer_id, new.confirmed_by_id, new.sent_back_by_id);
  if found then raise exception 'proposal.own_writing' using errcode = 'P0001'; end if;
  return new;
end $$;
