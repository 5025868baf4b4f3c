import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { formatPoints } from "@/lib/criteria/points";
import { dateWords, dayOf } from "@/lib/provinces/dates";
import { SHEET_WORDS } from "@/lib/scoring/sheet-words";
import type { Member, Office } from "@/lib/year/bloc-year";
import { withNow } from "@/lib/blocs/lineage-words";
import { officeWords } from "@/lib/blocs/words";

type TableProps = {
  members: Member[];
  offices: Office[];
  kind: "BLOC" | "CLUSTER";
  home: string;
  year: string;
  pledgeShown: boolean;
  /** The year's own pages, once its units have score sheets. */ scores?: string | undefined;
  /** Whether this reader checks that unit. */ checks?: ((unitId: string) => boolean) | undefined;
};

/** The members of the year, each with its office and whether it has signed. */
export function MembersTable({ members, offices, kind, home, year, pledgeShown, scores, checks }: TableProps) {
  const officeOf = (unitId: string) => offices.find((office) => office.unitId === unitId && !office.until);
  return (
    <DataTable
      name="Danh sách đơn vị thành viên"
      bare
      rows={members}
      rowKey={({ unitId }) => unitId}
      empty={
        <Empty title="Chưa có đơn vị thành viên">
          Đơn vị thành viên do quản trị của tỉnh hoặc chuyên viên thi đua, khen thưởng thêm ở trang của khối.
        </Empty>
      }
      columns={[
        {
          key: "name",
          head: "Đơn vị",
          names: true,
          cell: ({ slug, name, now, unitId }) => {
            const office = officeOf(unitId);
            return (
              <>
                <Go href={`${home}/don-vi/${slug}/${year}`}>{withNow(name, now)}</Go>
                {office && <span className="meta"> ({officeWords(office.kind, kind).toLowerCase()})</span>}
              </>
            );
          },
        },
        {
          key: "since",
          head: "Thành viên",
          cell: (row) => (
            <span className="num">{row.until ? `${dateWords(row.since)} – ${dateWords(row.until)}` : `từ ${dateWords(row.since)}`}</span>
          ),
        },
        { key: "rank", head: "Xếp hạng, khen thưởng", cell: standing },
        ...(pledgeShown ? [{ key: "sign", head: "Giao ước", cell: signing }] : []),
        ...(scores
          ? [
              {
                key: "score",
                head: "Chấm điểm",
                cell: (row: Member) => <Scoring member={row} at={scores} checks={checks?.(row.unitId) ?? false} />,
              },
              { key: "place", head: "Hạng", number: true, cell: ({ sheet }: Member) => (sheet?.rank ? <b>{sheet.rank}</b> : "–") },
            ]
          : []),
      ]}
    />
  );
}

/** What each unit's sheet waits for, and the way there for whoever checks it. */
function Scoring({ member: { sheet, slug }, at, checks }: { member: Member; at: string; checks: boolean }) {
  if (!sheet) return <span className="meta">Không có bảng chấm</span>;
  const { state, late, dueOn, replyUntil, total } = sheet;
  if (total !== null)
    return (
      <Go href={`${at}/cham-diem/${slug}/giai-thich`} className="num">
        {formatPoints(total)} điểm
      </Go>
    );
  const due =
    late && dueOn ? `, quá hạn ${dateWords(dueOn)}` : state === "awaiting_reply" && replyUntil ? ` đến ${dateWords(replyUntil)}` : "";
  const waits = ["sent", "under_review", "awaiting_reply"].includes(state);
  return (
    <>
      <Chip kind={late ? "error" : SHEET_WORDS[state].chip}>
        {SHEET_WORDS[state].name}
        {due}
      </Chip>
      {waits && checks && (
        <>
          {" "}
          <Go href={`${at}/cham-diem/${slug}/tham-dinh`}>Thẩm định</Go>
        </>
      )}
    </>
  );
}

const standing = ({ ranked, countsForAward }: Member) =>
  ranked && countsForAward ? (
    "Có"
  ) : (
    <Chip kind="na">
      {ranked ? "Không tính khen thưởng ở khối này" : countsForAward ? "Không xếp hạng" : "Không xếp hạng, không tính khen thưởng"}
    </Chip>
  );

function signing({ party, signedAt, manner, late }: Member) {
  if (!party) return <span className="meta">Chưa có tên trong giao ước</span>;
  if (!signedAt) return <Chip kind="todo">Chưa ký</Chip>;
  return (
    <>
      <Chip kind="bare">{manner === "APP" ? "Đã ký xác nhận" : "Đã ký bản giấy"}</Chip>
      <span className="meta num">
        {" "}
        {dateWords(dayOf(signedAt))}
        {late ? ", ký muộn" : ""}
      </span>
    </>
  );
}
