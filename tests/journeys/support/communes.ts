import type { Keys, SeedUnit } from "../../../prisma/seed/province.ts";
import { sowCriteria } from "../../../prisma/seed/criteria.ts";
import { Sower } from "../../../prisma/seed/sow.ts";
import { asOwner } from "./owner.ts";

/** The first has people of its own; it is named when the province is made. */
export const FIRST: SeedUnit = {
  key: "xa-1",
  code: "X001",
  name: "Ủy ban nhân dân xã số 1",
  short: "Xã số 001",
  leader: ["Chủ tịch Một", "Chủ tịch"],
  officer: "Công chức Một",
};

/**
 * Communes in clusters of twelve, in a year that scores itself by one table for all: units, years, members and empty sheets
 * in a few statements, as the seed of a whole province makes them.
 */
export const sowCommunes = (at: Keys, count: number): Promise<void> =>
  asOwner(async (client) => {
    const sower = new Sower(client);
    await sower.enter(at.province);
    await client.query(
      `insert into bloc (slug, name, short_name, kind) select 'cum-' || k, 'Cụm thi đua xã, phường số ' || k, 'Cụm xã số ' || lpad(k::text, 2, '0'), 'CLUSTER' from generate_series(1, ceil($1 / 12.0)::int) k`,
      [count],
    );
    await client.query(
      "insert into bloc_year (bloc_id, year, starts_on, ends_on, stage, scoring_from, scoring_until) select id, '2026', '2026-01-01', '2026-12-31', 'scoring', app_today() - 5, app_today() + 20 from bloc where province_id = app_province() and slug like 'cum-%'",
    );
    await client.query(
      "insert into unit (code, slug, name, short_name) select 'X' || lpad(n::text, 3, '0'), 'xa-' || n, 'Ủy ban nhân dân xã số ' || n, 'Xã số ' || lpad(n::text, 3, '0') from generate_series(2, $1::int) n",
      [count],
    );
    await client.query(
      `insert into bloc_membership (bloc_id, unit_id, since, basis) select b.id, u.id, '2026-01-01', 'Quyết định chia cụm' from unit u join bloc b on b.province_id = u.province_id and b.slug = 'cum-' || ((substr(u.slug, 4)::int - 1) / 12 + 1) where u.province_id = app_province() and u.slug like 'xa-%'`,
    );
    const { rows: years } = await client.query<{ id: string }>(
      "select y.id from bloc_year y join bloc b on b.id = y.bloc_id where b.province_id = app_province() and b.slug like 'cum-%' order by b.short_name",
    );
    const version = await sowCriteria(sower, at, {
      key: "xa",
      yearId: years[0]!.id,
      year: 2026,
      frame: "communes",
      title: "Bảng tiêu chí xã, phường năm 2026",
      adoptedAt: "2026-01-20T09:00:00+07:00",
      decision: { number: "08/QĐ-HĐTĐKT", on: "2026-01-20" },
    });
    await client.query(
      "insert into criteria_use (bloc_year_id, criteria_version_id, since) select id, $2, '2026-01-20' from unnest($1::uuid[]) id",
      [years.slice(1).map(({ id }) => id), version],
    );
    await client.query(
      `insert into score_sheet (bloc_year_id, unit_id, criteria_version_id) select y.id, m.unit_id, $1 from bloc_year y join bloc_membership m on m.bloc_id = y.bloc_id where y.province_id = app_province() and y.year = '2026'`,
      [version],
    );
    await sower.writeAudit();
  });
