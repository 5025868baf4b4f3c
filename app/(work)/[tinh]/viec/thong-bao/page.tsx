import type { Metadata } from "next";
import { NoticeList } from "@/components/desk/notice-list";
import { Form } from "@/components/ui/form";
import { PageHead } from "@/components/ui/page-head";
import { loadByRead } from "@/lib/action/load";
import { noticesByDay, unreadOf } from "@/lib/desk/reminders/notices";
import { NOTICE_DAYS, noticePage, type NoticePage } from "@/lib/desk/reminders/queries";
import { WorkShell } from "../../work-shell";
import { seeNotices } from "../actions";

export const metadata: Metadata = { title: "Thông báo" };

export default async function NoticesPage({ params }: PageProps<"/[tinh]/viec/thong-bao">) {
  const { tinh } = await params;
  const { actor, it, post } = await loadByRead<NoticePage>(tinh, "desk.read", noticePage);
  const days = noticesByDay(it.events),
    unread = unreadOf(it.events, it.seenAt);
  return (
    <WorkShell actor={actor} post={post}>
      <PageHead
        title="Thông báo"
        crumbs={[{ label: "Việc cần làm", href: `/${tinh}/viec` }, { label: "Thông báo" }]}
        acts={
          unread > 0 && (
            <Form action={seeNotices.bind(null, tinh)} submit="Đánh dấu đã xem hết" kind="plain" icon="check">
              <input type="hidden" name="until" value={new Date(it.events[0]!.at).toISOString()} />
            </Form>
          )
        }
      >
        {`Những thay đổi trong khối của Anh/Chị trong ${NOTICE_DAYS} ngày qua. ${unread > 0 ? `${unread} thông báo chưa xem.` : "Đã xem hết."}`}
      </PageHead>
      <NoticeList days={days} seenAt={it.seenAt} />
    </WorkShell>
  );
}
