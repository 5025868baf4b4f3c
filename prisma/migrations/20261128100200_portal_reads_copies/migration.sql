-- The public pages read published copies alone; days off are shown by none of them.
revoke select on holiday from app_portal;
