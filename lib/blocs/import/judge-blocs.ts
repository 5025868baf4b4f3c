import { dateWords } from "../../provinces/dates";
import { SLUG_SHAPE } from "../unit-schema";
import { meets, type RowReader } from "./cells";
import { unitNamed } from "./judge-people";
import { KIND_CHOICES } from "./plan";
import { changesOf, same, type Register } from "./register";
import type { Verdict } from "./state";

type Found = { label: string; verdict: Verdict; changes: string[] };
const BLOC = { name: "Tên khối, cụm", shortName: "Tên ngắn", kind: "Loại" } as const;
const MEMBER = { until: "Đến hết ngày", countsForAward: "Tính khen thưởng", ranked: "Xếp hạng", basis: "Căn cứ" } as const;
const BLOC_CODE = "Mã khối chỉ gồm chữ thường không dấu, số và gạch nối, ví dụ khoi-so-nganh-1.";

/** One bloc, known by its code, which is its address. */
export function judgeBloc(row: RowReader, all: Register): Found {
  const slug = row.shaped("slug", SLUG_SHAPE, BLOC_CODE, "Thiếu mã khối. Điền mã, ví dụ khoi-so-nganh-1.");
  const name = row.text("name", 200, "Thiếu tên khối, cụm.");
  const shortName = row.text("shortName", 80);
  const kind = row.choice("kind", KIND_CHOICES);
  const label = [slug, name].filter(Boolean).join(" ") || "Dòng chưa có mã";
  const known = slug ? all.blocs.get(slug) : undefined;
  if (known && known.row > 0) row.fault("slug", `Mã này đã có ở dòng ${known.row} của trang này. Mỗi khối một dòng.`);
  if (row.faults.length > 0 || !slug || !name) return { label, verdict: "fault", changes: [] };

  const before = known?.value;
  const after = {
    id: before?.id ?? "",
    slug,
    name,
    shortName: shortName ?? before?.shortName ?? name,
    kind: kind ?? before?.kind ?? ("BLOC" as const),
  };
  all.blocs.set(slug, { value: after, row: row.row.row });
  const changes = before ? changesOf(BLOC, before, after, (value) => KIND_CHOICES[value as "BLOC"] ?? String(value)) : [];
  const verdict: Verdict = !before ? "new" : changes.length > 0 ? "changed" : "same";
  if (verdict !== "same") all.writing.blocs.push({ ...after, id: before?.id ?? null, row: row.row.row });
  return { label, verdict, changes };
}

/** One membership, known by bloc, unit and first day. */
export function judgeMember(row: RowReader, all: Register): Found {
  const slug = row.text("blocSlug", 60, "Thiếu mã khối.");
  const typed = row.text("unitCode", 20, "Thiếu mã đơn vị.");
  const since = row.date("since", "Thiếu ngày vào khối.");
  const until = row.date("until");
  const basis = row.text("basis", 300);
  const bloc = slug ? all.blocs.get(slug)?.value : undefined;
  if (slug && !bloc) row.fault("blocSlug", `Không có khối mã ${slug}. Thêm ở trang Khối, cụm hoặc sửa mã.`);
  const unitCode = unitNamed(row, all, "unitCode", typed, since);
  if (since && until && until < since) row.fault("until", "Ngày kết thúc phải từ ngày bắt đầu trở đi.");
  const label = [typed, bloc?.shortName ?? slug].filter(Boolean).join(", ") || "Dòng chưa có mã";
  const known = all.members.find(
    ({ value }) => value.blocSlug === slug && unitCode && same(value.unitCode) === same(unitCode) && value.since === since,
  );
  const before = known?.value;
  const countsForAward = row.yes("countsForAward", before?.countsForAward ?? true);
  const ranked = row.yes("ranked", before?.ranked ?? true);
  if (known && known.row > 0) row.fault("since", `Dòng ${known.row} của trang này đã ghi đơn vị vào khối từ ngày đó.`);
  if (row.faults.length > 0 || !bloc || !unitCode || !since) return { label, verdict: "fault", changes: [] };

  const after = {
    id: before?.id ?? "",
    blocSlug: bloc.slug,
    unitCode,
    since,
    until: until ?? before?.until ?? null,
    countsForAward,
    ranked,
    basis: basis ?? before?.basis ?? null,
  };
  const others = all.members.filter((one) => one !== known && same(one.value.unitCode) === same(unitCode) && meets(one.value, after));
  const twice = others.find(({ value }) => value.blocSlug === bloc.slug);
  if (twice) row.fault("since", `Đơn vị đã là thành viên của khối này từ ${dateWords(twice.value.since)}. Sửa ngày hoặc bỏ dòng.`);
  const elsewhere = countsForAward ? others.find(({ value }) => value.countsForAward && value.blocSlug !== bloc.slug) : undefined;
  if (elsewhere)
    row.fault(
      "countsForAward",
      `Đơn vị đang được tính khen thưởng ở khối ${elsewhere.value.blocSlug}. Ghi Không hoặc kết thúc ở khối kia.`,
    );
  if (row.faults.length > 0) return { label, verdict: "fault", changes: [] };
  if (known) Object.assign(known, { value: after, row: row.row.row });
  else all.members.push({ value: after, row: row.row.row });
  const changes = before ? changesOf(MEMBER, before, after, shown) : [];
  const verdict: Verdict = !before ? "new" : changes.length > 0 ? "changed" : "same";
  if (verdict !== "same") all.writing.members.push({ ...after, id: before?.id ?? null, row: row.row.row });
  return { label, verdict, changes };
}

const shown = (value: unknown) => (typeof value === "boolean" ? (value ? "Có" : "Không") : dateWords(String(value)));
