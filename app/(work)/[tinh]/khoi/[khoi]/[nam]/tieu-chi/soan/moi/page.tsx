import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { blocScope } from "@/components/layout/bloc-scope";
import { ItemForm } from "@/components/criteria/item-form";
import { PageHead } from "@/components/ui/page-head";
import { load } from "@/lib/action/load";
import { newShown, waysIn } from "@/lib/criteria/item-shown";
import { findByAddress } from "@/lib/criteria/queries";
import { kindOf } from "@/lib/criteria/stored";
import { WorkShell } from "../../../../../../work-shell";
import { newItem } from "../../actions";

export const metadata: Metadata = { title: "Thêm tiêu chí" };

export default async function NewItemPage({ params, searchParams }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/tieu-chi/soan/moi">) {
  const { tinh, khoi, nam } = await params;
  const { muc, cach } = await searchParams;
  const { actor, it, post } = await load(tinh, "criteria.draft", ({ sql }) => findByAddress(sql, khoi, nam));
  const home = `/${tinh}/khoi/${khoi}/${nam}`,
    here = `${home}/tieu-chi`,
    back = `${here}/soan`;
  if (!it.draft) redirect(back as never);
  const section = it.draft.sections.find(({ id }) => id === muc) ?? it.draft.sections[0];
  if (!section) notFound();
  const ways = waysIn(section),
    way = ways.find(({ key }) => key === cach) ?? ways[0]!;
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, home)}>
      <div className="on-draft on-criteria">
        <PageHead
          title={`Thêm tiêu chí vào mục ${section.numeral}`}
          crumbs={[
            { label: it.bloc.shortName, href: home },
            { label: `Năm ${it.year}`, href: home },
            { label: "Tiêu chí", href: here },
            { label: "Soạn", href: back },
            { label: "Thêm tiêu chí" },
          ]}
        >
          {section.name}
        </PageHead>
        <ItemForm
          key={way.key}
          blocYearId={it.blocYearId}
          id={it.draft.id}
          {...newShown(it.draft, section, way)}
          way={way}
          ways={ways}
          kind={kindOf(section.kind)}
          changed={false}
          action={newItem.bind(null, tinh)}
          back={`${back}#muc-${section.id}`}
          hidden={{ muc: section.id }}
        />
      </div>
    </WorkShell>
  );
}
