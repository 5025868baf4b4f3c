import { ConfirmForm } from "@/components/ui/confirm-form";
import { AreaField, HiddenField, SelectField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import { dateWords } from "@/lib/provinces/dates";
import type { ToldLine } from "./replies";

type PanelProps = {
  sheetId: string;
  version: number;
  until: string;
  items: { key: string; words: string; /** What a lowered item had, has and why. */ lowered: ToldLine | null }[];
  replied: number;
  send: FormAction;
  end: FormAction;
};

/** While the window is open: explain an item, or say that nothing more is to come. Items that lost points come first. */
export function ReplyPanel({ sheetId, version, until, items, replied, send, end }: PanelProps) {
  const down = items.filter(({ lowered }) => lowered);
  return (
    <Panel title={`Giải trình kết quả thẩm định, hạn hết ngày ${dateWords(until)}`} id="gui-giai-trinh">
      <p>Hết hạn mà không có ý kiến thì điểm sau cùng có hiệu lực.</p>
      {down.length > 0 && (
        <>
          <h3>{`Bị giảm điểm (${down.length} tiêu chí)`}</h3>
          <ul>
            {down.map(({ key, words, lowered }) => (
              <li key={key}>
                {words}:{" "}
                <span className="num">
                  <s>{lowered!.before}</s> <strong>{lowered!.after}</strong>
                </span>
                . {lowered!.reason ?? "Không ghi lý do."}
              </li>
            ))}
          </ul>
        </>
      )}
      <Form action={send} submit="Gửi ý kiến" kind="primary" icon="send" label="Gửi ý kiến giải trình">
        <HiddenField name="id" value={sheetId} />
        <SelectField
          name="key"
          label="Tiêu chí"
          options={items.map(({ key, words, lowered }) => ({
            value: key,
            label: words,
            group: lowered ? "Bị giảm điểm" : "Tiêu chí khác",
          }))}
        />
        <AreaField
          name="text"
          label="Nội dung giải trình"
          rows={4}
          hint="Nêu rõ số, ngày của văn bản chứng minh. Không ghi nội dung bí mật nhà nước."
        />
      </Form>
      <ConfirmForm
        action={end}
        open={{ label: replied > 0 ? "Kết thúc giải trình" : "Đồng ý, không giải trình", icon: "check" }}
        title={replied > 0 ? "Kết thúc phần giải trình của đơn vị?" : "Đồng ý với kết quả thẩm định?"}
        submit={replied > 0 ? "Kết thúc giải trình" : "Đồng ý"}
        safe="Chưa kết thúc"
        hidden={{ id: sheetId, version: String(version) }}
        effects={[{ text: "Đơn vị không gửi thêm ý kiến cho lần thông báo này. Khối chốt điểm được trước hạn." }]}
      />
    </Panel>
  );
}
