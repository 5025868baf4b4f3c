import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Pages } from "@/components/ui/pages";
import { Panel } from "@/components/ui/panel";
import { SearchForm } from "@/components/ui/search-form";
import { PROPOSAL_STATE_WORDS } from "@/lib/awards/words";
import { withNow } from "@/lib/blocs/lineage-words";
import { reckoned } from "@/lib/council/bonus/confirm-rules";
import { type DecisionItemShown, type DecisionShown, ITEMS_A_PAGE, type ItemsAsked } from "@/lib/council/decision-queries";
import { formatNumber } from "@/lib/provinces/numbers";

/** What one of each title gets, of a draft; an issued line has its own. */
function bonusOf(it: DecisionShown): (line: DecisionItemShown) => number | null {
  if (it.kind !== "AWARD" || it.state !== "draft") return ({ bonus }) => bonus;
  const each = new Map(reckoned(it).titles.map(({ code, each: dong }) => [code, dong]));
  return ({ titleCode }) => each.get(titleCode) ?? null;
}

/** The list of a decision, a page at a time, found by words. */
export function ItemsPanel({ it, asked, here }: { it: DecisionShown; asked: ItemsAsked; here: string }) {
  const dong = bonusOf(it),
    paid = it.items.some((line) => dong(line) !== null);
  return (
    <Panel
      title={it.kind === "AWARD" ? "Danh sách khen thưởng" : "Nội dung liên quan"}
      aside={<span className="meta num">{formatNumber(it.count)} dòng</span>}
      flush
    >
      {it.count > ITEMS_A_PAGE && <SearchForm label="Tìm trong danh sách" value={asked.words} clear={here} />}
      <DataTable
        bare
        name="Danh sách của quyết định"
        rows={it.items}
        rowKey={({ id }) => id}
        empty={
          asked.words ? (
            <Empty title="Không có dòng nào khớp">Thử từ khác hoặc bỏ lọc.</Empty>
          ) : (
            <Empty title="Danh sách chưa có dòng nào">
              {it.kind === "AWARD"
                ? "Chọn hồ sơ Hội đồng đã thông qua trong phần Sửa dự thảo."
                : "Quyết định này không nêu riêng tập thể nào."}
            </Empty>
          )
        }
        columns={[
          { key: "place", head: "TT", number: true, cell: ({ position }) => position },
          { key: "no", head: "Số sổ", cell: ({ registerNo }) => <span className="num">{registerNo ?? "Chưa vào sổ"}</span> },
          {
            key: "subject",
            head: "Tập thể, cá nhân",
            names: true,
            cell: ({ subjectName, post, subjectUnit, now, groupName }) => (
              <>
                {withNow(subjectName, now)}
                {subjectUnit && (
                  <>
                    <br />
                    <span className="meta">{[post, subjectUnit].filter(Boolean).join(", ")}</span>
                  </>
                )}
                {groupName && (
                  <>
                    <br />
                    <span className="meta">{groupName}</span>
                  </>
                )}
              </>
            ),
          },
          {
            key: "title",
            head: "Danh hiệu, hình thức",
            cell: ({ titleName, year }) => (
              <>
                {titleName}
                <br />
                <span className="meta num">Năm {year}</span>
              </>
            ),
          },
          ...(paid
            ? [
                {
                  key: "bonus",
                  head: "Tiền thưởng (đồng)",
                  number: true,
                  cell: (line: DecisionItemShown) => <span className="num">{formatNumber(dong(line))}</span>,
                },
              ]
            : []),
          {
            key: "state",
            head: "Tình trạng",
            cell: ({ annulled, recovered, registerNo, state }) =>
              annulled ? (
                <>
                  <Chip kind="error" icon="ban">
                    Đã hủy bỏ
                  </Chip>
                  {recovered && (
                    <>
                      <br />
                      <span className="meta">Đã thu hồi hiện vật, tiền thưởng</span>
                    </>
                  )}
                </>
              ) : registerNo ? (
                <Chip kind="done">Còn hiệu lực</Chip>
              ) : (
                PROPOSAL_STATE_WORDS[state].name
              ),
          },
        ]}
      />
      <Pages page={asked.page} pages={Math.ceil(it.hits / ITEMS_A_PAGE)} here={here} asked={{ tim: asked.words }} />
    </Panel>
  );
}
