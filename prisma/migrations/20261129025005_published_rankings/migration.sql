-- What the public reads of a year's ranking: a copy of one settled number, with the sections it was scored by. Published and taken back by whoever speaks for the bloc.
create table published_ranking (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), bloc_year_id uuid not null, bloc_name text not null, year text not null, number integer not null, settled_on date not null,
  lines jsonb not null, sections jsonb not null, invented text, published_at timestamptz(3) not null default app_now(),
  constraint published_ranking_pkey primary key (province_id, id),
  constraint published_ranking_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint published_ranking_year_fkey foreign key (province_id, bloc_year_id) references bloc_year (province_id, id) on delete restrict on update restrict,
  constraint published_ranking_once unique (province_id, bloc_year_id));

alter table published_ranking enable row level security;
alter table published_ranking force row level security;
create policy own_province on published_ranking using (province_id = (select app_province())) with check (province_id = (select app_province()));
grant select, insert, update, delete on published_ranking to app_runtime;
grant select on published_ranking to app_portal, app_backup;
