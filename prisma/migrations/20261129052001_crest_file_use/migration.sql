-- A value added to an enum can be used only after the transaction that added it, so this stands alone.
alter type file_use_kind add value 'crest';
