import { createHash, randomUUID } from "node:crypto";
import { anAward } from "./an-award.ts";
import { aPerson, aProvince, aUnit, aYear, holdsOffice, insertAsOwner } from "./cast.ts";
import { aHandover } from "./a-hand-over.ts";
import { ownerSql } from "./database.ts";
import { aReport } from "./sent-report.ts";

const sha = (text: string) => createHash("sha256").update(text).digest("hex");
const FROZEN = "Giao ước",
  HASH = sha(FROZEN);
/** One of everything, as the application would leave it: two members, a meeting that adopted a pledge, both signed. @returns ids by name */
export async function wholeRecord(): Promise<Record<string, string>> {
  const id: Record<string, string> = {};
  const province = await aProvince(),
    at = { province_id: province.id };
  const [one, two, stranger] = [await aUnit(province), await aUnit(province), await aUnit(province)];
  const leader = await aPerson(province, { unit: one, posts: ["unit_leader"] });
  const year = await aYear(province, [one, two], { stage: "running" }),
    elsewhere = await aYear(province, [stranger]);
  const office = await holdsOffice(province, year.blocYearId, "head", one, { head: leader });
  await insertAsOwner("credential", { account_id: leader.accountId, kind: "password", secret: "$argon2id$v=19$x" });
  const activation = await insertAsOwner("activation", {
    ...at,
    person_id: leader.personId,
    purpose: "first",
    code_hash: Buffer.from(randomUUID()),
    expires_at: new Date(Date.now() + 86_400_000),
    used_at: new Date(),
  });
  await insertAsOwner("stage_move", { ...at, bloc_year_id: year.blocYearId, from_stage: "preparing", to_stage: "running" });
  const meeting = await insertAsOwner("meeting", {
    ...at,
    bloc_id: year.blocId,
    kind: "LAUNCH",
    title: "Hội nghị",
    place: "Hội trường",
    starts_at: "2026-02-05T01:00:00Z",
    ended_at: "2026-02-05T04:00:00Z",
    status: "closed",
  });
  for (const unit of [one, two])
    await insertAsOwner("attendance", {
      ...at,
      meeting_id: meeting,
      unit_id: unit.id,
      unit_name: unit.name,
      person_name: "Người dự",
      state: "present",
    });
  const agenda = await insertAsOwner("agenda_item", {
    ...at,
    meeting_id: meeting,
    bloc_year_id: year.blocYearId,
    position: 1,
    title: "Giao ước",
  });
  const pledge = await insertAsOwner("pledge", {
    ...at,
    bloc_year_id: year.blocYearId,
    title: "Giao ước",
    state: "signed",
    adopted_at: new Date(),
    frozen_at: new Date(),
    frozen_text: FROZEN,
    text_hash: HASH,
    code: "BCDFGHJKMN",
    published_at: new Date(),
  });
  const resolution = await insertAsOwner("resolution", {
    ...at,
    meeting_id: meeting,
    agenda_item_id: agenda,
    bloc_year_id: year.blocYearId,
    pledge_id: pledge,
    subject: "PLEDGE",
    text: "Thông qua",
    voters: 2,
    present_units: 2,
    in_favour: 2,
    opposed: 0,
    abstained: 0,
    denominator: "PRESENT",
    pass_numerator: 1,
    pass_denominator: 2,
    passed: true,
    decided_at: new Date(),
  });
  for (const [position, unit] of [one, two].entries()) {
    id[`party${position}`] = await insertAsOwner("pledge_party", {
      ...at,
      pledge_id: pledge,
      unit_id: unit.id,
      unit_name: unit.name,
      position,
    });
    id[`signature${position}`] = await insertAsOwner("pledge_signature", {
      ...at,
      pledge_id: pledge,
      unit_id: unit.id,
      manner: "APP",
      person_id: leader.personId,
      signer_name: "A",
      signer_title: "B",
      text_hash: HASH,
      signed_at: new Date(),
    });
  }
  const addendum = await insertAsOwner("pledge_addendum", {
    ...at,
    pledge_id: pledge,
    unit_id: two.id,
    number: 1,
    text: "Phụ lục",
    text_hash: sha("Phụ lục"),
  });
  const article = await insertAsOwner("article", {
    ...at,
    slug: "hoi-nghi",
    title: "Hội nghị",
    summary: "",
    body: "",
    author: "",
    status: "published",
    published_at: new Date(),
  });
  await insertAsOwner("published_article", {
    ...at,
    id: article,
    slug: "hoi-nghi",
    title: "Hội nghị",
    summary: "",
    body: "",
    author: "",
    dated_on: "2026-02-06",
    published_at: new Date(),
  });
  await insertAsOwner("published_pledge", {
    ...at,
    code: "BCDFGHJKMN",
    title: "Giao ước",
    bloc_name: "Khối",
    year: "2026",
    text_hash: HASH,
    frozen_at: new Date(),
    parties: "[]",
    published_at: new Date(),
    updated_at: new Date(),
  });
  const file = await insertAsOwner("stored_file", {
    ...at,
    sha256: sha("ảnh"),
    bytes: 4,
    media_type: "image/png",
  });
  await insertAsOwner("published_file", { ...at, sha256: sha("ảnh"), media_type: "image/png" });
  const use = await insertAsOwner("file_use", { ...at, file_id: file, file_name: "anh.png", kind: "meeting_photo", about: meeting });
  Object.assign(id, await aMovement(at, year.blocYearId, one.id), await aPlan(at, year.blocYearId, one.id));
  Object.assign(id, await aReport(at, year.blocYearId, one.id));
  const scored = await twoSettled(at, year.blocYearId, [one.id, two.id]);
  const post = (await ownerSql.query<{ id: string }>("select id from post where person_id = $1", [leader.personId])).rows[0]!.id;
  const awards = await anAward(province, year, one, await aPerson(province, { unit: two, posts: ["board_officer"] }));
  const client = await ownerSql.connect();
  await client.query("begin");
  await client.query("select enter_operation($1)", [province.id]);
  for (const event of ["thing.one", "thing.two"]) await client.query("select audit_append($1, null, '{}', null)", [event]);
  await client.query("commit");
  client.release();
  Object.assign(id, await aHandover(at, year, one.id, two.id, leader.personId));
  Object.assign(id, awards, {
    province: province.id,
    one: one.id,
    two: two.id,
    stranger: stranger.id,
    person: leader.personId,
    account: leader.accountId,
    session: leader.sessionId,
    bloc: year.blocId,
    year: year.blocYearId,
    elsewhere: elsewhere.blocYearId,
    office,
    activation,
    meeting,
    agenda,
    resolution,
    pledge,
    addendum,
    article,
    file,
    use,
    post,
    ...scored,
  });
  return id;
}

