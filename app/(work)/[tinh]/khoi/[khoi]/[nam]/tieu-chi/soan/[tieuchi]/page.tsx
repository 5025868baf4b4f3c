import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { blocScope } from "@/components/layout/bloc-scope";
import { ItemForm } from "@/components/criteria/item-form";
import { PageHead } from "@/components/ui/page-head";
import { load } from "@/lib/action/load";
import { itemShown, waysIn } from "@/lib/criteria/item-shown";
import { wayOf } from "@/lib/criteria/params";
import { findByAddress } from "@/lib/criteria/queries";
import { kindOf } from "@/lib/criteria/stored";
import { WorkShell } from "../../../../../../work-shell";
import { saveItem } from "../../actions";

export const metadata: Metadata = { title: "Sửa tiêu chí" };

export default async function ItemPage({ params, searchParams }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/tieu-chi/soan/[tieuchi]">) {
  const { tinh, khoi, nam, tieuchi } = await params;
  const { cach } = await searchParams;
  const { actor, it, post } = await load(tinh, "criteria.draft", ({ sql }) => findByAddress(sql, khoi, nam));
  const home = `/${tinh}/khoi/${khoi}/${nam}`,
    here = `${home}/tieu-chi`,
    back = `${here}/soan`;
  const section = it.draft?.sections.find(({ items }) => items.some(({ id }) => id === tieuchi));
  const item = section?.items.find(({ id }) => id === tieuchi);
  if (!it.draft || !section || !item) notFound();
  const ways = waysIn(section),
    stored = wayOf(ways, item.method, item.params) ?? ways[0]!,
    way = ways.find(({ key }) => key === cach) ?? stored;
  return (
    <WorkShell actor={actor} post={post} scope={blocScope(it.bloc, it.year, home)}>
      <div className="on-draft on-criteria">
        <PageHead
          title={`Sửa tiêu chí ${item.number}`}
          crumbs={[
            { label: it.bloc.shortName, href: home },
            { label: `Năm ${it.year}`, href: home },
            { label: "Tiêu chí", href: here },
            { label: "Soạn", href: back },
            { label: "Sửa tiêu chí" },
          ]}
        >
          {`Mục ${section.numeral}. ${section.name}`}
        </PageHead>
        <ItemForm
          key={`${way.key}${item.version}`}
          blocYearId={it.blocYearId}
          id={it.draft.id}
          {...itemShown(it.draft, section, item, way, way !== stored)}
          way={way}
          ways={ways}
          kind={kindOf(section.kind)}
          changed={way !== stored}
          action={saveItem.bind(null, tinh)}
          back={`${back}#muc-${section.id}`}
          hidden={{}}
        />
      </div>
    </WorkShell>
  );
}
