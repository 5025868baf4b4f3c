import { ButtonLink } from "@/components/ui/button";
import { progressRows } from "@/lib/desk/dashboards/bloc-progress";
import { targetsByUnit, whyHref } from "@/lib/desk/dashboards/bloc-reads";
import type { BlocPage } from "@/lib/desk/dashboards/bloc-queries";
import type { Actor } from "@/lib/tenancy/actor";
import { BlocFactsLine } from "./bloc-facts";
import { blocParts } from "./bloc-parts";
import { DashboardPanels } from "./panels";

/** How the year stands, for those who lead the bloc and for the board; nothing for others. */
export function BlocDashboard({ year, actor, home }: { year: BlocPage; actor: Actor; home: string }) {
  if (!year.dashboard) return null;
  const facts = year.dashboard,
    rows = progressRows(year, facts, targetsByUnit(year, facts), home);
  return (
    <>
      <BlocFactsLine year={year} rows={rows} />
      <p className="acts">
        <ButtonLink href={`${home}/trinh-chieu`} small icon="screen">
          Trình chiếu
        </ButtonLink>
        <ButtonLink href={`${home}/tong-quan.xlsx`} small icon="down2">
          Tải Excel
        </ButtonLink>
      </p>
      <DashboardPanels parts={blocParts({ year, facts, rows, home, why: whyHref(actor, year, home) })} />
    </>
  );
}
