import { addWorkingDays } from "../../lib/provinces/working-days.ts";
import { dayOf } from "../../lib/provinces/dates.ts";
import { type StoredVersion, tableOf, VERSION_JSON } from "../../lib/criteria/stored.ts";
import { itemsOf, type Version } from "../../lib/criteria/table.ts";
import type { Inputs } from "../../lib/scoring/cell-text.ts";
import { CHECK_DIGEST, SELF_DIGEST } from "../../lib/scoring/digests.ts";
import { lowered } from "../../lib/scoring/check-rules.ts";
import type { Stored } from "../../lib/scoring/final-lines.ts";
import type { Reason } from "../../lib/scoring/reasons.ts";
import { accepted, changed, type Written } from "../../lib/scoring/judging.ts";
import { provisionalTotal } from "../../lib/scoring/provisional-total.ts";
import { judge } from "../../lib/scoring/save-line.ts";
import { writeStandings } from "../../lib/scoring/settle-ranking.ts";
import { itemIds } from "../../lib/scoring/sheet-lines.ts";
import { sowAgain, sowProof, type SeedProof } from "./proofs.ts";
import type { Keys } from "./province.ts";
import type { Doer, Sower } from "./sow.ts";

/** What a unit typed for one item; points follow from it by the method of the item. */
export type SeedLine = { inputs?: Inputs; note?: string; na?: true };
/** Where the bloc saw it otherwise. */
/** `code` of the province's list of reasons; its own words beside it. */
export type SeedChange = { points?: string; hit?: "yes" | "no"; code?: string; reason: string };
/** Who acts: key of the person, code of the post, key of the unit. */
export type SeedDoer = { person: string; post: string; unit: string };
export type SeedReply = { key: string; item: string; at: string; text: string; answer?: { at: string; text: string } };
/** The way of one sheet; its state is the last of the steps that are told. Hours are whole moments ("2026-11-18T09:20:00+07:00"). */
export type SeedSheet = {
  unit: string;
  dueOn: string | null;
  extended?: { at: string; from: string; reason: string; by: SeedDoer };
  officer: string;
  leader: string;
  /** By key of the item; nothing here is a sheet not begun. */
  lines: Record<string, SeedLine>;
  writtenAt: string;
  proofs?: SeedProof[];
  /** Documents of years before that prove items of this one too. */
  again?: Pick<SeedProof, "key" | "items">[];
  submittedAt?: string;
  sentAt?: string;
  returned?: { at: string; by: SeedDoer; reason: string; dueOn: string };
  /** `left`: items not judged yet, of a check that is not told; `deferred`: figures that somebody else still publishes. */
  check?: {
    by: SeedDoer;
    at: string;
    changes?: Record<string, SeedChange>;
    deferred?: string[];
    left?: string[];
    toldAt?: string;
    replies?: SeedReply[];
    endedAt?: string;
  };
  settled?: { at: string; by: SeedDoer };
  /** Lines given back for supplement, still to come. */
  asked?: { item: string; at: string; by: SeedDoer; reason: string; dueOn: string }[];
  /** Words on lines; `names`: keys of units, "" for the head's side. */
  comments?: { item: string; at: string; by: SeedDoer; text: string; names?: string[] }[];
};
export type SeedSheets = { yearId: string; versionId: string; sheets: SeedSheet[] };

type Table = {
  stored: StoredVersion;
  version: Version;
  ids: Record<string, string>;
  replyDays: number;
  reasons: (Reason & { code: string })[];
};
type Line = Stored & { note: string; reason: null };
type At = { sower: Sower; keys: Keys; yearId: string; table: Table };

/** Sheets of one bloc-year as the application would have written them; ranks once all of them are settled. */
export async function sowSheets(sower: Sower, keys: Keys, { yearId, versionId, sheets }: SeedSheets): Promise<void> {
  const at = { sower, keys, yearId, table: await tableAt(sower, versionId) };
  for (const sheet of sheets) await sowSheet(at, sheet);
  if (!sheets.some(({ settled }) => settled)) return;
  const { complete, rows } = await writeStandings({ sql: sower.client }, yearId);
  const inOrder = sheets.filter((it) => it.settled).toSorted((a, b) => Date.parse(a.settled!.at) - Date.parse(b.settled!.at));
  for (const { unit, settled } of inOrder) {
    const row = rows.find(({ unitId }) => unitId === keys.unit(unit))!,
      last = complete && inOrder.at(-1)!.unit === unit;
    sower.audit(
      "sheet.settled",
      row.sheetId,
      { unit: row.unitId, total: row.total, provisional: row.provisional, ranked: last },
      settled!.at,
      doer(keys, settled!.by),
    );
  }
}

