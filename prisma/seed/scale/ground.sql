-- Session helpers of the larger scales: everything is counted from names by md5, so the same number gives the same rows on any machine.
create function pg_temp.id_of(what text) returns uuid language sql stable as
$$ select overlay(overlay(md5(current_setting('seed.number') || '/' || current_setting('seed.slug') || '/' || what) placing '8' from 13) placing 'a' from 17)::uuid $$;
-- Rows that are written one after the other have ids that grow, as uuidv7() gives them.
create function pg_temp.grown_id(at bigint, what text) returns uuid language sql stable as
$$ select (lpad(to_hex(1764547200000 + at), 12, '0') || '7' || substr(h, 1, 3) || 'a' || substr(h, 4, 15))::uuid from (select md5(current_setting('seed.number') || '/' || current_setting('seed.slug') || '/' || what) as h) it $$;
create function pg_temp.pick(what text, of int) returns int language sql stable as
$$ select ('x' || substr(md5(current_setting('seed.number') || '/' || current_setting('seed.slug') || '/' || what), 1, 7))::bit(28)::int % of $$;
-- The better of two picks: most units do most things well.
create function pg_temp.well(what text) returns int language sql stable as
$$ select least(pg_temp.pick(what || '/1', 8), pg_temp.pick(what || '/2', 8)) $$;
create function pg_temp.local(d date, hour text) returns timestamptz language sql stable as $$ select (d || ' ' || hour || '+07')::timestamptz $$;
create temp table scale_bloc (n int primary key, cluster boolean, size int, years jsonb);
create temp table scale_choice (item_key text, k int, inputs jsonb, points numeric, note text, primary key (item_key, k));
