import { describe, expect, test } from "vitest";
import { chosenOf } from "@/lib/council/honours/certificates/chosen";
import { FIELD_KEYS, fieldsFor, stepped, within } from "@/lib/council/honours/certificates/fields";
import { fit, flow, widthOf } from "@/lib/council/honours/certificates/fit";
import type { PrintPage } from "@/lib/council/honours/certificates/queries";
import { TemplateInput } from "@/lib/council/honours/certificates/schema";
import { type Honoured, placed, placeWords, warningsOf, wordsFor } from "@/lib/council/honours/certificates/sheet";

const A4 = { widthMm: 297, heightMm: 210 };
const LONG = "Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội xã Nguyễn Nghiêm Thượng";

describe("words in a box", () => {
  test("marks take no room, the horn some; bold is wider; every Vietnamese letter has a width of its own", () => {
    expect(widthOf("Nguyễn Thị Hòa", 26)).toBeCloseTo(widthOf("Nguyen Thi Hoa", 26), 5);
    expect(widthOf("ƯƠ", 20)).toBeGreaterThan(widthOf("UO", 20));
    expect(widthOf("Hòa", 20, true)).toBeGreaterThan(widthOf("Hòa", 20));
    expect(widthOf("đ", 10)).toBe(widthOf("d", 10));
    expect(widthOf("☃", 10)).toBeCloseTo((0.8 * 10 * 25.4 * 1.04) / 72, 5);
  });

  test("a name stands as it is, becomes smaller, breaks in two, or is said not to fit", () => {
    expect(fit("Nguyễn Thị Hòa", { w: 200, size: 26 })).toEqual({ lines: ["Nguyễn Thị Hòa"], size: 26, how: "whole" });
    expect(fit(LONG, { w: 237, size: 16 })).toMatchObject({ lines: [LONG], how: "whole" });
    const smaller = fit(LONG, { w: widthOf(LONG, 22), size: 26 });
    expect([smaller.how, smaller.lines.length, smaller.size]).toEqual(["smaller", 1, 22]);
    const wrapped = fit(LONG, { w: 150, size: 26, bold: true });
    expect([
      wrapped.how,
      wrapped.lines.join(" "),
      wrapped.lines.every((line) => widthOf(line, wrapped.size, true) <= 150),
      wrapped.size >= 26 * 0.6,
    ]).toEqual(["wrapped", LONG, true, true]);
    expect(fit(LONG, { w: 30, size: 26 }).how).toBe("over");
    expect(fit("Hòa", { w: 100, size: 20, caps: true }).lines).toEqual(["HÒA"]);
    expect(fit("Nghiêngngangngửanghiêngngangngửa", { w: 20, size: 20 })).toMatchObject({
      how: "over",
      lines: ["Nghiêngngangngửanghiêngngangngửa"],
    });
  });

  test("an achievement takes as many lines as it needs, none wider than the box, no word lost", () => {
    const text = "Đã có thành tích xuất sắc trong phong trào thi đua yêu nước, góp phần vào sự nghiệp xây dựng quê hương",
      lines = flow(text, { w: 90, size: 16 });
    expect([lines.join(" "), lines.length > 2, lines.every((line) => widthOf(line, 16) <= 90)]).toEqual([text, true, true]);
  });
});

describe("fields on a sheet", () => {
  test("begin inside any sheet, move by keys and never leave it", () => {
    for (const sheet of [A4, { widthMm: 100, heightMm: 100 }, { widthMm: 600, heightMm: 420 }])
      for (const it of fieldsFor(sheet))
        expect([it.key, it.x + it.w <= sheet.widthMm, it.y <= sheet.heightMm]).toEqual([it.key, true, true]);
    const name = fieldsFor(A4)[0]!;
    expect([
      stepped(name, "ArrowRight", false, A4)!.x - name.x,
      stepped(name, "ArrowUp", true, A4)!.y - name.y,
      stepped(name, "Enter", false, A4),
    ]).toEqual([0.5, -5, null]);
    expect([within({ x: -4, y: 900, w: 50 }, A4), within({ x: 280, y: 5, w: 50 }, A4)]).toEqual([
      { x: 0, y: 210 },
      { x: 247, y: 5 },
    ]);
  });

  const typed = (more: Record<string, string> = {}) => ({
    id: "0198c0de-0000-7000-8000-000000000001",
    version: "1",
    name: "Bằng khen",
    widthMm: "297",
    heightMm: "210",
    ...Object.fromEntries(
      fieldsFor(A4).flatMap(({ key, on, x, y, w, size, align }) => [
        [`${key}_x`, String(x).replace(".", ",")],
        [`${key}_y`, String(y).replace(".", ",")],
        [`${key}_w`, String(w).replace(".", ",")],
        [`${key}_size`, String(size)],
        [`${key}_align`, align],
        ...(on ? [[`${key}_on`, "on"]] : []),
      ]),
    ),
    ...more,
  });
  test("come back from a form as they were sent, with commas; what leaves the sheet is refused at its field", () => {
    const good = TemplateInput.safeParse(typed({ subject_x: "30,5", subject_bold: "on" }));
    expect(good.data!.fields.map(({ key }) => key)).toEqual([...FIELD_KEYS]);
    expect(good.data!.fields[0]).toMatchObject({ key: "subject", on: true, x: 30.5, bold: true, italic: false });
    const faults = (more: Record<string, string>) =>
      TemplateInput.safeParse(typed(more))
        .error?.issues.map(({ path, message }) => `${String(path[0])}: ${message}`)
        .join(" | ");
    expect(faults({ subject_x: "290" })).toMatch(/^subject_x: Ô Tên được khen ra ngoài mép phải của phôi 297 mm/);
    expect(faults({ qr_size: "100" })).toMatch(/^qr_size: Cỡ chữ của ô Mã QR: nhập số từ 6 đến 72/);
    expect(faults({ widthMm: "2970" })).toMatch(/^widthMm: Chiều ngang phôi/);
    expect(faults({ subject_w: "rộng" })).toMatch(/^subject_w: /);
  });
});

