-- The paper by which a unit was dissolved or merged.
alter table unit add column dissolution_document text;
alter table unit add constraint unit_dissolution check (dissolution_document is null or dissolved_on is not null);

-- A post that somebody ends is over from that day on, not after it: who is told to stop stops at the next request.
alter table post add column ended_from date;
alter table post add constraint post_ended check (ended_from is null or ended_by_id is not null);
alter table post drop constraint post_once;
alter table post add constraint post_once exclude using gist (
  province_id with =, person_id with =, code with =, (coalesce(unit_id, '00000000-0000-0000-0000-000000000000')) with =, daterange(since, until, '[]') with &&)
  where (ended_from is null or ended_from > since);

create or replace view effective_post with (security_invoker = true) as
  select p.province_id, p.id, p.person_id, p.unit_id, p.code::text as code, null::uuid as bloc_year_id, null::text as act, null::text as acting
  from post p
  where p.since <= app_today() and (p.until is null or p.until >= app_today()) and (p.ended_from is null or p.ended_from > app_today())
    and (p.confirmed_at is not null or not needs_second_person(p.code))
  union all
  select h.province_id, h.id, h.person_id, o.unit_id, 'bloc_' || h.kind::text, o.bloc_year_id, null, h.acting
  from office_holder h
  join bloc_office o on o.province_id = h.province_id and o.id = h.office_id
  join bloc_year y on y.province_id = o.province_id and y.id = o.bloc_year_id
  where h.since <= app_today() and (h.until is null or h.until > app_today())
    and o.until is null and o.handed_over_at is null and y.mode = 'live' and y.stage <> 'closed'
  union all
  select d.province_id, d.id, d.receiver_id, d.unit_id, 'delegate', null, d.act, 'TUQ.'
  from delegation d
  where d.ended_at is null and d.since <= app_today() and d.until >= app_today();
