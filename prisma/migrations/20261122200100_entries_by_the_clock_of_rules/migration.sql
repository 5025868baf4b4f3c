-- Drafts and entries are compared with each other and with days that the rules set: all by the one clock of the rules.
alter table score_draft alter column updated_at set default app_now();
alter table score_entry alter column entered_at set default app_now();
