import type { Metadata } from "next";
import { NoticeView } from "@/components/council/notices/notice-view";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { noticePage, type NoticeShown } from "@/lib/council/notices/queries";
import { WorkShell } from "../../../work-shell";
import { answer, contact, drop, publish, withdraw } from "../actions";

export const metadata: Metadata = { title: "Thông báo công khai" };

export default async function NoticePage({ params }: PageProps<"/[tinh]/ban/thong-bao/[thongbao]">) {
  const { tinh, thongbao } = await params;
  const { actor, it, post } = await loadByRead<NoticeShown>(tinh, "notice.read", noticePage(thongbao));
  const acts = {
    publish: publish.bind(null, tinh),
    withdraw: withdraw.bind(null, tinh),
    drop: drop.bind(null, tinh),
    answer: answer.bind(null, tinh),
    contact: contact.bind(null, tinh),
  };
  return (
    <WorkShell actor={actor} post={post}>
      <div className="on-awards on-proposal">
        <PageHead title={it.title} crumbs={[{ label: "Công khai danh sách", href: `/${tinh}/ban/thong-bao` }, { label: it.title }]} />
        <NoticeView
          tinh={tinh}
          it={it}
          keeps={may("notice.keep", actor, {})}
          answers={(unitId) => may("objection.answer", actor, { unitId })}
          acts={acts}
        />
      </div>
    </WorkShell>
  );
}
