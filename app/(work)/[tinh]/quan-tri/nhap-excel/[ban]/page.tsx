import { ImportCounts, ImportRows } from "@/components/blocs/import-preview";
import { ButtonLink } from "@/components/ui/button";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { HiddenField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { load } from "@/lib/action/load";
import { draftById } from "@/lib/blocs/import/drafts";
import type { Verdict } from "@/lib/blocs/import/state";
import { momentWords } from "@/lib/provinces/dates";
import { firstOf } from "@/lib/provinces/search";
import { WorkShell } from "../../../work-shell";
import { applyDraft, discardDraft } from "../actions";

export const metadata = { title: "Xem trước tệp Excel" };

export default async function DraftPage({ params, searchParams }: PageProps<"/[tinh]/quan-tri/nhap-excel/[ban]">) {
  const [{ tinh, ban }, asked] = await Promise.all([params, searchParams]);
  const { actor, it, post } = await load(tinh, "workbook.import", ({ tx, sql }) =>
    /^[0-9a-f-]{36}$/.test(ban) ? draftById(tx, sql, ban) : Promise.resolve(null),
  );
  const list = `/${tinh}/quan-tri/nhap-excel`;
  const here = `${list}/${it.id}`;
  const count = (verdict: Verdict) => it.findings.filter((one) => one.verdict === verdict).length;
  const [faults, writes] = [count("fault"), count("new") + count("changed")];
  const shown =
    (["fault", "new", "changed", "same"] as const).find((verdict) => verdict === firstOf(asked.xem)) ??
    (faults > 0 ? "fault" : count("new") > 0 ? "new" : count("changed") > 0 ? "changed" : "same");
  const hidden = { id: it.id, version: String(it.version) };
  return (
    <WorkShell actor={actor} post={post} scope={{ roomLabel: "Quản trị", roomName: "Nhập từ Excel", roomHref: list }}>
      <PageHead
        title={`Xem trước: ${it.fileName}`}
        crumbs={[{ label: "Quản trị của tỉnh", href: `/${tinh}/quan-tri` }, { label: "Nhập từ Excel", href: list }, { label: "Xem trước" }]}
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
            <p>
              Sửa tiếp ở trang Đơn vị, Người dùng, Khối, hoặc tải lên tệp mới.{" "}
              <ButtonLink href={`/${tinh}/quan-tri`} small>
                Xem việc còn lại
              </ButtonLink>
            </p>
          </Note>
        ) : (
          <>
            {faults > 0 && (
              <Note kind="error" title={`Còn ${faults} dòng sai, chưa ghi được dòng nào`}>
                Sửa các dòng dưới đây trong tệp Excel, lưu, rồi tải tệp lên lại. Tải lại nhiều lần không tạo thêm dòng.
              </Note>
            )}
            <ImportCounts findings={it.findings} home={here} />
            <Form
              action={applyDraft.bind(null, tinh)}
              submit={writes > 0 ? `Ghi ${writes} dòng vào hệ thống` : "Ghi nhận là đã nhập"}
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
                action={discardDraft.bind(null, tinh)}
                hidden={hidden}
                open={{ label: "Bỏ tệp này" }}
                title="Bỏ tệp đã tải lên?"
                submit="Bỏ tệp"
                safe="Giữ tệp"
                kind="danger"
                effects={[{ text: "Phần xem trước bị xóa. Dữ liệu của tỉnh không đổi." }]}
              />
            </div>
            <ImportRows findings={it.findings} verdict={shown} />
          </>
        )}
      </div>
    </WorkShell>
  );
}
