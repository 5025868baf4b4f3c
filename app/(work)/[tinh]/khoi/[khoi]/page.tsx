import type { Metadata } from "next";
import { BlocForm } from "@/components/blocs/bloc-form";
import { AddMember, MembershipTable } from "@/components/blocs/memberships";
import { YearTable } from "@/components/blocs/year-table";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { blocPage, type BlocPage } from "@/lib/blocs/queries";
import { BLOC_KIND_WORDS } from "@/lib/blocs/words";
import { WorkShell } from "../../work-shell";
import { addBlocMember, changeBlocMember, changeThisBloc, endBlocMember } from "./actions";

export const metadata: Metadata = { title: "Khối, cụm và các năm thi đua" };

export default async function BlocHome({ params }: PageProps<"/[tinh]/khoi/[khoi]">) {
  const { tinh, khoi } = await params;
  const { actor, it, post } = await loadByRead<BlocPage>(tinh, "bloc_year.read", blocPage(khoi));
  const at = `/${tinh}/khoi/${it.slug}`;
  const keeps = may("bloc.keep", actor, it);
  const lists = may("bloc.list", actor, it);
  return (
    <WorkShell
      actor={actor}
      post={post}
      record={{ kind: "khoi", id: it.id }}
      scope={{ blocName: it.shortName, blocHref: at, blocLabel: BLOC_KIND_WORDS[it.kind] }}
    >
      <div className="on-year">
        <PageHead
          title={it.name}
          {...(lists ? { crumbs: [{ label: "Khối, cụm thi đua", href: `/${tinh}/khoi` }, { label: it.shortName }] } : {})}
          acts={
            <>
              {keeps && <BlocForm action={changeThisBloc.bind(null, tinh)} bloc={it} />}
              {may("bloc_year.open", actor, it) && (
                <ButtonLink href={`${at}/mo-nam`} kind="primary" icon="plus">
                  Mở năm thi đua
                </ButtonLink>
              )}
            </>
          }
        >
          {BLOC_KIND_WORDS[it.kind]}. Năm sau mở được khi năm trước chưa kết thúc.
        </PageHead>
        <Panel title="Các năm thi đua" flush>
          <YearTable years={it.years} at={at} />
        </Panel>
        <Panel
          id="thanh-vien"
          title="Đơn vị thành viên"
          flush
          aside={keeps && <AddMember bloc={it} action={addBlocMember.bind(null, tinh)} />}
          foot="Ngày vào, ngày thôi quyết định đơn vị nào được mời họp, biểu quyết và ký giao ước của từng năm."
        >
          <MembershipTable
            members={it.members}
            today={it.today}
            doors={keeps ? { change: changeBlocMember.bind(null, tinh), end: endBlocMember.bind(null, tinh) } : undefined}
          />
        </Panel>
      </div>
    </WorkShell>
  );
}
