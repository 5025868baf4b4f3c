-- The same rights as before: which units a person has is read once a question, not once for every dossier of a person that is looked at.
alter policy proposal_letter_sight on proposal_letter using (
  unit_id = any ((select app_units())::uuid[]) or (select app_reach()) && array['board_officer', 'board_leader', 'council_member', 'council_secretary', 'inspector']);
alter policy proposal_persons on award_proposal using (
  kind = 'COLLECTIVE' or giver = 'UNIT' and unit_id = any ((select app_units())::uuid[]) or (select app_reach()) && array['board_officer', 'board_leader', 'council_member', 'council_secretary', 'inspector']);

-- That policy asks for kind and giver: without them in the index the queue's counts read every dossier.
drop index award_proposal_queue;
create index award_proposal_queue on award_proposal (province_id, state, due_on, sent_at, id) include (officer_id, bloc_year_id, unit_id, title_code, kind, giver);
