import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { Course } from "@/components/scoring/course";
import { Replies } from "@/components/scoring/replies";
import { ReplyPanel } from "@/components/scoring/reply-panel";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { tableOf } from "@/lib/criteria/stored";
import { obstaclesToReply } from "@/lib/scoring/check-rules";
import { coursesOf, toldOf } from "@/lib/scoring/explain";
import { explainPage, type Explained } from "@/lib/scoring/explain-queries";
import { WorkShell } from "../../../../../../work-shell";
import { endUnitReply, sendReply } from "../tham-dinh/actions";

type Props = PageProps<"/[tinh]/khoi/[khoi]/[nam]/cham-diem/[donvi]/giai-thich">;
export const metadata: Metadata = { title: "Diễn biến điểm" };

export default async function WhyPage({ params }: Props) {
  const { tinh, khoi, nam, donvi } = await params;
  const { actor, it, post } = await loadByRead<Explained>(tinh, "sheet.read", explainPage(khoi, nam, donvi));
  const at = `/${tinh}/khoi/${it.bloc.slug}`,
    home = `${at}/${it.year}`;
  const version = tableOf(it.stored),
    courses = coursesOf(version, it.entries, it.peers),
    told = it.entries.some(({ layer }) => layer !== "self");
  const replies = may("sheet.reply", actor, it) && obstaclesToReply(it).length === 0;
  const items = courses.map(({ item, changes }) => ({
    key: item.key,
    words: `${item.number}. ${item.name}`,
    lowered: changes.some(({ delta }) => delta.isNegative()) ? toldOf(courses, item.key) : null,
  }));
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, home, at)}>
      <div className="on-why">
        <PageHead
          title="Diễn biến điểm"
          crumbs={[{ label: it.bloc.shortName, href: home }, { label: "Xếp hạng", href: `${home}/xep-hang` }, { label: it.unit }]}
          acts={
            <>
              {replies && (
                <ButtonLink href="#gui-giai-trinh" kind="primary" icon="send">
                  Giải trình
                </ButtonLink>
              )}
              {it.entries.length > 0 && (
                <ButtonLink href={`${home}/cham-diem/${it.unitSlug}/da-gui`} icon="hist">
                  Các lần gửi
                </ButtonLink>
              )}
              {it.sheet !== "own" && may("sheet.check", actor, it) && (
                <ButtonLink href={`${home}/cham-diem/${it.unitSlug}/tham-dinh`} icon="scale">
                  Thẩm định
                </ButtonLink>
              )}
            </>
          }
        >
          {`${it.unit}, năm ${it.year}. Bước nào cũng ghi ai chấm và lý do.`}
        </PageHead>
        {it.entries.length === 0 ? (
          <Empty title="Chưa có điểm" icon="lock">
            Điểm hiện ở đây sau khi đơn vị gửi bảng tự chấm và khối thông báo kết quả thẩm định.
          </Empty>
        ) : (
          <Course tinh={tinh} it={it} version={version} courses={courses} told={told}>
            {replies && it.replyUntil && (
              <ReplyPanel
                sheetId={it.id}
                version={it.version}
                until={it.replyUntil}
                items={items.toSorted((a, b) => Number(b.lowered !== null) - Number(a.lowered !== null))}
                replied={it.replies.length}
                send={sendReply.bind(null, tinh)}
                end={endUnitReply.bind(null, tinh)}
              />
            )}
          </Course>
        )}
        <Replies sheetId={it.id} replies={it.replies} version={version} unit={it.unit} told={(key) => toldOf(courses, key)} />
      </div>
    </WorkShell>
  );
}
