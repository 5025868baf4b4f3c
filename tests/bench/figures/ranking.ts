import { readFileSync } from "node:fs";
import type pg from "pg";
import { RECOUNT } from "@/lib/scoring/recount.ts";
import { processorOf } from "../processor.ts";
import { asSuper, type Bench } from "../bench.ts";
import { type Figure, inTurn, judged, median } from "../rounds.ts";

export const IDS = ["P6"];
const sql = (name: string) => readFileSync(new URL(`../sql/${name}.sql`, import.meta.url), "utf8");
const SIZES = [100, 10_000, 1_000_000];

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

/** The order of one bloc from the totals that its hand-ins and settlings keep. `unit_total` is the table whose size is tried. */
const ORDER = (table: string) =>
  `select x.unit_id, x.total, rank() over (order by x.total desc) as place from ${table} x where x.province_id = $1 and x.bloc_year_id = $2 order by place`;

/** Every province counted again from its entries; one bloc read from its totals; the same with a million units around it. */
export async function measure(bench: Bench): Promise<Figure[]> {
  return asSuper(await bench.nation(), async (client) => {
    // One process each: how many helpers a scan gets depends on what else the machine does.
    await client.query("set max_parallel_workers_per_gather = 0");
    await client.query("set work_mem = '64MB'");
    const { rows: provinces } = await client.query<{ id: string }>("select id from province order by slug");
    const recount = async () => {
      for (const { id } of provinces) {
        await client.query("select set_config('app.province', $1, false)", [id]);
        await client.query({ name: "recount", text: `select count(*), sum(total), max(rank) from (${RECOUNT}) r` });
      }
    };
    const scan = () => client.query(sql("scan-sum"));
    await recount();
    await scan();
    const whole = judged(
      "P6",
      "Tính lại và xếp hạng cả nước từ mọi điểm đã chấm",
      "ms",
      "≤ 3.2",
      await inTurn({ ours: () => timed(recount), baseline: () => timed(scan) }),
    );
    const spent = (work: () => Promise<unknown>) => async () => (await processorOf(client, work, client)) ?? NaN;
    const worked = judged(
      "P6-xl",
      "Tính lại và xếp hạng cả nước: thời gian bộ xử lý",
      "ms",
      "≤ 3.2",
      await inTurn({ ours: spent(recount), baseline: spent(scan) }),
    );
    return [whole, worked, ...(await oneBloc(client))];
  });
}

async function oneBloc(client: pg.Client): Promise<Figure[]> {
  const { rows } = await client.query<{ province: string; year: string; id: string }>(
    "select province_id as province, bloc_year_id as year, min(id::text) as id from unit_total group by 1, 2 having count(*) >= 12 order by 2 limit 1",
  );
  const { province, year, id } = rows[0]!,
    MANY = 200;
  const often = (query: () => Promise<unknown>) => async () => {
    const all: number[] = [];
    for (let n = 0; n < MANY; n++) all.push(await timed(query));
    return median(all);
  };
  const order = (table: string) => often(() => client.query({ name: `order ${table}`, text: ORDER(table), values: [province, year] }));
  const byKey = often(() => client.query({ name: "by key", text: sql("primary-key"), values: [province, id] }));
  await order("unit_total")();
  const first = judged(
    "P6-mot-khoi",
    "Xếp hạng một khối 12 đơn vị, so với đọc một dòng theo khóa",
    "ms",
    "≤ 5",
    await inTurn({ ours: order("unit_total"), baseline: byKey }),
  );
  for (const size of SIZES) await around(client, size, province, year);
  const small = `bench_total_${SIZES[0]}`,
    large = `bench_total_${SIZES.at(-1)}`;
  await order(small)();
  await order(large)();
  // A slope of 0.05 over four powers of ten.
  const flat = judged(
    "P6-phang",
    "Xếp hạng một khối giữa 10^6 đơn vị, so với giữa 10^2",
    "ms",
    "≤ 1.58",
    await inTurn({ ours: order(large), baseline: order(small) }),
  );
  for (const at of SIZES) await client.query(`drop table if exists bench_total_${at}`);
  return [first, flat];
}

/** The bloc's own twelve rows and as many others around them as it takes. */
async function around(client: pg.Client, size: number, province: string, year: string): Promise<void> {
  const table = `bench_total_${size}`;
  await client.query(`drop table if exists ${table}`);
  await client.query(`create table ${table} (like unit_total including all)`);
  await client.query(`insert into ${table} select * from unit_total where province_id = $1 and bloc_year_id = $2`, [province, year]);
  await client.query(
    `insert into ${table} (province_id, sheet_id, bloc_year_id, unit_id, base, bonus, penalty, total, sections)
    select $1, uuidv7(), md5('year' || n / 12)::uuid, uuidv7(), 90, 1, 0, 80 + n % 20, '[]' from generate_series(1, $2::int) n`,
    [province, size],
  );
  await client.query(`vacuum (analyze) ${table}`);
}
