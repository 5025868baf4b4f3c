import { DecisionChip } from "@/components/council/decision-list";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import type { FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import type { ArchiveList } from "@/lib/council/honours/archive-queries";
import { PUBLISH_WORD } from "@/lib/council/words";
import { dateWords, dayOf } from "@/lib/provinces/dates";

type Props = { it: ArchiveList; here: string; filtered: boolean; publishAll: FormAction | null };

/** Old decisions, and the one act that shows all of them to the public. */
export function ArchiveDecisions({ it, here, filtered, publishAll }: Props) {
  return (
    <>
      {publishAll && it.waiting > 0 && (
        <div className="acts">
          <ConfirmForm
            action={publishAll}
            open={{ label: `Công bố ${it.waiting} quyết định đang chờ`, icon: "news" }}
            title={`Công bố ${it.waiting} quyết định các năm trước?`}
            submit="Công bố"
            safe="Chưa công bố"
            word={PUBLISH_WORD}
            effects={[
              {
                icon: "eye",
                text: `Ai cũng đọc được ${it.waitingLines.toLocaleString("vi-VN")} dòng: tên, chức vụ, đơn vị, danh hiệu; không có gì khác của cá nhân.`,
              },
              { icon: "undo", text: "Ghi nhầm từ bản giấy thì gỡ được từng quyết định." },
            ]}
          />
        </div>
      )}
      <Panel title="Quyết định các năm trước" aside={<span className="meta num">{it.total} quyết định</span>} flush>
        <DataTable
          bare
          name="Quyết định các năm trước"
          rows={it.decisions}
          rowKey={({ id }) => id}
          empty={
            filtered ? (
              <Empty title="Không tìm thấy quyết định nào">Thử từ khác hoặc bỏ lọc.</Empty>
            ) : (
              <Empty title="Chưa có quyết định nào của các năm trước">
                Chuyên viên nhập khen thưởng các năm trước từ tệp Excel, quyết định hiện ở đây.
              </Empty>
            )
          }
          columns={[
            {
              key: "number",
              head: "Số, ngày ký",
              names: true,
              cell: ({ id, number, signedOn }) => (
                <>
                  <Go href={`${here}/${id}`}>{number}</Go>
                  <span className="meta block num">{dateWords(signedOn)}</span>
                </>
              ),
            },
            {
              key: "title",
              head: "Trích yếu",
              cell: ({ title, signerTitle }) => (
                <>
                  {title}
                  <span className="meta block">{signerTitle}</span>
                </>
              ),
            },
            { key: "lines", head: "Số dòng", number: true, cell: ({ lines }) => lines },
            { key: "state", head: "Hiệu lực", cell: ({ state }) => <DecisionChip state={state} /> },
            {
              key: "public",
              head: "Công bố",
              cell: ({ publishedAt }) => <span className="num">{publishedAt ? dateWords(dayOf(publishedAt)) : "Chưa công bố"}</span>,
            },
          ]}
        />
      </Panel>
    </>
  );
}
