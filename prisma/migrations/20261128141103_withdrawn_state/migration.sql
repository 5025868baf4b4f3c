-- What was given out may be taken back.
alter type assignment_state add value 'withdrawn';
