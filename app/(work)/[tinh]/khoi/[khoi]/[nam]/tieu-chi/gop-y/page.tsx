import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { OpinionForm } from "@/components/criteria/opinion-form";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { type DiscussedYear, discussionPage, isOpen } from "@/lib/criteria/opinions/queries";
import { dateWords } from "@/lib/provinces/dates";
import { WorkShell } from "../../../../../work-shell";
import { say } from "./actions";

export const metadata: Metadata = { title: "Góp ý bảng tiêu chí" };

export default async function OpinionPage({ params, searchParams }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/tieu-chi/gop-y">) {
  const { tinh, khoi, nam } = await params,
    asked = await searchParams;
  const { actor, it, post } = await loadByRead<DiscussedYear>(tinh, "opinion.read", discussionPage(khoi, nam));
  const home = `/${tinh}/khoi/${khoi}/${nam}`,
    here = `${home}/tieu-chi`,
    { table, discussion } = it;
  // Each unit of the person that is a member speaks for itself; whoever has none reads what was said.
  const units = it.archive ? [] : it.members.filter(({ unitId }) => may("opinion.give", actor, { unitId }));
  const unit = units.find(({ unitId }) => unitId === asked["donvi"]) ?? units[0];
  const scope = blocScope(it.bloc, it.year, home);
  const crumbs = [
    { label: it.bloc.shortName, href: home },
    { label: `Năm ${it.year}`, href: home },
    { label: "Tiêu chí", href: here },
    { label: "Góp ý" },
  ];
  if (!unit || !table || !discussion || !isOpen(it)) {
    return (
      <WorkShell actor={actor} post={post} scope={scope}>
        <PageHead
          title="Góp ý bảng tiêu chí"
          crumbs={crumbs}
          acts={
            <ButtonLink href={`${here}/gop-y/tong-hop`} kind="primary" icon="users">
              Ý kiến của các đơn vị
            </ButtonLink>
          }
        />
        <Empty title={isOpen(it) ? "Chỉ đơn vị thành viên góp ý ở đây" : "Chưa mở góp ý"} icon="pen">
          {isOpen(it)
            ? "Ý kiến các đơn vị đã ghi và trả lời của thư ký ở trang Ý kiến của các đơn vị."
            : "Khi thư ký đưa dự thảo ra góp ý, từng tiêu chí sẽ hiện ở đây để đơn vị ghi ý kiến."}
        </Empty>
      </WorkShell>
    );
  }
  const mine = it.opinions.filter(({ unitId }) => unitId === unit.unitId);
  return (
    <WorkShell actor={actor} post={post} scope={scope}>
      <div className="on-criteria">
        <PageHead
          title={table.amends ? "Góp ý bản sửa đổi tiêu chí" : "Góp ý dự thảo bảng tiêu chí"}
          crumbs={crumbs}
          acts={
            <>
              {table.amends && (
                <ButtonLink href={`${here}/thay-doi`} icon="eye">
                  Xem chỗ đã sửa
                </ButtonLink>
              )}
              <ButtonLink href={`${here}/gop-y/tong-hop`} icon="users">
                Ý kiến của các đơn vị
              </ButtonLink>
            </>
          }
        >
          {`${unit.name} góp ý đến hết ngày ${dateWords(discussion.dueOn)}. ${table.title}.`}
        </PageHead>
        {units.length > 1 && (
          <p className="criteria__way">
            Góp ý cho đơn vị khác:{" "}
            {units
              .filter((one) => one !== unit)
              .map(({ unitId, name }) => (
                <ButtonLink key={unitId} href={`${here}/gop-y?donvi=${unitId}`} small>
                  {name}
                </ButtonLink>
              ))}
          </p>
        )}
        {discussion.note && (
          <Note kind="info" title="Lời nhắn của thư ký">
            {discussion.note}
          </Note>
        )}
        {discussion.dueOn < it.today && (
          <Note kind="warn" title="Đã quá hạn góp ý">
            Vẫn ghi được ý kiến đến khi thư ký kết thúc góp ý.
          </Note>
        )}
        <OpinionForm key={unit.unitId} blocYearId={it.blocYearId} table={table} unit={unit} mine={mine} action={say.bind(null, tinh)} />
      </div>
    </WorkShell>
  );
}
