-- Every request begins with enter(). Its inner statements are the same for everybody; planning them anew for each set of
-- values took nearly half of its time.
alter function enter(bytea, text, uuid) set plan_cache_mode = force_generic_plan;
alter function enter_portal(text) set plan_cache_mode = force_generic_plan;
