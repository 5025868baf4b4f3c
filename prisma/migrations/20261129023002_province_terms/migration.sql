-- A province sets every term itself where it has rules of its own, and what silence means.
alter table province_term add column silence text;
