import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import { paperState } from "@/lib/awards/rules";
import { paperName, VERDICT_WORDS } from "@/lib/awards/words";
import type { Agenda, AgendaLine, AgendaPaper } from "@/lib/council/sitting/agenda-queries";
import { fileHref } from "@/lib/storage/words";

/** The order of the session: title by title, in it bloc by bloc, each dossier with every paper one may open. */
export function AgendaView({ tinh, it }: { tinh: string; it: Agenda }) {
  const titles = [...new Set(it.lines.map(({ titleName }) => titleName))],
    place = (line: AgendaLine) => it.lines.indexOf(line) + 1;
  if (titles.length === 0)
    return (
      <Panel title="Chương trình" flush>
        <Empty title="Chưa có hồ sơ nào trình Hội đồng">
          Hồ sơ được lãnh đạo cơ quan thi đua, khen thưởng tỉnh xác nhận thẩm định sẽ hiện ở đây.
        </Empty>
      </Panel>
    );
  return titles.map((title) => {
    const lines = it.lines.filter(({ titleName }) => titleName === title);
    return (
      <Panel key={title} title={title} aside={<span className="meta num">{lines.length} hồ sơ</span>} flush>
        <DataTable
          bare
          name={title}
          rows={lines}
          rowKey={({ id }) => id}
          columns={[
            { key: "no", head: "TT", cell: (line) => <span className="num">{place(line)}</span>, width: "48px" },
            {
              key: "subject",
              head: "Hồ sơ",
              names: true,
              width: "32%",
              cell: (line) => (
                <>
                  <Go href={`/${tinh}/ban/de-nghi/${line.id}`}>{line.subject}</Go>
                  <br />
                  <span className="meta">
                    {line.giverName}, năm {line.year}
                  </span>
                </>
              ),
            },
            {
              key: "verdict",
              head: "Thẩm định",
              cell: ({ verdict }) => (verdict ? VERDICT_WORDS[verdict] : <span className="meta">Theo hồ sơ cũ</span>),
            },
            {
              key: "papers",
              head: "Tài liệu",
              cell: (line) => (
                <ul className="agenda__papers">
                  {line.papers.map((paper) => (
                    <li key={paper.id}>
                      <PaperLink tinh={tinh} line={line} paper={paper} />
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      </Panel>
    );
  });
}

function PaperLink({ tinh, line, paper }: { tinh: string; line: AgendaLine; paper: AgendaPaper }) {
  const name = paperName(paper.kind, paper.title),
    state = paperState(paper);
  if (state === "file")
    return (
      <a href={fileHref(tinh, paper.fileUseId!)}>
        {name}
        <span className="sr"> của {line.subject}</span>
      </a>
    );
  if (state === "record")
    return (
      <Go href={`/${tinh}/ban/de-nghi/${line.id}`}>
        {name} (theo hồ sơ trên hệ thống)<span className="sr">, {line.subject}</span>
      </Go>
    );
  return <span className="meta">{name}: chưa có</span>;
}
