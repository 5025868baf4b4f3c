import fc from "fast-check";
import { expect, test } from "vitest";
import { changesOf, type Line, obstaclesToRegister, obstaclesToSend, sameIn, totalsOf } from "@/lib/pledges/registrations/rules";
import { AddTargetInput, AddTitleInput } from "@/lib/pledges/registrations/schema";
import { changeWords, lineWords, registrationReminder } from "@/lib/pledges/registrations/words";

const title = (titleCode: string, name: string, amount = 1, route: Line["route"] = "PROVINCE"): Line => ({
  id: `${titleCode}${name}`,
  kind: "TITLE",
  route,
  titleCode,
  titleName: `Danh hiệu ${titleCode}`,
  subject: "PERSON",
  name,
  amount: String(amount),
  unitOfMeasure: null,
  note: null,
});
const target = (name: string, amount: number): Line => ({
  id: name,
  kind: "TARGET",
  route: "PROVINCE",
  titleCode: null,
  titleName: null,
  subject: null,
  name,
  amount: String(amount),
  unitOfMeasure: "hộ",
  note: null,
});
const line = fc
  .record({
    code: fc.constantFrom("A", "B", "C"),
    name: fc.constantFrom("", "Trần Thị Hoa", "Lê Văn Nam"),
    amount: fc.integer({ min: 1, max: 50 }),
    ministry: fc.boolean(),
  })
  .map(({ code, name, amount, ministry }) => title(code, name, name ? 1 : amount, ministry ? "MINISTRY" : "PROVINCE"));
const registration = fc.uniqueArray(line, { selector: ({ titleCode, name }) => `${titleCode}|${name}`, maxLength: 9 });

test("one title of one subject is the same line however its name is typed, and by whichever route", () => {
  const lines = [title("A", "Trần Thị Hoa"), title("B", "", 12)];
  expect([
    sameIn(lines, title("A", "  trần  thị HOA ", 1, "MINISTRY"))?.id,
    sameIn(lines, title("B", "", 3, "MINISTRY"))?.id,
    sameIn(lines, title("B", "Trần Thị Hoa")),
  ]).toEqual(["ATrần Thị Hoa", "B", undefined]);
});

test("added, dropped, more, fewer and another route are told apart", () => {
  const before = [title("A", "Trần Thị Hoa"), title("B", "", 12), title("C", "", 5), target("Hộ thoát nghèo", 40)],
    now = [title("A", "Trần Thị Hoa", 1, "MINISTRY"), title("B", "", 14), title("C", "", 4), title("A", "Lê Văn Nam")];
  expect(changesOf(before, now).map((change) => [change.what, changeWords(change)])).toEqual([
    ["route", "Danh hiệu A: Trần Thị Hoa (tuyến tỉnh → tuyến bộ, ngành trung ương)"],
    ["more", "Danh hiệu B: 14 (năm trước 12)"],
    ["fewer", "Danh hiệu C: 4 (năm trước 5)"],
    ["added", "Danh hiệu A: Lê Văn Nam"],
    ["dropped", "Hộ thoát nghèo: 40 hộ"],
  ]);
  expect(lineWords(target("Hộ thoát nghèo", 1200))).toBe("Hộ thoát nghèo: 1.200 hộ");
});

test("nothing changed against itself; what is added one way is dropped the other, what grew shrank", () => {
  const mirror = { added: "dropped", dropped: "added", more: "fewer", fewer: "more", route: "route" } as const;
  fc.assert(
    fc.property(registration, registration, (before, now) => {
      expect(changesOf(now, now)).toEqual([]);
      expect(
        changesOf(now, before)
          .map(({ what, line: { id } }) => `${mirror[what]} ${id}`)
          .toSorted(),
      ).toEqual(
        changesOf(before, now)
          .map(({ what, line: { id } }) => `${what} ${id}`)
          .toSorted(),
      );
    }),
  );
});

