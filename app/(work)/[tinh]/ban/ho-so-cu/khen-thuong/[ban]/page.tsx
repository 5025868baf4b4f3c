import type { Metadata } from "next";
import { PastCounts, PastFaults } from "@/components/honours/past-preview";
import { DraftPreview } from "@/components/spreadsheets/draft-preview";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";
import { load } from "@/lib/action/load";
import { pastDraft } from "@/lib/council/honours/import/drafts";
import { WorkShell } from "../../../../work-shell";
import { apply, discard } from "../actions";

export const metadata: Metadata = { title: "Xem trước khen thưởng các năm trước" };

export default async function PastAwardsDraft({ params }: PageProps<"/[tinh]/ban/ho-so-cu/khen-thuong/[ban]">) {
  const { tinh, ban } = await params;
  const { actor, it, post } = await load(tinh, "honours.keep", ({ tx, sql, now }) => pastDraft(tx, sql, ban, now));
  const list = `/${tinh}/ban/ho-so-cu/khen-thuong`,
    { faults, awards, unknownTitles } = it.judged;
  return (
    <WorkShell actor={actor} post={post}>
      <DraftPreview
        it={it}
        faults={faults.length}
        crumbs={[{ label: "Nhập khen thưởng các năm trước", href: list }]}
        applied="Hồ sơ của từng đối tượng ở trang Tra cứu khen thưởng. Quyết định chưa công bố cho đến khi lãnh đạo cơ quan chuyên trách công bố."
        apply={apply.bind(null, tinh)}
        discard={discard.bind(null, tinh)}
        submit={`Ghi ${awards.length.toLocaleString("vi-VN")} dòng vào hệ thống`}
        counts={
          <>
            {unknownTitles.length > 0 && (
              <Note kind="warn" title="Danh hiệu, hình thức chưa có trong danh mục, sẽ ghi như trên giấy">
                {unknownTitles.slice(0, 20).join("; ")}
                {unknownTitles.length > 20 && ` và ${unknownTitles.length - 20} tên khác`}
              </Note>
            )}
            <PastCounts judged={it.judged} rows={it.rows.length} />
          </>
        }
        acts={
          faults.length > 0 && (
            <a className={buttonClass({})} href={`${list}/${it.id}/dong-sai`} download>
              <Icon name="down2" />
              Tải danh sách dòng sai
            </a>
          )
        }
        rows={<PastFaults faults={faults} />}
      />
    </WorkShell>
  );
}
