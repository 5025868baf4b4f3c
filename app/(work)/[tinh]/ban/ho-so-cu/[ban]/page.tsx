import type { Metadata } from "next";
import { ArchiveCounts, ArchiveRows } from "@/components/year/archive-preview";
import { ButtonLink } from "@/components/ui/button";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { HiddenField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { load } from "@/lib/action/load";
import { momentWords } from "@/lib/provinces/dates";
import { archiveDraft } from "@/lib/year/archive/drafts";
import { WorkShell } from "../../../work-shell";
import { applyArchive, discardArchive } from "../actions";

export const metadata: Metadata = { title: "Xem trước hồ sơ năm trước" };

export default async function OldYearDraft({ params }: PageProps<"/[tinh]/ban/ho-so-cu/[ban]">) {
  const { tinh, ban } = await params;
  const { actor, it, post } = await load(tinh, "bloc.keep", ({ tx, sql }) =>
    /^[0-9a-f-]{36}$/.test(ban) ? archiveDraft(tx, sql, ban) : Promise.resolve(null),
  );
  const list = `/${tinh}/ban/ho-so-cu`,
    faults = it.findings.filter(({ verdict }) => verdict === "fault").length;
  return (
    <WorkShell actor={actor} post={post}>
      <PageHead title={`Xem trước: ${it.fileName}`} crumbs={[{ label: "Nhập hồ sơ các năm trước", href: list }, { label: "Xem trước" }]}>
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
            Bổ sung tiếp trên trang của năm đó.
          </Note>
        ) : (
          <>
            {faults > 0 && (
              <Note kind="error" title={`Còn ${faults} dòng sai, chưa ghi được dòng nào`}>
                Sửa các dòng dưới đây trong tệp Excel, lưu, rồi tải tệp lên lại.
              </Note>
            )}
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
            <Form
              action={applyArchive.bind(null, tinh)}
              submit="Ghi năm này vào hệ thống"
              {...(faults > 0 ? { notYet: `Còn ${faults} dòng sai.` } : {})}
            >
              <HiddenField name="id" value={it.id} />
              <HiddenField name="version" value={String(it.version)} />
            </Form>
            <div className="acts">
              <ButtonLink href={list} icon="up2">
                Tải lên tệp khác
              </ButtonLink>
              <ConfirmForm
                action={discardArchive.bind(null, tinh)}
                hidden={{ id: it.id, version: String(it.version) }}
                open={{ label: "Bỏ tệp này" }}
                title="Bỏ tệp đã tải lên?"
                submit="Bỏ tệp"
                safe="Giữ tệp"
                kind="danger"
                effects={[{ text: "Phần xem trước bị xóa. Dữ liệu của tỉnh không đổi." }]}
              />
            </div>
            <ArchiveRows findings={it.findings} />
          </>
        )}
      </div>
    </WorkShell>
  );
}
