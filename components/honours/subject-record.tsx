import { Chip } from "@/components/ui/chip";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import type { FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import type { RecordLine, SubjectRecord } from "@/lib/council/honours/subject-queries";
import { LOGGED, NOT_INHERITED } from "@/lib/council/honours/words";
import { dateWords, momentWords } from "@/lib/provinces/dates";

type Props = { tinh: string; it: SubjectRecord; keeps: boolean; opens: boolean; unmerge: FormAction };

export function SubjectRecordView({ tinh, it, keeps, opens, unmerge }: Props) {
  const own = it.lines.filter((line) => line.own),
    others = it.lines.filter((line) => !line.own);
  return (
    <>
      {it.endedOn && (
        <Note title={`Đơn vị kết thúc hoạt động ngày ${dateWords(it.endedOn)}`}>Hồ sơ giữ nguyên tên và số của từng thời điểm.</Note>
      )}
      <Panel
        title="Danh hiệu, hình thức đã được quyết định"
        aside={<span className="meta num">{own.length} lượt</span>}
        foot={it.kind === "COLLECTIVE" ? undefined : LOGGED}
        flush
      >
        <Lines
          tinh={tinh}
          lines={own}
          name={it.name}
          table="Danh hiệu, hình thức đã được quyết định"
          opens={opens}
          empty="Chưa có danh hiệu, hình thức nào"
        />
      </Panel>
      {it.predecessors.length > 0 && (
        <Panel title="Của đơn vị tiền thân" aside={<span className="meta num">{others.length} lượt</span>} foot={NOT_INHERITED} flush>
          <ul className="plain-list panel__body">
            {it.predecessors.map(({ name, document, on }) => (
              <li key={`${name}${on}`}>
                {name}{" "}
                <span className="meta num">
                  theo {document}, từ {dateWords(on)}
                </span>
              </li>
            ))}
          </ul>
          <Lines
            tinh={tinh}
            lines={others}
            name=""
            table="Danh hiệu, hình thức của đơn vị tiền thân"
            opens={opens}
            empty="Đơn vị tiền thân chưa có lượt khen nào được ghi"
          />
        </Panel>
      )}
      {it.merged.length > 0 && (
        <Panel title="Hồ sơ đã gộp vào đây" flush>
          <DataTable
            bare
            name="Hồ sơ đã gộp vào đây"
            rows={it.merged}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "name",
                head: "Tên",
                names: true,
                cell: ({ name, post, unitName }) => (
                  <>
                    {name}
                    <span className="meta block">{[post, unitName].filter(Boolean).join(", ")}</span>
                  </>
                ),
              },
              {
                key: "by",
                head: "Gộp bởi",
                cell: ({ by, at }) => (
                  <>
                    {by}
                    <span className="meta block num">{momentWords(at)}</span>
                  </>
                ),
              },
              {
                key: "act",
                head: "Tách ra",
                headHidden: true,
                cell: ({ id, name }) =>
                  keeps && (
                    <ConfirmForm
                      action={unmerge}
                      hidden={{ id }}
                      open={{ label: "Tách ra", icon: "undo", small: true }}
                      title={`Tách hồ sơ của ${name} ra?`}
                      submit="Tách hồ sơ"
                      safe="Giữ như đang gộp"
                      effects={[{ text: "Hồ sơ đứng riêng như trước khi gộp, với những lượt khen của mình." }]}
                    />
                  ),
              },
            ]}
          />
        </Panel>
      )}
    </>
  );
}

function Lines({
  tinh,
  lines,
  name,
  table,
  opens,
  empty,
}: {
  tinh: string;
  lines: RecordLine[];
  name: string;
  table: string;
  opens: boolean;
  empty: string;
}) {
  return (
    <DataTable
      bare
      name={table}
      rows={lines}
      rowKey={({ id }) => id}
      empty={<Empty title={empty}>Lượt khen hiện ở đây khi quyết định được ban hành hoặc khi nhập từ bản giấy.</Empty>}
      columns={[
        { key: "year", head: "Năm", cell: ({ year }) => <span className="num">{year}</span> },
        {
          key: "title",
          head: "Danh hiệu, hình thức",
          names: true,
          cell: (line) => (
            <>
              {line.annulled ? <s>{line.titleName}</s> : line.titleName}
              {(line.name !== name || line.unitName) && (
                <span className="meta block">{[line.name !== name && line.name, line.post, line.unitName].filter(Boolean).join(", ")}</span>
              )}
            </>
          ),
        },
        {
          key: "decision",
          head: "Quyết định",
          cell: (line) => (
            <>
              <Paper tinh={tinh} line={line} opens={opens} />
              <span className="meta block num">
                {line.decidedOn ? `ngày ${dateWords(line.decidedOn)}` : "Chưa rõ ngày"}
                {line.decidedBy && `, ${line.decidedBy}`}
              </span>
            </>
          ),
        },
        { key: "no", head: "Số sổ", cell: ({ registerNo, paperNo }) => <span className="num">{registerNo ?? paperNo ?? "–"}</span> },
        { key: "state", head: "Hiệu lực", cell: (line) => <State line={line} /> },
      ]}
    />
  );
}

function Paper({ tinh, line: { number, decisionId, archiveId }, opens }: { tinh: string; line: RecordLine; opens: boolean }) {
  if (decisionId && opens) return <Go href={`/${tinh}/ban/quyet-dinh/${decisionId}`}>{number}</Go>;
  if (archiveId && opens) return <Go href={`/${tinh}/ban/so-vang/quyet-dinh-cu/${archiveId}`}>{number}</Go>;
  return <>{number ?? "Chưa rõ số"}</>;
}

function State({ line: { annulled, annulledBy, recoveredOn, recoveredBasis, state } }: { line: RecordLine }) {
  if (annulled) {
    return (
      <>
        <Chip kind="error" icon="ban">
          Đã hủy bỏ
        </Chip>
        {annulledBy && <span className="meta block">{annulledBy}</span>}
        {recoveredOn && (
          <>
            <Chip kind="warn">Đã thu hồi</Chip>
            <span className="meta block">Hiện vật, tiền thưởng: {recoveredBasis}</span>
          </>
        )}
      </>
    );
  }
  return state === "corrected" ? <Chip kind="warn">Đã đính chính</Chip> : <Chip kind="done">Còn hiệu lực</Chip>;
}
