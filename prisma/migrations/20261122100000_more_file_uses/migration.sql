-- A value added to an enum can be used only after the transaction that added it, so this stands alone.
alter type file_use_kind add value 'evidence';
alter type file_use_kind add value 'score_paper';
alter type file_use_kind add value 'proposal_paper';
alter type file_use_kind add value 'decision_scan';
