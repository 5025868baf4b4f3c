import { ButtonLink } from "@/components/ui/button";
import type { UnitSeen } from "@/lib/desk/dashboards/unit-standing-queries";
import { DashboardPanels, type DashboardPart } from "./panels";
import { UnitFactsLine, unitParts } from "./unit-parts";

/** The year of a unit at a glance, bloc by bloc; nothing for readers of other units. */
export function UnitDashboard({ it, tinh }: { it: UnitSeen; tinh: string }) {
  const shown = unitBlocs(it, tinh);
  if (shown.length === 0) return null;
  return (
    <>
      {shown.map((props) => (
        <div key={props.bloc.id}>
          {shown.length > 1 && <h2>{props.bloc.shortName}</h2>}
          <UnitFactsLine {...props} />
          <DashboardPanels parts={unitParts(props)} />
        </div>
      ))}
      <p className="acts">
        <ButtonLink href={`/${tinh}/don-vi/${it.slug}/${it.year}/trinh-chieu`} small icon="screen">
          Trình chiếu
        </ButtonLink>
        <ButtonLink href={`/${tinh}/don-vi/${it.slug}/${it.year}/tong-quan.xlsx`} small icon="down2">
          Tải Excel
        </ButtonLink>
      </p>
    </>
  );
}

const unitBlocs = (it: UnitSeen, tinh: string) =>
  it.standings.flatMap((facts) =>
    it.blocs
      .filter(({ id }) => id === facts.blocYearId)
      .map((bloc) => ({ facts, bloc, slug: it.slug, today: it.today, tinh, own: it.own })),
  );

/** The same for the wall: first the figures of every bloc, then its parts. */
export function unitSlides(it: UnitSeen, tinh: string): { facts: React.ReactNode; parts: DashboardPart[] } {
  const shown = unitBlocs(it, tinh);
  return {
    facts: shown.map((props) => <UnitFactsLine key={props.bloc.id} {...props} />),
    parts: shown.flatMap((props) => unitParts(props)),
  };
}