/** A movement that one unit joined and reported to, another with an indicator of its own, and a role model a meeting chose. */
async function aMovement(at: { province_id: string }, yearId: string, unitId: string): Promise<Record<string, string>> {
  const of = {
    ...at,
    bloc_year_id: yearId,
    name: "Phong trào",
    form_code: "THEMATIC",
    form_name: "Theo chuyên đề",
    launched_on: "2026-02-01",
    starts_on: "2026-02-01",
    ends_on: "2026-12-01",
    state: "launched",
    launched_at: new Date(),
  };
  const movement = await insertAsOwner("movement", of),
    otherMovement = await insertAsOwner("movement", of);
  for (const one of [movement, otherMovement])
    await insertAsOwner("movement_launch", { ...at, movement_id: one, position: 1, level: "BLOC", launcher: "Khối" });
  const indicator = await insertAsOwner("movement_indicator", {
      ...at,
      movement_id: movement,
      position: 1,
      name: "Việc",
      unit_of_measure: "việc",
    }),
    otherIndicator = await insertAsOwner("movement_indicator", {
      ...at,
      movement_id: otherMovement,
      position: 1,
      name: "Việc",
      unit_of_measure: "việc",
    });
  const participation = await insertAsOwner("movement_participation", {
    ...at,
    movement_id: movement,
    unit_id: unitId,
    joined_on: "2026-02-02",
  });
  const review = await insertAsOwner("movement_review", {
    ...at,
    movement_id: movement,
    kind: "FINAL",
    title: "Tổng kết",
    report_by: "2026-11-01",
  });
  const report = await insertAsOwner("movement_report", {
    ...at,
    review_id: review,
    unit_id: unitId,
    state: "handed_in",
    results: "Đã làm",
    handed_in_at: new Date(),
  });
  const figure = await insertAsOwner("movement_figure", { ...at, report_id: report, indicator_id: indicator, value: 3 });
  const movementDraft = await insertAsOwner("movement_draft", { ...at, report_id: report, unit_id: unitId });
  const model = await insertAsOwner("role_model", {
    ...at,
    bloc_year_id: yearId,
    unit_id: unitId,
    kind: "PERSON",
    name: "A",
    field: "TASKS",
    story: "B",
    consent_on: "2026-02-01",
    state: "chosen",
    proposed_at: new Date(),
    chosen_on: "2026-03-01",
    chosen_basis: "Hội nghị",
  });
  return { movement, otherIndicator, participation, figure, movementDraft, model };
}

