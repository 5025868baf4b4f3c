import { RefuseAct } from "@/components/council/forwarding-acts";
import { groundAddress } from "@/components/council/grounds";
import { ButtonLink } from "@/components/ui/button";
import { Chip, type ChipKind } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import type { FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Icon } from "@/components/ui/icon";
import { Leader } from "@/components/ui/leader";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { PROPOSAL_STATE_WORDS } from "@/lib/awards/words";
import type { ForwardingItem, ForwardingShown } from "@/lib/council/forwarding/queries";
import { ABOVE_WORDS, type ForwardingResult, RESULT_WORDS } from "@/lib/council/forwarding/words";
import { dateWords } from "@/lib/provinces/dates";

const LOOK = { waiting: "defer", listed: "doing", agreed: "seal", refused: "na" } satisfies Record<ForwardingResult, ChipKind>;
const resultOf = (item: ForwardingItem): ForwardingResult =>
  item.refusedOn ? "refused" : item.listed ? "listed" : item.decision ? "agreed" : "waiting";

/** A letter with its dossiers, the file set that went with it, and what came back. */
export function ForwardingView({
  tinh,
  it,
  keeps,
  drafts,
  refuse,
}: {
  tinh: string;
  it: ForwardingShown;
  keeps: boolean;
  drafts: boolean;
  refuse: FormAction;
}) {
  const here = `/${tinh}/ban/cap-tren/${it.id}`,
    waiting = it.items.filter((item) => resultOf(item) === "waiting");
  return (
    <>
      {it.invented && (
        <Note kind="info" title="Có phần minh họa">
          {it.invented}
        </Note>
      )}
      <Panel title="Tờ trình">
        <Leader
          wrap
          lines={[
            { label: "Số, ngày", value: `${it.number}, ${dateWords(it.sentOn)}` },
            { label: "Trình", value: ABOVE_WORDS[it.level].through },
            ...(it.signerName ? [{ label: "Người ký", value: `${it.signerTitle ?? ""} ${it.signerName}` }] : []),
            ...(it.note ? [{ label: "Nội dung thêm", value: <span className="lines">{it.note}</span> }] : []),
            ...(it.madeBy ? [{ label: "Người lập", value: it.madeBy }] : []),
          ]}
        />
        <div className="acts">
          <a className="btn btn--s" href={`${here}/to-trinh.docx`} download>
            <Icon name="down2" />
            Tải tờ trình Word
          </a>
          {keeps && (
            <a className="btn btn--s" href={`${here}/bo-ho-so.zip`} download>
              <Icon name="down2" />
              Tải bộ hồ sơ (ZIP)
            </a>
          )}
        </div>
        {keeps && <p className="meta">Bộ hồ sơ gồm tờ trình, danh sách, giấy tờ của từng hồ sơ và mã SHA-256 của mỗi tệp.</p>}
      </Panel>
      <Panel
        title="Hồ sơ và kết quả"
        aside={
          <span className="meta num">
            {it.items.length} hồ sơ, {waiting.length} chờ kết quả
          </span>
        }
        flush
      >
        <DataTable
          bare
          name="Hồ sơ và kết quả"
          rows={it.items}
          rowKey={({ itemId }) => itemId}
          columns={[
            { key: "place", head: "TT", number: true, cell: ({ position }) => position },
            {
              key: "subject",
              head: "Tập thể",
              names: true,
              cell: (item) => (
                <>
                  <Go href={`/${tinh}/ban/de-nghi/${item.id}`}>{item.subject}</Go>
                  <br />
                  <span className="meta">
                    {item.giverName}, năm {item.year}
                  </span>
                </>
              ),
            },
            {
              key: "title",
              head: "Danh hiệu, hình thức",
              cell: ({ titleName, session }) => (
                <>
                  {titleName}
                  {session?.fallbackName && (
                    <>
                      <br />
                      <span className="meta">Nếu không được: {session.fallbackName}</span>
                    </>
                  )}
                </>
              ),
            },
            { key: "result", head: "Kết quả", cell: (item) => <Result tinh={tinh} item={item} /> },
          ]}
        />
      </Panel>
      {waiting.length > 0 && (keeps || drafts) && (
        <div className="acts">
          {drafts && (
            <ButtonLink href={groundAddress(tinh, { sessionId: null, forwardingId: it.id })} kind="primary" icon="flag">
              Ghi quyết định của cấp trên
            </ButtonLink>
          )}
          {keeps && (
            <RefuseAct
              action={refuse}
              id={it.id}
              version={it.version}
              today={dateWords(it.today)}
              options={waiting.map(({ id, subject, titleName, session }) => ({
                value: id,
                label: `${titleName}: ${subject}`,
                hint: session?.fallbackName ? `Chuyển sang: ${session.fallbackName}, chờ quyết định của tỉnh.` : "Hồ sơ kết thúc.",
              }))}
            />
          )}
        </div>
      )}
    </>
  );
}

function Result({ tinh, item }: { tinh: string; item: ForwardingItem }) {
  const result = resultOf(item);
  return (
    <>
      <Chip kind={LOOK[result]}>{RESULT_WORDS[result]}</Chip>
      {item.decision && (
        <>
          <br />
          <Go href={`/${tinh}/ban/quyet-dinh/${item.decision.id}`}>Số {item.decision.number}</Go>{" "}
          <span className="meta num">ngày {dateWords(item.decision.signedOn)}</span>
        </>
      )}
      {item.refusedOn && (
        <>
          <br />
          <span className="meta">
            {item.refusedPaper}, ngày {dateWords(item.refusedOn)}: {item.refusedReason}
          </span>
        </>
      )}
      {item.fallback && (
        <>
          <br />
          <Go href={`/${tinh}/ban/de-nghi/${item.fallback.id}`}>{item.fallback.titleName}</Go>{" "}
          <span className="meta">{PROPOSAL_STATE_WORDS[item.fallback.state].name}</span>
        </>
      )}
    </>
  );
}
