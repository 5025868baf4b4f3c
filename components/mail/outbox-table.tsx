import { Chip } from "@/components/ui/chip";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Form, type FormAction } from "@/components/ui/form";
import type { OutboxLine } from "@/lib/mail/outbox";
import { momentWords } from "@/lib/provinces/dates";

const columnsOf = (again: FormAction): Column<OutboxLine>[] => [
  {
    key: "to",
    head: "Người nhận",
    names: true,
    cell: ({ to, person }) => (
      <>
        {person ?? to}
        {person && <div className="meta">{to}</div>}
      </>
    ),
  },
  {
    key: "subject",
    head: "Việc",
    cell: ({ subject, body }) => (
      <>
        {subject}
        {body && (
          <details className="unfold" suppressHydrationWarning>
            <summary>Xem nội dung</summary>
            <pre className="letter">{body}</pre>
          </details>
        )}
      </>
    ),
  },
  { key: "created", head: "Soạn lúc", cell: ({ createdAt }) => <span className="num">{momentWords(createdAt)}</span> },
  { key: "state", head: "Tình trạng", cell: (line) => <State line={line} again={again} /> },
];

/** To whom, about what, when, and whether it left. */
export function OutboxTable({ lines, again }: { lines: OutboxLine[]; again: FormAction }) {
  return (
    <DataTable
      name="Thư gửi đi"
      rows={lines}
      rowKey={({ id }) => id}
      columns={columnsOf(again)}
      empty={
        <Empty title="Chưa có thư nào" icon="mail">
          Thư kích hoạt tài khoản và thư nhắc việc gửi từ hệ thống sẽ hiện ở đây.
        </Empty>
      }
    />
  );
}

function State({ line: { id, to, sentAt, lastError, attempts, sending, droppedAt }, again }: { line: OutboxLine; again: FormAction }) {
  if (sentAt)
    return (
      <>
        <Chip kind="bare">Đã gửi</Chip>
        <div className="meta num">{momentWords(sentAt)}</div>
      </>
    );
  if (droppedAt)
    return (
      <>
        <Chip kind="na">Thôi không gửi</Chip>
        <div className="meta">Việc đã xong hoặc đã có thư nhắc mới hơn.</div>
      </>
    );
  const sendAgain = (
    <Form action={again} submit="Gửi lại" kind="plain" small label={`Gửi lại thư tới ${to}`}>
      <input type="hidden" name="id" value={id} />
    </Form>
  );
  if (sending === "sending") return <Chip kind="doing">Đang gửi</Chip>;
  if (sending === "unclear")
    return (
      <>
        <Chip kind="warn">Chưa rõ đã gửi</Chip>
        <div className="meta">{lastError ?? "Hệ thống dừng giữa lúc gửi."} Hỏi người nhận; nếu chưa có thì gửi lại.</div>
        {sendAgain}
      </>
    );
  if (lastError)
    return (
      <>
        <Chip kind="error">Chưa gửi được</Chip>
        <div className="meta">
          {lastError} Đã thử {attempts} lần.
        </div>
        {sendAgain}
      </>
    );
  return <Chip kind="todo">Đang chờ gửi</Chip>;
}
