import { CheckField } from "@/components/ui/choice";
import { HiddenField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import { EVIDENCE, SECRET_WORDS } from "@/lib/evidence/words";
import { DocumentFields } from "./document-fields";
import { SendFiles } from "./send-files";
import { UploadField } from "./upload-field";
import { VaultPick, type VaultChoice } from "./vault-pick";

type FormsProps = {
  tinh: string;
  hidden: Record<string, string>;
  others: VaultChoice[];
  vaultHref: string | undefined;
  send: FormAction;
  add: FormAction;
  link: FormAction;
  used: string;
};

/** Files at once, one document with all that is to be said about it, or some the unit has already. */
export function EvidenceForms({ tinh, hidden, others, vaultHref, send, add, link, used }: FormsProps) {
  const place = Object.entries(hidden).map(([name, value]) => <HiddenField key={name} name={name} value={value} />);
  return (
    <div className="two two--even">
      <div>
        <Panel title="Tải tệp lên">
          <SendFiles tinh={tinh} hidden={hidden} action={send} used={used} />
        </Panel>
        <Panel title="Chọn từ kho của đơn vị">
          <VaultPick choices={others} place={place} link={link} vaultHref={vaultHref} />
        </Panel>
      </div>
      <Panel title="Thêm một tài liệu có đủ số, ngày">
        <Form action={add} submit="Thêm minh chứng" kind="plain" icon="plus" label="Thêm minh chứng">
          {place}
          <UploadField name="file" label="Tệp" limits={EVIDENCE} note="không kèm tệp khi là tài liệu mật" />
          <DocumentFields />
          <CheckField name="secret" label={SECRET_WORDS} hint="Không kèm tệp. Người chấm xem bản gốc tại đơn vị." />
        </Form>
      </Panel>
    </div>
  );
}
