-- Awards of the years before come in from one workbook, beside the record of a whole year.
alter table import_draft drop constraint import_draft_kind, add constraint import_draft_kind check (kind in ('province', 'archive_year', 'past_awards'));
