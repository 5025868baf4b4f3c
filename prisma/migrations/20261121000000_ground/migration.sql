-- What the tables below need to exist: extensions, the Vietnamese collation, and the readers of the tenant settings.

create extension if not exists citext;
create extension if not exists btree_gist;
create extension if not exists pgcrypto;
create extension if not exists unaccent;

create collation if not exists vi (provider = icu, locale = 'vi-VN');

-- The settings are written by enter() and its like alone, for one transaction. After a commit PostgreSQL
-- leaves '' behind, not null: hence nullif, so that a stray query finds nothing instead of failing on a cast.
create function app_province() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.province', true), '')::uuid $$;

create function app_person() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.person', true), '')::uuid $$;

-- Every unit in which the person holds a post in force, or whose office they exercise.
create function app_units() returns uuid[] language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('app.unit', true), '')::uuid[], '{}') $$;

-- Codes of the posts in force; an office of a bloc-year reads 'bloc_secretary@<bloc_year_id>'.
create function app_reach() returns text[] language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('app.reach', true), '')::text[], '{}') $$;

-- The clock of every rule. A test database replaces this function; no setting shifts it.
create function app_now() returns timestamptz language sql stable parallel safe as $$ select now() $$;

create function app_today() returns date language sql stable parallel safe as
$$ select (app_now() at time zone 'Asia/Ho_Chi_Minh')::date $$;
