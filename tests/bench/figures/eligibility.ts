import { judge, readRules } from "@/lib/rules/judge.ts";
import type { RuleBookWithOpen } from "@/lib/council/eligibility/queries.ts";
import { asSuper, type Bench } from "../bench.ts";
import { type Figure, inTurn, judged } from "../rounds.ts";

export const IDS = ["E1000"];
const MANY = 1000;

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/** A thousand open proposals judged by every rule of their day, against reading their facts in one statement. */
export async function measure(bench: Bench): Promise<Figure[]> {
  const [{ ruleBookWithOpen }, db] = await Promise.all([import("@/lib/council/eligibility/queries.ts"), bench.province()]);
  return asSuper(db, async (client) => {
    const {
      rows: [here],
    } = await client.query<{ id: string }>("select id from province order by slug limit 1");
    await client.query("select set_config('app.province', $1, false)", [here!.id]);
    await client.query("begin");
    try {
      await client.query(
        `insert into award_proposal (province_id, bloc_year_id, unit_id, title_code, title_name, period, state, rank, in_favour, base, received_at)
        select s.province_id, s.bloc_year_id, s.unit_id, t.code, t.name, y.year, 'received', 1 + s.n % 12, 9, 10, now() from (select *, row_number() over () as n from score_sheet where province_id = $1) s
          join bloc_year y on y.province_id = s.province_id and y.id = s.bloc_year_id cross join (values ('PROV_FLAG', 'Cờ thi đua'), ('CERT_PROV', 'Bằng khen'), ('GOV_FLAG', 'Cờ thi đua của Chính phủ')) t (code, name) limit $2`,
        [here!.id, MANY],
      );
      await client.query("analyze award_proposal");
      const read = async () => (await client.query<{ it: RuleBookWithOpen }>(ruleBookWithOpen as { text: string })).rows[0]!.it;
      const judgeAll = async () => {
        const { rules, open } = await read(),
          ready = readRules(rules);
        for (const { titleCode, facts, days } of open) judge(ready, titleCode, facts, days.received);
      };
      const { open } = await read();
      if (open.length < MANY) throw new Error(`only ${open.length} proposals`);
      await judgeAll();
      return [
        judged(
          "E1000",
          `Đối chiếu ${MANY} hồ sơ với mọi quy định, so với đọc số liệu của chúng trong một câu lệnh`,
          "ms",
          "≤ 10",
          await inTurn({ ours: () => timed(judgeAll), baseline: () => timed(read) }),
        ),
      ];
    } finally {
      await client.query("rollback");
    }
  });
}
