import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Facts } from "@/lib/access/facts";
import type { Ctx, Done } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { Problem } from "@/lib/problems/problem";
import { dateColumn, dateWords } from "@/lib/provinces/dates";
import { dateField, idField, versionField } from "@/lib/provinces/schema";
import type { Sql, Statement } from "@/lib/tenancy/enter";

export type KeptReason = {
  id: string;
  words: string;
  ownWords: boolean;
  since: string;
  until: string | null;
  version: number;
  uses: number;
};
export type ReasonList = Facts & { today: string; rows: KeptReason[] };

/** Every reason of the province, those in force first, with how often each stands in the record. */
export const reasonList: Statement = {
  name: "reason_list",
  text: `select json_build_object('today', app_today(), 'rows', coalesce((select json_agg(json_build_object('id', r.id, 'words', r.words, 'ownWords', r.own_words, 'since', r.since, 'until', r.until, 'version', r.version, 'uses', coalesce(n.uses, 0))
      order by r.until nulls first, r.position, r.words collate vi)
    from lowering_reason r left join (select e.reason_id, count(*) as uses from score_entry e where e.province_id = app_province() and e.reason_id is not null group by e.reason_id) n on n.reason_id = r.id
    where r.province_id = app_province()), '[]')) as it`,
};

export const AddReasonInput = z.object({
  words: z.string("Nhập lý do.").trim().min(3, "Nhập lý do, ít nhất 3 chữ cái.").max(200, "Lý do dài quá 200 chữ cái. Rút gọn lại."),
  ownWords: z
    .literal("on")
    .optional()
    .transform((ticked) => ticked === "on"),
  since: dateField("Nhập ngày bắt đầu dùng."),
});
export const EndReasonInput = z.object({ id: idField, version: versionField, until: dateField("Nhập ngày thôi dùng.") });

/** A reason of the province's own, chosen from the day given on. */
export async function addReason(
  { tx, sql, actor, post }: Ctx,
  { rows }: ReasonList,
  { words, ownWords, since }: z.infer<typeof AddReasonInput>,
): Promise<Done> {
  const same = (text: string) => text.trim().toLocaleLowerCase("vi") === words.toLocaleLowerCase("vi");
  if (rows.some((it) => it.until === null && same(it.words))) throw new Problem({ code: "reason.twice", field: "words" });
  // Before the last of the list, which is for everything else.
  const { id } = await tx.loweringReason.create({
    data: { code: randomUUID(), words, ownWords, since: dateColumn(since), position: 50 + rows.length, addedById: actor.personId },
  });
  await audit({ sql, post }, "reason.added", id, { since });
  return { done: `Đã thêm lý do “${words}”, dùng từ ngày ${dateWords(since)}.` };
}

/** It is chosen no more from that day on; what was written with it keeps its words. */
export async function endReason(
  { tx, sql, post }: Ctx,
  it: KeptReason & Facts,
  { version, until }: z.infer<typeof EndReasonInput>,
): Promise<Done> {
  if (until < it.since) throw new Problem({ code: "reason.ends_early", field: "until", facts: { since: dateWords(it.since) } });
  const { count } = await tx.loweringReason.updateMany({
    where: { id: it.id, version, until: null },
    data: { until: dateColumn(until), version: { increment: 1 } },
  });
  if (count === 0) throw new Problem("record.moved");
  await audit({ sql, post }, "reason.ended", it.id, { until });
  return { done: `“${it.words}” thôi dùng từ ngày ${dateWords(until)}. Điểm đã chấm giữ nguyên lý do.` };
}

export async function findReasons(sql: Sql): Promise<ReasonList> {
  const { rows } = await sql.query<{ it: ReasonList }>(reasonList);
  return rows[0]!.it;
}
export const findReason = async (sql: Sql, id: string): Promise<(KeptReason & Facts) | null> =>
  (await findReasons(sql)).rows.find((it) => it.id === id) ?? null;
