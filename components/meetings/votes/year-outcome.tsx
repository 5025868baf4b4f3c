import { DataTable } from "@/components/ui/data-table";
import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import { formatPoints } from "@/lib/criteria/points";
import type { NominationSeen } from "@/lib/meetings/votes/expressions";
import { besideMerit } from "@/lib/meetings/votes/seen";
import type { YearMeeting } from "@/lib/meetings/votes/year-outcome";
import { OFFICE_WORDS } from "@/lib/meetings/words";
import { dateWords, dayOf } from "@/lib/provinces/dates";
import { VoteItems } from "./vote-list";

const what = (it: NominationSeen) => (
  <>
    {it.titleName ?? (it.office ? `${OFFICE_WORDS[it.office]} năm ${it.year}` : "")}
    {besideMerit(it) && <span className="soft meet-under">{besideMerit(it)}</span>}
  </>
);

/** One meeting's part in the year: its votes, and what they led to with rank, points and numbers. */
export function YearOutcomePanels({ it, here }: { it: YearMeeting; here: string }) {
  return (
    <>
      <Panel title={<Go href={here}>{it.title}</Go>} aside={<span className="soft num">{dateWords(dayOf(it.startsAt))}</span>}>
        <ol>
          <VoteItems votes={it.votes} at={`${here}/bo-phieu`} />
        </ol>
      </Panel>
      {it.nominations.length > 0 && (
        <Panel title={`Kết quả suy tôn (${it.nominations.length})`} flush>
          <DataTable
            name="Kết quả suy tôn"
            bare
            rows={it.nominations}
            rowKey={({ id }) => id}
            columns={[
              { key: "unit", head: "Đơn vị", names: true, cell: ({ unitName }) => unitName },
              { key: "what", head: "Suy tôn, đề nghị", cell: what },
              { key: "rank", head: "Hạng", number: true, cell: ({ rank }) => rank ?? "–" },
              { key: "total", head: "Điểm", number: true, cell: ({ total }) => (total ? formatPoints(total) : "–") },
              {
                key: "votes",
                head: "Đồng ý",
                number: true,
                cell: ({ inFavour, base }) => (inFavour === null ? "–" : `${inFavour}/${base}`),
              },
              { key: "reason", head: "Lý do không theo xếp hạng", cell: ({ reason }) => reason ?? "" },
            ]}
          />
        </Panel>
      )}
    </>
  );
}