describe("a certificate", () => {
  const it: Honoured = {
    id: "a",
    kind: "PERSON",
    name: "Nguyễn Thị Hòa",
    post: "Phó Trưởng phòng",
    unitName: "Sở Tài chính",
    titleName: "Bằng khen",
    year: "2025",
    registerNo: 128,
    paperNo: null,
  };
  const signed = {
    number: "05/QĐ-UBND",
    signedOn: "2026-02-05",
    signerName: "Nguyễn Văn Hải",
    signerTitle: "Chủ tịch",
    placeName: "Tỉnh Mẫu",
  };
  test("says what the decision says, in the manner of papers", () => {
    expect(FIELD_KEYS.map((key) => wordsFor(key, it, signed, "Thành tích năm {năm}"))).toEqual([
      "Nguyễn Thị Hòa",
      "Phó Trưởng phòng, Sở Tài chính",
      "Bằng khen",
      "Thành tích năm 2025",
      "Quyết định số 05/QĐ-UBND ngày 05/02/2026",
      "Số vào Sổ vàng: 128",
      "Tỉnh Mẫu, ngày 05 tháng 02 năm 2026",
      "Chủ tịch",
      "Nguyễn Văn Hải",
      "",
    ]);
    expect([
      placeWords("Phú Thọ", "2026-11-20"),
      placeWords("Phú Thọ", "2026-03-05"),
      wordsFor("register", { ...it, registerNo: null }, signed, ""),
    ]).toEqual(["Phú Thọ, ngày 20 tháng 11 năm 2026", "Phú Thọ, ngày 05 tháng 3 năm 2026", ""]);
  });

  test("leaves out what is off or empty, and warns of names that do not fit", () => {
    const narrow = fieldsFor(A4).map((field) => (field.key === "subject" ? { ...field, w: 72 } : field));
    expect(placed(narrow, { ...it, post: null, unitName: null }, signed, "x").map(({ field }) => field.key)).toEqual([
      "subject",
      "achievement",
      "decision",
      "register",
      "place",
    ]);
    expect(warningsOf(it.name, placed(narrow, it, signed, "x"))).toEqual([]);
    expect(warningsOf(LONG, placed(narrow, { ...it, name: LONG }, signed, "x")).join(" ")).toContain("quá dài, chữ tràn ra ngoài ô");
  });

  test("is printed by the template of its title, for every line that stands, moved by what the printer is off", () => {
    const template = (id: string, titleCode: string | null) => ({
      id,
      name: id,
      titleCode,
      titleName: null,
      ...A4,
      hasStock: false,
      stockId: null,
      fields: fieldsFor(A4),
    });
    const page = {
      id: "d",
      archive: false,
      publishedAt: null,
      signed,
      templates: [template("any", null), template("merit", "CERT_PROV")],
      lines: [
        { ...it, titleCode: "CERT_PROV", annulled: false },
        { ...it, id: "b", titleCode: "CERT_PROV", annulled: true },
        { ...it, id: "c", titleCode: "CERT_PROV", annulled: false },
      ],
    } as PrintPage;
    expect(chosenOf(page, {})).toMatchObject({ template: { id: "merit" }, lines: [{ id: "a" }, { id: "c" }], shift: { x: 0, y: 0 } });
    expect(chosenOf(page, { mau: "any", dong: "c", sangphai: "1,5", xuongduoi: "-300" })).toMatchObject({
      template: { id: "any" },
      lines: [{ id: "c" }],
      shift: { x: 1.5, y: -20 },
    });
    expect(chosenOf({ ...page, lines: [{ ...page.lines[0]!, titleCode: null }] }, { dong: "b" })).toMatchObject({
      template: { id: "any" },
      lines: [{ id: "a" }],
    });
    expect(chosenOf({ ...page, templates: [] }, {}).template).toBeNull();
  });
});
