import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { HiddenField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Note } from "@/components/ui/note";
import { type Crumb, PageHead } from "@/components/ui/page-head";
import { momentWords } from "@/lib/provinces/dates";

type Props = {
  it: { id: string; version: number; fileName: string; createdAt: Date; appliedAt: Date | null; notes: string[] };
  /** How many rows are wrong: none is written before that is none. */ faults: number;
  /** To the list of drafts, which is the last of them. */ crumbs: (Crumb & { href: string })[];
  /** Where to go on once it is written. */ applied: ReactNode;
  apply: FormAction;
  discard: FormAction;
  /** Words of the button that writes. */ submit: string;
  /** Notes and counts above the button, the rows below it, and what else can be done. */
  counts: ReactNode;
  rows: ReactNode;
  acts?: ReactNode;
};

/** A workbook that waits to be written, row by row; written whole or not at all. The same for every import. */
export function DraftPreview({ it, faults, crumbs, applied, apply, discard, submit, counts, rows, acts }: Props) {
  const hidden = { id: it.id, version: String(it.version) };
  return (
    <>
      <PageHead title={`Xem trước: ${it.fileName}`} crumbs={[...crumbs, { label: "Xem trước" }]}>
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
            {applied}
          </Note>
        ) : (
          <>
            {faults > 0 && (
              <Note kind="error" title={`Còn ${faults} dòng sai, chưa ghi được dòng nào`}>
                Sửa các dòng dưới đây trong tệp Excel, lưu, rồi tải tệp lên lại. Tải lại nhiều lần không tạo thêm dòng.
              </Note>
            )}
            {counts}
            <Form action={apply} submit={submit} {...(faults > 0 ? { notYet: `Còn ${faults} dòng sai.` } : {})}>
              <HiddenField name="id" value={hidden.id} />
              <HiddenField name="version" value={hidden.version} />
            </Form>
            <div className="acts">
              {acts}
              <ButtonLink href={crumbs.at(-1)!.href} icon="up2">
                Tải lên tệp khác
              </ButtonLink>
              <ConfirmForm
                action={discard}
                hidden={hidden}
                open={{ label: "Bỏ tệp này" }}
                title="Bỏ tệp đã tải lên?"
                submit="Bỏ tệp"
                safe="Giữ tệp"
                kind="danger"
                effects={[{ text: "Phần xem trước bị xóa. Dữ liệu của tỉnh không đổi." }]}
              />
            </div>
            {rows}
          </>
        )}
      </div>
    </>
  );
}
