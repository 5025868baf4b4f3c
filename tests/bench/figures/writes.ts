import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import type { Facts } from "@/lib/access/facts.ts";
import { postFor, type Permission } from "@/lib/access/policy.ts";
import type { SqlCtx } from "@/lib/action/action.ts";
import type { Statement } from "@/lib/tenancy/enter.ts";
import type { LineFound } from "@/lib/scoring/save-line.ts";
import type { SheetFound } from "@/lib/scoring/sheet-queries.ts";
import { processorOf } from "../processor.ts";
import { asSuper, type Bench, openSession, PROVINCE } from "../bench.ts";
import { type Figure, inTurn, judged, median, percentile, rounded } from "../rounds.ts";

export const IDS = ["P3", "P4"];
const sql = (name: string) => readFileSync(new URL(`../sql/${name}.sql`, import.meta.url), "utf8");
const BATCH = 8,
  BURST = 200,
  PEAK = 13; // four times the design peak of 3.3 hand-ins a second

type Sheet = {
  id: string;
  unitId: string;
  account: string;
  items: string[];
  inputs: string[];
  points: string[];
  notes: (string | null)[];
  person: string;
  drafts: string[];
  session: Buffer;
};

/** Sheets that wait for their leader, each with the open session of the leader; all of them can be handed in again after `ready`. */
async function sheetsOf(client: pg.Client): Promise<Sheet[]> {
  const { rows } = await client.query<Omit<Sheet, "session">>(
    `select s.id, s.unit_id as "unitId", p.code as account, array_agg(d.item_id order by d.id) as items, array_agg(d.inputs::text order by d.id) as inputs, array_agg(d.points::text order by d.id) as points, array_agg(d.note order by d.id) as notes, p.id as person, array_agg(d.id order by d.id) as drafts
    from score_sheet s join score_draft d on d.sheet_id = s.id and d.layer = 'self' join person p on p.unit_id = s.unit_id join post o on o.person_id = p.id and o.code = 'unit_leader'
    group by s.id, s.unit_id, p.code, p.id having count(*) >= 45 order by s.id limit $1`,
    [BURST],
  );
  await client.query("update bloc_year set stage = 'scoring'");
  await client.query("update score_sheet set due_on = current_date + 30");
  const sheets: Sheet[] = [];
  for (const row of rows)
    sheets.push({
      ...row,
      session: createHash("sha256")
        .update(await openSession(client, row.account))
        .digest(),
    });
  return sheets;
}
const ready = (client: pg.Client, sheets: Sheet[], state: string) =>
  client.query("update score_sheet set state = $2 where id = any ($1)", [sheets.map(({ id }) => id), state]);

