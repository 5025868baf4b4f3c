import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { OpinionSummary } from "@/components/criteria/opinion-summary";
import { PrintButton } from "@/components/layout/print-button";
import { ButtonLink } from "@/components/ui/button";
import { CopyBox } from "@/components/ui/copy-box";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { type DiscussedYear, discussionPage, isOpen } from "@/lib/criteria/opinions/queries";
import { reminderOf } from "@/lib/criteria/opinions/reminder";
import { answeredOf, summaryOf } from "@/lib/criteria/opinions/rules";
import { tableOf } from "@/lib/criteria/stored";
import { dateWords } from "@/lib/provinces/dates";
import { WorkShell } from "../../../../../../work-shell";
import { answer } from "../actions";

export const metadata: Metadata = { title: "Tổng hợp ý kiến góp ý" };

export default async function OpinionsPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/tieu-chi/gop-y/tong-hop">) {
  const { tinh, khoi, nam } = await params;
  const { actor, it, post } = await loadByRead<DiscussedYear>(tinh, "opinion.read", discussionPage(khoi, nam));
  const home = `/${tinh}/khoi/${khoi}/${nam}`,
    here = `${home}/tieu-chi`,
    { table, discussion } = it,
    open = isOpen(it),
    keeps = may("criteria.draft", actor, it);
  const gives = open && !it.archive && it.members.some(({ unitId }) => may("opinion.give", actor, { unitId }));
  const { answered, silent } = answeredOf(it.members, it.opinions),
    summary = table && summaryOf(tableOf(table), it.opinions);
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, home)}>
      <div className="on-criteria">
        <PageHead
          title="Tổng hợp ý kiến góp ý"
          crumbs={[
            { label: it.bloc.shortName, href: home },
            { label: `Năm ${it.year}`, href: home },
            { label: "Tiêu chí", href: here },
            { label: "Góp ý" },
          ]}
          acts={
            table && (
              <>
                {gives && (
                  <ButtonLink href={`${here}/gop-y`} icon="pen">
                    Góp ý của đơn vị
                  </ButtonLink>
                )}
                {keeps && table.state === "draft" && (
                  <ButtonLink href={`${here}/soan`} icon="pen">
                    Soạn dự thảo
                  </ButtonLink>
                )}
                <PrintButton />
              </>
            )
          }
        >
          {table && discussion
            ? `${table.title}${table.number > 1 ? `, bản số ${table.number}` : ""}. ${open ? `Lấy ý kiến đến hết ngày ${dateWords(discussion.dueOn)}.` : "Đã kết thúc lấy ý kiến."}`
            : `${it.bloc.name}, năm ${it.year}.`}
        </PageHead>
        {!table || !summary ? (
          <Empty title="Chưa lấy ý kiến góp ý">
            Khi thư ký đưa dự thảo bảng tiêu chí cho đơn vị thành viên góp ý, ý kiến từng dòng hiện ở đây.
          </Empty>
        ) : (
          <>
            <Panel
              title={`${answered.length} trên ${it.members.length} đơn vị đã góp ý`}
              aside={
                <span className="meta num">
                  {summary.worded} ý kiến không đồng ý hoặc đề nghị sửa, {summary.waiting} chưa trả lời
                </span>
              }
            >
              {silent.length === 0 ? <p>Mọi đơn vị đã ghi ý kiến.</p> : <p>Chưa góp ý: {silent.map(({ name }) => name).join(", ")}.</p>}
              {keeps && open && silent.length > 0 && (
                <div className="no-print">
                  <CopyBox
                    text={reminderOf(
                      it,
                      silent.map(({ name }) => name),
                    )}
                  />
                </div>
              )}
            </Panel>
            <OpinionSummary
              lines={summary.lines}
              hidden={{ blocYearId: it.blocYearId, id: table.id }}
              answer={keeps && table.state === "draft" ? answer.bind(null, tinh) : undefined}
            />
          </>
        )}
      </div>
    </WorkShell>
  );
}
