import { expect, test } from "vitest";
import { boardOverview, type BoardSeen } from "@/lib/desk/dashboards/board-queries";
import { honourTrend } from "@/lib/desk/dashboards/honour-trend";
import { quotaUse } from "@/lib/desk/dashboards/quota-use";
import { read } from "@/lib/tenancy/enter";
import { anAward } from "../support/an-award.ts";
import { anotherYear, type Player } from "../support/cast.ts";
import { aBench, FULL } from "../support/checking.ts";
import { ownerSql } from "../support/database.ts";

const board = async (who: Player) => (await read<{ it: BoardSeen }>(who.claim, boardOverview))!.rows[0]!.it;

test("honours stand in the year in which they were decided, not in the year for which they were given", async () => {
  const bench = await aBench([FULL]);
  await anAward(bench.province, bench.year, bench.units[0]!, bench.officer);
  await ownerSql.query("update honours_entry set year = '2024-2025', decided_on = app_today() - 1 where province_id = $1", [
    bench.province.id,
  ]);
  const { rows } = await ownerSql.query(
    "select extract(year from decided_on)::text as year, count(*)::int as n from honours_entry where province_id = $1 and annulled_at is null group by 1",
    [bench.province.id],
  );
  const shown = honourTrend(await board(bench.officer)).map(({ year, parts }) => ({ year, n: parts.reduce((sum, part) => sum + part, 0) }));
  expect(shown.filter(({ n }) => n > 0)).toEqual(rows);
});

test("a year that is only prepared has no places of its bloc yet", async () => {
  const bench = await aBench([FULL]);
  await anAward(bench.province, bench.year, bench.units[0]!, bench.officer);
  const next = await anotherYear(bench.province, bench.year.blocId, "2027", "preparing", "live"),
    seen = await board(bench.officer);
  expect(seen.years.map(({ id, preparing }) => [id, preparing])).toEqual([
    [bench.year.blocYearId, false],
    [next, true],
  ]);
  const bloc = {
    ...seen,
    titles: [{ code: "A", name: "Bằng khen" }],
    quotas: [
      {
        id: "r",
        scope: "province",
        code: "Q",
        titles: ["A"],
        modes: [],
        name: "Mỗi khối một",
        condition: { kind: "quota_count", scope: "bloc", most: 1 },
        blocks: true,
        instrument: "QĐ 1",
        article: null,
        link: null,
        from: "2026-01-01",
        to: null,
        verification: "ORIGINAL",
      },
    ] as never,
  };
  const { rows } = await ownerSql.query(
    "select count(*)::int as taken from award_proposal where bloc_year_id = $1 and title_code = 'A' and state in ('council_agreed', 'forwarded', 'decided')",
    [bench.year.blocYearId],
  );
  expect(quotaUse(bloc)).toMatchObject([{ taken: rows[0].taken, places: 1 }]);
});
