import { Icon } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";
import type { Touched } from "@/lib/blocs/lineage-queries";
import { dateWords } from "@/lib/provinces/dates";
import { SHEET_WORDS } from "@/lib/scoring/sheet-words";

/** What a rearrangement touches, unit by unit, before anything is written. */
export const TouchedUnits = ({ units, ends }: { units: Touched[]; ends: boolean }) => (
  <>
    {units.map((unit) => (
      <section key={unit.id} className="touched" aria-label={unit.name}>
        <h3>
          {unit.name} <span className="meta num">({unit.code})</span>
        </h3>
        {unit.dissolvedOn && <Note kind="error">{`Đã kết thúc hoạt động ngày ${dateWords(unit.dissolvedOn)}.`}</Note>}
        <ul className="effects">
          {lines(unit, ends).map((text) => (
            <li key={text}>
              <Icon name="right" />
              <span>{text}</span>
            </li>
          ))}
        </ul>
        {ends &&
          unit.offices.map(({ bloc, year, kind }) => (
            <Note
              key={`${bloc}${year}${kind}`}
              kind="warn"
            >{`Đang là đơn vị ${kind === "head" ? "đứng đầu" : "phó"} của ${bloc}, năm ${year}. Nếu đơn vị này kết thúc hoạt động thì phải bàn giao vị trí trước.`}</Note>
          ))}
      </section>
    ))}
  </>
);

function lines({ memberships, sheets, posts, unsigned, proposals, assignments }: Touched, ends: boolean): string[] {
  if (!ends)
    return [
      `${memberships.length} khối, cụm, ${posts.length} người giữ chức vụ: giữ nguyên.`,
      "Hồ sơ các năm trước hiện tên cũ kèm (nay là …); văn bản đã ban hành giữ tên trên văn bản.",
    ];
  return [
    memberships.length > 0 ? `Thôi là thành viên: ${memberships.map(({ bloc }) => bloc).join("; ")}.` : "Không ở khối, cụm nào.",
    ...sheets.map(
      ({ bloc, year, state }) =>
        `Bảng chấm điểm năm ${year} của ${bloc} (${SHEET_WORDS[state].name.toLowerCase()}) đóng lại, không xếp hạng, vẫn xem được; điểm so với đơn vị khác tính lại.`,
    ),
    posts.length > 0 ? `Kết thúc chức vụ của ${posts.length} người: ${posts.join(", ")}.` : "Không có ai giữ chức vụ.",
    ...unsigned.map(({ bloc, year }) => `Chưa ký giao ước năm ${year} của ${bloc}.`),
    ...(proposals > 0
      ? [
          `${proposals} hồ sơ đề nghị khen thưởng đang mở, giữ nguyên cho cơ quan chuyên trách xử lý (đơn vị đã giải thể có được khen thưởng hay không: chưa xác minh, cần đối chiếu văn bản gốc).`,
        ]
      : []),
    ...(assignments > 0 ? [`${assignments} phiếu chấm theo lĩnh vực chưa nộp: giao cho đơn vị khác.`] : []),
  ];
}
