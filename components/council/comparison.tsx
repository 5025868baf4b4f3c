import { placeLine, ProposalChip, rankLine, votesLine } from "@/components/awards/proposal-chips";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import { VERDICT_WORDS } from "@/lib/awards/words";
import { pastYears, type PastYear } from "@/lib/council/comparison";
import type { ProposalShown } from "@/lib/council/queries";

/** Beside the conditions: what else the bloc proposes this year, and what the unit was in the five years before, under every name it had. */
export function Comparison({ tinh, it }: { tinh: string; it: ProposalShown }) {
  const years = pastYears(it.year, it.compared),
    others = it.giver === "BLOC" ? `Đề nghị khác của khối, cụm năm ${it.year}` : "Đề nghị khác trong tờ trình",
    own = it.subject === it.unitName;
  return (
    <>
      <Panel title={others} aside={<span className="meta num">{it.compared.peers.length} hồ sơ</span>} flush>
        <DataTable
          bare
          name={others}
          rows={it.compared.peers}
          rowKey={({ id }) => id}
          empty={
            <Empty title="Không có đề nghị nào khác">
              {it.giver === "BLOC" ? "Đề nghị khác của năm này sẽ hiện ở đây khi khối, cụm gửi." : "Tờ trình chỉ có đề nghị này."}
            </Empty>
          }
          columns={[
            {
              key: "unit",
              head: "Đơn vị, hình thức",
              names: true,
              cell: (peer) => (
                <>
                  <Go href={`/${tinh}/ban/de-nghi/${peer.id}`}>{peer.subject}</Go>
                  <br />
                  <span className="meta">{peer.titleName}</span>
                </>
              ),
            },
            {
              key: "rank",
              head: "Thứ hạng, phiếu",
              cell: (peer) => (
                <>
                  <span className="num">{placeLine(peer)}</span>
                  <br />
                  <span className="meta num">{votesLine(peer)}</span>
                </>
              ),
            },
            {
              key: "state",
              head: "Trạng thái",
              cell: ({ state, verdict }) => (
                <>
                  <ProposalChip state={state} />
                  {verdict && (
                    <>
                      <br />
                      <span className="meta">{VERDICT_WORDS[verdict]}</span>
                    </>
                  )}
                </>
              ),
            },
          ]}
        />
      </Panel>
      <Panel
        title={`${it.subjectName}: năm năm trước`}
        flush
        foot={
          own
            ? "Gồm cả kết quả của đơn vị tiền thân, theo tên lúc đó. Năm nhập từ bản giấy được ghi rõ."
            : "Theo hồ sơ trong Sổ vàng đã liên kết, hoặc cùng số định danh."
        }
      >
        <DataTable
          bare
          name={`${it.subjectName}: năm năm trước`}
          rows={years}
          rowKey={({ year }) => year}
          columns={[
            { key: "year", head: "Năm", names: true, cell: ({ year }) => <span className="num">{year}</span> },
            { key: "rank", head: "Thứ hạng, điểm", cell: (year) => <Results year={year} unitName={it.subjectName} /> },
            { key: "honours", head: "Đã được tặng", cell: (year) => <Honours year={year} unitName={it.subjectName} /> },
          ]}
        />
      </Panel>
    </>
  );
}

type Props = { year: PastYear; unitName: string };
const asThen = (name: string, now: string) => (name === now ? "" : `${name}: `);

const Results = ({ year: { results }, unitName }: Props) =>
  results.length === 0 ? (
    <span className="meta">Chưa có trong hồ sơ</span>
  ) : (
    <ul>
      {results.map((result) => (
        <li key={`${result.unitName}${result.blocName}`}>
          <span className="num">
            {asThen(result.unitName, unitName)}
            {rankLine(result)}
            {result.classification ? `, ${result.classification}` : ""}
          </span>
          <br />
          <span className="meta">
            {result.blocName}
            {result.paper ? ", theo bản giấy" : ""}
          </span>
        </li>
      ))}
    </ul>
  );

const Honours = ({ year: { honours }, unitName }: Props) =>
  honours.length === 0 ? (
    <span className="meta">Không có</span>
  ) : (
    <ul>
      {honours.map((honour) => (
        <li key={`${honour.unitName}${honour.titleName}${honour.decision}`}>
          {asThen(honour.unitName, unitName)}
          {honour.titleName}
          {honour.decision && (
            <>
              <br />
              <span className="meta num">
                Quyết định số {honour.decision}
                {honour.paper ? ", theo bản giấy" : ""}
              </span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
