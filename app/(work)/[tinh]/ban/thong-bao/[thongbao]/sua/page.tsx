import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NoticeForm } from "@/components/council/notices/notice-acts";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { loadByRead } from "@/lib/action/load";
import { noticeEdit, type NoticeEdit } from "@/lib/council/notices/queries";
import { WorkShell } from "../../../../work-shell";
import { keep } from "../../actions";

export const metadata: Metadata = { title: "Sửa thông báo công khai" };

export default async function EditNoticePage({ params }: PageProps<"/[tinh]/ban/thong-bao/[thongbao]/sua">) {
  const { tinh, thongbao } = await params;
  const { actor, it, post } = await loadByRead<NoticeEdit>(tinh, "notice.keep", noticeEdit(thongbao));
  const list = `/${tinh}/ban/thong-bao`,
    here = `${list}/${it.id}`;
  if (it.publishedAt) redirect(here as never);
  const there = new Set(it.candidates.map(({ id }) => id)),
    gone = it.lines.filter(({ proposalId }) => !there.has(proposalId));
  return (
    <WorkShell actor={actor} post={post}>
      <PageHead
        title="Sửa thông báo công khai"
        crumbs={[{ label: "Công khai danh sách", href: list }, { label: it.title, href: here }, { label: "Sửa" }]}
      >
        Xem lại như người dân thấy rồi mới công khai.
      </PageHead>
      {gone.length > 0 && (
        <Note
          kind="warn"
          title="Đề nghị không còn chọn được"
        >{`Đã có kết quả của Hội đồng hoặc đã rút: ${gone.map(({ subjectName, titleName }) => `${subjectName}, ${titleName}`).join("; ")}. Lưu dự thảo thì các đề nghị này ra khỏi danh sách.`}</Note>
      )}
      <Panel title="Thông báo">
        <NoticeForm
          action={keep.bind(null, tinh)}
          id={it.id}
          from={it.startsOn}
          to={it.endsOn}
          toHint="Ví dụ 28/02/2026."
          candidates={it.candidates}
          draft={{ version: it.version, title: it.title, intro: it.intro, ticked: it.lines.map(({ proposalId }) => proposalId) }}
        />
      </Panel>
    </WorkShell>
  );
}
