-- Alone in its file: a value of a type cannot be used by the transaction that adds it.
alter type term_kind add value 'APPRAISAL';
