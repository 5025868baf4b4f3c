import type { Metadata } from "next";
import { DraftPreview } from "@/components/spreadsheets/draft-preview";
import { Note } from "@/components/ui/note";
import { ArchiveCounts, ArchiveRows } from "@/components/year/archive-preview";
import { load } from "@/lib/action/load";
import { archiveDraft } from "@/lib/year/archive/drafts";
import { WorkShell } from "../../../work-shell";
import { applyArchive, discardArchive } from "../actions";

export const metadata: Metadata = { title: "Xem trước hồ sơ năm trước" };

export default async function OldYearDraft({ params }: PageProps<"/[tinh]/ban/ho-so-cu/[ban]">) {
  const { tinh, ban } = await params;
  const { actor, it, post } = await load(tinh, "bloc.keep", ({ tx, sql }) => archiveDraft(tx, sql, ban));
  const faults = it.findings.filter(({ verdict }) => verdict === "fault").length;
  return (
    <WorkShell actor={actor} post={post}>
      <DraftPreview
        it={it}
        faults={faults}
        crumbs={[{ label: "Nhập hồ sơ các năm trước", href: `/${tinh}/ban/ho-so-cu` }]}
        applied="Bổ sung tiếp trên trang của năm đó."
        apply={applyArchive.bind(null, tinh)}
        discard={discardArchive.bind(null, tinh)}
        submit="Ghi năm này vào hệ thống"
        counts={
          <>
            {faults === 0 && (
              <Note title="Năm này được ghi ngay là Đã kết thúc, ghi theo bản giấy">
                {it.missing.length > 0 ? (
                  <>
                    <p>Còn thiếu, bổ sung sau được:</p>
                    <ul className="plain-list">
                      {it.missing.map((one) => (
                        <li key={one}>{one}</li>
                      ))}
                    </ul>
                  </>
                ) : (
                  "Hồ sơ đủ các phần."
                )}
              </Note>
            )}
            <ArchiveCounts findings={it.findings} />
          </>
        }
        rows={<ArchiveRows findings={it.findings} />}
      />
    </WorkShell>
  );
}
