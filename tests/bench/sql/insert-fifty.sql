-- P3: the same rows that a hand-in writes, by one insert in a transaction of its own. $1 sheet, $2 items, $3 unit, $4 round, $5 inputs, $6 points, $7 province, $8 notes, $9 person
insert into score_entry (province_id, sheet_id, item_id, unit_id, layer, round, inputs, points, note, by_person_id, by_unit_id)
select $7, $1, i, $3, 'self', $4, n::jsonb, p, w, $9, $3 from unnest($2::uuid[], $5::text[], $6::numeric[], $8::text[]) as r(i, n, p, w)
