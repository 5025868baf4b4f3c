import type { Metadata } from "next";
import { PastCounts, PastFaults } from "@/components/honours/past-preview";
import { buttonClass, ButtonLink } from "@/components/ui/button";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { HiddenField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Icon } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { load } from "@/lib/action/load";
import { pastDraft } from "@/lib/council/honours/import/drafts";
import { momentWords } from "@/lib/provinces/dates";
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
      <PageHead
        title={`Xem trước: ${it.fileName}`}
        crumbs={[{ label: "Nhập khen thưởng các năm trước", href: list }, { label: "Xem trước" }]}
      >
        {it.appliedAt ? `Đã ghi ${momentWords(it.appliedAt)}.` : `Tải lên ${momentWords(it.createdAt)}. Chưa ghi gì vào hệ thống.`}
      </PageHead>
      <div className="stack">
        {it.notes.map((note) => (
          <Note key={note} kind="warn">
            {note}
          </Note>
        ))}
        {it.appliedAt ? (
          <Note kind="ok" title="Tệp này đã được ghi">
            Hồ sơ của từng đối tượng ở trang Tra cứu khen thưởng. Quyết định chưa công bố cho đến khi lãnh đạo cơ quan chuyên trách công bố.
          </Note>
        ) : (
          <>
            {faults.length > 0 && (
              <Note kind="error" title={`Còn ${faults.length} dòng sai, chưa ghi được dòng nào`}>
                Sửa các dòng dưới đây trong tệp Excel, lưu, rồi tải tệp lên lại.
              </Note>
            )}
            {unknownTitles.length > 0 && (
              <Note kind="warn" title="Danh hiệu, hình thức chưa có trong danh mục, sẽ ghi như trên giấy">
                {unknownTitles.slice(0, 20).join("; ")}
                {unknownTitles.length > 20 && ` và ${unknownTitles.length - 20} tên khác`}
              </Note>
            )}
            <PastCounts judged={it.judged} rows={it.rows.length} />
            <Form
              action={apply.bind(null, tinh)}
              submit={`Ghi ${awards.length.toLocaleString("vi-VN")} dòng vào hệ thống`}
              {...(faults.length > 0 ? { notYet: `Còn ${faults.length} dòng sai.` } : {})}
            >
              <HiddenField name="id" value={it.id} />
              <HiddenField name="version" value={String(it.version)} />
            </Form>
            <div className="acts">
              {faults.length > 0 && (
                <a className={buttonClass({})} href={`${list}/${it.id}/dong-sai`} download>
                  <Icon name="down2" />
                  Tải danh sách dòng sai
                </a>
              )}
              <ButtonLink href={list} icon="up2">
                Tải lên tệp khác
              </ButtonLink>
              <ConfirmForm
                action={discard.bind(null, tinh)}
                hidden={{ id: it.id, version: String(it.version) }}
                open={{ label: "Bỏ tệp này" }}
                title="Bỏ tệp đã tải lên?"
                submit="Bỏ tệp"
                safe="Giữ tệp"
                kind="danger"
                effects={[{ text: "Phần xem trước bị xóa. Dữ liệu của tỉnh không đổi." }]}
              />
            </div>
            <PastFaults faults={faults} />
          </>
        )}
      </div>
    </WorkShell>
  );
}
