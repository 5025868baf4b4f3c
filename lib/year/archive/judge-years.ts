import { bareLetters } from "@/lib/provinces/slugs";
import { yearLabelFault } from "@/lib/blocs/rules";
import type { RowReader } from "@/lib/blocs/import/cells";
import { meets } from "@/lib/blocs/import/cells";
import type { Verdict } from "@/lib/blocs/import/state";
import { SLUG_SHAPE } from "@/lib/blocs/unit-schema";
import { BLOC_KINDS } from "./plan";
import type { Known, UnitRow, Writing } from "./judged";

const LIST = /\s*;\s*/;
/** Two writings of one name. */
export const same = (text: string) => bareLetters(text).replace(/\s+/g, " ").trim();
/** What a cell lists, parted by semicolons. */
export const listOf = (text: string | null) => (text ?? "").split(LIST).filter(Boolean);

export type Head = Pick<Writing, "bloc" | "year" | "school" | "startsOn" | "endsOn" | "territoryId" | "source" | "invented" | "missing">;

export function yearOf(row: RowReader, { blocs, territories }: Known): { label: string; verdict: Verdict; it: Head } {
  const slug = row.shaped(
      "slug",
      SLUG_SHAPE,
      "Mã khối chỉ gồm chữ thường không dấu, số và gạch nối, ví dụ mttq-can-tho.",
      "Thiếu mã khối.",
    ),
    year = row.text("year", 9, "Thiếu năm, ví dụ 2017."),
    source = row.text("source", 1000, "Ghi hồ sơ lấy từ văn bản nào.");
  const before = blocs.find((bloc) => bloc.slug === slug),
    name = row.text("name", 200, before ? undefined : "Thiếu tên khối, cụm."),
    shortName = row.text("shortName", 60),
    kind = row.choice("kind", BLOC_KINDS);
  const school = Boolean(year?.includes("-")),
    first = Number(year?.slice(0, 4)),
    typed = row.text("territory", 80),
    territory = territories.find(
      (one) => typed && same(one.name).replace(/^(tinh|thanh pho) /, "") === same(typed).replace(/^(tinh|thanh pho) /, ""),
    );
  if (year && yearLabelFault(year, school ? "SCHOOL" : "CALENDAR"))
    row.fault("year", "Ghi bốn chữ số, ví dụ 2017, hoặc năm học 2017-2018.");
  else if (year && before?.years.includes(year)) row.fault("year", `Khối này đã có năm ${year}. Bổ sung trên trang của năm đó.`);
  if (typed && !territory)
    row.fault(
      "territory",
      territories.length > 0
        ? `Chọn một trong: ${territories.map((one) => one.name).join(", ")}; hoặc để trống.`
        : "Tỉnh này không có tỉnh cũ nào. Để trống.",
    );
  return {
    label: [name ?? before?.name, year].filter(Boolean).join(", năm "),
    verdict: before ? "same" : "new",
    it: {
      bloc: before ?? {
        id: null,
        slug: slug ?? "",
        name: name ?? "",
        shortName: shortName ?? (name ?? "").slice(0, 60),
        kind: kind ?? "BLOC",
      },
      year: year ?? "",
      school,
      startsOn: school ? `${first}-08-01` : `${first}-01-01`,
      endsOn: school ? `${first + 1}-07-31` : `${first}-12-31`,
      territoryId: territory?.id ?? null,
      source: source ?? "",
      invented: row.text("invented", 1000),
      missing: listOf(row.text("missing", 4000)),
    },
  };
}

/** A unit that is known already may sit in the bloc then, or count for awards somewhere else. */
export function clashWith(row: RowReader, it: UnitRow, { bloc, startsOn, endsOn }: Head, { members }: Known): void {
  const own = members.filter((one) => same(one.unitCode) === same(it.code) && meets(one, { since: startsOn, until: endsOn }));
  if (own.some(({ blocSlug }) => blocSlug === bloc.slug)) it.inside = true;
  else if (it.counts && own.some(({ counts }) => counts))
    row.fault("counts", `Trong năm đó đơn vị đã tính khen thưởng ở khối ${own.find(({ counts }) => counts)!.blocSlug}. Ghi Không.`);
}
