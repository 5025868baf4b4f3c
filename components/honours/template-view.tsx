import { TemplateEditor } from "@/components/honours/template-editor";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { HiddenField, NumberField, SelectField, TextField } from "@/components/ui/field";
import { FilePick } from "@/components/ui/file-pick";
import { Form, type FormAction } from "@/components/ui/form";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import type { Template } from "@/lib/council/honours/certificates/queries";
import { SAMPLES } from "@/lib/council/honours/certificates/sheet";
import { acceptOf, fileHref, NO_SECRETS, PHOTO } from "@/lib/storage/words";

type Props = { tinh: string; it: Template; acts: { keep: FormAction; stock: FormAction; retire: FormAction } };

export function TemplateView({ tinh, it, acts }: Props) {
  const known = (
    <>
      <HiddenField name="id" value={it.id} />
      <HiddenField name="version" value={String(it.version)} />
    </>
  );
  return (
    <>
      {it.invented && (
        <Note kind="info" title="Có phần minh họa">
          {it.invented}
        </Note>
      )}
      <Panel title="Vị trí các ô trên phôi">
        <Form action={acts.keep} submit="Lưu mẫu" label="Lưu mẫu in">
          {known}
          <TemplateEditor fields={it.fields} sheet={it} samples={SAMPLES} stock={it.stockId && fileHref(tinh, it.stockId)} />
          <TextField name="name" label="Tên mẫu" defaultValue={it.name} />
          <SelectField
            name="titleCode"
            label="Dùng cho"
            empty="Mọi danh hiệu, hình thức"
            defaultValue={it.titleCode ?? ""}
            options={it.titles.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <NumberField name="widthMm" label="Chiều ngang phôi (mm)" defaultValue={String(it.widthMm)} />
          <NumberField name="heightMm" label="Chiều cao phôi (mm)" defaultValue={String(it.heightMm)} />
        </Form>
      </Panel>
      <Panel title={it.stockId ? "Thay ảnh phôi" : "Ảnh phôi"}>
        <Form action={acts.stock} submit="Tải ảnh lên" kind="plain" icon="up2" label="Tải ảnh phôi lên">
          {known}
          <FilePick
            name="photo"
            label="Ảnh chụp hoặc ảnh quét phôi"
            accept={acceptOf(PHOTO)}
            maxMegabytes={PHOTO.megabytes}
            hint={`Chụp thẳng, cắt sát mép phôi. Ảnh chỉ để đặt ô, không in ra. Không quá ${PHOTO.megabytes} MB. ${NO_SECRETS}`}
          />
        </Form>
      </Panel>
      {!it.retired && (
        <div className="acts">
          <ConfirmForm
            action={acts.retire}
            hidden={{ id: it.id, version: String(it.version) }}
            open={{ label: "Thôi dùng mẫu này", kind: "danger" }}
            title={`Thôi dùng mẫu ${it.name}?`}
            submit="Thôi dùng"
            safe="Giữ mẫu"
            kind="danger"
            effects={[{ text: "Mẫu không còn trong danh sách để in. Bằng, giấy khen đã in không đổi." }]}
          />
        </div>
      )}
    </>
  );
}
