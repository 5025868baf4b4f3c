import type { ReactNode } from "react";
import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Go } from "@/components/ui/go";
import type { Paper } from "@/lib/awards/queries";
import { missingPapers, paperState } from "@/lib/awards/rules";
import { FINDING_WORDS, isPaperKind, PAPER_WORDS, paperName } from "@/lib/awards/words";
import { fileHref } from "@/lib/storage/words";

type ShownPaper = Pick<
  Paper,
  | "id"
  | "kind"
  | "title"
  | "form"
  | "required"
  | "fileUseId"
  | "fromRecord"
  | "recordReady"
  | "returnedNote"
  | "fileName"
  | "reopened"
  | "finding"
  | "findingNote"
>;
type Props = {
  tinh: string;
  papers: ShownPaper[];
  about: string;
  /** Where a paper that is in the record is read. */ places?: Partial<Record<string, string>>;
  act?: (paper: ShownPaper) => ReactNode;
};

export function PapersCount({ papers }: { papers: ShownPaper[] }) {
  const lacking = missingPapers(papers).length,
    returned = papers.filter(({ returnedNote }) => returnedNote !== null).length;
  if (lacking > 0)
    return (
      <Chip kind="warn">
        Thiếu {lacking}/{papers.length}
      </Chip>
    );
  if (returned > 0) return <Chip kind="warn">Cần bổ sung {returned}</Chip>;
  // That they are there is counted; whether they will do, somebody confirms.
  return (
    <Chip kind="done">
      Đã có {papers.length}/{papers.length}
    </Chip>
  );
}

/** The papers of one dossier: what each is, where it is, whether it will do. */
export function Papers({ tinh, papers, about, places = {}, act }: Props) {
  return (
    <DataTable
      bare
      name={`Thành phần hồ sơ: ${about}`}
      rows={papers}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "paper",
          head: "Giấy tờ",
          names: true,
          cell: ({ kind, title, form, required }) => (
            <>
              {paperName(kind, title)}
              <br />
              <span className="meta">
                {required ? "bắt buộc" : "không bắt buộc"}
                {form && `, ${form}`}
              </span>
            </>
          ),
        },
        { key: "file", head: "Tệp", cell: (paper) => <PaperPlace tinh={tinh} paper={paper} place={places[paper.kind]} /> },
        {
          key: "check",
          head: "Kiểm tra",
          cell: (paper) =>
            paper.returnedNote ? (
              <>
                <Chip kind="warn" icon="undo">
                  Trả lại để bổ sung
                </Chip>
                <br />
                <span className="meta">{paper.returnedNote}</span>
              </>
            ) : paper.finding ? (
              <>
                <Chip kind={paper.finding === "PRESENT" ? "done" : "warn"}>{FINDING_WORDS[paper.finding]}</Chip>
                {paper.findingNote && (
                  <>
                    <br />
                    <span className="meta">{paper.findingNote}</span>
                  </>
                )}
              </>
            ) : paperState(paper) !== "missing" ? (
              <Chip kind="done">Đã có</Chip>
            ) : paper.required ? (
              <>
                <Chip kind="warn">Còn thiếu</Chip>
                <br />
                <span className="meta">{isPaperKind(paper.kind) ? PAPER_WORDS[paper.kind].missing : ""}</span>
              </>
            ) : (
              <span className="meta">Chưa có</span>
            ),
        },
        ...(act ? [{ key: "act", head: "Thao tác", headHidden: true, cell: act }] : []),
      ]}
    />
  );
}

function PaperPlace({ tinh, paper, place }: { tinh: string; paper: ShownPaper; place: string | undefined }) {
  const state = paperState(paper);
  if (state === "file") {
    const name = paper.fileName ?? "Tệp";
    return (
      <a className="file" href={fileHref(tinh, paper.fileUseId!)}>
        <b>{name.includes(".") ? name.slice(name.lastIndexOf(".") + 1).toUpperCase() : "TỆP"}</b>
        <span>{name}</span>
      </a>
    );
  }
  if (state === "missing" || !isPaperKind(paper.kind)) return <span className="meta">Chưa có</span>;
  const words = PAPER_WORDS[paper.kind].record;
  if (!place) return <span>{words}</span>;
  return place.endsWith(".docx") ? <a href={place}>{words}</a> : <Go href={place}>{words}</Go>;
}
