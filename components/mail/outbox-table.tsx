import { Chip } from "@/components/ui/chip";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import type { OutboxLine } from "@/lib/mail/outbox";
import { momentWords } from "@/lib/provinces/dates";

const COLUMNS: Column<OutboxLine>[] = [
  { key: "to", head: "Người nhận", names: true, cell: ({ to, person }) => <>{person ?? to}{person && <div className="meta">{to}</div>}</> },
  { key: "subject", head: "Việc", cell: ({ subject }) => subject },
  { key: "created", head: "Soạn lúc", cell: ({ createdAt }) => <span className="num">{momentWords(createdAt)}</span> },
  { key: "state", head: "Tình trạng", cell: (line) => <State line={line} /> },
];

/** To whom, about what, when, and whether it left. */
export function OutboxTable({ lines }: { lines: OutboxLine[] }) {
  return (
    <DataTable
      name="Thư gửi đi" rows={lines} rowKey={({ id }) => id} columns={COLUMNS}
      empty={<Empty title="Chưa có thư nào" icon="mail">Thư kích hoạt tài khoản và thư nhắc việc gửi từ hệ thống sẽ hiện ở đây.</Empty>}
    />
  );
}

function State({ line: { sentAt, lastError, attempts } }: { line: OutboxLine }) {
  if (sentAt) return <><Chip kind="bare">Đã gửi</Chip><div className="meta num">{momentWords(sentAt)}</div></>;
  if (lastError) return <><Chip kind="error">Chưa gửi được</Chip><div className="meta">{lastError} Đã thử {attempts} lần.</div></>;
  return <Chip kind="todo">Đang chờ gửi</Chip>;
}
