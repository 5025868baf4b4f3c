import { EMAIL_SHAPE, EMAIL_WORDS, PHONE_SHAPE, PHONE_WORDS, SIGN_IN_SHAPE, SIGN_IN_WORDS } from "../../people/person-schema";
import { belongsToUnit, GIVEN_POSTS, type GivenPost } from "../../people/post-rules";
import { POST_WORDS } from "../../people/words";
import { dateWords } from "../../provinces/dates";
import { meets, type RowReader } from "./cells";
import { changesOf, same, type Register } from "./register";
import type { Verdict } from "./state";

type Found = { label: string; verdict: Verdict; changes: string[] };
const PERSON = {
  fullName: "Họ và tên",
  unitCode: "Mã đơn vị",
  title: "Chức danh",
  email: "Thư điện tử",
  phone: "Điện thoại",
  signInName: "Tên đăng nhập",
} as const;
const GIVEN = Object.fromEntries(GIVEN_POSTS.map((code) => [code, POST_WORDS[code]])) as Record<GivenPost, string>;

/** The unit a code names, or a fault: absent, or gone before the day in question. */
export function unitNamed(row: RowReader, all: Register, column: string, code: string | null, on: string | null): string | null {
  if (!code) return null;
  const unit = all.units.get(same(code))?.value;
  if (!unit) row.fault(column, `Không có đơn vị mã ${code}. Thêm đơn vị ở trang Đơn vị hoặc sửa mã.`);
  else if (unit.dissolvedOn && (on === null || unit.dissolvedOn < on))
    row.fault(column, `Đơn vị mã ${code} đã kết thúc hoạt động ngày ${dateWords(unit.dissolvedOn)}.`);
  else return unit.code;
  return null;
}

/** One person, known by their code. */
export function judgePerson(row: RowReader, all: Register): Found {
  const code = row.text("code", 40, "Thiếu mã người. Điền mã cán bộ hoặc mã tự đặt.");
  const fullName = row.text("fullName", 120, "Thiếu họ và tên.");
  const unitCode = unitNamed(row, all, "unitCode", row.text("unitCode", 20), null);
  const title = row.text("title", 150);
  const email = row.shaped("email", EMAIL_SHAPE, EMAIL_WORDS);
  const phone = row.shaped("phone", PHONE_SHAPE, PHONE_WORDS);
  const signInName = row.shaped("signInName", SIGN_IN_SHAPE, SIGN_IN_WORDS)?.toLowerCase() ?? null;
  const label = [code, fullName].filter(Boolean).join(" ") || "Dòng chưa có mã";
  const known = code ? all.people.get(same(code)) : undefined;
  if (known && known.row > 0) row.fault("code", `Mã này đã có ở dòng ${known.row} của trang này. Mỗi người một dòng.`);
  const owner = signInName ? all.signInNames.get(signInName) : undefined;
  if (owner && code && owner !== same(code))
    row.fault("signInName", "Tên đăng nhập này đã có người khác dùng. Chọn tên khác hoặc để trống.");
  if (row.faults.length > 0 || !code || !fullName) return { label, verdict: "fault", changes: [] };

  const before = known?.value;
  const after = {
    id: before?.id ?? "",
    code: before?.code ?? code,
    fullName,
    unitCode: unitCode ?? before?.unitCode ?? null,
    title: title ?? before?.title ?? null,
    leftOn: before?.leftOn ?? null,
    email: email ?? before?.email ?? null,
    phone: phone ?? before?.phone ?? null,
    signInName: signInName ?? before?.signInName ?? null,
  };
  all.people.set(same(code), { value: after, row: row.row.row });
  if (after.signInName) all.signInNames.set(after.signInName.toLowerCase(), same(code));
  const changes = before ? changesOf(PERSON, before, after) : [];
  const verdict: Verdict = !before ? "new" : changes.length > 0 ? "changed" : "same";
  if (verdict !== "same") all.writing.people.push({ ...after, id: before?.id ?? null, row: row.row.row });
  return { label, verdict, changes };
}

/** One post, known by person, post, unit and first day. */
export function judgePost(row: RowReader, all: Register): Found {
  const personCode = row.text("personCode", 40, "Thiếu mã người.");
  const code = row.choice("post", GIVEN, "Thiếu chức vụ. Chọn trong danh sách.");
  const since = row.date("since", "Thiếu ngày bắt đầu giữ chức vụ.");
  const until = row.date("until");
  const basis = row.text("basis", 300);
  const person = personCode ? all.people.get(same(personCode))?.value : undefined;
  if (personCode && !person) row.fault("personCode", `Không có người mã ${personCode}. Thêm ở trang Người hoặc sửa mã.`);
  if (person?.leftOn && since && person.leftOn < since)
    row.fault("personCode", `${person.fullName} chỉ làm việc đến hết ngày ${dateWords(person.leftOn)}.`);
  const typed = row.text("unitCode", 20);
  const unitCode = unitNamed(row, all, "unitCode", typed ?? (code && belongsToUnit(code) ? (person?.unitCode ?? null) : null), since);
  if (code && person && belongsToUnit(code) && !typed && !person.unitCode)
    row.fault("unitCode", "Thiếu mã đơn vị: chức vụ này phải gắn với một đơn vị.");
  if (since && until && until < since) row.fault("until", "Ngày kết thúc phải từ ngày bắt đầu trở đi.");
  const label = [person?.fullName ?? personCode, code && POST_WORDS[code]].filter(Boolean).join(", ") || "Dòng chưa có mã";
  if (row.faults.length > 0 || !person?.code || !code || !since) return { label, verdict: "fault", changes: [] };

  const alike = all.posts.filter(
    ({ value }) => same(value.personCode) === same(person.code!) && value.code === code && (value.unitCode ?? "") === (unitCode ?? ""),
  );
  const known = alike.find(({ value }) => value.since === since);
  if (known && known.row > 0) row.fault("since", `Chức vụ này đã có ở dòng ${known.row} của trang này.`);
  const before = known?.value;
  const after = {
    id: before?.id ?? "",
    personCode: person.code,
    code,
    unitCode,
    since,
    until: before?.ended ? before.until : (until ?? before?.until ?? null),
    basis: basis ?? before?.basis ?? null,
    ended: before?.ended ?? false,
  };
  const other = alike.find((one) => one !== known && meets(one.value, after));
  if (other)
    row.fault(
      "since",
      `Người này đã giữ chức vụ đó từ ${dateWords(other.value.since)}${other.value.until ? ` đến hết ${dateWords(other.value.until)}` : ""}. Kết thúc chức vụ cũ trước hoặc sửa ngày.`,
    );
  if (row.faults.length > 0) return { label, verdict: "fault", changes: [] };
  if (known) Object.assign(known, { value: after, row: row.row.row });
  else all.posts.push({ value: after, row: row.row.row });
  const changes = before ? changesOf({ until: "Đến hết ngày", basis: "Căn cứ" }, before, after, (value) => dateWords(String(value))) : [];
  const verdict: Verdict = !before ? "new" : changes.length > 0 ? "changed" : "same";
  if (verdict !== "same") all.writing.posts.push({ ...after, id: before?.id ?? null, row: row.row.row });
  return { label, verdict, changes };
}
