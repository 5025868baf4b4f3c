import type { Metadata } from "next";
import { ChooseUnits, EndForm, MergeForm, RenameForm, SplitForm } from "@/components/blocs/lineage-forms";
import { TouchedUnits } from "@/components/blocs/touched-units";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { loadByRead } from "@/lib/action/load";
import { type ReorganisePage, reorganisePage } from "@/lib/blocs/lineage-queries";
import { LINEAGE_KINDS, LINEAGE_WORDS } from "@/lib/blocs/lineage-words";
import { firstOf } from "@/lib/provinces/search";
import { WorkShell } from "../../../work-shell";
import { endUnit, mergeUnits, renameUnit, splitUnit } from "./actions";

export const metadata: Metadata = { title: "Sắp xếp đơn vị" };
const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
const KINDS = LINEAGE_KINDS.map((value) => ({ value, label: LINEAGE_WORDS[value].name, hint: LINEAGE_WORDS[value].does }));
const FORMS = {
  RENAME: [RenameForm, renameUnit],
  MERGE: [MergeForm, mergeUnits],
  SPLIT: [SplitForm, splitUnit],
  DISSOLVE: [EndForm, endUnit],
} as const;

export default async function Reorganise({ params, searchParams }: PageProps<"/[tinh]/quan-tri/don-vi/sap-xep">) {
  const [{ tinh }, asked] = await Promise.all([params, searchParams]);
  const kind = LINEAGE_KINDS.find((one) => one === firstOf(asked.kieu)) ?? "MERGE",
    ids = [asked["don-vi"] ?? []]
      .flat()
      .filter((id) => UUID.test(id))
      .slice(0, 20);
  const { actor, it, post } = await loadByRead<ReorganisePage>(tinh, "unit.keep", reorganisePage(ids));
  const list = `/${tinh}/quan-tri/don-vi`,
    here = `${list}/sap-xep`,
    [Fields, verb] = FORMS[kind];
  const fits = kind === "MERGE" ? it.chosen.length > 0 : it.chosen.length === 1;
  return (
    <WorkShell actor={actor} post={post} scope={{ roomLabel: "Quản trị", roomName: "Đơn vị", roomHref: list }}>
      <PageHead
        title="Sắp xếp đơn vị"
        crumbs={[{ label: "Quản trị của tỉnh", href: `/${tinh}/quan-tri` }, { label: "Đơn vị", href: list }, { label: "Sắp xếp" }]}
      >
        Đổi tên, hợp nhất, chia tách, giải thể theo văn bản. Xem trước mọi thứ bị ảnh hưởng rồi mới ghi; hồ sơ cũ không mất.
      </PageHead>
      <div className="cols-even">
        <Panel title="1. Chọn việc và đơn vị">
          <ChooseUnits it={it} kind={kind} home={here} kinds={KINDS} />
        </Panel>
        <div className="stack">
          {!fits ? (
            <Note>
              {it.chosen.length === 0 ? "Chọn đơn vị rồi bấm Xem trước." : "Việc này chỉ làm cho một đơn vị. Chọn lại rồi bấm Xem trước."}
            </Note>
          ) : (
            <>
              <Panel title={`2. ${LINEAGE_WORDS[kind].name}: những gì bị ảnh hưởng`}>
                <p className="soft">{LINEAGE_WORDS[kind].does}</p>
                <TouchedUnits units={it.chosen} ends={kind !== "RENAME"} />
              </Panel>
              <Panel title="3. Văn bản và kết quả">
                <Fields key={ids.join()} it={it} action={verb.bind(null, tinh)} />
              </Panel>
            </>
          )}
        </div>
      </div>
    </WorkShell>
  );
}