async function tableAt({ client }: Sower, versionId: string): Promise<Table> {
  const { rows } = await client.query<{ it: StoredVersion; days: number }>(
    `select ${VERSION_JSON} as it, coalesce((select c.reply_days from province_setting c where c.province_id = v.province_id), 3) as days from criteria_version v where v.province_id = app_province() and v.id = $1`,
    [versionId],
  );
  const stored = rows[0]!.it;
  const { rows: reasons } = await client.query<Reason & { code: string }>(
    `select id, code, words, own_words as "ownWords" from lowering_reason where province_id = app_province() order by position`,
  );
  return { stored, version: tableOf(stored), ids: itemIds(stored), replyDays: rows[0]!.days, reasons };
}

const doer = (keys: Keys, { person, post }: SeedDoer): Doer => ({ person: keys.person(person), post });

function stateOf(it: SeedSheet, window: string | null): string {
  if (it.settled) return "settled";
  if (it.asked) return "under_review";
  if (it.check) return window ? "awaiting_reply" : "under_review";
  if (it.returned) return "returned";
  if (it.sentAt) return "sent";
  if (it.submittedAt) return "awaiting_leader";
  return Object.keys(it.lines).length > 0 ? "drafting" : "not_started";
}

async function sowSheet(at: At, it: SeedSheet): Promise<void> {
  const { sower, keys, yearId, table } = at,
    id = keys.of("sheet", yearId, it.unit),
    unitId = keys.unit(it.unit);
  const lines = linesOf(table.version, it),
    judged = judgedOf(table, it, lines);
  // Taken from the unit's own figures: a lowering opens a window to answer, as announcing does it.
  const down = it.check?.toldAt
    ? lowered(table.version, {
        self: lines,
        announced: {},
        judged: Object.fromEntries(judged.map((row) => [row.key, { ...row, deferred: row.points === null && !row.na, version: 1 }])),
      }).length
    : 0;
  const until = down > 0 ? addWorkingDays(dayOf(it.check!.toldAt!), table.replyDays) : null,
    window = it.check?.endedAt ? null : until;
  await sower.into("score_sheet", [
    {
      id,
      bloc_year_id: yearId,
      unit_id: unitId,
      criteria_version_id: table.stored.id,
      state: stateOf(it, window),
      due_on: it.returned?.dueOn ?? it.dueOn,
      extended_reason: it.extended?.reason,
      submitted_at: it.submittedAt,
      submitted_by_id: it.submittedAt && keys.person(it.officer),
      sent_at: it.sentAt,
      sent_by_id: it.sentAt && keys.person(it.leader),
      approval: it.sentAt && "APP",
      returned_reason: it.returned?.reason,
      reply_until: it.settled ? null : window,
      settled_at: it.settled?.at,
      settled_by_id: it.settled && keys.person(it.settled.by.person),
      round: it.sentAt ? 1 : 0,
    },
  ]);
  if (it.extended) {
    await sower.into("late_entry", [
      {
        id: keys.of("late", id),
        bloc_year_id: yearId,
        unit_id: unitId,
        duty: "SELF_SCORE",
        due_on: it.extended.from,
        until: it.dueOn,
        reason: it.extended.reason,
        decided_by_id: doer(keys, it.extended.by).person,
        decided_at: it.extended.at,
      },
    ]);
    sower.audit(
      "sheet.extended",
      id,
      { unit: unitId, from: it.extended.from, to: it.dueOn, reopened: false },
      it.extended.at,
      doer(keys, it.extended.by),
    );
  }
  await sower.into(
    "score_draft",
    Object.entries(lines).map(([key, line]) => ({
      sheet_id: id,
      item_id: table.ids[key],
      unit_id: unitId,
      layer: "self",
      inputs: line.inputs as object,
      points: line.points,
      note: line.note || null,
      not_applicable: line.na,
      updated_by_id: keys.person(it.officer),
      updated_at: it.writtenAt,
    })),
  );
  const place = { sheetId: id, unit: it.unit, officer: it.officer, ids: table.ids, at: it.writtenAt };
  for (const proof of it.proofs ?? []) await sowProof(sower, keys, place, proof);
  for (const proof of it.again ?? []) await sowAgain(sower, keys, place, proof);
  if (it.submittedAt)
    sower.audit(
      "sheet.submitted",
      id,
      { unit: unitId },
      it.submittedAt,
      doer(keys, { person: it.officer, post: "unit_officer", unit: it.unit }),
    );
  if (it.sentAt) await sowSent(at, it, { id, unitId, lines });
  if (it.check) await sowCheck(at, it, { id, unitId, judged, down, until });
  await sowWords(at, it, { id, unitId });
}

