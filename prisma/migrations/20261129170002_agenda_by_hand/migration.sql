-- A session deals with what was confirmed before it was held; what came later waits for the next one, unless the council's secretary
-- puts it on the agenda of this one: a session recorded afterwards had it on paper.
alter table award_proposal add column agenda_session_id uuid,
  add constraint award_proposal_agenda_session_fkey foreign key (province_id, agenda_session_id) references council_session (province_id, id) on delete restrict on update restrict;
create index award_proposal_agenda_session on award_proposal (province_id, agenda_session_id);
