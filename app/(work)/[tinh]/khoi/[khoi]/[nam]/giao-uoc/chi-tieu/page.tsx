import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { blocScope } from "@/components/layout/bloc-scope";
import { TargetEditor } from "@/components/pledges/target-editor";
import { ButtonLink } from "@/components/ui/button";
import { Go } from "@/components/ui/go";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { loadByRead } from "@/lib/action/load";
import type { PledgeYear } from "@/lib/pledges/pledge";
import { pledgeByYear } from "@/lib/pledges/queries";
import { viewOf } from "@/lib/pledges/view";
import { WorkShell } from "../../../../../work-shell";
import { dropTarget, newTarget, saveTarget } from "../actions";

export const metadata: Metadata = { title: "Chỉ tiêu trong giao ước" };

export default async function TargetsPage({ params, searchParams }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/giao-uoc/chi-tieu">) {
  const { tinh, khoi, nam } = await params;
  const { actor, it, post } = await loadByRead<PledgeYear>(tinh, "pledge.read", pledgeByYear(khoi, nam));
  const { pledge, bloc, year } = it;
  if (!pledge) notFound();
  const view = viewOf(actor, it);
  const asked = (await searchParams).donvi;
  const unit =
    view.targets.find(({ unitId }) => unitId === asked) ?? view.targets.find(({ unitId }) => view.mine.includes(unitId)) ?? view.targets[0];
  const home = `/${tinh}/khoi/${khoi}/${nam}`;
  const here = `${home}/giao-uoc`;
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(bloc, year, home)}>
      <div className="on-draft">
        <PageHead
          title={unit ? `Chỉ tiêu của ${unit.name}` : "Chỉ tiêu trong giao ước"}
          acts={
            <ButtonLink href={here} icon="eye">
              Xem giao ước
            </ButtonLink>
          }
          crumbs={[
            { label: bloc.shortName, href: home },
            { label: `Năm ${year}`, href: home },
            { label: "Giao ước", href: here },
            { label: "Chỉ tiêu" },
          ]}
        >
          Chỉ tiêu sửa được đến khi đơn vị đầu tiên ký giao ước; từ lúc đó văn bản được chốt.
        </PageHead>
        {view.targets.length > 1 && (
          <nav className="units" aria-label="Chọn đơn vị">
            <ul>
              {view.targets.map(({ unitId, name }) => (
                <li key={unitId}>
                  <Go href={`${here}/chi-tieu?donvi=${unitId}`} aria-current={unitId === unit?.unitId ? "page" : undefined}>
                    {name}
                  </Go>{" "}
                  <span className="meta num">{pledge.targets.filter((one) => one.unitId === unitId).length} chỉ tiêu</span>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {!unit && (
          <Note
            kind="info"
            title={pledge.frozenAt ? "Giao ước đã có đơn vị ký nên chỉ tiêu không sửa được nữa" : "Chưa có điều nào cần chỉ tiêu riêng"}
          >
            Chỉ tiêu do công chức phụ trách hoặc lãnh đạo đơn vị nhập, thư ký khối nhập thay khi cần.
          </Note>
        )}
        {unit && (
          <TargetEditor
            key={unit.unitId}
            it={it}
            unit={unit}
            onBehalf={!view.mine.includes(unit.unitId)}
            add={newTarget.bind(null, tinh)}
            save={saveTarget.bind(null, tinh)}
            remove={dropTarget.bind(null, tinh)}
          />
        )}
      </div>
    </WorkShell>
  );
}
