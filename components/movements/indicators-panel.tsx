import { ConfirmForm } from "@/components/ui/confirm-form";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { SelectField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import type { FeedSeen } from "@/lib/movements/queries";
import type { Indicator } from "@/lib/movements/totals";
import { TOTAL_WORDS } from "@/lib/movements/words";
import { formatNumber } from "@/lib/provinces/numbers";

type IndicatorsProps = {
  indicators: readonly Indicator[];
  blocYearId: string;
  feeds: readonly FeedSeen[];
  items: readonly { key: string; number: string; name: string }[];
  acts?: { feed: FormAction; unfeed: FormAction } | undefined;
};

/** What is counted, and for which item of the year's criteria the figure is offered. */
export function IndicatorsPanel({ indicators, blocYearId, feeds, items, acts }: IndicatorsProps) {
  const shown = feeds.length > 0 || (acts && items.length > 0);
  return (
    <Panel title="Chỉ tiêu báo cáo" flush id="chi-tieu">
      <DataTable
        name="Chỉ tiêu báo cáo"
        bare
        rows={indicators}
        rowKey={({ id }) => id}
        empty={<Empty title="Chưa có chỉ tiêu">Người soạn phong trào ghi chỉ tiêu báo cáo; số liệu của đơn vị cộng theo chỉ tiêu.</Empty>}
        columns={[
          { key: "name", head: "Chỉ tiêu", names: true, cell: ({ name }) => name },
          { key: "unit", head: "Đơn vị tính", cell: ({ unitOfMeasure }) => unitOfMeasure },
          { key: "target", head: "Chỉ tiêu chung", number: true, cell: ({ target }) => (target === null ? "–" : formatNumber(target)) },
          { key: "total", head: "Cách cộng", cell: ({ total }) => TOTAL_WORDS[total] },
          ...(shown
            ? [
                {
                  key: "feed",
                  head: "Dùng cho tiêu chí chấm điểm",
                  cell: (it: Indicator) => (
                    <div className="mv-feeds">
                      {feeds
                        .filter(({ indicatorId }) => indicatorId === it.id)
                        .map((feed) => (
                          <span key={feed.id} className="acts">
                            {feed.number}. {feed.name}
                            {acts && (
                              <ConfirmForm
                                action={acts.unfeed}
                                open={{ label: "Bỏ", small: true }}
                                title="Bỏ gợi ý số liệu?"
                                submit="Bỏ gợi ý"
                                safe="Giữ lại"
                                hidden={{ blocYearId, feedId: feed.id }}
                                effects={[{ text: "Bảng tự chấm không còn gợi ý số liệu này. Số đã nhập không đổi." }]}
                              />
                            )}
                          </span>
                        ))}
                      {acts && items.length > 0 && (
                        <ConfirmForm
                          action={acts.feed}
                          open={{ label: "Chọn tiêu chí", small: true }}
                          title={`Số liệu “${it.name}” dùng cho tiêu chí`}
                          submit="Gợi ý ở tiêu chí này"
                          safe="Không gợi ý"
                          hidden={{ blocYearId, indicatorId: it.id }}
                          effects={[
                            { text: "Bảng tự chấm của đơn vị hiện số đã báo cáo bên tiêu chí; đơn vị tự nhập, hệ thống không ghi thay." },
                          ]}
                        >
                          <SelectField
                            name="itemKey"
                            label="Tiêu chí"
                            empty="Chọn tiêu chí"
                            defaultValue=""
                            options={items.map(({ key, number, name }) => ({ value: key, label: `${number}. ${name}` }))}
                          />
                        </ConfirmForm>
                      )}
                    </div>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Panel>
  );
}
