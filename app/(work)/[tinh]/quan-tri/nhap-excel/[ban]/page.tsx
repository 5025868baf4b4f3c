import { ImportCounts, ImportRows } from "@/components/blocs/import-preview";
import { DraftPreview } from "@/components/spreadsheets/draft-preview";
import { ButtonLink } from "@/components/ui/button";
import { load } from "@/lib/action/load";
import { draftById } from "@/lib/blocs/import/drafts";
import type { Verdict } from "@/lib/blocs/import/state";
import { firstOf } from "@/lib/provinces/search";
import { WorkShell } from "../../../work-shell";
import { applyDraft, discardDraft } from "../actions";

export const metadata = { title: "Xem trước tệp Excel" };

export default async function DraftPage({ params, searchParams }: PageProps<"/[tinh]/quan-tri/nhap-excel/[ban]">) {
  const [{ tinh, ban }, asked] = await Promise.all([params, searchParams]);
  const { actor, it, post } = await load(tinh, "workbook.import", ({ tx, sql }) => draftById(tx, sql, ban));
  const list = `/${tinh}/quan-tri/nhap-excel`;
  const count = (verdict: Verdict) => it.findings.filter((one) => one.verdict === verdict).length;
  const [faults, writes] = [count("fault"), count("new") + count("changed")];
  const shown =
    (["fault", "new", "changed", "same"] as const).find((verdict) => verdict === firstOf(asked.xem)) ??
    (faults > 0 ? "fault" : count("new") > 0 ? "new" : count("changed") > 0 ? "changed" : "same");
  return (
    <WorkShell actor={actor} post={post} scope={{ roomLabel: "Quản trị", roomName: "Nhập từ Excel", roomHref: list }}>
      <DraftPreview
        it={it}
        faults={faults}
        crumbs={[
          { label: "Quản trị của tỉnh", href: `/${tinh}/quan-tri` },
          { label: "Nhập từ Excel", href: list },
        ]}
        applied={
          <p>
            Sửa tiếp ở trang Đơn vị, Người dùng, Khối, hoặc tải lên tệp mới.{" "}
            <ButtonLink href={`/${tinh}/quan-tri`} small>
              Xem việc còn lại
            </ButtonLink>
          </p>
        }
        apply={applyDraft.bind(null, tinh)}
        discard={discardDraft.bind(null, tinh)}
        submit={writes > 0 ? `Ghi ${writes} dòng vào hệ thống` : "Ghi nhận là đã nhập"}
        counts={<ImportCounts findings={it.findings} home={`${list}/${it.id}`} />}
        rows={<ImportRows findings={it.findings} verdict={shown} />}
      />
    </WorkShell>
  );
}
