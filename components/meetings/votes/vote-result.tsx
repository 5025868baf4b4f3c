import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Leader } from "@/components/ui/leader";
import { Panel } from "@/components/ui/panel";
import type { VoteSeen } from "@/lib/meetings/votes/expressions";
import { baseOfLine, forWhat, passesNow, shareOf } from "@/lib/meetings/votes/seen";

/** The numbers as counted, and what the rule makes of them. */
export function VoteResult({ vote }: { vote: VoteSeen }) {
  if (vote.state === "planned" || vote.state === "open" || vote.closedAt === null) return null;
  const announced = vote.state === "announced";
  return (
    <Panel
      title={announced ? "Kết quả" : "Số phiếu đã ghi"}
      aside={<span className="soft">{vote.recordedBy && `${vote.recordedBy} ghi`}</span>}
    >
      {vote.manner !== "HANDS" && (
        <Leader
          lines={[
            { label: "Phiếu phát ra", value: vote.issued },
            { label: "Phiếu thu về", value: vote.returned },
            { label: "Phiếu hợp lệ", value: vote.valid },
            { label: "Phiếu không hợp lệ", value: vote.invalid },
            { label: "Phiếu trắng", value: vote.blank },
          ]}
        />
      )}
      <div className="meet-next">
        <DataTable
          name="Kết quả từng dòng"
          rows={vote.candidates}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "unit",
              head: "Đơn vị",
              names: true,
              cell: (line) => (
                <>
                  {line.unitName}
                  <span className="soft meet-under">{forWhat(line)}</span>
                </>
              ),
            },
            { key: "yes", head: "Đồng ý", number: true, cell: (line) => `${line.inFavour}/${baseOfLine(vote, line)}` },
            { key: "no", head: "Không đồng ý", number: true, cell: ({ opposed }) => opposed },
            { key: "share", head: "Tỷ lệ", number: true, cell: (line) => shareOf(vote, line) },
            {
              key: "result",
              head: "Kết quả",
              cell: (line) =>
                passesNow(vote, line) ? (
                  <Chip kind={announced ? "done" : "plain"}>Được thông qua</Chip>
                ) : (
                  <Chip kind="plain">Không được thông qua</Chip>
                ),
            },
          ]}
        />
      </div>
    </Panel>
  );
}
