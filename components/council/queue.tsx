import { ProposalChip, rankLine, votesLine } from "@/components/awards/proposal-chips";
import { ButtonLink } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { SearchForm } from "@/components/ui/search-form";
import type { Queue, QueueLine } from "@/lib/council/queries";
import { PROPOSAL_STATE_WORDS, PROPOSAL_STATES, VERDICT_WORDS } from "@/lib/awards/words";
import { dateWords, dayOf, daysBetween, dueWords } from "@/lib/provinces/dates";
import type { ProposalState } from "@/lib/tenancy/generated/enums";

type Asked = { words: string; state: ProposalState | null; mine: boolean; page: number };
export type QueueProps = { tinh: string; queue: Queue; asked: Asked; pages: number; addressOf: (asked: Partial<Asked>) => string };

const working = (state: ProposalState) => state === "sent" || state === "received" || state === "appraising" || state === "asking_opinion";
const isLate = (line: QueueLine, today: string) => working(line.state) && line.dueOn !== null && line.dueOn < today;

/** All dossiers that were sent, those that wait for the board first. */
export function QueueView({ tinh, queue, asked, pages, addressOf }: QueueProps) {
  const states = PROPOSAL_STATES.filter((state) => queue.counts[state]);
  return (
    <>
      <SearchForm label="Tìm theo đơn vị, hình thức, khối" value={asked.words} clear={addressOf({ words: "", state: null, mine: false, page: 1 })} filtered={asked.state !== null || asked.mine} />
      <nav className="count-links" aria-label="Lọc hồ sơ">
        <Go href={addressOf({ state: null, mine: false, page: 1 })} {...(asked.state === null && !asked.mine ? { "aria-current": "page" as const } : {})}>Đang xử lý</Go>
        <Go href={addressOf({ state: null, mine: true, page: 1 })} {...(asked.mine ? { "aria-current": "page" as const } : {})}>Của tôi <span className="num">{queue.mine}</span></Go>
        {states.map((state) => (
          <Go key={state} href={addressOf({ state, mine: false, page: 1 })} {...(asked.state === state ? { "aria-current": "page" as const } : {})}>{PROPOSAL_STATE_WORDS[state].name} <span className="num">{queue.counts[state]}</span></Go>
        ))}
      </nav>
      <div className="panel">
        <DataTable
          bare name="Hồ sơ đề nghị" rows={queue.lines} rowKey={({ id }) => id} late={(line) => isLate(line, queue.today)}
          empty={asked.words || asked.state || asked.mine ? (
            <Empty title="Không có hồ sơ nào như vậy">Thử từ khác, hoặc bỏ lọc.</Empty>
          ) : <Empty title="Chưa có hồ sơ nào đang xử lý">Hồ sơ các khối, cụm gửi sẽ hiện ở đây.</Empty>}
          columns={[
            { key: "subject", head: "Đơn vị, hình thức", names: true, cell: (line) => <><Go href={`/${tinh}/ban/de-nghi/${line.id}`}>{line.unitName}</Go><br /><span className="meta">{line.titleName}</span></> },
            { key: "bloc", head: "Khối, năm", cell: ({ blocName, year }) => <>{blocName}<br /><span className="meta num">Năm {year}</span></> },
            { key: "standing", head: "Thứ hạng, phiếu", cell: (line) => <><span className="num">{rankLine(line)}</span><br /><span className="meta num">{votesLine(line)}</span></> },
            { key: "state", head: "Trạng thái", cell: (line) => <><ProposalChip state={line.state} />{line.verdict && working(line.state) && <><br /><span className="meta">{VERDICT_WORDS[line.verdict]}</span></>}</> },
            { key: "age", head: "Tiếp nhận", cell: (line) => <Age line={line} today={queue.today} /> },
            { key: "due", head: "Hạn", cell: (line) => <Due line={line} today={queue.today} /> },
            { key: "officer", head: "Phụ trách", cell: ({ officer }) => officer ?? <span className="meta">Chưa có</span> },
          ]}
        />
      </div>
      {pages > 1 && (
        <nav className="pager" aria-label="Trang danh sách">
          {asked.page > 1 && <ButtonLink small href={addressOf({ page: asked.page - 1 })} icon="left">Trang trước</ButtonLink>}
          <span className="meta num">Trang {asked.page}/{pages}</span>
          {asked.page < pages && <ButtonLink small href={addressOf({ page: asked.page + 1 })} icon="right">Trang sau</ButtonLink>}
        </nav>
      )}
    </>
  );
}

function Age({ line: { receivedAt, sentAt }, today }: { line: QueueLine; today: string }) {
  const from = receivedAt ?? sentAt;
  if (!from) return <span className="meta">Chưa gửi</span>;
  const days = daysBetween(dayOf(from), today);
  return <span className="num">{receivedAt ? "" : "Gửi "}{dateWords(dayOf(from))}<br /><span className="meta">{days <= 0 ? "hôm nay" : `${days} ngày`}</span></span>;
}

function Due({ line, today }: { line: QueueLine; today: string }) {
  if (!line.dueOn) return <span className="meta">Chưa đặt</span>;
  if (isLate(line, today)) return <Chip kind="error">Trễ {daysBetween(line.dueOn, today)} ngày</Chip>;
  return <span className="num">{dateWords(line.dueOn)}{working(line.state) && <><br /><span className="meta">{dueWords(line.dueOn, today)}</span></>}</span>;
}
