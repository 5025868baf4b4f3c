-- What goes to the Prime Minister or the President: one letter with its list, and what came back.
create table forwarding (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), level title_level not null, number text not null, sent_on date not null, signer_name text, signer_title text, note text, invented text,
  made_by_id uuid default app_person(), made_at timestamptz(3) not null default app_now(), version integer not null default 1,
  constraint forwarding_pkey primary key (province_id, id),
  constraint forwarding_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint forwarding_made_by_fkey foreign key (province_id, made_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint forwarding_level check (level in ('PRIME_MINISTER', 'PRESIDENT')));
create unique index forwarding_number_once on forwarding (province_id, number, extract(year from sent_on));
create index forwarding_made_by on forwarding (province_id, made_by_id);

-- A refusal is written at the line, whole; what was agreed above is a decision of that level.
create table forwarding_item (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), forwarding_id uuid not null, proposal_id uuid not null, position integer not null,
  refused_on date, refused_paper text, refused_reason text, refused_by_id uuid, fallback_id uuid,
  constraint forwarding_item_pkey primary key (province_id, id),
  constraint forwarding_item_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint forwarding_item_forwarding_fkey foreign key (province_id, forwarding_id) references forwarding (province_id, id) on delete restrict on update restrict,
  constraint forwarding_item_proposal_fkey foreign key (province_id, proposal_id) references award_proposal (province_id, id) on delete restrict on update restrict,
  constraint forwarding_item_refused_by_fkey foreign key (province_id, refused_by_id) references person (province_id, id) on delete restrict on update restrict,
  constraint forwarding_item_fallback_fkey foreign key (province_id, fallback_id) references award_proposal (province_id, id) on delete restrict on update restrict,
  constraint forwarding_item_once unique (province_id, proposal_id),
  constraint forwarding_item_refused check (num_nonnulls(refused_on, refused_paper, refused_reason) in (0, 3)),
  constraint forwarding_item_fallback check (fallback_id is null or refused_on is not null));
create index forwarding_item_forwarding on forwarding_item (province_id, forwarding_id, position);
create index forwarding_item_refused_by on forwarding_item (province_id, refused_by_id);
create index forwarding_item_fallback on forwarding_item (province_id, fallback_id);

-- What was forwarded before letters had rows of their own.
alter table award_proposal no force row level security;
insert into forwarding (province_id, level, number, sent_on, made_by_id)
select distinct on (p.province_id, p.forwarded_number, extract(year from p.forwarded_on)) p.province_id, coalesce((select t.decided_by from national_title t where t.code = p.title_code and t.decided_by in ('PRIME_MINISTER', 'PRESIDENT') order by t.valid_from desc limit 1), 'PRIME_MINISTER'), p.forwarded_number, p.forwarded_on, null::uuid
  from award_proposal p where p.forwarded_number is not null and p.forwarded_on is not null order by p.province_id, p.forwarded_number, extract(year from p.forwarded_on), p.forwarded_on;
insert into forwarding_item (province_id, forwarding_id, proposal_id, position)
select p.province_id, f.id, p.id, row_number() over (partition by f.province_id, f.id order by p.id) from award_proposal p
  join forwarding f on f.province_id = p.province_id and f.number = p.forwarded_number and extract(year from f.sent_on) = extract(year from p.forwarded_on);
alter table award_proposal force row level security;

create function keep_forwarding_item() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.refused_on is not null then raise exception 'forwarding.answered' using errcode = 'P0001'; end if;
  perform from award_proposal p where p.province_id = new.province_id and p.id = new.proposal_id and p.state in ('decided', 'forwarded', 'refused_above', 'changed');
  if not found then raise exception 'proposal.moved' using errcode = 'P0001'; end if;
  return new;
end $$;
create trigger keep_item before update or delete on forwarding_item for each row execute function keep_forwarding_item();

-- A decision that came from above answers one letter.
alter table decision add column forwarding_id uuid;
alter table decision add constraint decision_forwarding_fkey foreign key (province_id, forwarding_id) references forwarding (province_id, id) on delete restrict on update restrict;
alter table decision add constraint decision_forwarding check (forwarding_id is null or level <> 'PROVINCE');
create index decision_forwarding_id on decision (province_id, forwarding_id);
create function decide_after_forwarding() returns trigger language plpgsql as $$
begin
  perform from forwarding f where f.province_id = new.province_id and f.id = new.forwarding_id and f.sent_on > new.signed_on;
  if found then raise exception 'decision.before_forwarding' using errcode = 'P0001'; end if;
  return new;
end $$;
create trigger after_forwarding before insert or update on decision for each row execute function decide_after_forwarding();

-- What the council named in case the level above does not agree.
alter table council_result add column fallback_code text;
alter table council_result add constraint council_result_fallback check (fallback_code is null or outcome = 'agree');

-- Closed by the level above, as by the council.
drop index award_proposal_one_open;
create unique index award_proposal_one_open on award_proposal (province_id, unit_id, title_code, period) where state not in ('council_refused', 'changed', 'decided', 'withdrawn', 'refused_above');

do $$
declare t text;
begin
  foreach t in array array['forwarding', 'forwarding_item'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy own_province on %I using (province_id = (select app_province())) with check (province_id = (select app_province()))', t);
  end loop;
end $$;
create policy forwarding_inner on forwarding_item as restrictive to app_runtime using (
  (select app_reach()) && array['board_officer', 'board_leader', 'council_member', 'council_secretary', 'inspector']);
grant select, insert, update on forwarding, forwarding_item to app_runtime;
grant select on forwarding, forwarding_item to app_backup;
revoke all on function keep_forwarding_item(), decide_after_forwarding() from public;
