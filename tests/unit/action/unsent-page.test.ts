import { expect, test } from "vitest";
import { unsentPage, type Unsent } from "@/lib/action/unsent-page";

const page = (form: Unsent["form"], more: Partial<Unsent> = {}) =>
  unsentPage({ why: "ended", address: "/tinh-mau/viec?a=1&b=2", form, nonce: "n", codeIsSecret: false, ...more });

test("what was typed stands under its label and goes along again, with what React needs to find the form", () => {
  const html = page([
    ["$ACTION_KEY", "k1"],
    ["$nhan:title", "Tên cuộc họp"],
    ["title", "Hội nghị triển khai"],
    ["version", "3"],
  ]);
  expect(html).toContain("<dt>Tên cuộc họp</dt><dd>Hội nghị triển khai</dd>");
  for (const [name, value] of [
    ["$ACTION_KEY", "k1"],
    ["title", "Hội nghị triển khai"],
    ["version", "3"],
  ])
    expect(html).toContain(`<input type="hidden" name="${name}" value="${value}">`);
  expect(html).toContain('action="/tinh-mau/viec?a=1&amp;b=2"');
  expect(html).not.toContain("<dd>3</dd>");
});

test("nothing typed becomes part of the page", () => {
  const html = page([
    ["title", '"><script>alert(1)</script> có dấu cách'],
    ['x" onfocus="y', "hai từ"],
  ]);
  expect(html).not.toContain("<script");
  expect(html).not.toContain('" onfocus="');
});

test("a choice is told by its words, never by its code", () => {
  const html = page([
    ["$nhan:kind", "Loại họp"],
    ["$chon:kind", '{"launch":"Hội nghị triển khai"}'],
    ["kind", "launch"],
    ["$nhan:unit", "Đơn vị"],
    ["$chon:unit", "{}"],
    ["unit", "9f0c"],
  ]);
  expect(html).toContain("<dd>Hội nghị triển khai</dd>");
  expect(html).toContain("<dd>Đã chọn</dd>");
  expect(html).not.toContain("<dd>9f0c</dd>");
});

test("passwords and codes that let somebody in are asked again and not repeated", () => {
  const form: Unsent["form"] = [
    ["$nhan:password", "Mật khẩu"],
    ["password", "bi-mat-1"],
    ["code", "bi-mat-2"],
  ];
  const html = page(form, { codeIsSecret: true });
  expect(html).not.toContain("bi-mat");
  expect(html).toContain('name="password" type="password"');
  expect(html).toContain('name="code" type="password"');
  expect(page(form)).toContain("bi-mat-2"); // the code of a unit is none
});

test("a file is asked for again by its name; an empty box asks for nothing", () => {
  const html = page([
    ["scan", new File(["x"], "bien-ban.pdf")],
    ["photo", new File([], "")],
  ]);
  expect(html).toContain("chọn lại bien-ban.pdf");
  expect(html).not.toContain('name="photo"');
});

test("only an ended session leads to sign-in", () => {
  expect(page([])).toContain("/dang-nhap?tiep=/dang-nhap/xong");
  expect(page([], { why: "away" })).not.toContain("/dang-nhap?tiep");
});
