import { randomBytes, randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { enter } from "@/lib/tenancy/enter";
import { aPerson, aProvince, aUnit, insertAsOwner, type Player, type Province } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";
import { aRowOf } from "../support/tables.ts";

// Inside one province too, some rows are not everybody's. Each policy is dropped in turn to show that it is what holds.
/** Tables with a restrictive policy, as the database tells them. */
const INNER = (
  await ownerSql.query<{ name: string }>("select polrelid::regclass::text as name from pg_policy where not polpermissive order by 1")
).rows.map(({ name }) => name);
let province: Province, admin: Player, officer: Player, board: Player, stranger: Player;
let rows: Record<string, { id: string; policy: string; maySee: Player }>;

beforeAll(async () => {
  province = await aProvince();
  const [unit, elsewhere] = [await aUnit(province), await aUnit(province)];
  admin = await aPerson(province, { unit, posts: ["province_admin"] });
  officer = await aPerson(province, { unit, posts: ["unit_officer"] });
  board = await aPerson(province, { posts: ["board_officer"] });
  stranger = await aPerson(province, { unit: elsewhere, posts: ["unit_officer"] });
  const own = { province_id: province.id };
  const sheet = await aRowOf("score_sheet", province.id, { unit_id: unit.id, bloc_year_id: await aRowOf("bloc_year", province.id) });
  const person = await aRowOf("award_proposal", province.id, {
    giver: "UNIT",
    unit_id: unit.id,
    bloc_year_id: null,
    letter_id: randomUUID(),
    written_by_id: officer.personId,
    kind: "PERSON",
    subject_name: "Nguyễn Văn A",
    gender: "MALE",
    recipient_class: "DIRECT_WORKER",
  });
  rows = {
    person_contact: {
      policy: "contact_own",
      maySee: officer,
      id: await insertAsOwner("person_contact", { ...own, person_id: officer.personId, phone: "0900 000 000" }),
    },
    activation: {
      policy: "activation_admin",
      maySee: admin,
      id: await insertAsOwner("activation", {
        ...own,
        person_id: officer.personId,
        purpose: "first",
        code_hash: randomBytes(32),
        expires_at: new Date(),
      }),
    },
    import_draft: {
      policy: "import_own",
      maySee: admin,
      id: await insertAsOwner("import_draft", { ...own, created_by_id: admin.personId, file_name: "mau.xlsx", rows: "[]" }),
    },
    mail_message: {
      policy: "mail_admin",
      maySee: admin,
      id: await insertAsOwner("mail_message", { ...own, to_address: "a@b.c", subject: "Thư", body: "Nội dung" }),
    },
    score_draft: {
      policy: "draft_hands",
      maySee: officer,
      id: await aRowOf("score_draft", province.id, { unit_id: unit.id, layer: "self" }),
    },
    evidence: { policy: "evidence_used", maySee: officer, id: await aRowOf("evidence", province.id, { unit_id: unit.id }) },
    cross_line: {
      policy: "cross_hands",
      maySee: officer,
      id: await aRowOf("cross_line", province.id, { check_id: await aRowOf("cross_check", province.id, { checker_unit_id: unit.id }) }),
    },
    scoring_line: {
      policy: "scoring_hands",
      maySee: officer,
      id: await aRowOf("scoring_line", province.id, {
        by_unit_id: unit.id,
        assignment_id: await aRowOf("scoring_assignment", province.id, { unit_id: unit.id, item_keys: ["a"] }),
      }),
    },
    criteria_opinion: { policy: "opinion_hands", maySee: officer, id: await aRowOf("criteria_opinion", province.id, { unit_id: unit.id }) },
    scoring_upload: {
      policy: "upload_hands",
      maySee: officer,
      id: await aRowOf("scoring_upload", province.id, {
        assignment_id: await aRowOf("scoring_assignment", province.id, { unit_id: unit.id, item_keys: ["a"] }),
      }),
    },
    item_comment: { policy: "comment_sight", maySee: officer, id: await aRowOf("item_comment", province.id, { sheet_id: sheet }) },
    comment_mention: { policy: "mention_sight", maySee: officer, id: await aRowOf("comment_mention", province.id, { sheet_id: sheet }) },
    movement_draft: {
      policy: "report_draft_hands",
      maySee: officer,
      id: await aRowOf("movement_draft", province.id, { unit_id: unit.id }),
    },
    unit_report_draft: {
      policy: "unit_report_draft_hands",
      maySee: officer,
      id: await aRowOf("unit_report_draft", province.id, { unit_id: unit.id }),
    },
    unit_plan_point: { policy: "unit_plan_hands", maySee: officer, id: await aRowOf("unit_plan_point", province.id, { unit_id: unit.id }) },
    unit_contact: { policy: "unit_contact_sight", maySee: officer, id: await aRowOf("unit_contact", province.id, { unit_id: unit.id }) },
    role_model: { policy: "role_model_hands", maySee: officer, id: await aRowOf("role_model", province.id, { unit_id: unit.id }) },
    record_bundle: {
      policy: "record_bundle_hands",
      maySee: officer,
      id: await aRowOf("record_bundle", province.id, { kind: "UNIT_YEAR", unit_id: unit.id }),
    },
    award_subject: { policy: "subject_inner", maySee: board, id: await aRowOf("award_subject", province.id, { kind: "PERSON" }) },
    honours_entry: { policy: "honours_inner", maySee: board, id: await aRowOf("honours_entry", province.id, { kind: "PERSON" }) },
    appraisal: { policy: "appraisal_inner", maySee: board, id: await aRowOf("appraisal", province.id) },
    appraisal_basis: { policy: "basis_inner", maySee: board, id: await aRowOf("appraisal_basis", province.id) },
    rule_attestation: { policy: "attestation_inner", maySee: board, id: await aRowOf("rule_attestation", province.id) },
    agency_opinion: { policy: "agency_opinion_inner", maySee: board, id: await aRowOf("agency_opinion", province.id) },
    award_proposal: { policy: "proposal_persons", maySee: officer, id: person },
    achievement_report: {
      policy: "achievement_report_sight",
      maySee: officer,
      id: await aRowOf("achievement_report", province.id, { proposal_id: person }),
    },
    achievement_report_version: {
      policy: "achievement_version_sight",
      maySee: officer,
      id: await aRowOf("achievement_report_version", province.id, { proposal_id: person }),
    },
    proposal_letter: {
      policy: "proposal_letter_sight",
      maySee: officer,
      id: await aRowOf("proposal_letter", province.id, { giver: "UNIT", unit_id: unit.id }),
    },
    award_review: { policy: "review_inner", maySee: board, id: await aRowOf("award_review", province.id) },
    proposal_transfer: { policy: "transfer_inner", maySee: board, id: await aRowOf("proposal_transfer", province.id) },
    objection: { policy: "objection_inner", maySee: board, id: await aRowOf("objection", province.id) },
    objection_contact: { policy: "objection_contact_hands", maySee: board, id: await aRowOf("objection_contact", province.id) },
    calendar_feed: { policy: "feed_own", maySee: officer, id: await aRowOf("calendar_feed", province.id, { person_id: officer.personId }) },
    reminder_setting: {
      policy: "reminder_setting_own",
      maySee: officer,
      id: await aRowOf("reminder_setting", province.id, { person_id: officer.personId }),
    },
    reminder: { policy: "reminder_own", maySee: officer, id: await aRowOf("reminder", province.id, { person_id: officer.personId }) },
    notice_seen: {
      policy: "notice_seen_own",
      maySee: officer,
      id: await aRowOf("notice_seen", province.id, { person_id: officer.personId }),
    },
    reader_opinion: { policy: "reader_hands", maySee: board, id: await aRowOf("reader_opinion", province.id) },
    forwarding_item: { policy: "forwarding_inner", maySee: board, id: await aRowOf("forwarding_item", province.id) },
    session_member: { policy: "sitting_inner", maySee: board, id: await aRowOf("session_member", province.id) },
    session_conflict: { policy: "sitting_inner", maySee: board, id: await aRowOf("session_conflict", province.id) },
    session_answer: { policy: "sitting_inner", maySee: board, id: await aRowOf("session_answer", province.id, { answer: "AGREE" }) },
    council_result: { policy: "council_inner", maySee: board, id: await aRowOf("council_result", province.id, { outcome: "agree" }) },
  };
});

const sees = (who: Player, table: string, id: string) =>
  enter(who.claim, async (_tx, _actor, _now, sql) => (await sql.query(`select from ${table} where id = $1`, [id])).rowCount);

test("every restrictive policy is tried here", async () => {
  const { rows: found } = await ownerSql.query<{ name: string }>(
    "select polname as name from pg_policy where not polpermissive order by 1",
  );
  expect(found.map(({ name }) => name)).toEqual(
    Object.values(rows)
      .map(({ policy }) => policy)
      .toSorted(),
  );
});

test.each(INNER)("%s is hidden from a colleague of another unit, and only by its policy", async (table) => {
  const { id, policy, maySee } = rows[table]!;
  expect(await sees(maySee, table, id)).toBe(1);
  expect(await sees(stranger, table, id)).toBe(0);
  const { rows: kept } = await ownerSql.query<{ roles: string; using: string; command: string }>(
    "select array_to_string(roles, ', ') as roles, qual as using, cmd as command from pg_policies where policyname = $1",
    [policy],
  );
  await ownerSql.query(`drop policy ${policy} on ${table}`);
  try {
    expect(await sees(stranger, table, id)).toBe(1);
  } finally {
    const { roles, using, command } = kept[0]!;
    await ownerSql.query(`create policy ${policy} on ${table} as restrictive for ${command} to ${roles} using (${using})`);
  }
});
