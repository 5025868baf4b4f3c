import { beforeAll, describe, expect, test } from "vitest";
import { appraiseProposal, attestRule } from "@/lib/council/appraise";
import { rulesOn } from "@/lib/council/eligibility/expressions";
import { proposalInHand } from "@/lib/council/queries";
import { refusalOf } from "@/lib/problems/database";
import { Problem } from "@/lib/problems/problem";
import { readBody } from "@/lib/rules/body";
import { NO_FACTS, type EligibilityFacts } from "@/lib/rules/facts";
import { judge, readRules, type StoredRule } from "@/lib/rules/judge";
import { sourceWords } from "@/lib/rules/words";
import { anAwardCast } from "../support/awards.ts";
import { as, insertAsOwner } from "../support/cast.ts";
import { ownerSql } from "../support/database.ts";

// The rules are those of the migration, row for row; what the province has compared is said by each test.
let national: StoredRule[];
beforeAll(async () => {
  const { rows } = await ownerSql.query(
    `select id, 'national' as scope, code, titles, modes::text[] as modes, name, condition, blocks, instrument, article, link, valid_from::text as "from", valid_to::text as "to", verification from national_rule order by code, valid_from`,
  );
  national = rows as StoredRule[];
});
const compared = (...codes: string[]): StoredRule[] =>
  national.map((rule) => (codes.includes(rule.code) && rule.from < "2026-10-01" ? { ...rule, verification: "ORIGINAL" } : rule));
const facts = (more: Partial<EligibilityFacts>): EligibilityFacts => ({ ...NO_FACTS, ...more });

test("every row of the country reads as a condition, names a source, and none claims to have been compared", () => {
  expect(national.length).toBeGreaterThan(40);
  expect(national.filter(({ condition }) => readBody(condition) === null).map(({ code }) => code)).toEqual([]);
  expect(national.filter((rule) => sourceWords(rule).length < 8 || rule.verification === "ORIGINAL").map(({ code }) => code)).toEqual([]);
  expect(national.filter(({ from, verification }) => from >= "2026-10-01" && verification !== "UNVERIFIED")).toEqual([]);
});

describe("the same unit, sixty percent of whose members are Lao động tiên tiến", () => {
  const STATED = ["REGISTERED", "NOTHING_PENDING", "ONE_MERIT_ONCE", "ADVANCED_DISCIPLINE", "VOTED", "UNIT_STANDS"];
  const unit = facts({
    year: "2025",
    kind: "TITLE",
    inFavour: 9,
    base: 10,
    pledge: { signedAt: "2025-02-01" },
    members: [{ title: "ADVANCED_WORKER", percent: 60 }],
    attested: ["NOTHING_PENDING", "ADVANCED_DISCIPLINE"].map((code) => ({ code, met: true, words: "Xem báo cáo", by: "Vũ Chuyên Viên" })),
  });
  const on = (day: string) => judge(readRules(compared("ADVANCED_MEMBERS", ...STATED)), "ADVANCED_COLLECTIVE", unit, day);
  const share = (day: string) => on(day).findings.find(({ rule }) => rule.code === "ADVANCED_MEMBERS")!;

  test.each([
    [
      "2018-02-01",
      "MEETS",
      "holds",
      "Trên 50 % cá nhân đạt Lao động tiên tiến",
      "Điều 28 Luật Thi đua, khen thưởng số 15/2003/QH11, sửa đổi năm 2005, 2013",
    ],
    ["2025-02-01", "DOES_NOT", "fails", "Từ 70 % cá nhân trở lên đạt Lao động tiên tiến", "Luật Thi đua, khen thưởng số 06/2022/QH15"],
    [
      "2026-10-02",
      "CONSIDER",
      "open",
      "Từ 70 % cá nhân trở lên đạt Lao động tiên tiến",
      "Luật số 06/2022/QH15, sửa đổi theo Luật số 06/2026/QH16",
    ],
  ])("under the rules of %s: %s", (day, verdict, weight, name, source) => {
    expect(on(day).verdict).toBe(verdict);
    expect(share(day)).toMatchObject({ weight, rule: { name } });
    expect(sourceWords(share(day).rule)).toBe(source);
    expect(share(day).fact).toContain("60,00");
  });
  test("the control: while nothing was compared, no day fails it", () => {
    for (const day of ["2018-02-01", "2025-02-01", "2026-10-02"])
      expect(judge(readRules(national), "ADVANCED_COLLECTIVE", unit, day).verdict).toBe("CONSIDER");
  });
});

