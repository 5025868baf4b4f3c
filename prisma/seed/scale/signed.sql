-- Every unit signs the words that were frozen (seed.frozen: digest and code by pledge, counted by the application's own rule).
update pledge p set state = 'signed', frozen_at = p.adopted_at, frozen_text = f.text, text_hash = f.hash, code = f.code from jsonb_to_recordset(current_setting('seed.frozen')::jsonb) as f(id uuid, text text, hash text, code text)
  where p.province_id = app_province() and p.id = f.id;
insert into pledge_signature (id, pledge_id, unit_id, manner, person_id, signer_name, signer_title, text_hash, signed_at)
  select pg_temp.id_of('signature/' || y.id || '/' || p.g), g.id, p.unit_id, 'APP', p.id, p.name, p.title, g.text_hash, pg_temp.local(y.starts_on + 36, '09:00') + p.g * interval '7 minutes'
  from scale_year y join pledge g on g.province_id = app_province() and g.bloc_year_id = y.id join scale_person p on p.bloc = y.bloc and p.role = 'leader';
insert into published_pledge (id, code, title, bloc_name, year, text_hash, frozen_at, archive, invented, updated_at, clauses, parties)
  select g.id, g.code, g.title, b.name, y.year, g.text_hash, g.frozen_at, false, g.invented, pg_temp.local(y.starts_on + 36, '11:00'), null,
    (select jsonb_agg(jsonb_build_object('unitName', q.unit_name, 'signature', jsonb_build_object('signerName', s.signer_name, 'signerTitle', s.signer_title, 'capacity', null, 'manner', s.manner, 'signedAt', s.signed_at, 'documentNumber', null, 'documentDate', null, 'late', false)) order by q.position)
      from pledge_party q join pledge_signature s on s.province_id = q.province_id and s.pledge_id = q.pledge_id and s.unit_id = q.unit_id where q.province_id = g.province_id and q.pledge_id = g.id)
  from scale_year y join pledge g on g.province_id = app_province() and g.bloc_year_id = y.id join bloc b on b.province_id = g.province_id and b.id = pg_temp.id_of('bloc/' || y.bloc);
