import { ConfirmForm } from "@/components/ui/confirm-form";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import type { FormAction } from "@/components/ui/form";
import type { Line } from "@/lib/pledges/registrations/rules";
import { lineWords, ROUTE_WORDS } from "@/lib/pledges/registrations/words";
import { RECIPIENT_WORDS } from "@/lib/titles/words";
import { formatNumber } from "@/lib/provinces/numbers";

type Props = { name: string; lines: readonly Line[]; remove?: { action: FormAction; hidden: Record<string, string> } | undefined };

/** The lines of one registration: titles first, then targets. */
export function LineTable({ name, lines, remove }: Props) {
  const columns: Column<Line>[] = [
    {
      key: "what",
      head: "Danh hiệu, hình thức, chỉ tiêu",
      names: true,
      cell: ({ kind, titleName, name: target }) => (kind === "TARGET" ? target : titleName),
    },
    {
      key: "who",
      head: "Đối tượng",
      cell: ({ kind, subject, name: who }) =>
        kind === "TARGET" ? (
          "Chỉ tiêu"
        ) : (
          <>
            {who || "Theo số lượng"}
            <span className="meta block">{subject && RECIPIENT_WORDS[subject]}</span>
          </>
        ),
    },
    {
      key: "amount",
      head: "Số lượng, mức",
      number: true,
      cell: ({ kind, amount, unitOfMeasure }) => `${formatNumber(amount)}${kind === "TARGET" && unitOfMeasure ? ` ${unitOfMeasure}` : ""}`,
    },
    {
      key: "route",
      head: "Tuyến",
      cell: ({ route, note }) => (
        <>
          {ROUTE_WORDS[route]}
          {note && <span className="meta block">{note}</span>}
        </>
      ),
    },
  ];
  if (remove)
    columns.push({
      key: "acts",
      head: "Xử lý",
      headHidden: true,
      cell: (line) => (
        <ConfirmForm
          action={remove.action}
          open={{ label: "Bỏ dòng", kind: "quiet", small: true }}
          title="Bỏ dòng này?"
          submit="Bỏ dòng"
          safe="Giữ lại"
          kind="danger"
          hidden={{ ...remove.hidden, lineId: line.id }}
          effects={[{ text: `Bỏ “${lineWords(line)}” khỏi bản đang soạn.` }]}
        />
      ),
    });
  return (
    <DataTable
      name={name}
      bare
      rows={lines}
      rowKey={({ id }) => id}
      columns={columns}
      empty={
        <Empty title="Chưa có dòng nào" icon="medal">
          Danh hiệu, hình thức, chỉ tiêu thêm ở bên dưới hiện ở đây.
        </Empty>
      }
    />
  );
}