test("both routes add up to all that was registered, and no line is counted on both", () => {
  fc.assert(
    fc.property(registration, (lines) => {
      const totals = totalsOf(lines, [{ code: "C" }, { code: "A" }]),
        sum = (of: (total: (typeof totals)[number]) => number) => totals.reduce((all, total) => all + of(total), 0);
      expect(sum(({ province, ministry }) => province + ministry)).toBe(lines.reduce((all, { amount }) => all + Number(amount), 0));
      expect(sum(({ ministry }) => ministry)).toBe(
        lines.filter(({ route }) => route === "MINISTRY").reduce((all, { amount }) => all + Number(amount), 0),
      );
      expect(totals.map(({ code }) => "CAB".indexOf(code))).toEqual(totals.map(({ code }) => "CAB".indexOf(code)).toSorted());
    }),
  );
});

const open = { archive: false, stage: "running", dueOn: "2026-02-28", lateUntil: null, left: false, today: "2026-02-28" };
const draft = { number: 1, lines: [target("Hộ", 1)] };
test("it is sent until its day, later by a logged decision alone; a paper year, a closed one, one without a call and a unit that left take none", () => {
  const codes = (
    change: Partial<Parameters<typeof obstaclesToSend>[0]>,
    it: Parameters<typeof obstaclesToSend>[1] = draft,
    reason: string | null = null,
  ) => obstaclesToSend({ ...open, ...change }, it, reason).map(({ code }) => code);
  expect([
    codes({}),
    codes({ today: "2026-03-01" }),
    codes({ today: "2026-03-05", lateUntil: "2026-03-05" }),
    codes({ today: "2026-03-06", lateUntil: "2026-03-05" }),
  ]).toEqual([[], ["registration.late"], [], ["registration.late"]]);
  expect([codes({ archive: true }), codes({ stage: "closed" }), codes({ dueOn: null }), codes({ left: true }), codes({}, null)]).toEqual([
    ["registration.paper_year"],
    ["registration.year_closed"],
    ["registration.not_open"],
    ["registration.unit_left"],
    ["registration.no_draft"],
  ]);
  expect([codes({}, { number: 2, lines: [] }), codes({}, { ...draft, number: 2 }, "Bổ sung")]).toEqual([
    ["registration.empty", "registration.no_reason"],
    [],
  ]);
  expect(obstaclesToRegister(open)).toEqual([]);
});

const uuid = "0190f0a0-0000-7000-8000-000000000001",
  place = { blocYearId: uuid, unitId: uuid };
test("a title is of somebody or so many of them, a target is a number, a share within the hundred", () => {
  const of = (form: Record<string, string>) =>
    AddTitleInput.safeParse({ ...place, titleCode: "A", route: "PROVINCE", ...form }).error?.issues.map(({ path }) => path[0]) ?? [];
  expect([
    of({ name: "Trần Thị Hoa" }),
    of({ count: "12" }),
    of({}),
    of({ name: "Trần Thị Hoa", count: "2" }),
    of({ count: "0" }),
    of({ count: "mười" }),
    of({ count: "1,5" }),
    of({ count: "3", route: "BOTH" }),
  ]).toEqual([[], [], ["name"], ["count"], ["count"], ["count"], ["count"], ["route"]]);
  const asked = (amount: string, unitOfMeasure = "%") =>
    AddTargetInput.safeParse({ ...place, name: "Đúng hạn", unitOfMeasure, amount, route: "PROVINCE" }).success;
  expect([asked("98,5"), asked("101"), asked("101", "hộ"), asked("-1"), asked("nhiều")]).toEqual([true, false, true, false, false]);
});

test("the reminder names whom and until when", () => {
  expect(registrationReminder(["Sở A"], "Khối thi đua", "2026", "2026-02-28")).toBe(
    "Khối thi đua đề nghị lãnh đạo các đơn vị gửi bản đăng ký thi đua năm 2026, hạn 28/02/2026:\n- Sở A.\nVào mục Việc cần làm để thực hiện. Trân trọng.",
  );
  expect(registrationReminder([], "Khối", "2026", null)).toBeNull();
});