describe("twenty dossiers", () => {
  const FLAG = ["GOV_FLAG_QUOTA", "GOV_FLAG_LEADS", "GOV_FLAG_MODEL", "PROV_FLAG_COMPARED", "PROV_FLAG_MODEL"],
    CERT = ["CERT_PROV_GROUND"],
    PM = ["CERT_PM_BEFORE", "CERT_PM_YEARS", "CERT_PM_FLAG"],
    GENERAL = ["ONE_MERIT_ONCE", "REGISTERED", "NOTHING_PENDING", "UNIT_STANDS", "VOTED"];
  const ALL = [...FLAG, ...CERT, ...PM, ...GENERAL];
  const said = (...codes: string[]) => ({ attested: codes.map((code) => ({ code, met: true, words: "Có trong báo cáo", by: "An" })) });
  const first = {
    year: "2025",
    kind: "TITLE" as const,
    rank: 1,
    ranked: 10,
    inFavour: 9,
    base: 10,
    pledge: { signedAt: "2025-02-01" },
    registerYears: Array.from({ length: 20 }, (_, n) => String(2005 + n)),
    ...said("NOTHING_PENDING", "GOV_FLAG_MODEL", "PROV_FLAG_MODEL"),
  };
  const room = {
      members: 200,
      titles: { PROV_FLAG: { MERIT: { proposed: 20, taken: 20 } }, GOV_FLAG: { MERIT: { proposed: 6, taken: 3 } } },
    },
    places = { bloc: room, unit: room, province: room };
  const form = { ...first, kind: "FORM" as const, ...said("NOTHING_PENDING", "CERT_PROV_GROUND") };
  const excellent = (...years: number[]) => ({
    classes: years.map((year) => ({ year: String(year), name: "Hoàn thành xuất sắc nhiệm vụ" })),
  });
  const honour = (code: string, ...years: number[]) => years.map((year) => ({ code, name: code, year: String(year) }));
  const ready = {
    ...form,
    ...said("NOTHING_PENDING"),
    ...excellent(2021, 2022, 2023, 2024, 2025),
    honours: [...honour("CERT_PROV", 2019), ...honour("PROV_FLAG", 2023)],
  };
  const flag = (more = {}) => ({ ...first, titleCode: "GOV_FLAG", places, ...more }),
    cert = (more = {}) => ({ ...form, ...more }),
    pm = (more = {}) => ({ ...ready, ...more });

  const PERSONS = [
      "PROV_FIGHTER_ROW",
      "PROV_FIGHTER_INITIATIVE",
      "NATIONAL_FIGHTER_ROW",
      "NATIONAL_FIGHTER_INITIATIVE",
      "CERT_PROV_PERSON_GROUND",
      "CERT_PROV_PERSON_INITIATIVES",
      "DIRECT_WORKERS",
      ...GENERAL,
    ],
    known = [{ title: "a", reach: "PROVINCE" as const, confirmed: true }];
  const person = (more: Partial<EligibilityFacts> = {}): Partial<EligibilityFacts> => ({
    ...first,
    rank: null,
    pledge: null,
    honours: honour("GRASSROOTS_FIGHTER", 2022, 2023, 2024),
    initiatives: known,
    ...more,
  });

  test.each<[string, string, Partial<EligibilityFacts>, string, string[], string]>([
    ["a leader of the bloc", "GOV_FLAG", flag(), "2026-02-01", ALL, "MEETS"],
    ["second of the bloc for the Government's flag", "GOV_FLAG", flag({ rank: 2 }), "2026-02-01", ALL, "DOES_NOT"],
    ["no rank on record", "GOV_FLAG", flag({ rank: null }), "2026-02-01", ALL, "CONSIDER"],
    [
      "a leader of the bloc, where a fifth of the province's flags is given",
      "GOV_FLAG",
      flag({ places: { ...places, province: { ...room, titles: { ...room.titles, GOV_FLAG: { MERIT: { proposed: 6, taken: 4 } } } } } }),
      "2026-02-01",
      ALL,
      "DOES_NOT",
    ],
    [
      "second of the bloc for the province's flag: the meeting may have compared",
      "PROV_FLAG",
      flag({ rank: 2 }),
      "2026-02-01",
      ALL,
      "CONSIDER",
    ],
    [
      "the officer found that the meeting compared",
      "PROV_FLAG",
      flag({ rank: 2, ...said("NOTHING_PENDING", "PROV_FLAG_MODEL", "PROV_FLAG_COMPARED") }),
      "2026-02-01",
      ALL,
      "MEETS",
    ],
    ["half of the votes", "PROV_FLAG", flag({ inFavour: 5 }), "2026-02-01", ALL, "DOES_NOT"],
    [
      "half of the votes, where the ratio was not compared",
      "PROV_FLAG",
      flag({ inFavour: 5 }),
      "2026-02-01",
      ALL.filter((code) => code !== "VOTED"),
      "CONSIDER",
    ],
    ["no pledge, registration unknown", "PROV_FLAG", flag({ pledge: { signedAt: null } }), "2026-02-01", ALL, "CONSIDER"],
    ["no pledge and not registered", "PROV_FLAG", flag({ pledge: { signedAt: null }, registered: false }), "2026-02-01", ALL, "DOES_NOT"],
    ["no pledge but registered", "PROV_FLAG", flag({ pledge: { signedAt: null }, registered: true }), "2026-02-01", ALL, "MEETS"],
    ["dissolved in the reform", "PROV_FLAG", flag({ dissolvedOn: "2025-07-01" }), "2026-02-01", ALL, "DOES_NOT"],
    ["dissolved, before the rule was in force", "PROV_FLAG", flag({ dissolvedOn: "2025-07-01" }), "2025-07-10", ALL, "MEETS"],
    [
      "a form beside a flag: only to be kept in mind",
      "CERT_PROV",
      cert({ others: [{ titleName: "Cờ", kind: "TITLE", state: "rewarded", beside: null }] }),
      "2026-02-01",
      ALL,
      "MEETS",
    ],
    [
      "a second form for the year",
      "CERT_PROV",
      cert({ others: [{ titleName: "Bằng khen", kind: "FORM", state: "rewarded", beside: null }] }),
      "2026-02-01",
      ALL,
      "DOES_NOT",
    ],
    ["two excellent years", "CERT_PROV", cert({ ...said("NOTHING_PENDING"), ...excellent(2024, 2025) }), "2026-02-01", ALL, "MEETS"],
    [
      "under way: nothing pending is what only a person finds out",
      "CERT_PROV",
      cert({ ...said(), ...excellent(2024, 2025) }),
      "2026-02-01",
      ALL,
      "CONSIDER",
    ],
    ["five excellent years with a flag after a certificate", "CERT_PM", pm(), "2026-02-01", ALL, "MEETS"],
    ["no flag in those years", "CERT_PM", pm({ honours: honour("CERT_PROV", 2019) }), "2026-02-01", ALL, "DOES_NOT"],
    [
      "never a certificate, but earned by a predecessor perhaps",
      "CERT_PM",
      pm({ honours: honour("PROV_FLAG", 2023), predecessors: ["Sở Kế hoạch và Đầu tư"] }),
      "2026-02-01",
      ALL,
      "CONSIDER",
    ],
    [
      "three years in a row Chiến sĩ thi đua cơ sở, with an initiative known in the province",
      "PROV_FIGHTER",
      person(),
      "2026-02-01",
      PERSONS,
      "MEETS",
    ],
    [
      "a year missing among them",
      "PROV_FIGHTER",
      person({ honours: honour("GRASSROOTS_FIGHTER", 2021, 2022, 2024) }),
      "2026-02-01",
      PERSONS,
      "DOES_NOT",
    ],
    [
      "an initiative that nobody has confirmed",
      "PROV_FIGHTER",
      person({ initiatives: [{ title: "a", reach: "PROVINCE", confirmed: false }] }),
      "2026-02-01",
      PERSONS,
      "CONSIDER",
    ],
    [
      "twice fighter of the province, an initiative for the province alone",
      "NATIONAL_FIGHTER",
      person({ honours: honour("PROV_FIGHTER", 2020, 2023) }),
      "2026-02-01",
      PERSONS,
      "CONSIDER",
    ],
    [
      "few direct workers in the letter: only to be kept in mind",
      "CERT_PROV_PERSON",
      person({ kind: "FORM", initiatives: [...known, ...known], direct: { persons: 10, direct: 2 } }),
      "2026-02-01",
      PERSONS,
      "MEETS",
    ],
    ["received under the law of 01/10/2026, which nobody has compared", "GOV_FLAG", flag({ rank: 2 }), "2026-10-05", ALL, "CONSIDER"],
  ])("%s (%s)", (_name, title, of, day, codes, verdict) => {
    const judged = judge(readRules(compared(...codes)), title, facts(of), day);
    expect(judged.verdict).toBe(verdict);
    expect(judged.findings.every(({ rule }) => national.some((row) => row.id === rule.id && sourceWords(row) === sourceWords(rule)))).toBe(
      true,
    );
  });
});

