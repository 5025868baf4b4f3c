import { UnitForm } from "@/components/blocs/unit-form";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { load } from "@/lib/action/load";
import { dateWords } from "@/lib/provinces/dates";
import { formerTerritories } from "@/lib/provinces/territories";
import { WorkShell } from "../../../work-shell";
import { addUnit } from "../actions";

export const metadata = { title: "Thêm đơn vị" };

export default async function AddUnitPage({ params }: PageProps<"/[tinh]/quan-tri/don-vi/them">) {
  const { tinh } = await params;
  const { actor, it, post } = await load(tinh, "unit.keep", async ({ sql }) => ({
    unitId: null,
    territories: await formerTerritories(sql),
  }));
  const here = `/${tinh}/quan-tri/don-vi`;
  return (
    <WorkShell actor={actor} post={post} scope={{ roomLabel: "Quản trị", roomName: "Đơn vị", roomHref: here }}>
      <PageHead
        title="Thêm đơn vị"
        crumbs={[{ label: "Quản trị của tỉnh", href: `/${tinh}/quan-tri` }, { label: "Đơn vị", href: here }, { label: "Thêm đơn vị" }]}
      >
        Thêm xong thì giao lãnh đạo và công chức phụ trách của đơn vị.
      </PageHead>
      <Panel>
        <UnitForm
          action={addUnit.bind(null, tinh)}
          submit="Thêm đơn vị"
          territories={it.territories.map(({ id, name, validTo }) => ({ id, name, until: dateWords(validTo) }))}
        />
      </Panel>
    </WorkShell>
  );
}
