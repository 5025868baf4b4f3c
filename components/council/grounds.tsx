import { ButtonLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Panel } from "@/components/ui/panel";
import type { Ground } from "@/lib/council/draft-queries";
import { dateWords } from "@/lib/provinces/dates";
import { formatNumber } from "@/lib/provinces/numbers";

export const groundAddress = (tinh: string, { sessionId, forwardingId }: Pick<Ground, "sessionId" | "forwardingId">): string =>
  `/${tinh}/ban/quyet-dinh/moi?${sessionId ? `phien=${sessionId}` : `to-trinh=${forwardingId}`}`;

/** What the council agreed to, or a letter asked for, and no decision lists yet. */
export const Grounds = ({ tinh, grounds, drafts }: { tinh: string; grounds: Ground[]; drafts: boolean }) => (
  <Panel title="Còn chờ quyết định" flush>
    <DataTable
      bare
      name="Còn chờ quyết định"
      rows={grounds}
      rowKey={({ sessionId, forwardingId }) => sessionId ?? forwardingId ?? ""}
      columns={[
        {
          key: "name",
          head: "Phiên họp, tờ trình",
          names: true,
          cell: ({ name, day }) => (
            <>
              {name}
              <br />
              <span className="meta num">{dateWords(day)}</span>
            </>
          ),
        },
        {
          key: "titles",
          head: "Chưa có trong quyết định nào",
          cell: ({ titles }) =>
            titles.map(({ name, count }) => (
              <div key={name} className="num">
                {name}: {formatNumber(count)} hồ sơ
              </div>
            )),
        },
        ...(drafts
          ? [
              {
                key: "act",
                head: "Thao tác",
                headHidden: true,
                cell: (one: Ground) => (
                  <ButtonLink small href={groundAddress(tinh, one)} icon="plus">
                    {one.sessionId ? "Soạn quyết định" : "Ghi quyết định của cấp trên"}
                    <span className="sr"> theo {one.name}</span>
                  </ButtonLink>
                ),
              },
            ]
          : []),
      ]}
    />
  </Panel>
);
