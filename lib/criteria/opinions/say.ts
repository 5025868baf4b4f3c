import "server-only";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { clashOf } from "@/lib/audit/clash";
import { Problem } from "@/lib/problems/problem";
import { tableOf } from "../stored";
import { itemByKey } from "../table";
import { type DiscussedYear, findDiscussed, isOpen } from "./queries";
import { aboutWords, type Opinion, type Said, saidIn, stanceText } from "./rules";
import type { SayInput } from "./schema";
import { partOf, WHOLE } from "./words";

const WRITE = `insert into criteria_opinion (criteria_version_id, bloc_year_id, unit_id, item_key, stance, reason, proposed_name, proposed_max, said_number, said_name, said_max, said_by_id)
  select $1, $2, $3, r.key, r.stance, r.reason, r."proposedName", r."proposedMax", r.number, r.name, r.max, $4
  from jsonb_to_recordset($5) as r(key text, stance opinion_stance, reason text, "proposedName" text, "proposedMax" numeric, number text, name text, max numeric, seen int)
  on conflict (province_id, criteria_version_id, unit_id, item_key) do update set stance = excluded.stance, reason = excluded.reason, proposed_name = excluded.proposed_name, proposed_max = excluded.proposed_max,
    said_number = excluded.said_number, said_name = excluded.said_name, said_max = excluded.said_max, said_by_id = excluded.said_by_id, said_at = app_now(),
    answer = null, answer_text = null, answered_by_id = null, answered_at = null, version = criteria_opinion.version + 1
  where criteria_opinion.version = (select r.seen from jsonb_to_recordset($5) as r(key text, seen int) where r.key = criteria_opinion.item_key)
  returning item_key as key`;

/** What a unit says of the draft, all its lines at once; a new word asks for a new answer. */
export async function sayOpinions(ctx: Ctx, it: DiscussedYear, { id, unitId, to, ...typed }: SayInput): Promise<Done> {
  const { table } = it;
  if (!isOpen(it) || table?.id !== id) throw new Problem("opinion.closed");
  const version = tableOf(table),
    { said, faults } = saidIn(
      version,
      it.opinions.filter((one) => one.unitId === unitId),
      typed,
      to === "rest",
    );
  if (faults.length > 0) throw new Problem(faults);
  if (said.length === 0) throw new Problem("opinion.nothing_new");
  const rows = said.map((one) => {
    const item = itemByKey(version, one.key);
    return { ...one, number: item?.number ?? null, name: item?.name ?? null, max: item ? String(item.max) : null };
  });
  const { rows: written } = await ctx.sql.query<{ key: string }>({
    name: "say_opinions",
    text: WRITE,
    values: [id, it.blocYearId, unitId, ctx.actor.personId, JSON.stringify(rows)],
  });
  if (written.length < said.length)
    throw await clash(
      ctx,
      it,
      unitId,
      said.filter(({ key }) => !written.some((one) => one.key === key)),
    );
  await audit(ctx, "criteria.opinions_given", id, {
    unit: unitId,
    blocYear: it.blocYearId,
    said: Object.fromEntries(said.map(({ key, stance }) => [partOf(key), stance])),
  });
  const whole = said.find(({ key }) => key === WHOLE) ?? it.opinions.find((one) => one.unitId === unitId && one.key === WHOLE);
  return {
    done: whole
      ? `Đã ghi ${said.length} ý kiến của đơn vị.`
      : `Đã ghi ${said.length} ý kiến. Ghi thêm ý kiến chung về cả bảng để hoàn thành góp ý.`,
  };
}

/** A colleague of the same unit was there first: both texts of each line. */
async function clash({ sql }: Ctx, { blocYearId, table }: DiscussedYear, unitId: string, lost: Said[]) {
  const now = await findDiscussed(sql, blocYearId),
    version = tableOf(table!),
    theirs = (key: string): Opinion | undefined => now?.opinions.find((one) => one.unitId === unitId && one.key === key);
  const texts = lost.flatMap((mine) => {
    const other = theirs(mine.key),
      label = `Ý kiến về ${aboutWords(itemByKey(version, mine.key) ?? null)}`;
    if (!other) return [];
    return [
      { field: `s.${partOf(mine.key)}`, label, yours: stanceText(mine), theirs: stanceText(other), take: other.stance },
      { field: `r.${partOf(mine.key)}`, label: `${label}: lý do`, yours: mine.reason ?? "", theirs: other.reason ?? "" },
    ];
  });
  return clashOf(sql, table!.id, lost.length, texts, { event: "criteria.opinions_given", detail: { unit: unitId } });
}
