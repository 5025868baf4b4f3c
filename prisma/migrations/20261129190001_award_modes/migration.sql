-- A bloc's meeting may also put forward for a movement, a theme or a sudden merit, within the year and without its ranking: the vote says for which kind of
-- commendation and for what, the nomination and the dossier take the kind over, and rules may ask only of some kinds.
alter table vote add column mode award_mode not null default 'MERIT', add column occasion text,
  add constraint vote_mode check (subject = 'AWARD' or mode = 'MERIT'),
  add constraint vote_occasion check (case when mode = 'MERIT' then occasion is null else coalesce(btrim(occasion), '') <> '' and length(occasion) <= 300 end),
  add constraint vote_province_id_id_mode_key unique (province_id, id, mode);

alter table nomination add column mode award_mode not null default 'MERIT',
  add constraint nomination_mode check (mode = 'MERIT' or kind = 'AWARD' and vote_id is not null and num_nonnulls(rank, total, reason) = 0),
  add constraint nomination_province_id_id_mode_key unique (province_id, id, mode),
  drop constraint nomination_province_id_vote_id_fkey,
  add constraint nomination_vote_fkey foreign key (province_id, vote_id, mode) references vote (province_id, id, mode) on delete restrict on update restrict;
drop index nomination_award_once;
create unique index nomination_award_once on nomination (province_id, bloc_year_id, unit_id, title_code, mode) where kind = 'AWARD' and voided_at is null;

alter table award_proposal drop constraint award_proposal_giver,
  add constraint award_proposal_giver check (case when giver = 'BLOC' then bloc_year_id is not null and letter_id is null and kind = 'COLLECTIVE' and subject_name is null and (mode = 'MERIT' or nomination_id is not null and num_nonnulls(rank, total) = 0)
    else bloc_year_id is null and nomination_id is null and letter_id is not null and written_by_id is not null and num_nonnulls(rank, total, in_favour, base) = 0 end),
  drop constraint award_proposal_province_id_nomination_id_fkey,
  add constraint award_proposal_nomination_fkey foreign key (province_id, nomination_id, mode) references nomination (province_id, id, mode) on delete restrict on update restrict;

-- Of which kinds of commendation a rule speaks; none named: of all.
alter table national_rule add column modes award_mode[] default array[]::award_mode[], add constraint national_rule_modes check (modes is not null);
alter table award_rule add column modes award_mode[] default array[]::award_mode[], add constraint award_rule_modes check (modes is not null);
update national_rule set modes = '{MERIT}' where code = 'PAPER_RANKING';
create or replace function keep_award_rule() returns trigger language plpgsql as $$
begin
  if old.in_force_at is null then return coalesce(new, old); end if;
  if tg_op = 'DELETE' or old.ended_at is not null
    or (old.code, old.titles, old.modes, old.name, old.condition, old.blocks, old.instrument, old.article, old.link, old.valid_from, old.drafted_by_id, old.drafted_at, old.in_force_by_id, old.in_force_at)
      is distinct from (new.code, new.titles, new.modes, new.name, new.condition, new.blocks, new.instrument, new.article, new.link, new.valid_from, new.drafted_by_id, new.drafted_at, new.in_force_by_id, new.in_force_at)
    or (old.valid_to is distinct from new.valid_to and new.ended_at is null) then
    raise exception 'award_rule.stays' using errcode = 'P0001';
  end if;
  return new;
end $$;
