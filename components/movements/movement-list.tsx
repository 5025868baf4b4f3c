import { LaunchedBy } from "@/components/movements/launched-by";
import { Chip, type ChipKind } from "@/components/ui/chip";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { askedIn, currentReview, reviewStanding, TIME_WORDS, timeOf, type TimeState } from "@/lib/movements/overview";
import type { MemberSeen, MovementLine } from "@/lib/movements/queries";
import { lateWords, STANDING_WORDS, type Standing } from "@/lib/movements/report-rules";
import { dateWords, dueWords } from "@/lib/provinces/dates";

export const TIME_CHIPS = { draft: "todo", ahead: "defer", running: "doing", over: "plain" } satisfies Record<TimeState, ChipKind>;
export const STEP_CHIPS = { not_joined: "todo", waiting: "todo", returned: "warn", handed_in: "doing", accepted: "bare" } satisfies Record<
  Standing["step"],
  ChipKind
>;

/** A unit's standing in one chip: late before anything else. */
export function StandingChip({ step, due, late, today }: Standing & { today: string }) {
  return late && due ? (
    <Chip kind="error">
      {STANDING_WORDS[step]}, trễ {dueWords(due, today).replace("quá ", "")}
    </Chip>
  ) : (
    <Chip kind={STEP_CHIPS[step]}>{STANDING_WORDS[step]}</Chip>
  );
}

type ListProps = { rows: MovementLine[]; members: readonly MemberSeen[]; at: string; today: string; empty: string };

/** The movements of one year with how far the units have come; one's own unit in a column of its own. */
export function MovementListTable({ rows, members, at, today, empty }: ListProps) {
  const own = members.filter((member) => member.own);
  const columns: Column<MovementLine>[] = [
    {
      key: "name",
      head: "Phong trào",
      names: true,
      cell: (it) => (
        <>
          <Go href={`${at}/${it.id}`}>{it.name}</Go>
          <span className="meta meet-under">
            {it.formName}
            {it.formLabel ? ` (hồ sơ ghi: ${it.formLabel})` : ""}
          </span>
          {it.links.map(({ id, name }) => (
            <span key={id} className="meta meet-under">
              Gắn với: {name}
            </span>
          ))}
        </>
      ),
    },
    { key: "by", head: "Cấp phát động", cell: (it) => <LaunchedBy launches={it.launches} /> },
    {
      key: "time",
      head: "Thời gian",
      cell: (it) => (
        <div>
          <span className="num nowrap">
            {dateWords(it.startsOn)} – {dateWords(it.endsOn)}
          </span>{" "}
          <Chip kind={TIME_CHIPS[timeOf(it, today)]}>{TIME_WORDS[timeOf(it, today)]}</Chip>
        </div>
      ),
    },
    {
      key: "joined",
      head: "Tham gia",
      number: true,
      cell: (it) =>
        it.state === "draft"
          ? "–"
          : `${askedIn(it, members).filter(({ unitId }) => it.joined.includes(unitId)).length}/${askedIn(it, members).length}`,
    },
    { key: "reports", head: "Báo cáo", cell: (it) => <Reports it={it} members={members} at={at} today={today} /> },
  ];
  if (own.length > 0)
    columns.push({ key: "own", head: "Đơn vị của Anh/Chị", cell: (it) => <Own it={it} members={own} at={at} today={today} /> });
  return (
    <DataTable
      name="Phong trào thi đua của năm"
      bare
      rows={rows}
      rowKey={({ id }) => id}
      columns={columns}
      empty={
        <Empty title="Chưa có phong trào nào" icon="flag">
          {empty}
        </Empty>
      }
    />
  );
}

function Reports({ it, members, at, today }: { it: MovementLine } & Omit<ListProps, "rows" | "empty">) {
  const review = currentReview(it.reviews);
  if (it.state === "draft" || !review) return <span className="soft">{it.state === "draft" ? "chưa phát động" : "chưa đặt hạn"}</span>;
  const { units, sent, late } = reviewStanding(it, review, members, today);
  return (
    <div>
      <Go href={`${at}/${it.id}/${review.id}`}>{review.title}</Go>:{" "}
      <span className="num">
        {sent}/{units.length}
      </span>
      <span className="meta meet-under num">
        {review.closed ? "đã kết thúc" : `hạn ${dateWords(review.reportBy)}, ${dueWords(review.reportBy, today)}`}
      </span>
      {late.length > 0 && <Chip kind="error">{lateWords(late)}</Chip>}
    </div>
  );
}

function Own({ it, members, at, today }: { it: MovementLine } & Omit<ListProps, "rows" | "empty">) {
  const review = currentReview(it.reviews);
  const { units } = it.state === "launched" && review ? reviewStanding(it, review, members, today) : { units: [] };
  if (units.length === 0 || !review) return <span className="soft">–</span>;
  return units.map(({ unitId, slug, step, due, late }) => (
    <Go key={unitId} href={step === "not_joined" ? `${at}/${it.id}#tham-gia` : `${at}/${it.id}/${review.id}/${slug}`}>
      <StandingChip step={step} due={due} late={late} today={today} />
    </Go>
  ));
}
