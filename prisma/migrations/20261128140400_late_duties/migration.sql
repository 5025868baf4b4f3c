-- A value added to an enum can be used only after the transaction that added it, so this stands alone.
alter type late_duty add value 'TARGETS';
alter type late_duty add value 'REGISTRATION';
