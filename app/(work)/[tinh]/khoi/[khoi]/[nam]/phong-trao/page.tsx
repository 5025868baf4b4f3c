import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { MovementListTable } from "@/components/movements/movement-list";
import { ButtonLink } from "@/components/ui/button";
import { CopyBox } from "@/components/ui/copy-box";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { asOfPaper, currentReview, reviewStanding } from "@/lib/movements/overview";
import { movementList, type MovementList } from "@/lib/movements/queries";
import { reminderOf } from "@/lib/movements/report-rules";
import { WorkShell } from "../../../../work-shell";

export const metadata: Metadata = { title: "Phong trào thi đua" };

export default async function MovementsPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/phong-trao">) {
  const { tinh, khoi, nam } = await params;
  const { actor, it, post } = await loadByRead<MovementList>(tinh, "movement.read", movementList(khoi, nam));
  const year = `/${tinh}/khoi/${it.bloc.slug}/${it.year}`,
    at = `${year}/phong-trao`,
    open = it.stage !== "closed" || it.archive;
  const keeps = may("movement.keep", actor, { ...it, scope: "bloc" }),
    own = it.members.find((member) => may("movement.keep", actor, { ...it, scope: "unit", unitId: member.unitId }));
  const rows = it.rows
    .filter((row) => row.state === "launched" || may("movement.keep", actor, { ...it, scope: row.scope, unitId: row.unitId }))
    .map((row) => asOfPaper(row, it.archive));
  const reminders = rows.flatMap((row) => {
    const review = row.state === "launched" && currentReview(row.reviews);
    return (review && reminderOf(row.name, review.title, reviewStanding(row, review, it.members, it.today).late, it.bloc.name)) || [];
  });
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, year)}>
      <PageHead
        title={`Phong trào thi đua, năm ${it.year}`}
        crumbs={[{ label: it.bloc.shortName, href: year }, { label: "Phong trào thi đua" }]}
        acts={
          open && (
            <>
              {keeps && (
                <ButtonLink href={`${at}/moi`} kind="primary" icon="plus">
                  {it.archive ? "Nhập phong trào từ hồ sơ" : "Soạn phong trào của khối"}
                </ButtonLink>
              )}
              {own && (
                <ButtonLink href={`${at}/moi?donvi=${own.slug}`} icon="plus">
                  Soạn phong trào của đơn vị
                </ButtonLink>
              )}
            </>
          )
        }
      >
        Phong trào do trung ương, tỉnh, khối và đơn vị phát động; đơn vị đăng ký tham gia và báo cáo kết quả bằng số và bằng lời.
      </PageHead>
      {it.archive && (
        <Note kind="info" title="Năm nhập từ hồ sơ giấy">
          Tên gọi, cấp phát động và cuộc vận động ghi theo hồ sơ; phần minh họa được đánh dấu trong từng phong trào.
        </Note>
      )}
      <Panel
        title={`Phong trào (${rows.length})`}
        flush
        aside={(keeps || may("bloc_year.send_back", actor, it)) && reminders.length > 0 && <CopyBox text={reminders.join("\n\n")} small />}
      >
        <MovementListTable
          rows={rows}
          members={it.members}
          at={at}
          today={it.today}
          empty={
            it.archive
              ? "Cơ quan chuyên trách của tỉnh nhập phong trào từ hồ sơ vào đây."
              : "Phong trào hiện ở đây khi tỉnh, khối hoặc đơn vị phát động."
          }
        />
      </Panel>
    </WorkShell>
  );
}
