import { readFileSync } from "node:fs";
import pg from "pg";
import { RECOUNT } from "../../../lib/scoring/recount.ts";
import { canonicalText, digestOf } from "../../../lib/pledges/canonical.ts";
import { codeFrom } from "../pledge.ts";
import { Sower } from "../sow.ts";
import { sowTable } from "./criteria.ts";
import { CHOICES } from "./table.ts";

/** Another number gives other figures of the same shape. */
const NUMBER = "20261122";
type Scale = "bloc" | "province" | "nation";
export type Bloc = { n: number; cluster: boolean; size: number; years: { year: string; stage: string }[] };
export type Place = { slug: string; name: string; code: string; blocs: Bloc[] };

const STAGES = ["scoring", "checking", "deciding"];
/** One bloc of 12 with a year in each of these stages. */
const BLOC: Bloc[] = [{ n: 1, cluster: false, size: 12, years: STAGES.map((stage, at) => ({ year: String(2026 - at), stage })) }];
/** Twenty blocs of 12 agencies and fourteen clusters of 12 communes, 168 in all, as the largest province has them. */
const PROVINCE: Bloc[] = Array.from({ length: 34 }, (_, at) => ({
  n: at + 1,
  cluster: at >= 20,
  size: 12,
  years: [{ year: "2026", stage: STAGES[at % 3]! }],
}));
const PLACES: Record<Scale, Place[]> = {
  bloc: [{ slug: "mot-khoi", name: "Tỉnh Đo (một khối)", code: "01", blocs: BLOC }],
  province: [{ slug: "mot-tinh", name: "Tỉnh Đo (một tỉnh)", code: "02", blocs: PROVINCE }],
  nation: Array.from({ length: 34 }, (_, at) => ({
    slug: `tinh-do-${String(at + 1).padStart(2, "0")}`,
    name: `Tỉnh Đo số ${at + 1}`,
    code: String(at + 1).padStart(2, "0"),
    blocs: PROVINCE,
  })),
};

const statements = (name: string) => readFileSync(new URL(`./${name}.sql`, import.meta.url), "utf8");

/**
 * Data of a size, for measuring and for trying: 12, 408 or 13.872 units with all their sheets. Everything is counted from names and the seed
 * number, set by set. One transaction a province; one that is there already stays as it is.
 */
export const seedScale = (url: string, password: string, scale: Scale): Promise<void> => seedPlaces(url, password, PLACES[scale]);

/** The same for provinces of any shape. */
export async function seedPlaces(url: string, password: string, places: readonly Place[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const sower = new Sower(client);
    await sower.usePassword(password);
    await client.query(
      "select set_config('seed.number', $1, false), set_config('seed.password', $2, false), set_config('seed.slug', '', false)",
      [NUMBER, sower.passwordHash],
    );
    await client.query(statements("ground"));
    await client.query("set work_mem = '64MB'");
    await client.query(
      "insert into scale_choice select * from jsonb_to_recordset($1) as c(key text, k int, inputs jsonb, points numeric, note text)",
      [JSON.stringify(CHOICES)],
    );
    await client.query("analyze scale_choice");
    for (const place of places) {
      if ((await client.query("select from province where slug = $1", [place.slug])).rowCount) continue;
      await client.query("begin");
      await sowPlace(client, place);
      await client.query("commit");
    }
    await client.query("analyze");
  } finally {
    await client.end(); // what was not committed is undone
  }
}

async function sowPlace(client: pg.Client, { slug, name, code, blocs }: Place): Promise<void> {
  await client.query("select set_config('seed.slug', $1, true)", [slug]);
  await client.query("delete from scale_bloc");
  await client.query("insert into scale_bloc select * from jsonb_to_recordset($1) as b(n int, cluster boolean, size int, years jsonb)", [
    JSON.stringify(blocs),
  ]);
  await client.query(
    "insert into province (id, slug, name, kind, code, demo) values (pg_temp.id_of('province'), $1, $2, 'PROVINCE', $3, true)",
    [slug, name, code],
  );
  await client.query("select set_config('app.province', pg_temp.id_of('province')::text, true)");
  await client.query(
    "insert into province_setting (id, board_name, place_name, contact, second_factor_required) values (pg_temp.id_of('setting'), 'Phòng Thi đua - Khen thưởng, Sở Nội vụ', $1, 'Dữ liệu sinh ra để đo và thử.', false)",
    [name],
  );
  await client.query(statements("places"));
  await client.query(statements("beginning"));
  await freeze(client);
  await client.query(statements("signed"));
  await sowTable(client);
  await client.query("analyze criteria_item, criteria_section");
  await client.query(statements("sheets"));
  await client.query(statements("handed-in"));
  await client.query(`insert into unit_total (id, sheet_id, bloc_year_id, unit_id, self_total, base, bonus, penalty, total, sections, gates, provisional, ranked, rank, classification, updated_at)
    select pg_temp.id_of('total/' || r.sheet_id), r.sheet_id, r.bloc_year_id, r.unit_id, r.self_total, r.base, r.bonus, r.penalty, r.total, r.sections, r.gates, false, r.ranked, r.rank, r.classification, t.settled_at
    from (${RECOUNT}) r join score_sheet t on t.province_id = app_province() and t.id = r.sheet_id`);
}

/** The words of every pledge by the rule of the application, and back in one statement. */
async function freeze(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{
    it: Parameters<typeof canonicalText>[0] & { id: string };
  }>(`select json_build_object('id', p.id, 'title', p.title, 'preamble', p.preamble, 'closing', p.closing,
      'clauses', (select json_agg(json_build_object('id', c.id, 'heading', c.heading, 'body', c.body, 'perUnit', c.per_unit) order by c.position) from pledge_clause c where c.province_id = p.province_id and c.pledge_id = p.id),
      'parties', (select json_agg(json_build_object('unitId', q.unit_id, 'unitName', q.unit_name, 'position', q.position) order by q.position) from pledge_party q where q.province_id = p.province_id and q.pledge_id = p.id),
      'targets', (select json_agg(json_build_object('id', t.id, 'clauseId', t.clause_id, 'unitId', t.unit_id, 'unitName', u.name, 'position', t.position, 'indicator', t.indicator, 'unitOfMeasure', t.unit_of_measure, 'measure', t.measure,
          'baseline', trim_scale(t.baseline)::text, 'target', trim_scale(t.target)::text, 'dueOn', t.due_on))
        from pledge_target t join pledge_clause c on c.province_id = t.province_id and c.id = t.clause_id join unit u on u.province_id = t.province_id and u.id = t.unit_id where c.province_id = p.province_id and c.pledge_id = p.id)) as it
    from pledge p where p.province_id = app_province() order by p.id`);
  const frozen = rows.map(({ it }) => {
    const text = canonicalText(it),
      hash = digestOf(text);
    return { id: it.id, text, hash, code: codeFrom(hash) };
  });
  await client.query("select set_config('seed.frozen', $1, true)", [JSON.stringify(frozen)]);
}
