import { EditInitiative, NewInitiative } from "@/components/awards/initiatives/form";
import { InitiativeState, recognitionWords } from "@/components/awards/initiatives/state";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { Empty } from "@/components/ui/empty";
import { AreaField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import type { InitiativeShown, UnitInitiatives } from "@/lib/awards/initiatives/queries";
import { obstaclesToEdit } from "@/lib/awards/initiatives/rules";
import { REACH_WORDS } from "@/lib/awards/initiatives/words";
import { dateWords } from "@/lib/provinces/dates";

type Props = {
  it: UnitInitiatives;
  /** For whoever keeps the register of this unit. */ acts: { keep: FormAction; remove: FormAction } | undefined;
  fresh: string;
};

/** The register of a unit: each initiative with what it did, who recognised it, and the proposal that rests on it. */
export function InitiativeRegister({ it, acts, fresh }: Props) {
  return (
    <>
      {acts && (
        <Panel title="Ghi sáng kiến mới">
          <NewInitiative key={fresh} action={acts.keep} unitId={it.unitId} id={fresh} />
        </Panel>
      )}
      {it.initiatives.length === 0 && (
        <Empty title="Chưa có sáng kiến nào" icon="pen">
          {acts
            ? "Ghi sáng kiến đầu tiên ở trên; có quyết định công nhận thì chọn được khi lập hồ sơ đề nghị."
            : "Đơn vị ghi sáng kiến vào sổ, chúng sẽ hiện ở đây."}
        </Empty>
      )}
      {it.initiatives.map((one) => (
        <Entry key={one.id} it={one} acts={acts} />
      ))}
    </>
  );
}

function Entry({ it, acts }: { it: InitiativeShown; acts: Props["acts"] }) {
  const editable = acts && obstaclesToEdit(it).length === 0;
  return (
    <Panel title={it.title} aside={<InitiativeState it={it} />}>
      {it.invented && (
        <Note kind="info" title="Có phần minh họa">
          {it.invented}
        </Note>
      )}
      <dl className="leader leader--wrap">
        <div>
          <dt>Tác giả</dt>
          <dd>{it.authors}</dd>
        </div>
        <div>
          <dt>Phạm vi ảnh hưởng</dt>
          <dd>
            {REACH_WORDS[it.reach].name}
            {it.confirmedBy ? `, ${it.confirmedBy} xác nhận` : ""}
          </dd>
        </div>
        <div>
          <dt>Áp dụng từ ngày</dt>
          <dd className="num">{dateWords(it.appliedFrom)}</dd>
        </div>
        <div>
          <dt>Công nhận</dt>
          <dd>{recognitionWords(it)}</dd>
        </div>
        {it.use && (
          <div>
            <dt>Đã dùng cho</dt>
            <dd>
              {it.use.titleName}, {it.use.unitName}
            </dd>
          </div>
        )}
        {it.removedReason && (
          <div>
            <dt>Lý do bỏ</dt>
            <dd>{it.removedReason}</dd>
          </div>
        )}
      </dl>
      <div className="panel__sub">
        <h3>Nơi áp dụng, hiệu quả</h3>
        <p className="lines">{it.effect}</p>
      </div>
      {editable && (
        <div className="acts">
          <EditInitiative action={acts.keep} it={it} />
          <ConfirmForm
            action={acts.remove}
            open={{ label: "Bỏ khỏi sổ", kind: "quiet" }}
            title={`Bỏ sáng kiến “${it.title}” khỏi sổ?`}
            submit="Bỏ khỏi sổ"
            kind="danger"
            safe="Giữ lại"
            hidden={{ id: it.id, version: String(it.version) }}
          >
            <AreaField name="reason" label="Lý do" rows={2} />
          </ConfirmForm>
        </div>
      )}
    </Panel>
  );
}
