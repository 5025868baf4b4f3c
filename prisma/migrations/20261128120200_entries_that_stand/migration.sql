-- Which entry of an item stands is the largest of one number: 10^16 for its layer, 10^12 for its round, 5·10^11 where it does not apply, 10^11 where its
-- own words say that a gate is hit, below that its points in ten-thousandths from -10^10 on. The database computes it from the entry itself, so it cannot say anything else. Null: no points yet.
alter table score_entry add column standing bigint generated always as (case when points is null and not not_applicable then null else
  (case layer when 'self' then 1 when 'cross' then 2 when 'domain' then 3 when 'bloc' then 4 when 'board' then 5 end)::bigint * 10000000000000000
  + round::bigint * 1000000000000 + case when not_applicable then 500000000000 when inputs ->> 'hit' in ('true', 'yes') then 100000000000 else 0 end + (coalesce(points, 0) * 10000)::bigint + 10000000000 end) stored;

-- One index holds all that a recount reads, in the order in which it reads it: a nation is ranked without touching the entries themselves.
create unique index score_entry_once on score_entry (province_id, sheet_id, item_id, layer, round) include (standing, entered_at, part);
drop index score_entry_province_id_sheet_id_item_id_layer_round_key;
-- The beginning of that index finds a sheet's entries. By unit or by hand nothing looks for an entry, and neither units nor persons are ever deleted;
-- what every hand-in paid for these four, nobody used.
drop index score_entry_province_id_sheet_id_idx, score_entry_province_id_unit_id_idx, score_entry_province_id_by_person_id_idx, score_entry_province_id_by_unit_id_idx;