/** A plan of one point that a decision adopted, and a unit that adapts the point. */
async function aPlan(at: { province_id: string }, yearId: string, unitId: string): Promise<Record<string, string>> {
  const plan = await insertAsOwner("plan_version", { ...at, bloc_year_id: yearId, kind: "PLAN", number: 1, title: "Kế hoạch" });
  const planSection = await insertAsOwner("plan_section", { ...at, plan_id: plan, position: 1, heading: "Nội dung" }),
    other = await insertAsOwner("plan_version", { ...at, bloc_year_id: yearId, kind: "REGULATION", number: 1, title: "Quy chế" });
  const point = await insertAsOwner("plan_point", { ...at, plan_id: plan, section_id: planSection, position: 1, body: "Việc" }),
    planPoint = await insertAsOwner("plan_point", { ...at, plan_id: plan, section_id: planSection, position: 2, body: "Việc nữa" });
  await ownerSql.query(
    "update plan_version set state = 'adopted', adopted_at = now(), adopted_on = '2026-02-05', decision_number = '1/KH', decision_date = '2026-02-05' where id = $1",
    [plan],
  );
  const unitPlan = await insertAsOwner("unit_plan", { ...at, bloc_year_id: yearId, unit_id: unitId, plan_id: plan });
  const key = (await ownerSql.query<{ key: string }>("select point_key as key from plan_point where id = $1", [point])).rows[0]!.key;
  await insertAsOwner("unit_plan_point", {
    ...at,
    unit_plan_id: unitPlan,
    unit_id: unitId,
    stance: "changed",
    point_key: key,
    target: "2",
  });
  const letter = await insertAsOwner("letter", { ...at, bloc_year_id: yearId, kind: "NOTICE", title: "Thông báo", body: "Nội dung" }),
    recipient = await insertAsOwner("letter_recipient", { ...at, letter_id: letter, unit_id: unitId });
  await ownerSql.query("update letter set state = 'sent', sent_at = '2026-02-05T01:00:00Z' where id = $1", [letter]);
  return { letter, recipient, plan, planPoint, unitPlan, otherPlan: other };
}

/** Two settled sheets of one item each: 90 and 80 points, first and second. */
async function twoSettled(at: { province_id: string }, yearId: string, units: string[]): Promise<Record<string, string>> {
  const frame = await insertAsOwner("criteria_frame", { ...at, name: "Khung" });
  const version = await insertAsOwner("criteria_version", {
    ...at,
    frame_id: frame,
    title: "Tiêu chí",
    total_points: 100,
    classes: "[]",
    tie_break: "[]",
  });
  const section = await insertAsOwner("criteria_section", {
    ...at,
    criteria_version_id: version,
    position: 1,
    numeral: "I",
    name: "Nhiệm vụ",
    max_points: 100,
  });
  const item = await insertAsOwner("criteria_item", {
    ...at,
    criteria_version_id: version,
    section_id: section,
    item_key: "mot",
    position: 1,
    name: "Chỉ tiêu",
    max_points: 100,
    method: "MANUAL",
    params: "{}",
  });
  const made: Record<string, string> = { item };
  for (const [n, points] of [90, 80].entries()) {
    const unit = { ...at, unit_id: units[n] };
    const sheet = await insertAsOwner("score_sheet", {
      ...unit,
      bloc_year_id: yearId,
      criteria_version_id: version,
      state: "settled",
      settled_at: new Date(),
      round: 1,
    });
    await insertAsOwner("score_entry", {
      ...unit,
      sheet_id: sheet,
      item_id: item,
      layer: "self",
      round: 1,
      inputs: "{}",
      points: 95,
      by_unit_id: units[n],
    });
    await insertAsOwner("score_entry", {
      ...unit,
      sheet_id: sheet,
      item_id: item,
      layer: "bloc",
      round: 1,
      inputs: "{}",
      points,
      reason: "Thiếu minh chứng",
      by_unit_id: units[1 - n],
    });
    await insertAsOwner("unit_total", {
      ...unit,
      sheet_id: sheet,
      bloc_year_id: yearId,
      base: points,
      bonus: 0,
      penalty: 0,
      total: points,
      sections: "[]",
      rank: n + 1,
    });
    made[`sheet${n}`] = sheet;
  }
  made["result"] = await insertAsOwner("score_result", {
    ...at,
    bloc_year_id: yearId,
    number: 1,
    state: "settled",
    settled_at: new Date(),
  });
  for (const [n, points] of [90, 80].entries()) {
    await insertAsOwner("score_result_row", {
      ...at,
      result_id: made["result"],
      sheet_id: made[`sheet${n}`],
      unit_id: units[n],
      base: points,
      bonus: 0,
      penalty: 0,
      total: points,
      sections: "[]",
      rank: n + 1,
    });
  }
  return made;
}
