-- How many working days a unit has to answer a checker who lowered its points.
alter table province_setting add column reply_days integer not null default 3;
alter table province_setting add constraint province_setting_reply_days check (reply_days between 1 and 20);
