import { Chip } from "@/components/ui/chip";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { HiddenField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import type { Item } from "@/lib/criteria/table";
import { POST_WORDS } from "@/lib/people/words";
import { momentWords } from "@/lib/provinces/dates";
import type { Comment, Mention } from "@/lib/scoring/comments/queries";
import type { PostCode } from "@/lib/tenancy/actor";

type Acts = { withdraw?: FormAction | undefined; read?: FormAction | undefined };
type ThreadProps = Acts & { sheetId: string; item: Item; comments: Comment[]; /** What the head's side is called here. */ head: string };

/** What was said about one line, oldest first. */
export function Thread({ item, comments, ...rest }: ThreadProps) {
  return (
    <Panel title={`${item.number}. ${item.name}`} id={`tc-${item.key}`} aside={<span className="meta num">{comments.length} ý kiến</span>}>
      <ol className="thread">
        {comments.map((it) => (
          <li key={it.id}>
            <Said it={it} number={item.number} {...rest} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Said({ it, number, sheetId, head, withdraw, read }: Omit<ThreadProps, "item" | "comments"> & { it: Comment; number: string }) {
  const post = POST_WORDS[it.post as PostCode];
  return (
    <article className="reply">
      <p className="meta num">
        <b>{it.unit ?? "Cơ quan chuyên trách"}</b>
        {it.person ? `, ${it.person}` : ""} ({post}), {momentWords(it.at)}
      </p>
      {it.text === null ? <p className="meta">Ý kiến này đã rút.</p> : it.text.split("\n").map((line, at) => <p key={at}>{line}</p>)}
      {it.mentions.length > 0 && (
        <p className="told">
          {it.mentions.map((one) => (
            <Chip key={one.id} kind={one.closedAt ? "bare" : "todo"}>{`Nhắc ${one.unit ?? head}: ${stateOf(one)}`}</Chip>
          ))}
        </p>
      )}
      <div className="acts">
        {read &&
          it.mentions
            .filter(({ mine }) => mine)
            .map((one) => (
              <Form
                key={one.id}
                action={read}
                submit="Đã đọc, không cần trả lời"
                kind="plain"
                small
                label={`Đã đọc ý kiến nhắc ${one.unit ?? head}, tiêu chí ${number}`}
              >
                <HiddenField name="id" value={sheetId} />
                <HiddenField name="mentionId" value={one.id} />
              </Form>
            ))}
        {withdraw && it.own && it.text !== null && (
          <ConfirmForm
            action={withdraw}
            open={{ label: "Rút ý kiến", kind: "quiet", small: true }}
            title="Rút ý kiến này?"
            submit="Rút ý kiến"
            safe="Giữ lại"
            hidden={{ id: sheetId, commentId: it.id, version: String(it.version) }}
            effects={[
              { icon: "hist", text: "Chỗ này hiện “đã rút”; người đã đọc biết có ý kiến được rút." },
              { text: "Đơn vị được nhắc không phải trả lời nữa." },
            ]}
          />
        )}
      </div>
    </article>
  );
}

const stateOf = ({ closedAt, answered }: Mention) => (!closedAt ? "chưa trả lời" : answered ? "đã trả lời" : "đã đọc");