/** The seed has no today: each of its sheets tells of days of its own year. */
const NO_DAY_AHEAD = "9999-12-31";
/** Points by the methods alone; a cell that the application would refuse stops the seed. */
function linesOf(version: Version, it: SeedSheet): Record<string, Line> {
  const items = new Map(itemsOf(version).map((item) => [item.key, item]));
  return Object.fromEntries(
    Object.entries(it.lines).map(([key, { inputs = {}, note = "", na = false }]) => {
      const item = items.get(key),
        found = item && judge({ ...item, max: String(item.max) }, inputs, na, NO_DAY_AHEAD);
      if (!found || "wrong" in found) throw new Error(`${it.unit}, ${key}: ${found ? found.wrong : "no such item"}`);
      return [key, { layer: "self", round: 1, inputs: found.inputs, points: found.points, na, note, reason: null }];
    }),
  );
}

const GRANTED = "Khối đã đối chiếu chương trình công tác năm, đơn vị không được giao nhiệm vụ này.";
/** The bloc's side: everything as the unit wrote it, but for what is told to differ. */
function judgedOf({ version, reasons }: Table, { check }: SeedSheet, self: Record<string, Line>): Written[] {
  if (!check) return [];
  return itemsOf(version)
    .filter(({ key }) => !check.left?.includes(key))
    .map((item) => {
      const other = check.changes?.[item.key];
      if (other)
        return changed(
          item,
          self[item.key],
          {
            points: other.points ?? null,
            reason: other.reason,
            reasonId: reasons.find(({ code }) => code === (other.code ?? "khac"))!.id,
            hit: other.hit,
          },
          reasons,
        );
      return check.deferred?.includes(item.key)
        ? { key: item.key, points: null, inputs: {}, na: false, reason: null, reasonId: null }
        : accepted(item, self[item.key], GRANTED);
    });
}

type Sent = { id: string; unitId: string; lines: Record<string, Line> };

async function sowSent({ sower, keys, yearId, table }: At, it: SeedSheet, { id, unitId, lines }: Sent): Promise<void> {
  const by = doer(keys, { person: it.leader, post: "unit_leader", unit: it.unit }),
    said = Object.entries(lines).filter(([, line]) => line.points !== null || line.na);
  await sower.into(
    "score_entry",
    said.map(([key, line]) => ({
      sheet_id: id,
      item_id: table.ids[key],
      unit_id: unitId,
      layer: "self",
      round: 1,
      inputs: line.inputs as object,
      points: line.points,
      note: line.note || null,
      not_applicable: line.na,
      by_person_id: by.person,
      by_unit_id: unitId,
      entered_at: it.sentAt,
    })),
  );
  const digest = await digestOf(sower, id, "self", SELF_DIGEST);
  const { total, keep } = provisionalTotal(
    { id, blocYearId: yearId, unitId },
    table.version,
    lines as Record<string, Line & { inputs: Inputs }>,
  );
  await sower.client.query(keep);
  sower.audit("sheet.handed_in", id, { unit: unitId, round: 1, entries: said.length, digest, total, manner: "APP" }, it.sentAt!, by);
  if (it.returned)
    sower.audit("sheet.returned", id, { unit: unitId, round: 1, due: it.returned.dueOn }, it.returned.at, doer(keys, it.returned.by));
}

type Checked = { id: string; unitId: string; judged: Written[]; down: number; until: string | null };

