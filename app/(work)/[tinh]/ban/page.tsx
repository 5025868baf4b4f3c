import type { Metadata } from "next";
import { BoardMatrix } from "@/components/desk/board-matrix";
import { OverdueTable } from "@/components/desk/overdue-table";
import { ButtonLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { PROPOSAL_STATE_WORDS } from "@/lib/awards/words";
import { boardOverview, type BoardSeen } from "@/lib/desk/board-queries";
import { overdueOf } from "@/lib/desk/overdue";
import { longDate } from "@/lib/provinces/dates";
import { formatNumber } from "@/lib/provinces/numbers";
import { WorkShell } from "../work-shell";

export const metadata: Metadata = { title: "Tổng quan tỉnh" };

export default async function BoardPage({ params }: PageProps<"/[tinh]/ban">) {
  const { tinh } = await params;
  const { actor, it, post } = await loadByRead<BoardSeen>(tinh, "bloc.list", boardOverview);
  const sum = (pick: (year: BoardSeen["years"][number]) => number) => it.years.reduce((total, year) => total + pick(year), 0);
  const sheets = sum(({ facts }) => facts.sheets.all), sent = sheets - sum(({ facts }) => facts.sheets.missing + facts.sheets.extended);
  const late = sum(({ lateSheets }) => lateSheets), waiting = it.proposals.reduce((total, { count }) => total + count, 0), overdue = it.proposals.reduce((total, one) => total + one.late, 0);
  return (
    <WorkShell actor={actor} post={post}>
      <div className="on-board">
        <PageHead title="Tổng quan tỉnh" acts={may("proposal.list", actor, {}) && <ButtonLink href={`/${tinh}/ban/de-nghi`} icon="medal">Hồ sơ đề nghị</ButtonLink>}>{`${longDate(it.today)}. ${it.years.length} năm thi đua đang theo dõi.`}</PageHead>
        <dl className="panel facts">
          <div><dt>Đơn vị đã gửi tự chấm</dt><dd>{sent}/{sheets}</dd></div>
          <div><dt>Đơn vị đã chốt điểm</dt><dd>{sum(({ facts }) => facts.sheets.settled)}/{sheets}</dd></div>
          <div><dt>Hồ sơ đang xét</dt><dd>{waiting}</dd></div>
          <div className={late + overdue > 0 ? "late" : undefined}><dt>Quá hạn</dt><dd>{late + overdue}<small>{late} bảng tự chấm, {overdue} hồ sơ</small></dd></div>
        </dl>
        <Panel title={`Tiến độ ${it.years.length} cụm, khối`} flush foot="Bấm tên khối để xem từng đơn vị.">
          {it.years.length === 0 ? <Empty title="Chưa có năm thi đua nào đang mở">Năm thi đua của từng khối hiện ở đây khi được mở.</Empty> : <BoardMatrix years={it.years} today={it.today} home={`/${tinh}`} />}
        </Panel>
        <OverdueTable rows={overdueOf(it, `/${tinh}`)} today={it.today} />
        <Panel title="Hồ sơ đề nghị theo bước xử lý" flush>
          <DataTable name="Hồ sơ đề nghị theo bước xử lý" bare rows={it.proposals} rowKey={({ state }) => state} empty={<Empty title="Chưa có hồ sơ nào">Hồ sơ hiện ở đây khi các khối gửi đề nghị khen thưởng.</Empty>}
            columns={[
              { key: "state", head: "Bước xử lý", names: true, cell: ({ state }) => PROPOSAL_STATE_WORDS[state].name },
              { key: "count", head: "Số hồ sơ", number: true, cell: ({ count }) => count },
              { key: "oldest", head: "Lâu nhất", number: true, cell: ({ oldest }) => `${formatNumber(oldest)} ngày` },
              { key: "late", head: "Quá hạn", number: true, cell: (row) => (row.late > 0 ? <b className="minus">{row.late}</b> : "–") },
            ]} />
        </Panel>
      </div>
    </WorkShell>
  );
}
