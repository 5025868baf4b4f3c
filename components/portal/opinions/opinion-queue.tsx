import { ButtonLink } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Empty } from "@/components/ui/empty";
import { AreaField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import type { OpinionLine, OpinionList } from "@/lib/portal/opinions/queries";
import { OPINION_STATE_WORDS } from "@/lib/portal/opinions/words";
import { momentWords } from "@/lib/provinces/dates";

type State = OpinionLine["state"];
type QueueProps = { tinh: string; list: OpinionList; state: State | null; publish: FormAction; refuse: FormAction };

/** Words of the address, no codes. */
export const STATE_BY_ADDRESS: Record<string, State> = { "cho-xem": "waiting", "da-cong-bo": "published", "khong-cong-bo": "refused" };

/** What readers sent, those that wait on top: read, answered, published or kept back. */
export function OpinionQueue({ tinh, list, state, publish, refuse }: QueueProps) {
  const at = `/${tinh}/tin-bai/y-kien`;
  return (
    <div className="stack">
      <nav aria-label="Lọc theo trạng thái" className="acts">
        <ButtonLink small href={at} aria-current={state === null ? "page" : undefined}>
          Tất cả
        </ButtonLink>
        {Object.entries(STATE_BY_ADDRESS).map(([address, one]) => (
          <ButtonLink key={one} small href={`${at}?loai=${address}`} aria-current={state === one ? "page" : undefined}>
            {OPINION_STATE_WORDS[one].name} ({list.counts[one] ?? 0})
          </ButtonLink>
        ))}
      </nav>
      {list.lines.length === 0 && (
        <Empty title="Không có ý kiến nào">Ý kiến gửi từ cổng công khai hiện ở đây, chỉ công bố sau khi có người xem.</Empty>
      )}
      {list.lines.map((line) => (
        <OpinionPanel key={`${line.id}-${line.version}`} tinh={tinh} line={line} publish={publish} refuse={refuse} />
      ))}
    </div>
  );
}

function OpinionPanel({ tinh, line, publish, refuse }: { tinh: string; line: OpinionLine; publish: FormAction; refuse: FormAction }) {
  const { state, article } = line,
    isPublic = state === "published";
  const hidden = (
    <>
      <input type="hidden" name="id" value={line.id} />
      <input type="hidden" name="version" value={line.version} />
    </>
  );
  return (
    <Panel
      title={line.name}
      aside={<Chip kind={OPINION_STATE_WORDS[state].chip}>{OPINION_STATE_WORDS[state].name}</Chip>}
      foot={
        <span className="num">{`Mã ${line.reference}, nhận lúc ${momentWords(line.receivedAt)}${line.contact ? `. Liên hệ: ${line.contact}` : ""}${line.decidedAt ? `. ${line.decidedBy ?? ""} xử lý lúc ${momentWords(line.decidedAt)}` : ""}.`}</span>
      }
    >
      <div className="stack">
        <p className="meta">
          {article ? (
            <>
              Về bài <Go href={`/${tinh}/tin-bai/${article.id}`}>{article.title}</Go>
            </>
          ) : (
            "Góp ý chung với cơ quan thi đua, khen thưởng"
          )}
        </p>
        <p className="pre">{line.words}</p>
        {line.refusedReason && <p className="meta">Lý do không công bố: {line.refusedReason}</p>}
        <Form
          action={publish}
          submit={isPublic ? "Công bố lại" : "Công bố"}
          kind={state === "waiting" ? "primary" : "plain"}
          icon="news"
          label={`Công bố ý kiến ${line.reference}`}
        >
          {hidden}
          <AreaField
            name="answer"
            label="Trả lời"
            optional
            rows={3}
            defaultValue={line.answer ?? ""}
            hint="Công bố cùng ý kiến, ai cũng đọc được."
          />
        </Form>
        {state !== "refused" && (
          <details className="more" suppressHydrationWarning>
            <summary>{isPublic ? "Gỡ ý kiến khỏi cổng" : "Không công bố"}</summary>
            <Form
              action={refuse}
              submit={isPublic ? "Gỡ ý kiến" : "Không công bố"}
              kind="danger"
              label={`Không công bố ý kiến ${line.reference}`}
            >
              {hidden}
              <AreaField name="reason" label="Lý do" rows={2} hint="Lưu cùng ý kiến, không công khai." />
            </Form>
          </details>
        )}
      </div>
    </Panel>
  );
}
