import { DissolvePanel } from "@/components/blocs/dissolve-panel";
import { LineagePanel } from "@/components/blocs/lineage-panel";
import { UnitForm } from "@/components/blocs/unit-form";
import { UnitPeople } from "@/components/people/unit-people";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { load } from "@/lib/action/load";
import { lineageOf } from "@/lib/blocs/lineage-queries";
import { unitById } from "@/lib/blocs/unit-queries";
import { peopleOfUnit } from "@/lib/people/person-queries";
import { dateWords } from "@/lib/provinces/dates";
import { formerTerritories } from "@/lib/provinces/territories";
import { WorkShell } from "../../../work-shell";
import { changeUnit, restoreUnit } from "../actions";

export const metadata = { title: "Đơn vị" };

export default async function UnitPage({ params }: PageProps<"/[tinh]/quan-tri/don-vi/[donvi]">) {
  const { tinh, donvi } = await params;
  const { actor, it, post } = await load(tinh, "unit.keep", async ({ tx, sql }) => {
    const unit = /^[0-9a-f-]{36}$/.test(donvi) ? await unitById(tx, donvi) : null;
    return (
      unit && {
        ...unit,
        people: await peopleOfUnit(tx, unit.id),
        territories: await formerTerritories(sql),
        lineage: await lineageOf(sql, unit.id),
      }
    );
  });
  const here = `/${tinh}/quan-tri/don-vi`;
  const kept = {
    id: it.id,
    version: it.version,
    name: it.name,
    shortName: it.shortName,
    code: it.code,
    slug: it.slug,
    establishedOn: dateWords(it.establishedOn),
    territoryId: it.territoryId ?? "",
  };
  return (
    <WorkShell
      actor={actor}
      post={post}
      record={{ kind: "don-vi", id: it.id }}
      scope={{ roomLabel: "Quản trị", roomName: "Đơn vị", roomHref: here }}
    >
      <PageHead
        title={it.name}
        crumbs={[{ label: "Quản trị của tỉnh", href: `/${tinh}/quan-tri` }, { label: "Đơn vị", href: here }, { label: it.shortName }]}
        acts={
          <ButtonLink href={`/${tinh}/quan-tri/nguoi/them?don-vi=${it.id}`} icon="plus">
            Thêm người của đơn vị
          </ButtonLink>
        }
      >
        {it.dissolvedOn
          ? `Kết thúc hoạt động ngày ${dateWords(it.dissolvedOn)} theo ${it.dissolutionDocument ?? "văn bản chưa ghi số"}.`
          : `${it._count.persons} người, ${it.blocMemberships.length} lần tham gia khối, cụm.`}
      </PageHead>
      <div className="cols-even">
        <Panel title="Thông tin đơn vị">
          <UnitForm
            key={it.version}
            action={changeUnit.bind(null, tinh)}
            submit="Lưu đơn vị"
            unit={kept}
            territories={it.territories.map(({ id, name, validTo }) => ({ id, name, until: dateWords(validTo) }))}
          />
        </Panel>
        <div className="stack">
          <UnitPeople people={it.people} home={`/${tinh}/quan-tri/nguoi`} />
          <DissolvePanel
            unit={{
              id: it.id,
              version: it.version,
              shortName: it.shortName,
              dissolvedOn: dateWords(it.dissolvedOn),
              document: it.dissolutionDocument ?? "",
            }}
            memberships={it.blocMemberships.map(({ id, bloc, since, until }) => ({
              id,
              bloc: bloc.shortName,
              href: `/${tinh}/khoi/${bloc.slug}`,
              since: dateWords(since),
              until: dateWords(until),
            }))}
            reorganise={`${here}/sap-xep?don-vi=${it.id}`}
            restore={restoreUnit.bind(null, tinh)}
          />
          <LineagePanel lines={it.lineage} unitId={it.id} home={here} />
        </div>
      </div>
    </WorkShell>
  );
}