async function sowCheck({ sower, keys, table }: At, it: SeedSheet, { id, unitId, judged, down, until }: Checked): Promise<void> {
  const { by, at, toldAt, replies = [], endedAt } = it.check!,
    who = doer(keys, by),
    unit = keys.unit(by.unit);
  const leads = doer(keys, { person: it.leader, post: "unit_leader", unit: it.unit });
  const rows = judged.map((row) => ({
    sheet_id: id,
    item_id: table.ids[row.key],
    unit_id: unitId,
    layer: "bloc",
    inputs: row.inputs ?? {},
    points: row.points,
    reason: row.reason,
    reason_id: row.reasonId,
    not_applicable: row.na,
  }));
  await sower.into(
    "score_draft",
    rows.map((row) => ({ ...row, updated_by_id: who.person, updated_at: at })),
  );
  sower.audit("sheet.check_begun", id, { unit: unitId }, at, who);
  if (!toldAt) return;
  const told = rows.filter((row) => row.points !== null || row.not_applicable);
  await sower.into(
    "score_entry",
    told.map((row) => ({ ...row, round: 1, by_person_id: who.person, by_unit_id: unit, entered_at: toldAt })),
  );
  const digest = await digestOf(sower, id, "bloc", CHECK_DIGEST);
  sower.audit("sheet.check_announced", id, { unit: unitId, items: told.length, round: 1, digest, lowered: down, until }, toldAt, who);
  for (const reply of replies) {
    const replyId = keys.of("reply", id, reply.key);
    await sower.into("score_reply", [
      {
        id: replyId,
        sheet_id: id,
        item_id: table.ids[reply.item],
        text: reply.text,
        written_by_id: leads.person,
        written_at: reply.at,
        answer: reply.answer?.text,
        answered_by_id: reply.answer && who.person,
        answered_at: reply.answer?.at,
        version: reply.answer ? 2 : 1,
      },
    ]);
    sower.audit("sheet.replied", id, { unit: unitId, reply: replyId, item: reply.item }, reply.at, leads);
    if (reply.answer) sower.audit("sheet.reply_answered", id, { unit: unitId, reply: replyId }, reply.answer.at, who);
  }
  if (endedAt) sower.audit("sheet.reply_ended", id, { unit: unitId, replies: replies.length }, endedAt, leads);
}

/** Lines that went back, and what was said on lines. */
async function sowWords({ sower, keys, table }: At, it: SeedSheet, { id, unitId }: { id: string; unitId: string }): Promise<void> {
  for (const one of it.asked ?? []) {
    const asked = keys.of("item-return", id, one.item),
      by = doer(keys, one.by),
      byUnit = keys.unit(one.by.unit);
    await sower.into("item_return", [
      {
        id: asked,
        sheet_id: id,
        item_id: table.ids[one.item],
        unit_id: unitId,
        layer: "bloc",
        reason: one.reason,
        asked_by_id: by.person,
        by_unit_id: byUnit,
        asked_at: one.at,
        due_on: one.dueOn,
      },
    ]);
    sower.audit("sheet.item_returned", id, { unit: unitId, item: one.item, asked, layer: "bloc", by: byUnit, due: one.dueOn }, one.at, by);
  }
  for (const [n, one] of (it.comments ?? []).entries()) {
    const comment = keys.of("comment", id, String(n)),
      by = doer(keys, one.by),
      named = (one.names ?? []).map((unit) => (unit === "" ? null : keys.unit(unit)));
    await sower.into("item_comment", [
      {
        id: comment,
        sheet_id: id,
        item_id: table.ids[one.item],
        text: one.text,
        by_person_id: by.person,
        by_unit_id: keys.unit(one.by.unit),
        by_post: one.by.post,
        written_at: one.at,
      },
    ]);
    await sower.into(
      "comment_mention",
      named.map((unit) => ({ comment_id: comment, sheet_id: id, unit_id: unit })),
    );
    sower.audit("comment.written", id, { unit: unitId, comment, item: one.item, named, answered: 0 }, one.at, by);
  }
}

/** The same words over the same rows as hand-in.ts and announce.ts take them. */
async function digestOf({ client }: Sower, sheetId: string, layer: string, digest: string): Promise<string> {
  const { rows } = await client.query<{ digest: string }>(
    `select ${digest} as digest from score_entry where province_id = app_province() and sheet_id = $1 and layer = $2::score_layer`,
    [sheetId, layer],
  );
  return rows[0]!.digest;
}
