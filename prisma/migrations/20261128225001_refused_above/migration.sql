-- New values stand in a file of their own: a transaction that adds one may not yet use it.
alter type proposal_state add value 'refused_above';
alter type decision_kind add value 'RECOVERY';
