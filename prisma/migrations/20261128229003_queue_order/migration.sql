-- The orders in which the board's queue is read: what waits for the board with its day first, and by the day of sending. A page reads as far as it goes, however many dossiers there are.
create index award_proposal_work on award_proposal (province_id, (state in ('sent', 'received', 'appraising')) desc, due_on, sent_at, id);
create index award_proposal_sent on award_proposal (province_id, sent_at, id);
