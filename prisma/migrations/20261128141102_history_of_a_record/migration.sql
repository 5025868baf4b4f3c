-- The newest rows about one record are read from the end; the shorter index it replaces held the same rows without their order.
create index audit_entry_about_seq on audit_entry (province_id, about, seq);
drop index audit_entry_province_id_about_idx;
