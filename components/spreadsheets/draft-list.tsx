import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import { momentWords } from "@/lib/provinces/dates";

export type Draft = { id: string; fileName: string; faults: number; createdAt: Date; appliedAt: Date | null };

/** Workbooks this person has sent: written, or waiting to be written. */
export function DraftList({ drafts, home }: { drafts: Draft[]; home: string }) {
  if (drafts.length === 0) return null;
  return (
    <Panel title="Tệp đã tải lên">
      <ul className="plain-list">
        {drafts.map(({ id, fileName, faults, createdAt, appliedAt }) => (
          <li key={id}>
            <Go href={`${home}/${id}`}>{fileName}</Go>{" "}
            <span className="meta num">
              {appliedAt
                ? `đã ghi ${momentWords(appliedAt)}`
                : `tải lên ${momentWords(createdAt)}, ${faults > 0 ? `${faults} dòng sai` : "chờ ghi"}`}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
