import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import type { FormAction } from "@/components/ui/form";
import { html, type Html } from "@/components/ui/html";
import { PROPOSAL_STATE_WORDS, PROPOSAL_STATES } from "@/lib/awards/words";
import { isNarrowed, ME, type QueueAsked, queueAddress, WHOLE } from "@/lib/council/queue/addresses";
import type { Queue } from "@/lib/council/queue/queries";
import type { Step } from "@/lib/council/queue/words";
import { BulkBar } from "./bulk-bar";
import { filterHtml } from "./filter";
import { HandedNote } from "./handed";
import { tableHtml } from "./table";

type Props = {
  tinh: string;
  queue: Queue;
  asked: QueueAsked;
  pages: number;
  /** What the reader may do with several at once. */ steps: Step[];
  seen: FormAction;
  /** What has just been done. */ done: string | null;
};

/** All dossiers that were sent, those that wait for the board first. Filters, order and page stand in the address and need no script. */
export function QueueView({ tinh, queue, asked, pages, steps, seen, done }: Props) {
  const addressOf = (change: Partial<QueueAsked>) => queueAddress(tinh, { ...asked, page: 1, ...change });
  const here = queueAddress(tinh, asked);
  return (
    <>
      {done && (
        <div className="note note--ok" role="status">
          <p>{done}</p>
        </div>
      )}
      <HandedNote tinh={tinh} handed={queue.handed} action={seen} />
      <nav className="count-links" aria-label="Lọc hồ sơ theo bước" {...inside(countsHtml(queue, asked, addressOf))} />
      <form
        className="search-line queue-filter no-print"
        role="search"
        aria-label="Lọc hồ sơ"
        {...inside(filterHtml(queue, asked, queueAddress(tinh, WHOLE)))}
      />
      {queue.lines.length === 0 ? (
        <div className="panel">
          {isNarrowed(asked) ? (
            <Empty title="Không có hồ sơ nào như vậy">
              {asked.page > 1 ? "Trang này không có hồ sơ. Về trang đầu, hoặc bỏ lọc." : "Thử từ khác, hoặc bỏ lọc."}
            </Empty>
          ) : (
            <Empty title="Chưa có hồ sơ nào đang xử lý">Hồ sơ các khối, cụm gửi sẽ hiện ở đây.</Empty>
          )}
        </div>
      ) : (
        <form className="panel queue" action={`/${tinh}/ban/de-nghi/hang-loat`} aria-label="Xử lý nhiều hồ sơ">
          <input type="hidden" name="ve" value={here.slice(here.indexOf("?") + 1 || here.length)} />
          <div
            className="scroll scroll--bare"
            tabIndex={0}
            role="group"
            aria-label="Hồ sơ đề nghị"
            {...inside(tableHtml(tinh, queue, steps.length > 0))}
          />
          {steps.length > 0 && <BulkBar steps={steps} />}
        </form>
      )}
      {pages > 1 && (
        <nav className="pager" aria-label="Trang danh sách">
          {asked.page > 1 && (
            <ButtonLink small href={addressOf({ page: asked.page - 1 })} icon="left">
              Trang trước
            </ButtonLink>
          )}
          <span className="meta num">
            Trang {asked.page}/{pages}, {queue.total.toLocaleString("vi-VN")} hồ sơ
          </span>
          {asked.page < pages && (
            <ButtonLink small href={addressOf({ page: asked.page + 1 })} icon="right">
              Trang sau
            </ButtonLink>
          )}
        </nav>
      )}
    </>
  );
}

const inside = ({ text }: Html) => ({ dangerouslySetInnerHTML: { __html: text } });

function countsHtml(queue: Queue, asked: QueueAsked, addressOf: (change: Partial<QueueAsked>) => string): Html {
  const link = (href: string, words: string, count: number | null, here: boolean) =>
    html`<a href="${href}"${here ? html` aria-current="page"` : ""}>${words}${count === null ? "" : html` <span class="num">${count.toLocaleString("vi-VN")}</span>`}</a>`;
  const step = { waiting: null, late: asked.late };
  return html`${link(addressOf({ ...step, state: null, officer: asked.officer === ME ? "" : asked.officer }), "Đang xử lý", null, asked.state === null && asked.officer !== ME)}${link(addressOf({ ...step, state: null, officer: ME }), "Của tôi", queue.mine, asked.officer === ME && asked.state === null)}${PROPOSAL_STATES.filter((state) => queue.counts[state]).map((state) => link(addressOf({ ...step, state }), PROPOSAL_STATE_WORDS[state].name, queue.counts[state]!, asked.state === state))}`;
}