/** An act as the action does it: door, thing, right, verb, in one transaction. */
async function acted<It extends Facts>(
  session: Buffer,
  permission: Permission,
  ask: Statement,
  run: (ctx: SqlCtx, it: It) => Promise<unknown>,
): Promise<void> {
  const { act } = await import("@/lib/tenancy/act.ts");
  await act<It, unknown>({ session, slug: PROVINCE }, ask, async (it, actor, now, inside) => {
    const post = it && postFor(permission, actor, it);
    if (!it || !post) throw new Error(`refused: ${permission}`);
    await run({ sql: inside, actor, post, now }, it);
  });
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/** Milliseconds that PostgreSQL worked on what `work` asked, and in how many statements. */
async function within(client: pg.Client, work: () => Promise<unknown>): Promise<{ milliseconds: number; statements: number }> {
  await client.query("select pg_stat_statements_reset()");
  await work();
  const { rows } = await client.query<{ milliseconds: number; statements: number }>(
    "select coalesce(sum(total_exec_time), 0)::float8 as milliseconds, coalesce(sum(calls), 0)::int as statements from pg_stat_statements where dbid = (select oid from pg_database where datname = current_database()) and query not like '%pg_stat_statements%'",
  );
  return rows[0]!;
}

export async function measure(bench: Bench): Promise<Figure[]> {
  const db = await bench.province();
  const [{ sheetFacts }, { sendSheet }, { lineFacts, saveLine }] = await Promise.all([
    import("@/lib/scoring/sheet-queries.ts"),
    import("@/lib/scoring/hand-in.ts"),
    import("@/lib/scoring/save-line.ts"),
  ]);
  return asSuper(db, (client) =>
    asSuper(db, async (plain) => {
      const sheets = await sheetsOf(client),
        province = (await client.query<{ id: string }>("select id from province")).rows[0]!.id;
      const handIn = (sheet: Sheet) =>
        acted<SheetFound>(sheet.session, "sheet.hand_in", sheetFacts({ id: sheet.id }), (ctx, it) =>
          sendSheet(ctx, it, it.version, { approval: "APP" }),
        );
      const save = (sheet: Sheet, n: number) =>
        acted<LineFound>(sheet.session, "sheet.draft", lineFacts({ id: sheet.id, item: sheet.items[0]! }), (ctx, it) =>
          saveLine(ctx, it, {
            id: sheet.id,
            item: sheet.items[0]!,
            version: versions[sheet.id]!,
            inputs: JSON.parse(sheet.inputs[0]!),
            note: `lần ${n}`,
            notApplicable: false,
          }).then(() => {
            versions[sheet.id]! += 1;
          }),
        );
      const versions: Record<string, number> = Object.fromEntries(sheets.map(({ id }) => [id, 1]));
      const transaction = async (work: () => Promise<unknown>) => {
        await plain.query("begin");
        await work();
        await plain.query("commit");
      };
      let round = 100,
        number = 0;
      const insert = async (sheet: Sheet) =>
        transaction(() =>
          plain.query({
            name: "insert-fifty",
            text: sql("insert-fifty"),
            values: [sheet.id, sheet.items, sheet.unitId, round++, sheet.inputs, sheet.points, province, sheet.notes, sheet.person],
          }),
        );
      const update = async (sheet: Sheet) =>
        transaction(() =>
          plain.query({ name: "update-one", text: sql("update-one"), values: [sheet.drafts[1], sheet.inputs[1], sheet.points[1]] }),
        );
      const each = (work: (sheet: Sheet, n: number) => Promise<unknown>) => async () => {
        for (const sheet of sheets.slice(0, BATCH)) await work(sheet, number++);
      };

      // P3: the time of the database, as its own statistics count it.
      let statements = 0;
      const ours = async () => {
        await ready(client, sheets.slice(0, BATCH), "awaiting_leader");
        const it = await within(client, each(handIn));
        statements = it.statements / BATCH;
        return it.milliseconds / BATCH;
      };
      const baseline = async () => (await within(client, each(insert))).milliseconds / BATCH;
      for (let n = 0; n < 3; n++) {
        await ours();
        await baseline();
      }
      const figures = [
        judged(
          "P3",
          "Gửi bảng 45 dòng tự chấm: thời gian của cơ sở dữ liệu",
          "ms",
          "≤ 2.0",
          await inTurn({ ours, baseline }),
          `${rounded(statements)} câu lệnh trong 4 lượt hỏi, kể cả begin và commit`,
        ),
      ];
      // The same by processor: beginning, parsing, locks and commit included, and whatever else the machine does left out.
      const spent = (work: (sheet: Sheet, n: number) => Promise<unknown>) => async () =>
        ((await processorOf(client, each(work))) ?? NaN) / BATCH;
      figures.push(
        judged(
          "P3-xl",
          "Gửi bảng 45 dòng tự chấm: thời gian bộ xử lý của cơ sở dữ liệu",
          "ms",
          "≤ 2.0",
          await inTurn({
            ours: async () => {
              await ready(client, sheets.slice(0, BATCH), "awaiting_leader");
              return spent(handIn)();
            },
            baseline: spent(insert),
          }),
        ),
      );
      bench.say(`  P3: ${figures[0]!.ours} / ${figures[0]!.baseline} = ${figures[0]!.ratio}, ${statements} statements`);

      // 200 leaders within a quarter of a minute, none waiting for another, against one alone.
      await ready(client, sheets, "awaiting_leader");
      const alone: number[] = [];
      for (const sheet of sheets.slice(0, 30)) alone.push(await timed(() => handIn(sheet)));
      await ready(client, sheets, "awaiting_leader");
      const crowd = await Promise.all(
        sheets.map(async (sheet, n) => {
          await sleep((n * 1000) / PEAK);
          return timed(() => handIn(sheet));
        }),
      );
      figures.push(
        single(
          "P3-200",
          `${BURST} đơn vị gửi cùng lúc, ${PEAK} bảng mỗi giây: p95 so với p95 khi gửi một mình`,
          percentile(crowd, 0.95),
          percentile(alone, 0.95),
          3,
        ),
      );

      // P4: one line kept, waited for by somebody who types.
      await ready(client, sheets, "drafting");
      const keep = () => timed(each(save)).then((it) => it / BATCH),
        change = () => timed(each(update)).then((it) => it / BATCH);
      for (let n = 0; n < 3; n++) {
        await keep();
        await change();
      }
      const asked = await within(client, each(save));
      figures.push(
        judged(
          "P4",
          "Tự lưu một tiêu chí, so với một lệnh update trong giao dịch",
          "ms",
          "≤ 1.8",
          await inTurn({ ours: keep, baseline: change }),
          `${rounded(asked.statements / BATCH)} câu lệnh trong 2 lượt hỏi`,
        ),
      );
      const work = await inTurn({
        ours: async () => (await within(client, each(save))).milliseconds / BATCH,
        baseline: async () => (await within(client, each(update))).milliseconds / BATCH,
      });
      figures.push(judged("P4-csdl", "Tự lưu một tiêu chí: chỉ thời gian của cơ sở dữ liệu", "ms", "≤ 1.8", work));
      figures.push(
        judged(
          "P4-xl",
          "Tự lưu một tiêu chí: thời gian bộ xử lý của cơ sở dữ liệu",
          "ms",
          "≤ 1.8",
          await inTurn({ ours: spent(save), baseline: spent(update) }),
        ),
      );
      const typed = await Promise.all(
        sheets.map(async (sheet, n) => {
          await sleep((n * 1000) / (PEAK * 3));
          return timed(() => save(sheet, n));
        }),
      );
      figures.push(single("P4-p99", "Tự lưu ở đỉnh thiết kế: p99 so với trung vị", percentile(typed, 0.99), median(typed), 4));
      return figures;
    }),
  );
}

function single(id: string, name: string, ours: number, baseline: number, most: number): Figure {
  const ratio = rounded(ours / baseline);
  return {
    id,
    name,
    unit: "ms",
    ours: rounded(ours),
    baseline: rounded(baseline),
    ratio,
    interval: [ratio, ratio],
    goal: `≤ ${most}`,
    holds: ratio <= most,
  };
}
