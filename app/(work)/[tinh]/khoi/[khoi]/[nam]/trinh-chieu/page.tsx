import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { BlocFactsLine } from "@/components/dashboards/bloc-facts";
import { blocParts } from "@/components/dashboards/bloc-parts";
import { Slides } from "@/components/dashboards/slides";
import { loadByRead } from "@/lib/action/load";
import { blocPage, type BlocPage } from "@/lib/desk/dashboards/bloc-queries";
import { progressRows } from "@/lib/desk/dashboards/bloc-progress";
import { targetsByUnit, whyHref } from "@/lib/desk/dashboards/bloc-reads";
import { longDate } from "@/lib/provinces/dates";

type Props = PageProps<"/[tinh]/khoi/[khoi]/[nam]/trinh-chieu">;
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Trình chiếu tổng quan khối, năm ${(await params).nam}` };
}

export default async function BlocSlidesPage({ params }: Props) {
  const { tinh, khoi, nam } = await params;
  const { actor, it } = await loadByRead<BlocPage>(tinh, "dashboard.read", blocPage(khoi, nam));
  const home = `/${tinh}/khoi/${khoi}/${nam}`;
  // a year that is over has its ranking, not a state
  if (!it.dashboard) redirect(home as never);
  const facts = it.dashboard,
    rows = progressRows(it, facts, targetsByUnit(it, facts), home);
  return (
    <Slides
      who={it.bloc.name}
      title={`Năm thi đua ${it.year}`}
      day={longDate(it.today)}
      back={home}
      facts={<BlocFactsLine year={it} rows={rows} />}
      parts={blocParts({ year: it, facts, rows, home, why: whyHref(actor, it, home) })}
    />
  );
}
