-- Where each thing stands on pre-printed stock, in millimetres from the upper left corner of the sheet. `fields` is a closed set (lib/council/honours/certificates).
create table certificate_template (
  province_id uuid not null default app_province(), id uuid not null default uuidv7(), name text not null, title_code text, width_mm integer not null, height_mm integer not null, fields jsonb not null, stock_id uuid, invented text,
  retired_at timestamptz(3), version integer not null default 1, created_at timestamptz(3) not null default app_now(),
  constraint certificate_template_pkey primary key (province_id, id),
  constraint certificate_template_province_fkey foreign key (province_id) references province (id) on delete restrict on update restrict,
  constraint certificate_template_stock_fkey foreign key (province_id, stock_id) references file_use (province_id, id) on delete restrict on update restrict,
  constraint certificate_template_sheet check (width_mm between 100 and 600 and height_mm between 100 and 600),
  constraint certificate_template_fields check (jsonb_typeof(fields) = 'array' and jsonb_array_length(fields) <= 12));
create unique index certificate_template_name on certificate_template (province_id, name) where retired_at is null;
create index certificate_template_stock on certificate_template (province_id, stock_id);
alter table certificate_template enable row level security;
alter table certificate_template force row level security;
create policy own_province on certificate_template using (province_id = (select app_province())) with check (province_id = (select app_province()));
grant select, insert, update on certificate_template to app_runtime;
grant select on certificate_template to app_backup;
