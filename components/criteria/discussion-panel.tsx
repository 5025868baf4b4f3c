import { ButtonLink } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { AreaField, DateField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import { answeredOf, summaryOf } from "@/lib/criteria/opinions/rules";
import type { DiscussedYear } from "@/lib/criteria/opinions/queries";
import type { HeldVersion } from "@/lib/criteria/queries";
import { tableOf } from "@/lib/criteria/stored";
import { dateWords } from "@/lib/provinces/dates";

type Props = {
  blocYearId: string;
  draft: HeldVersion;
  /** Null: the draft has not been laid before anybody. */ talk: DiscussedYear | null;
  here: string;
  open: FormAction;
  close: FormAction;
};

/** Beside the editor: whether the members are being asked, how many have answered, what waits for an answer. */
export function DiscussionPanel({ blocYearId, draft, talk, here, open, close }: Props) {
  const which = { blocYearId, id: draft.id },
    discussion = talk?.discussion ?? null,
    running = discussion !== null && discussion.closedAt === null;
  const opener = (label: string) => (
    <ConfirmForm
      action={open}
      open={{ label, small: discussion !== null, icon: "users" }}
      title={discussion ? "Hạn góp ý" : "Lấy ý kiến góp ý của đơn vị thành viên?"}
      submit={discussion ? "Lưu hạn góp ý" : "Lấy ý kiến"}
      safe={discussion ? "Giữ hạn cũ" : "Chưa lấy ý kiến"}
      hidden={{ ...which, version: String(discussion?.version ?? 0) }}
      effects={
        discussion
          ? []
          : [
              { icon: "tasks", text: "Mỗi đơn vị thành viên có việc góp ý, kèm hạn, ở Việc cần làm." },
              { icon: "pen", text: "Dự thảo vẫn sửa được; ý kiến đi theo từng tiêu chí." },
            ]
      }
    >
      <DateField name="dueOn" label="Hạn góp ý" defaultValue={discussion?.dueOn} />
      <AreaField name="note" label="Lời nhắn cho đơn vị" optional rows={2} defaultValue={discussion?.note ?? ""} />
    </ConfirmForm>
  );
  if (!talk || !discussion) {
    return (
      <Panel id="gop-y" title="Góp ý của đơn vị thành viên">
        <p>Đưa dự thảo cho đơn vị thành viên góp ý từng dòng trước khi trình hội nghị.</p>
        {opener("Lấy ý kiến góp ý")}
      </Panel>
    );
  }
  const { answered, silent } = answeredOf(talk.members, talk.opinions),
    { waiting, worded } = summaryOf(tableOf(draft), talk.opinions);
  return (
    <Panel
      id="gop-y"
      title="Góp ý của đơn vị thành viên"
      aside={
        <Chip kind={running ? "doing" : "done"}>
          {running ? `Đang lấy ý kiến đến ${dateWords(discussion.dueOn)}` : "Đã kết thúc góp ý"}
        </Chip>
      }
    >
      <p className="num">
        <b>
          {answered.length} trên {talk.members.length} đơn vị đã góp ý
        </b>
        ; {worded} ý kiến không đồng ý hoặc đề nghị sửa{worded > 0 && `, ${waiting} chưa trả lời`}.
      </p>
      {silent.length > 0 && running && <p className="meta">Chưa góp ý: {silent.map(({ name }) => name).join(", ")}.</p>}
      <div className="clause__acts">
        <ButtonLink href={`${here}/gop-y/tong-hop`} small icon="eye">
          Xem và trả lời ý kiến
        </ButtonLink>
        {opener(running ? "Sửa hạn góp ý" : "Lấy ý kiến lại")}
        {running && (
          <ConfirmForm
            action={close}
            open={{ label: "Kết thúc góp ý", small: true, kind: "quiet" }}
            title="Kết thúc lấy ý kiến góp ý?"
            submit="Kết thúc góp ý"
            safe="Tiếp tục lấy ý kiến"
            hidden={{ ...which, version: String(discussion.version) }}
            effects={[{ text: "Đơn vị không ghi thêm ý kiến; ý kiến đã ghi giữ nguyên." }, { text: "Vẫn trả lời được các ý kiến." }]}
          />
        )}
      </div>
    </Panel>
  );
}
