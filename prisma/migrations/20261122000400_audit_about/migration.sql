-- Pages ask who changed a thing last, and minutes which link of the chain closed the meeting.
create index audit_entry_province_id_about_idx on audit_entry (province_id, about);
