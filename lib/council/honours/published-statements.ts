/** What the public reads of old decisions `$1`: name, post, unit, award, and what became of it. */
export const KEEP_DECISIONS = `insert into published_decision (id, number, signed_on, signer_name, signer_title, title, state, items, note, invented, published_at)
  select d.id, d.number, d.signed_on, d.signer_name, d.signer_title, d.title, d.state,
    coalesce((select jsonb_agg(jsonb_build_object('subjectName', h.subject_name, 'post', h.subject_post, 'unitName', h.subject_unit, 'kind', h.kind, 'titleName', h.title_name, 'registerNo', null, 'paperNo', h.paper_no, 'annulled', h.annulled_at is not null,
      'recovered', h.recovered_on is not null) order by h.position, h.id) from honours_entry h where h.province_id = d.province_id and h.archive_decision_id = d.id), '[]'), d.basis, d.invented, d.published_at
  from archive_decision d where d.province_id = app_province() and d.id = any ($1) and d.published_at is not null
  on conflict (province_id, id) do update set state = excluded.state, items = excluded.items, note = excluded.note, invented = excluded.invented, published_at = excluded.published_at`;

export const KEEP_HONOURS = `insert into published_honour (id, decision_id, kind, subject_name, subject_post, subject_unit, title_name, bloc_name, year, paper_no, annulled, recovered, invented)
  select h.id, d.id, h.kind, h.subject_name, h.subject_post, h.subject_unit, h.title_name, null, h.year, h.paper_no, h.annulled_at is not null, h.recovered_on is not null, d.invented
  from honours_entry h join archive_decision d on d.province_id = h.province_id and d.id = h.archive_decision_id where d.province_id = app_province() and d.id = any ($1) and d.published_at is not null
  on conflict (province_id, id) do update set annulled = excluded.annulled, recovered = excluded.recovered, invented = excluded.invented`;
