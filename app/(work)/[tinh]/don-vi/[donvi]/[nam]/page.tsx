import type { Metadata } from "next";
import { UnitInBloc } from "@/components/blocs/unit-bloc";
import { UnitDelegations, UnitPosts } from "@/components/blocs/unit-people";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { unitYearPage, type UnitYear } from "@/lib/year/unit-year";
import { endOfficeHolder, nameOfficeHolder } from "../../../khoi/[khoi]/[nam]/actions";
import { WorkShell } from "../../../work-shell";
import { delegateAct, endDelegatedAct } from "./actions";

export async function generateMetadata({ params }: PageProps<"/[tinh]/don-vi/[donvi]/[nam]">): Promise<Metadata> {
  return { title: `Đơn vị, năm ${(await params).nam}` };
}

export default async function UnitYearPage({ params }: PageProps<"/[tinh]/don-vi/[donvi]/[nam]">) {
  const { tinh, donvi, nam } = await params;
  const { actor, it, post } = await loadByRead<UnitYear>(tinh, "bloc_year.read", unitYearPage(donvi, nam));
  const home = `/${tinh}`;
  const own = { unitId: it.unitId };
  const doors = { name: nameOfficeHolder.bind(null, tinh), endHolder: endOfficeHolder.bind(null, tinh) };
  return (
    <WorkShell actor={actor} post={post} scope={{ unitName: it.shortName, unitHref: `${home}/don-vi/${it.slug}/${it.year}`, year: it.year }}>
      <div className="on-year on-bloc">
        <PageHead title={it.name}>{`Năm thi đua ${it.year}: giao ước, chỉ tiêu, vị trí trong khối và người làm việc thay đơn vị.`}</PageHead>
        <div className="two two--even">
          <div>
            {it.blocs.length === 0 && <Panel><Empty title="Không có năm thi đua nào">Đơn vị chưa ở khối, cụm nào có năm {it.year}. Quản trị của tỉnh xếp đơn vị vào khối; khối mở năm.</Empty></Panel>}
            {it.blocs.map((bloc) => (
              <UnitInBloc key={bloc.id} bloc={bloc} unit={it} home={home} doors={doors}
                mayName={may("office.name", actor, { ...own, archive: bloc.mode === "archive" })}
                mayTarget={may("pledge.set_target", actor, { ...own, blocYearId: bloc.id, archive: bloc.mode === "archive" })}
                maySign={may("pledge.sign", actor, own)} />
            ))}
          </div>
          <div>
            <UnitPosts posts={it.posts} />
            {it.own && <UnitDelegations unit={it} me={actor.personId} end={endDelegatedAct.bind(null, tinh)} give={may("delegation.give", actor, own) ? delegateAct.bind(null, tinh) : undefined} />}
          </div>
        </div>
      </div>
    </WorkShell>
  );
}
