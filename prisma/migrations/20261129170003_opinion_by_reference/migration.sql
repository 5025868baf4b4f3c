-- The receipt of a reader's opinion opens what became of it: state and answer, never name, words or where to ask back. Why it was kept from the public is for the office.
create function reader_opinion_by_reference(p_reference text) returns jsonb language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('reference', o.reference, 'receivedOn', (o.received_at at time zone 'Asia/Ho_Chi_Minh')::date, 'state', o.state,
    'decidedOn', (o.decided_at at time zone 'Asia/Ho_Chi_Minh')::date, 'answer', case when o.state = 'published' then o.answer end,
    'article', (select jsonb_build_object('slug', a.slug, 'title', a.title) from published_article a where a.province_id = o.province_id and a.id = o.article_id))
  from reader_opinion o where o.province_id = app_province() and o.reference = p_reference
$$;
revoke all on function reader_opinion_by_reference(text) from public;
grant execute on function reader_opinion_by_reference(text) to app_portal;
