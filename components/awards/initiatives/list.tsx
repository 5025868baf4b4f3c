import { InitiativeState, recognitionWords } from "@/components/awards/initiatives/state";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import type { FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import type { ListedInitiative } from "@/lib/awards/initiatives/queries";
import { obstaclesToConfirmReach } from "@/lib/awards/initiatives/rules";
import { REACH_WORDS } from "@/lib/awards/initiatives/words";
import { dateWords } from "@/lib/provinces/dates";

type Props = { tinh: string; initiatives: ListedInitiative[]; confirm: (it: ListedInitiative) => FormAction | undefined };

/** The initiatives of the province, those that wait for a word on their reach first. */
export function InitiativeList({ tinh, initiatives, confirm }: Props) {
  return (
    <DataTable
      bare
      name="Sáng kiến của tỉnh"
      rows={initiatives}
      rowKey={({ id }) => id}
      empty={
        <Empty title="Không có sáng kiến nào" icon="pen">
          Các đơn vị ghi sáng kiến vào sổ của mình, chúng sẽ hiện ở đây.
        </Empty>
      }
      columns={[
        {
          key: "title",
          head: "Sáng kiến",
          names: true,
          width: "38%",
          cell: (it) => (
            <>
              {it.title}
              <br />
              <span className="meta">
                {it.authors}. {it.effect}
              </span>
            </>
          ),
        },
        {
          key: "unit",
          head: "Đơn vị",
          cell: ({ unitName, unitSlug }) => <Go href={`/${tinh}/don-vi/${unitSlug}/sang-kien`}>{unitName}</Go>,
        },
        {
          key: "recognised",
          head: "Công nhận",
          cell: (it) => (
            <>
              {recognitionWords(it)}
              <br />
              <span className="meta num">Áp dụng từ {dateWords(it.appliedFrom)}</span>
            </>
          ),
        },
        {
          key: "state",
          head: "Phạm vi",
          cell: (it) => (
            <>
              <InitiativeState it={it} />
              {it.use && (
                <>
                  <br />
                  <span className="meta">Đã dùng: {it.use.titleName}</span>
                </>
              )}
            </>
          ),
        },
        { key: "act", head: "Thao tác", headHidden: true, cell: (it) => <Confirm it={it} action={confirm(it)} /> },
      ]}
    />
  );
}

function Confirm({ it, action }: { it: ListedInitiative; action: FormAction | undefined }) {
  if (!action || obstaclesToConfirmReach(it).length > 0) return null;
  return (
    <ConfirmForm
      action={action}
      open={{ label: "Xác nhận", small: true }}
      title={`Xác nhận phạm vi ảnh hưởng của “${it.title}”?`}
      submit="Xác nhận phạm vi"
      safe="Chưa xác nhận"
      hidden={{ id: it.id, version: String(it.version) }}
      effects={[
        { icon: "check", text: `${REACH_WORDS[it.reach].name}. ${recognitionWords(it)}.` },
        { icon: "scale", text: "Từ lúc này sáng kiến được tính khi đối chiếu điều kiện khen thưởng." },
      ]}
    />
  );
}
