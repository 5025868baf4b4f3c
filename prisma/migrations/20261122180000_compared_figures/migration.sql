-- A figure that is compared with those of other units is handed in without points: they come from all figures together.
alter table score_entry drop constraint score_entry_reason;
alter table score_entry add constraint score_entry_says_something check (layer = 'self' or points is not null or not_applicable or inputs <> '{}');