describe("a proposal in hand", () => {
  const codes = (work: Promise<unknown>) =>
    work.then(
      () => [],
      (error: unknown) => (error instanceof Problem ? error : refusalOf(error))!.items.map(({ code }) => code),
    );
  const received = async () => {
    const cast = await anAwardCast();
    const id = await insertAsOwner("award_proposal", {
      province_id: cast.province.id,
      bloc_year_id: cast.year.blocYearId,
      nomination_id: cast.nominations[0],
      unit_id: cast.unit.id,
      title_code: "PROV_FLAG",
      title_name: "Cờ",
      period: "2025",
      state: "received",
      rank: 1,
      in_favour: 9,
      base: 10,
      received_at: "2026-01-25T03:00:00Z",
      officer_id: cast.officer.personId,
    });
    return { ...cast, id, now: () => as(cast.officer, ({ sql }) => proposalInHand(sql, id)) };
  };

  test("is judged by the rules of its legal day, with the facts of the record", async () => {
    const it = (await (await received()).now())!;
    expect(it.toJudge.day).toBe("2026-01-25");
    expect(it.toJudge.rules.every(({ from, to }) => from <= "2026-01-25" && (to === null || to >= "2026-01-25"))).toBe(true);
    expect(it.toJudge.facts).toMatchObject({
      rank: 1,
      ranked: 3,
      inFavour: 9,
      base: 10,
      kind: "TITLE",
      others: [],
      honours: [],
      attested: [],
    });
  });

  test("keeps what the officer saw with each conclusion, and nobody changes it", async () => {
    const { id, officer, now } = await received(),
      unclear = { id, verdict: "CONSIDER" as const, basis: "Đã đối chiếu." };
    await as(officer, async (ctx) => appraiseProposal(ctx, (await proposalInHand(ctx.sql, id))!, { ...unclear, version: 1 }));
    const first = (await now())!.basisKept!;
    expect(first).toMatchObject({ judgedOn: "2026-01-25", judged: "CONSIDER", concluded: "CONSIDER", officer: "Vũ Chuyên Viên" });
    expect(first.findings.find(({ rule }) => rule.code === "PROV_FLAG_COMPARED")).toMatchObject({
      met: "yes",
      fact: "Hạng 1/3",
      verified: false,
      rule: { from: "2024-01-01", to: "2026-09-30" },
    });
    await as(officer, async (ctx) =>
      appraiseProposal(ctx, (await proposalInHand(ctx.sql, id))!, { ...unclear, version: 2, basis: "Ghi lại." }),
    );
    expect((await ownerSql.query("select from appraisal_basis where proposal_id = $1", [id])).rowCount).toBe(2);
    for (const change of [
      "update appraisal_basis set judged = 'MEETS'",
      "delete from appraisal_basis",
      "update rule_attestation set met = true",
    ])
      await expect(as(officer, ({ sql }) => sql.query(change))).rejects.toMatchObject({ code: "42501" });
  });

  test("takes the officer's word where the record cannot tell, the last one, and nowhere else", async () => {
    const { id, officer, other, now } = await received();
    const attest = (who: typeof officer, code: string, met: "yes" | "no", words: string) =>
      as(who, async (ctx) => attestRule(ctx, (await proposalInHand(ctx.sql, id))!, { id, code, met, words }));
    await attest(officer, "NOTHING_PENDING", "no", "Thanh tra đang xác minh");
    await attest(officer, "NOTHING_PENDING", "yes", "Đã kết luận, không vi phạm");
    const { rules, facts: of, day } = (await now())!.toJudge,
      found = judge(readRules(rules), "PROV_FLAG", of, day).findings.find(({ rule }) => rule.code === "NOTHING_PENDING");
    expect(found).toMatchObject({ met: "yes", fact: "Đã kết luận, không vi phạm (Vũ Chuyên Viên đối chiếu)", asksPerson: true });
    expect((await ownerSql.query("select from rule_attestation where proposal_id = $1", [id])).rowCount).toBe(2);
    expect(await codes(attest(officer, "VOTED", "no", "Bịa"))).toEqual(["award_rule.not_asked"]);
    expect(await codes(attest(other, "NOTHING_PENDING", "no", "Không phụ trách"))).toEqual(["proposal.not_yours"]);
  });

  test("asks the country's rules of a day in one statement, and a province's rule only of its own", async () => {
    const { province, officer } = await received(),
      elsewhere = await anAwardCast();
    await insertAsOwner("award_rule", {
      province_id: province.id,
      code: "VOTED",
      name: "Hai phần ba",
      condition: JSON.stringify({ kind: "votes_above", percent: 66 }),
      instrument: "Quyết định thử",
      valid_from: "2026-01-01",
      in_force_at: "2026-01-01T00:00:00Z",
    });
    const seen = (who: typeof officer) =>
      as(
        who,
        async ({ sql }) =>
          (await sql.query<{ it: StoredRule[] }>(`select ${rulesOn("date '2026-02-01'")} as it` as never)).rows[0]!.it.filter(
            ({ scope }) => scope === "province",
          ).length,
      );
    expect([await seen(officer), await seen(elsewhere.officer)]).toEqual([1, 0]);
  });
});
