import { FileActs } from "@/components/evidence/file-acts";
import { UploadField } from "@/components/evidence/upload-field";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { CopyBox } from "@/components/ui/copy-box";
import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { AreaField, HiddenField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { EVIDENCE } from "@/lib/evidence/words";
import { reminderOf, unseenOf } from "@/lib/letters/letter-rules";
import type { LetterSeen } from "@/lib/letters/queries";
import { LETTER_KINDS } from "@/lib/letters/words";
import { dateWords, momentWords } from "@/lib/provinces/dates";
import { badgeOf, fileHref } from "@/lib/storage/words";

export const nameOf = ({ kind, number, title }: Pick<LetterSeen, "kind" | "number" | "title">): string =>
  `${LETTER_KINDS[kind].toLowerCase()}${number ? ` số ${number}` : ""} “${title}”`;

/** The letter as those who get it read it. */
export function LetterDocument({ it }: { it: LetterSeen }) {
  return (
    <article className="doc letter-doc" aria-labelledby="van-ban">
      <p className="c">
        <b>{it.from.toLocaleUpperCase("vi")}</b>
      </p>
      <p className="c num">
        {it.number ? `Số: ${it.number}` : ""}
        {it.sentAt ? `${it.number ? " · " : ""}${momentWords(it.sentAt)}` : ""}
      </p>
      <h2 id="van-ban">{LETTER_KINDS[it.kind].toLocaleUpperCase("vi")}</h2>
      <h3>{it.title}</h3>
      <div className="doc__rule" />
      {it.body
        .split(/\n+/)
        .map((line) => line.trim())
        .filter(Boolean)
        .map((line, at) => (
          <p key={at}>{line}</p>
        ))}
      {it.answerBy && (
        <p>
          <b>Đề nghị trả lời trước hết ngày {dateWords(it.answerBy)}.</b>
        </p>
      )}
      {it.signer && (
        <p className="letter-signer">
          <b>{it.signer}</b>
        </p>
      )}
    </article>
  );
}

export function RecallNote({ it }: { it: LetterSeen }) {
  if (it.state !== "recalled") return null;
  return (
    <Note
      kind="warn"
      title={`Đã thu hồi lúc ${momentWords(it.recalledAt!)}${it.recalledBy ? `, ${it.recalledBy}` : ""}`}
    >{`Lý do: ${it.recallReason}`}</Note>
  );
}

type FilesProps = {
  tinh: string;
  it: LetterSeen;
  acts?: { add?: FormAction | undefined; remove?: FormAction | undefined; seal?: FormAction | undefined };
};
export function LetterFiles({ tinh, it, acts = {} }: FilesProps) {
  if (it.files.length === 0 && !acts.add) return null;
  return (
    <Panel title={`Tệp kèm theo (${it.files.length})`} id="tep">
      {it.files.length === 0 && <p className="meta">Chưa có tệp nào.</p>}
      <ul className="letter-files">
        {it.files.map((file) => (
          <li key={file.useId}>
            {file.sealed ? (
              <span className="soft">{file.originalName}: đã niêm phong</span>
            ) : (
              <Go className="file" href={fileHref(tinh, file.useId)} target="_blank">
                <b>{badgeOf(file.mediaType)}</b>
                <span>{file.originalName}</span>
              </Go>
            )}
            <FileActs sealed={file.sealed} hidden={{ letterId: it.id, useId: file.useId }} acts={acts} from="văn bản" />
          </li>
        ))}
      </ul>
      {acts.add && (
        <ConfirmForm
          action={acts.add}
          open={{ label: "Thêm tệp", icon: "plus" }}
          title="Thêm tệp kèm theo"
          submit="Thêm tệp"
          safe="Không thêm"
          hidden={{ letterId: it.id }}
        >
          <UploadField name="file" label="Tệp kèm theo" limits={EVIDENCE} />
        </ConfirmForm>
      )}
    </Panel>
  );
}

/** For whoever sent it: who has opened it, when, and the words for those who have not. */
export function RecipientsPanel({ it }: { it: LetterSeen }) {
  const unseen = unseenOf(it.recipients);
  if (it.state === "draft") {
    return (
      <Panel title={`Nơi nhận (${it.recipients.length} đơn vị)`}>
        <p>{it.recipients.map(({ unit }) => unit).join("; ")}.</p>
      </Panel>
    );
  }
  return (
    <Panel
      id="da-xem"
      title={`Đã xem ${it.recipients.length - unseen.length}/${it.recipients.length} đơn vị`}
      flush
      aside={
        it.state === "sent" &&
        unseen.length > 0 && <CopyBox small text={reminderOf(it.from, { name: nameOf(it), answerBy: it.answerBy }, unseen)} />
      }
    >
      <DataTable
        name="Các đơn vị nhận"
        bare
        rows={it.recipients.toSorted((a, b) => Number(a.seenAt !== null) - Number(b.seenAt !== null))}
        rowKey={({ unitId }) => unitId}
        columns={[
          { key: "unit", head: "Đơn vị", names: true, cell: ({ unit }) => unit },
          {
            key: "seen",
            head: "Trạng thái",
            cell: ({ seenAt }) => (seenAt ? <Chip kind="bare">Đã xem</Chip> : <Chip kind="todo">Chưa xem</Chip>),
          },
          {
            key: "when",
            head: "Mở lần đầu",
            cell: ({ seenAt, seenBy }) => (
              <span className="num">{seenAt ? `${momentWords(seenAt)}${seenBy ? `, ${seenBy}` : ""}` : ""}</span>
            ),
          },
        ]}
      />
    </Panel>
  );
}

/** The two steps of whoever wrote it: send what the preview shows, or recall what was sent. */
export function SendActs({
  it,
  obstacles,
  send,
  recall,
  discard,
}: {
  it: LetterSeen;
  obstacles: string[];
  send: FormAction;
  recall: FormAction;
  discard: FormAction;
}) {
  const hidden = { letterId: it.id, version: String(it.version) };
  if (it.state === "sent") {
    return (
      <ConfirmForm
        action={recall}
        open={{ label: "Thu hồi", kind: "danger" }}
        title="Thu hồi văn bản này?"
        submit="Thu hồi"
        safe="Chưa thu hồi"
        kind="danger"
        hidden={hidden}
        effects={[
          { text: `${it.recipients.length} đơn vị thấy văn bản kèm lý do thu hồi; nội dung vẫn giữ để đối chiếu.` },
          { text: "Việc xem văn bản không còn trên Việc cần làm của các đơn vị chưa xem." },
        ]}
      >
        <AreaField name="reason" label="Lý do thu hồi" rows={3} />
      </ConfirmForm>
    );
  }
  if (it.state !== "draft") return null;
  return (
    <>
      <Form
        action={send}
        submit={`Gửi đến ${it.recipients.length} đơn vị`}
        icon="mail"
        label="Gửi văn bản"
        {...(obstacles.length > 0 ? { notYet: obstacles.join(" ") } : {})}
      >
        {Object.entries(hidden).map(([name, value]) => (
          <HiddenField key={name} name={name} value={value} />
        ))}
      </Form>
      <ConfirmForm
        action={discard}
        open={{ label: "Bỏ bản nháp", kind: "quiet" }}
        title="Bỏ bản nháp này?"
        submit="Bỏ bản nháp"
        safe="Giữ lại"
        kind="danger"
        hidden={hidden}
        effects={[{ text: "Nội dung và tệp kèm theo của bản nháp không còn." }]}
      />
    </>
  );
}
