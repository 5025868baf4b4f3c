import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Slides } from "@/components/dashboards/slides";
import { unitSlides } from "@/components/dashboards/unit-dashboard";
import { loadByRead } from "@/lib/action/load";
import { unitSeen, type UnitSeen } from "@/lib/desk/dashboards/unit-standing-queries";
import { longDate } from "@/lib/provinces/dates";

type Props = PageProps<"/[tinh]/don-vi/[donvi]/[nam]/trinh-chieu">;
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Trình chiếu năm ${(await params).nam} của đơn vị` };
}

export default async function UnitSlidesPage({ params }: Props) {
  const { tinh, donvi, nam } = await params;
  const { it } = await loadByRead<UnitSeen>(tinh, "standing.read", unitSeen(donvi, nam));
  const home = `/${tinh}/don-vi/${it.slug}/${it.year}`;
  // without a living year there is nothing to show
  if (it.standings.length === 0) redirect(home as never);
  return <Slides who={it.name} title={`Năm thi đua ${it.year}`} day={longDate(it.today)} back={home} {...unitSlides(it, tinh)} />;
}
