import "server-only";
import { randomUUID } from "node:crypto";
import type { Ctx } from "@/lib/action/action";
import { audit } from "@/lib/audit/audit";
import { publishArchive } from "../published";
import { fold } from "@/lib/people/identity";
import type { Award, Known } from "./judge";

const BATCH = 1000,
  AUDIT_BATCH = 500;
const inBatches = <T>(rows: readonly T[], most: number): T[][] =>
  Array.from({ length: Math.ceil(rows.length / most) }, (_, at) => rows.slice(at * most, (at + 1) * most));

/** Who a row is about: known by the mark, by being a unit, or (collectives and households, which have no mark) by name and place. A person without a mark is somebody new, and may be merged. */
const keyOf = (it: { kind: string; name: string; place: string; mark: string | null; unitId: string | null }): string | null =>
  it.unitId
    ? `unit ${it.unitId}`
    : it.mark
      ? `mark ${it.mark} ${fold(it.name)}`
      : it.kind === "PERSON"
        ? null
        : `${it.kind} ${fold(it.name)} ${fold(it.place)}`;

type Written = { decisions: number; subjects: number; lines: number };

/** All rows of a file in few statements, in the caller's transaction. */
export async function writePast(ctx: Ctx, draftId: string, awards: readonly Award[], known: Known): Promise<Written> {
  const papers = new Map(known.decisions.map((one) => [`${fold(one.number)} ${one.signedOn}`, one.id])),
    fresh: object[] = [];
  const paperOf = (it: Award) => `${fold(it.number)} ${it.day}`,
    abouts = new Map(awards.toReversed().flatMap((it) => (it.about ? [[paperOf(it), it.about] as const] : [])));
  for (const it of awards) {
    const key = paperOf(it);
    if (papers.has(key)) continue;
    const id = randomUUID();
    papers.set(key, id);
    fresh.push({
      id,
      number: it.number,
      signed_on: it.day,
      signer_name: it.signerName,
      signer_title: it.signerTitle,
      title: abouts.get(key) ?? "Về việc khen thưởng (ghi theo bản giấy)",
      entered_by_id: ctx.actor.personId,
    });
  }
  const subjects = new Map<string, string>(),
    people: object[] = [];
  for (const one of known.subjects) {
    const key = keyOf(one);
    if (key && !subjects.has(key)) subjects.set(key, one.id);
  }
  const lines = awards.map((it, at) => {
    const key = keyOf({ ...it, place: it.unitName ?? "" });
    let subject = key ? subjects.get(key) : undefined;
    if (!subject) {
      subject = randomUUID();
      if (key) subjects.set(key, subject);
      people.push({
        id: subject,
        kind: it.kind,
        unit_id: it.unitId,
        full_name: it.name,
        post: it.post,
        unit_name: it.unitName,
        id_mark: it.mark && `\\x${it.mark}`,
      });
    }
    return {
      subject_id: subject,
      unit_id: it.unitId,
      subject_name: it.name,
      subject_post: it.post,
      subject_unit: it.unitName,
      title_name: it.titleName,
      title_code: it.titleCode,
      decision_number: it.number,
      decided_on: it.day,
      year: it.year,
      paper_no: it.paperNo,
      archive_decision_id: papers.get(paperOf(it))!,
      position: at + 1,
    };
  });
  for (const rows of inBatches(fresh, BATCH))
    await ctx.sql.query({
      name: "archive_decision_import",
      values: [JSON.stringify(rows)],
      text: `insert into archive_decision (id, number, signed_on, signer_name, signer_title, title, entered_by_id)
    select id, number, signed_on, signer_name, signer_title, title, entered_by_id from jsonb_to_recordset($1) as x (id uuid, number text, signed_on date, signer_name text, signer_title text, title text, entered_by_id uuid)`,
    });
  for (const rows of inBatches(people, BATCH))
    await ctx.sql.query({
      name: "award_subject_import",
      values: [JSON.stringify(rows)],
      text: `insert into award_subject (id, kind, unit_id, full_name, post, unit_name, id_mark)
    select id, kind, unit_id, full_name, post, unit_name, id_mark::bytea from jsonb_to_recordset($1) as x (id uuid, kind subject_kind, unit_id uuid, full_name text, post text, unit_name text, id_mark text)`,
    });
  const ids: string[] = [];
  for (const rows of inBatches(lines, BATCH)) {
    const { rows: made } = await ctx.sql.query<{ id: string }>({
      name: "honours_import",
      values: [JSON.stringify(rows)],
      text: `insert into honours_entry (subject_id, unit_id, subject_name, subject_post, subject_unit, title_name, title_code, decision_number, decided_on, year, paper_no, archive_decision_id, position)
      select subject_id, unit_id, subject_name, subject_post, subject_unit, title_name, title_code, decision_number, decided_on, year, paper_no, archive_decision_id, position from jsonb_to_recordset($1)
        as x (subject_id uuid, unit_id uuid, subject_name text, subject_post text, subject_unit text, title_name text, title_code text, decision_number text, decided_on date, year text, paper_no text, archive_decision_id uuid, position integer)
      on conflict (province_id, archive_decision_id, subject_id, title_name) do nothing returning id`,
    });
    ids.push(...made.map(({ id }) => id));
  }
  // Lines that came into a decision which the public reads already are read by it too.
  const touched = new Set(lines.map((line) => line.archive_decision_id)),
    read = known.decisions.filter(({ id, publishedAt }) => publishedAt && touched.has(id)).map(({ id }) => id);
  if (read.length > 0) await publishArchive(ctx, read);
  for (const batch of inBatches(ids, AUDIT_BATCH)) await audit(ctx, "workbook.applied", draftId, { sheet: "past_awards", ids: batch });
  return { decisions: fresh.length, subjects: people.length, lines: ids.length };
}
