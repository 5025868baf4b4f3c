import { PersonForm } from "@/components/people/person-form";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { load } from "@/lib/action/load";
import { choosableUnits } from "@/lib/people/person-queries";
import { firstOf } from "@/lib/provinces/search";
import { WorkShell } from "../../../work-shell";
import { addPerson } from "../actions";

export const metadata = { title: "Thêm người" };

export default async function AddPersonPage({ params, searchParams }: PageProps<"/[tinh]/quan-tri/nguoi/them">) {
  const [{ tinh }, asked] = await Promise.all([params, searchParams]);
  const { actor, it, post } = await load(tinh, "person.keep", async ({ tx }) => ({ unitId: null, units: await choosableUnits(tx) }));
  const here = `/${tinh}/quan-tri/nguoi`;
  return (
    <WorkShell actor={actor} post={post} scope={{ roomLabel: "Quản trị", roomName: "Người dùng", roomHref: here }}>
      <PageHead
        title="Thêm người"
        crumbs={[{ label: "Quản trị của tỉnh", href: `/${tinh}/quan-tri` }, { label: "Người dùng", href: here }, { label: "Thêm người" }]}
      >
        Thêm xong thì giao chức vụ và cấp phiếu kích hoạt ở trang của người đó.
      </PageHead>
      <Panel>
        <PersonForm action={addPerson.bind(null, tinh)} submit="Thêm người" units={it.units} unitId={firstOf(asked["don-vi"])} />
      </Panel>
    </WorkShell>
  );
}
